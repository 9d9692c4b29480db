package org.plenary.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** What share of the variance of an outcome is due to a factor. All shares are NaN where the outcome does not vary. */
final class VarianceShares {
    private VarianceShares() {}

    /**
     * Returns a factor's first-order index by any sample: the variance of the outcome's mean between slices of equally many
     * points along the factor, as a share of all variance, freed of what chance adds (Kelley's epsilon squared: 1 less the
     * mean square within slices over the mean square of all). Slices are 1.25 times the cube root of the number of points,
     * or as many as the factor has values if these are fewer: what the factor does inside a slice is missed, and many
     * slices leave much to chance. Points of a Sobol' sequence leave less to chance than is taken off, so their index comes
     * out too low, by less than slices over points.
     *
     * @param factor its values; for names any numbers that tell them apart
     * @param outcome as many
     */
    static double firstOrder(double[] factor, double[] outcome) {
        int n = factor.length;
        int[] slices = slices(factor);
        int m = Arrays.stream(slices).max().orElse(0) + 1;
        double[] sums = new double[m];
        int[] counts = new int[m];
        for (int i = 0; i < n; i++) {
            sums[slices[i]] += outcome[i];
            counts[slices[i]]++;
        }
        double mean = Arrays.stream(outcome).sum() / n;
        double within = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            double inSlice = outcome[i] - sums[slices[i]] / counts[slices[i]];
            within += inSlice * inSlice;
            all += (outcome[i] - mean) * (outcome[i] - mean);
        }
        return n <= m || m < 2 || !Spread.varies(outcome) ? Double.NaN : 1 - (within / (n - m)) / (all / (n - 1));
    }

    private static int[] slices(double[] factor) {
        int n = factor.length;
        double[] values = Arrays.stream(factor).distinct().sorted().toArray();
        int most = (int) Math.max(3, Math.round(1.25 * StrictMath.cbrt(n)));
        if (values.length <= most) {
            return Arrays.stream(factor)
                    .mapToInt(x -> Arrays.binarySearch(values, x))
                    .toArray();
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> factor[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] slices = new int[n];
        for (int place = 0; place < n; place++) {
            boolean tied = place > 0 && factor[order[place]] == factor[order[place - 1]];
            slices[order[place]] = tied ? slices[order[place - 1]] : (int) ((long) place * most / n);
        }
        return packed(slices);
    }

    /** Ties may leave slices empty; these are passed over. */
    private static int[] packed(int[] slices) {
        int[] used = Arrays.stream(slices).distinct().sorted().toArray();
        return Arrays.stream(slices).map(s -> Arrays.binarySearch(used, s)).toArray();
    }

    /**
     * Returns a factor's first-order index by a Saltelli design: the mean of B (AB - A) over the variance, with outcomes
     * taken from their mean (Saltelli et al. 2010, Table 2 (b), <a
     * href="https://doi.org/10.1016/j.cpc.2009.09.018">doi:10.1016/j.cpc.2009.09.018</a>).
     *
     * @param a outcomes at the points of sample A
     * @param b at those of B
     * @param mixed at those of A with the factor's column from B
     */
    static double firstOrder(double[] a, double[] b, double[] mixed) {
        double mean = StatUtils.mean(joined(a, b));
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (b[i] - mean) * (mixed[i] - a[i]);
        }
        return share(sum / a.length, a, b);
    }

    /**
     * Returns a factor's total index by a Saltelli design: half the mean square of AB - A over the variance (Jansen 1999,
     * <a href="https://doi.org/10.1016/S0010-4655(98)00154-4">doi:10.1016/S0010-4655(98)00154-4</a>).
     */
    static double total(double[] a, double[] b, double[] mixed) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (mixed[i] - a[i]) * (mixed[i] - a[i]);
        }
        return share(sum / (2 * a.length), a, b);
    }

    private static double share(double part, double[] a, double[] b) {
        double[] both = joined(a, b);
        return Spread.varies(both) ? part / StatUtils.variance(both) : Double.NaN;
    }

    private static double[] joined(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
