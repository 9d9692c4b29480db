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
        double atLeast = StrictMath.log(least);
        for (int i = 0; i < gains.length; i++) {
            double g = gains[i];
            sum += weights[i] * (g >= least ? StrictMath.log(g) : atLeast + g / least - 1);
        }
        return sum;
    }

    /**
     * A bound on {@link #extended} without a logarithm: it is concave, so that no point lies above its tangent at another.
     * What the bound excludes need not be computed.
     */
    static final class Tangent {
        private final double[] slope;
        private final double constant;

        /**
         * Touches the product at some gains.
         *
         * @param product the product there
         * @param part what of the gains, times the share, is to be replaced
         */
        Tangent(double[] gains, double[] weights, double least, double product, double[] part, double share) {
            slope = new double[gains.length];
            double steep = 0;
            for (int i = 0; i < slope.length; i++) {
                slope[i] = share * weights[i] / Math.max(gains[i], least);
                steep += slope[i];
            }
            // What rounding may have taken from the bound.
            double margin = 1e-10 * (1 + Math.abs(product)) + 1e-12 * steep / share;
            constant = product - along(part) + margin;
        }

        /** Returns what the product is not above with another part in the place of the first. */
        double bound(double[] part) {
            return constant + along(part);
        }

        /** In four sums, which the processor adds side by side. */
        private double along(double[] part) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            int i = 0;
            for (; i + 3 < part.length; i += 4) {
                a += slope[i] * part[i];
                b += slope[i + 1] * part[i + 1];
                c += slope[i + 2] * part[i + 2];
                d += slope[i + 3] * part[i + 3];
            }
            for (; i < part.length; i++) {
                a += slope[i] * part[i];
            }
            return a + b + (c + d);
        }
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
