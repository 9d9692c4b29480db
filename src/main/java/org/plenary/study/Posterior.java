package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * What is known of the judged numbers once the record was seen: of the draws that no wave rules out, some by how likely the
 * record is by their runs (approximate Bayesian computation: Beaumont, Zhang and Balding 2002, <a
 * href="https://doi.org/10.1093/genetics/162.4.2025">doi:10.1093/genetics/162.4.2025</a>). Each is taken once at most, with a
 * probability that is proportional to its likelihood, or 1 if that were more; no more are taken than the likelihoods are
 * worth equally likely draws, so that few are cut off at 1.
 *
 * @param space what is left
 * @param members the draws that were accepted, in their order
 * @param worth how many equally likely draws those that are left are worth (Kish)
 */
public record Posterior(PlausibleSpace space, List<Integer> members, double worth) {
    /** The error that all numbers, or all pairs, share among them (Bonferroni). */
    private static final double ERROR = 0.05;

    /** Where systematic sampling begins: half a step, so that it needs no luck. */
    private static final double START = 0.5;

    /** Copies the list. */
    public Posterior {
        members = List.copyOf(members);
    }

    /**
     * Accepts draws.
     *
     * @param wanted how many members, if what is left is worth so many
     */
    public static Posterior of(PlausibleSpace space, int wanted) {
        List<Integer> left = space.left();
        double[] likelihoods = space.likelihoods(goal -> true, left);
        double worth = worth(likelihoods);
        double[] chances = chances(likelihoods, Math.min(wanted, Math.max(1, Math.floor(worth))));
        List<Integer> members = new ArrayList<>();
        double passed = START;
        for (int i = 0; i < chances.length; i++) {
            double before = passed;
            passed += chances[i];
            if (Math.floor(passed) > Math.floor(before)) {
                members.add(left.get(i));
            }
        }
        return new Posterior(space, members, worth);
    }

    /** Returns how many equally likely draws some are worth: the square of the sum over the sum of squares. */
    static double worth(double[] likelihoods) {
        double sum = Arrays.stream(likelihoods).sum();
        double squares = Arrays.stream(likelihoods).map(l -> l * l).sum();
        return squares > 0 ? sum * sum / squares : 0;
    }

    /** Returns chances of at most 1 that are proportional to likelihoods below that, and add up to so many members. */
    private static double[] chances(double[] likelihoods, double members) {
        double[] chances = new double[likelihoods.length];
        double factor = 0;
        for (int sure = -1; sure != count(chances); ) {
            sure = count(chances);
            double rest = 0;
            for (int i = 0; i < chances.length; i++) {
                rest += chances[i] >= 1 ? 0 : likelihoods[i];
            }
            factor = rest > 0 ? (members - sure) / rest : 0;
            for (int i = 0; i < chances.length; i++) {
                chances[i] = chances[i] >= 1 ? 1 : Math.min(1, factor * likelihoods[i]);
            }
        }
        return chances;
    }

    private static int count(double[] chances) {
        return (int) Arrays.stream(chances).filter(chance -> chance >= 1).count();
    }

    /** Returns the values of a number in the members. */
    public double[] of(int number) {
        return members.stream()
                .mapToDouble(draw -> space.draws().values().get(draw).get(number))
                .toArray();
    }

    /**
     * How a number fares.
     *
     * @param number the number
     * @param mean over the members
     * @param low 5 % of the members lie below
     * @param high 5 % lie above
     * @param narrower the standard deviation of members relative to that of the first wave's draws
     * @param distance Kolmogorov's and Smirnov's distance between the two
     * @param informed whether the distance is more than chance makes of one of all numbers
     */
    public record Learned(
            JudgedNumber number,
            double mean,
            double low,
            double high,
            double narrower,
            double distance,
            boolean informed) {}

    /** Returns how each number fares, in the order of the numbers. */
    public List<Learned> learned() {
        int first = space.siftings().get(0).draws();
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        List<Learned> learned = new ArrayList<>();
        for (int n = 0; n < space.numbers().size(); n++) {
            int number = n;
            double[] before = space.draws().values().subList(0, first).stream()
                    .mapToDouble(values -> values.get(number))
                    .toArray();
            double[] now = of(n);
            double distance = now.length < 2 ? 0 : test.kolmogorovSmirnovStatistic(before, now);
            double p = now.length < 2 ? 1 : test.approximateP(distance, before.length, now.length);
            learned.add(new Learned(
                    space.numbers().get(n),
                    StatUtils.mean(now),
                    StatUtils.percentile(now, 5),
                    StatUtils.percentile(now, 95),
                    Math.sqrt(StatUtils.variance(now) / StatUtils.variance(before)),
                    distance,
                    p * space.numbers().size() < ERROR));
        }
        return learned;
    }

    /**
     * Two numbers that trade off.
     *
     * @param one the first
     * @param other the second
     * @param correlation Spearman's rank correlation over the members
     * @param sure whether it is further from 0 than chance makes the largest of all pairs
     */
    public record Pair(JudgedNumber one, JudgedNumber other, double correlation, boolean sure) {}

    /** Returns the pairs whose values go along with each other most, whose order is not given. */
    public List<Pair> pairs(int most) {
        List<Pair> pairs = new ArrayList<>();
        int all = space.numbers().size();
        if (members.size() < 3) {
            return pairs;
        }
        double tail = ERROR / (all * (all - 1.0));
        double chance = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - tail)
                / Math.sqrt(members.size() - 1.0);
        NaturalRanking ranking = new NaturalRanking();
        PearsonsCorrelation pearson = new PearsonsCorrelation();
        double[][] ranks = new double[all][];
        for (int n = 0; n < all; n++) {
            ranks[n] = ranking.rank(of(n));
        }
        for (int one = 0; one < all; one++) {
            for (int other = one + 1; other < all; other++) {
                if (given(one, other)) {
                    continue;
                }
                double correlation = pearson.correlation(ranks[one], ranks[other]);
                pairs.add(new Pair(
                        space.numbers().get(one),
                        space.numbers().get(other),
                        correlation,
                        Math.abs(correlation) > chance));
            }
        }
        pairs.removeIf(pair -> Double.isNaN(pair.correlation()));
        pairs.sort(Comparator.<Pair>comparingDouble(pair -> -Math.abs(pair.correlation()))
                .thenComparing(pair -> pair.one().name())
                .thenComparing(pair -> pair.other().name()));
        return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
    }

    /** Levels of one variable go along with each other in every draw, whatever the record. */
    private boolean given(int one, int other) {
        return space.orders().stream().anyMatch(order -> order.numbers().containsAll(List.of(one, other)));
    }

    /** Returns the share of members in whose runs the mean of a goal lies in its interval. */
    public double holds(int goal) {
        return members.stream()
                        .filter(draw -> {
                            WaveDraws.GoalOutcome outcome =
                                    space.draws().outcomes().get(draw).get(goal);
                            return outcome.isMeasured()
                                    && space.goals()
                                                    .get(goal)
                                                    .miss(space.draws().at(draw), outcome.mean())
                                            == 0;
                        })
                        .count()
                / (double) members.size();
    }

    /** Returns the mean of a goal over the members that have it. */
    public double mean(int goal) {
        return members.stream()
                .mapToDouble(
                        draw -> space.draws().outcomes().get(draw).get(goal).mean())
                .filter(mean -> !Double.isNaN(mean))
                .average()
                .orElse(Double.NaN);
    }
}
