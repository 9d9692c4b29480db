package org.plenary.table;

/**
 * A number with its interval, which is shown as one cell. Ends that are not known are NaN.
 *
 * @param value the number
 * @param low the lower end
 * @param high the upper end
 */
public record Ranged(double value, double low, double high) {}
