package org.plenary.protocol;

import java.util.function.DoubleFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The asymmetric Nash product in logarithms, {@code sum_i w_i ln g_i}, with gains over the disagreement point (Nash 1950,
 * <a href="https://doi.org/10.2307/1907266">doi:10.2307/1907266</a>; with weights Kalai 1977, International Journal of
 * Game Theory 6(3), 129-133).
 */
final class NashProduct {
    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-12;
    private static final int MOST_STEPS = 500;

    /** Gains below this one are as good as none. */
    static final double LEAST = 1e-6;

    private NashProduct() {}

    /** Returns the logarithm of the product; minus infinity where somebody with a weight gains nothing. */
    static double log(double[] gains, double[] weights) {
        double sum = 0;
        for (int i = 0; i < gains.length; i++) {
            if (weights[i] > 0) {
                if (!(gains[i] > 0)) {
                    return Double.NEGATIVE_INFINITY;
                }
                sum += weights[i] * StrictMath.log(gains[i]);
            }
        }
        return sum;
    }

    /**
     * Returns the logarithm of the product, carried on in straight lines for gains below a small one: greater the less
     * anybody lacks, so that a search may start where not everybody gains yet.
     *
     * @param least where the lines begin, above 0
     */
    static double extended(double[] gains, double[] weights, double least) {
        double sum = 0;
        for (int i = 0; i < gains.length; i++) {
            double g = gains[i];
            sum += weights[i] * (g >= least ? StrictMath.log(g) : StrictMath.log(least) + g / least - 1);
        }
        return sum;
    }

    /**
     * Returns where in an interval the product is greatest, by Brent's method; exact to about 1e-8 where it has one peak.
     *
     * @param gains each party's gain at a point
     * @param start a point inside the interval; itself if it is not
     */
    static double peak(DoubleFunction<double[]> gains, double[] weights, double low, double start, double high) {
        if (!(low < start && start < high)) {
            return start;
        }
        return new BrentOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        new MaxEval(MOST_STEPS),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(x -> extended(gains.apply(x), weights, LEAST)),
                        new SearchInterval(low, high, start))
                .getPoint();
    }
}
