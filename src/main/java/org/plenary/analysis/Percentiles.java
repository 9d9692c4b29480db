package org.plenary.analysis;

import java.util.Arrays;

/**
 * Median and the middle nine tenths of numbers.
 *
 * @param low the 5th percentile
 * @param median the 50th
 * @param high the 95th
 */
public record Percentiles(double low, double median, double high) {
    /**
     * Returns the percentiles of numbers, interpolated linearly between those that are there: quantile p of n sorted
     * numbers stands at place p (n - 1), counted from 0 (definition 7 of Hyndman and Fan 1996, <a
     * href="https://doi.org/10.1080/00031305.1996.10473566">doi:10.1080/00031305.1996.10473566</a>).
     *
     * @param numbers at least one
     */
    public static Percentiles of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Percentiles(quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95));
    }

    /** Returns quantile p of sorted numbers, by the same definition. */
    static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
