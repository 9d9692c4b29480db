package org.plenary.kernel;

/**
 * A number with its interval.
 *
 * @param value the number; NaN if there is none
 * @param low the lower end of the interval; NaN if it is not defined
 * @param high the upper end; NaN if it is not defined
 */
public record Estimate(double value, double low, double high) {
    /** Returns a number without an interval. */
    public static Estimate of(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /** Returns whether there is a number. */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /** Returns whether the interval is defined. */
    public boolean hasInterval() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** Returns whether the interval lies above a number. */
    public boolean isAbove(double number) {
        return low > number;
    }

    /** Returns whether the interval leaves out 0. */
    public boolean isApart() {
        return isAbove(0) || high < 0;
    }
}
