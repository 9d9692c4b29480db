package org.plenary.analysis;

import org.apache.commons.math3.stat.StatUtils;

/**
 * Mean and standard deviation of a sample.
 *
 * @param n how many values, at least 1
 * @param mean their mean
 * @param sd their sample standard deviation, with n - 1 in the denominator; undefined (NaN) for a single value
 */
record Spread(int n, double mean, double sd) {
    static Spread of(double[] values) {
        double mean = StatUtils.mean(values);
        double sd = values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values, mean));
        return new Spread(values.length, mean, sd);
    }

    /** Returns whether values differ by more than rounding: by 1e-12 of their mean, or of 1 if that is more. */
    static boolean varies(double[] values) {
        double mean = StatUtils.mean(values);
        return Math.sqrt(StatUtils.populationVariance(values, mean)) > 1e-12 * Math.max(1, Math.abs(mean));
    }
}
