package org.plenary.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.util.MathArrays;

/**
 * Which of many numbers decide how large an effect is: those that a linear regression takes up one after the other, each
 * time the one that explains most of what is left, as long as its probability by Student's t, times the numbers that could
 * have been taken (Bonferroni), is below {@value #ALPHA}; {@value #MOST} at most. What the rest would add is not told from
 * luck. A number that acts up and down is not seen.
 *
 * @param column which number, by its index
 * @param slope by how much the effect changes from the low to the high end of the number, the others as they are
 * @param at the fitted effect at the low end, the other numbers that were taken at their means
 * @param p the probability with which it was taken, corrected
 * @param determination the share of the effect's variance that it and those before it explain
 */
public record Moderators(int column, double slope, double at, double p, double determination) {
    /** How many are looked for. */
    public static final int MOST = 3;

    private static final double ALPHA = 0.05;
    private static final int FEWEST = 12;

    /**
     * Looks for them.
     *
     * @param effects of independent observations; those that are not defined (NaN) are left out
     * @param columns the numbers, each from 0 (low end of its range) to 1, by observation
     * @return in the order in which they were taken; none with fewer than {@value #FEWEST} observations
     */
    public static List<Moderators> of(double[] effects, List<double[]> columns) {
        int[] defined = java.util.stream.IntStream.range(0, effects.length)
                .filter(i -> !Double.isNaN(effects[i]))
                .toArray();
        double[] y = Arrays.stream(defined).mapToDouble(i -> effects[i]).toArray();
        if (y.length < FEWEST || !Spread.varies(y)) {
            return List.of();
        }
        List<double[]> x = columns.stream()
                .map(column ->
                        Arrays.stream(defined).mapToDouble(i -> column[i]).toArray())
                .toList();
        List<Integer> taken = new ArrayList<>();
        List<Double> p = new ArrayList<>();
        List<Double> explained = new ArrayList<>();
        double[] left = centred(y);
        List<double[]> rest =
                new ArrayList<>(x.stream().map(Moderators::centred).toList());
        double all = squares(left);
        while (taken.size() < MOST) {
            int best = best(left, rest, taken);
            double r = best < 0 ? 0 : correlation(left, rest.get(best));
            int freedom = y.length - taken.size() - 2;
            double t = Math.abs(r) * Math.sqrt(freedom / Math.max(1e-12, 1 - r * r));
            double own = 2 * (1 - new TDistribution(freedom).cumulativeProbability(t));
            double corrected = Math.min(1, own * (x.size() - taken.size()));
            if (best < 0 || corrected >= ALPHA) {
                break;
            }
            double[] direction = rest.get(best);
            left = without(left, direction);
            for (int c = 0; c < rest.size(); c++) {
                rest.set(c, without(rest.get(c), direction));
            }
            taken.add(best);
            p.add(corrected);
            explained.add(1 - squares(left) / all);
        }
        return fitted(y, x, taken, p, explained);
    }

    private static List<Moderators> fitted(
            double[] y, List<double[]> x, List<Integer> taken, List<Double> p, List<Double> explained) {
        if (taken.isEmpty()) {
            return List.of();
        }
        double[][] design = new double[y.length][taken.size()];
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < taken.size(); k++) {
                design[i][k] = x.get(taken.get(k))[i];
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, design);
        double[] beta = regression.estimateRegressionParameters();
        List<Moderators> moderators = new ArrayList<>();
        for (int k = 0; k < taken.size(); k++) {
            double at = StatUtils.mean(y) - beta[k + 1] * StatUtils.mean(x.get(taken.get(k)));
            moderators.add(new Moderators(taken.get(k), beta[k + 1], at, p.get(k), explained.get(k)));
        }
        return moderators;
    }

    /** Returns where between the ends of the number, from 0 to 1, the fitted effect changes its sign; NaN if it does not. */
    public double turn() {
        double turn = -at / slope;
        return turn > 0 && turn < 1 ? turn : Double.NaN;
    }

    private static int best(double[] left, List<double[]> rest, List<Integer> taken) {
        int best = -1;
        double most = 0;
        for (int c = 0; c < rest.size(); c++) {
            double r = taken.contains(c) ? 0 : Math.abs(correlation(left, rest.get(c)));
            if (r > most) {
                most = r;
                best = c;
            }
        }
        return best;
    }

    private static double correlation(double[] a, double[] b) {
        double norm = Math.sqrt(squares(a) * squares(b));
        return norm < 1e-12 ? 0 : MathArrays.linearCombination(a, b) / norm;
    }

    private static double squares(double[] a) {
        return MathArrays.linearCombination(a, a);
    }

    private static double[] centred(double[] a) {
        double mean = StatUtils.mean(a);
        return Arrays.stream(a).map(value -> value - mean).toArray();
    }

    private static double[] without(double[] a, double[] direction) {
        double part = MathArrays.linearCombination(a, direction) / squares(direction);
        double[] rest = new double[a.length];
        Arrays.setAll(rest, i -> a[i] - part * direction[i]);
        return rest;
    }
}
