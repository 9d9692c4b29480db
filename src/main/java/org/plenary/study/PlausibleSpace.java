package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The part of the space of judged numbers that the record does not rule out, wave by wave: history matching (Craig,
 * Goldstein, Seheult and Smith 1997; Vernon, Goldstein and Bower 2010, Bayesian Analysis 5(4), <a
 * href="https://doi.org/10.1214/10-BA524">doi:10.1214/10-BA524</a>; of agent-based models McCulloch and others 2022, <a
 * href="https://doi.org/10.18564/jasss.4791">doi:10.18564/jasss.4791</a>). A point is in it if no wave's sieve rules it
 * out.
 */
public final class PlausibleSpace {
    /** How many points of the whole space are looked at to see what share is left. */
    static final int LOOKED_AT = 50_000;

    /** Fewer points than this are too few to begin walks from. */
    private static final int FEWEST = 10;

    private static final int STEPS = 200;

    private final RangeDraw ranges;
    private final List<Goal> goals;
    private final List<Sieve> sieves;
    private final WaveDraws draws;
    private final List<double[]> fresh;
    private final List<Sifting> siftings;

    private PlausibleSpace(
            RangeDraw ranges,
            List<Goal> goals,
            List<Sieve> sieves,
            WaveDraws draws,
            List<double[]> fresh,
            List<Sifting> siftings) {
        this.ranges = ranges;
        this.goals = List.copyOf(goals);
        this.sieves = List.copyOf(sieves);
        this.draws = draws;
        this.fresh = List.copyOf(fresh);
        this.siftings = List.copyOf(siftings);
    }

    /**
     * What a wave did.
     *
     * @param draws how many points it drew
     * @param kept the share of them that is not ruled out by it
     * @param left the share of the whole space that is left after it
     * @param bound the largest implausibility that is left
     * @param alone for each goal the share of the whole space that it rules out alone, by this wave's surface
     */
    public record Sifting(int draws, double kept, double left, double bound, List<Double> alone) {
        /** Copies the list. */
        public Sifting {
            alone = List.copyOf(alone);
        }
    }

    /** Returns the whole space, of which nothing is ruled out. */
    public static PlausibleSpace whole(RangeDraw ranges, List<Goal> goals) {
        return new PlausibleSpace(ranges, goals, List.of(), WaveDraws.NONE, List.of(), List.of());
    }

    /** Returns what is left after a further wave. */
    public PlausibleSpace after(WaveDraws wave) {
        WaveDraws all = draws.and(wave);
        WaveDraws inside = all.only(draw -> allows(all.at(draw)));
        Sieve sieve = Sieve.of(numbers(), goals, inside);
        JudgedPoints pool = new JudgedPoints(ranges);
        int offset = (sieves.size() + 1) * LOOKED_AT;
        double[][] points = new double[LOOKED_AT][];
        double[][] implausible = new double[LOOKED_AT][];
        IntStream.range(0, LOOKED_AT).parallel().forEach(i -> {
            points[i] = pool.anywhere(offset + i);
            implausible[i] = sieve.implausibilities(numbers(), points[i]);
        });
        List<double[]> known = new ArrayList<>();
        Arrays.stream(points).filter(this::allows).forEach(known::add);
        IntStream.range(0, inside.size()).mapToObj(inside::at).forEach(known::add);
        Sieve bounded = sieve.boundedBy(bound(sieve, known));
        PlausibleSpace next = new PlausibleSpace(ranges, goals, more(sieves, bounded), all, List.of(), List.of());
        List<double[]> left = Arrays.stream(points).filter(next::allows).toList();
        Sifting sifting = new Sifting(
                wave.size(),
                share(wave.size(), draw -> next.allows(wave.at(draw))),
                share(LOOKED_AT, i -> next.allows(points[i])),
                bounded.bound(),
                IntStream.range(0, goals.size())
                        .mapToObj(g -> share(LOOKED_AT, i -> implausible[i][g] > bounded.bound()))
                        .toList());
        return new PlausibleSpace(ranges, goals, next.sieves, all, left, more(siftings, sifting));
    }

    /** Where nearly nothing would be left, the least implausible points are. */
    private double bound(Sieve sieve, List<double[]> known) {
        double[] worst = known.stream()
                .mapToDouble(point -> sieve.worst(numbers(), point))
                .sorted()
                .toArray();
        return worst.length == 0 ? Sieve.BOUND : Math.max(Sieve.BOUND, worst[Math.min(FEWEST, worst.length) - 1]);
    }

    private static double share(int of, IntPredicate holds) {
        return of == 0 ? 0 : IntStream.range(0, of).filter(holds).count() / (double) of;
    }

    private static <T> List<T> more(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    /** Returns which of the numbers must keep an order. */
    List<OrderedNumbers> orders() {
        return ranges.orders();
    }

    /** Returns the judged numbers. */
    public List<JudgedNumber> numbers() {
        return ranges.numbers();
    }

    /** Returns the goals. */
    public List<Goal> goals() {
        return goals;
    }

    /** Returns what each wave ruled out with. */
    public List<Sieve> sieves() {
        return sieves;
    }

    /** Returns what each wave did. */
    public List<Sifting> siftings() {
        return siftings;
    }

    /** Returns all draws of all waves. */
    public WaveDraws draws() {
        return draws;
    }

    /** Returns whether a point is not ruled out. */
    public boolean allows(double[] values) {
        return sieves.stream().allMatch(sieve -> sieve.worst(numbers(), values) <= sieve.bound());
    }

    /**
     * Returns the points of the next wave: a Latin hypercube of the whole space, or, once something is ruled out, points
     * that are uniform in what is left.
     */
    public List<List<Double>> next(int points) {
        JudgedPoints pool = new JudgedPoints(ranges);
        return (sieves.isEmpty() ? pool.spread(points) : inside(points, pool))
                .stream().map(values -> Arrays.stream(values).boxed().toList()).toList();
    }

    /** Points that were found at random, if they are enough; or else where walks end that begin at all that is known. */
    private List<double[]> inside(int points, JudgedPoints pool) {
        if (fresh.size() >= points) {
            return fresh.subList(0, points).stream().map(pool::rounded).toList();
        }
        List<double[]> known = new ArrayList<>(fresh);
        left().forEach(draw -> known.add(draws.at(draw)));
        int offset = -(sieves.size() + 1) * LOOKED_AT;
        return IntStream.range(0, points)
                .parallel()
                .mapToObj(i -> pool.rounded(pool.walked(known.get(i % known.size()), offset - i, STEPS, this::allows)))
                .toList();
    }

    /**
     * Returns how likely the record is by the runs of each draw, up to a factor: exp(-1/2 sum I^2) over goals, with I what
     * is implausible of what the runs show (a normal likelihood of summary statistics: Wood 2010, Nature 466, <a
     * href="https://doi.org/10.1038/nature09319">doi:10.1038/nature09319</a>). A goal that no run has counts as {@link Sieve#BOUND}.
     *
     * @param wanted which goals count
     * @param among which draws
     */
    double[] likelihoods(Predicate<Goal> wanted, List<Integer> among) {
        List<Double> luck =
                IntStream.range(0, goals.size()).mapToObj(draws::luck).toList();
        double[] sums =
                among.stream().mapToDouble(draw -> squares(draw, wanted, luck)).toArray();
        double least = Arrays.stream(sums).min().orElse(0);
        return Arrays.stream(sums).map(sum -> StrictMath.exp((least - sum) / 2)).toArray();
    }

    /** Returns the indices of the draws of all waves that are not ruled out. */
    public List<Integer> left() {
        return IntStream.range(0, draws.size())
                .filter(draw -> allows(draws.at(draw)))
                .boxed()
                .toList();
    }

    private double squares(int draw, Predicate<Goal> wanted, List<Double> luck) {
        double sum = 0;
        for (int g = 0; g < goals.size(); g++) {
            if (!goals.get(g).heldOut() && wanted.test(goals.get(g))) {
                WaveDraws.GoalOutcome outcome = draws.outcomes().get(draw).get(g);
                double variance = luck.get(g) * luck.get(g) / Math.max(1, outcome.runs());
                double implausible = outcome.isMeasured()
                        ? goals.get(g).implausibility(draws.at(draw), outcome.mean(), variance, luck.get(g))
                        : Sieve.BOUND;
                sum += implausible * implausible;
            }
        }
        return sum;
    }
}
