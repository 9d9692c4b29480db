package org.plenary.kernel;

import java.util.Optional;

/**
 * A number with its credentials: a value, the range over which it was judged, and its source.
 *
 * <p>In a file either a bare number or a map with {@code value}, {@code range} and {@code source}. A quantity with a
 * range is a judgement; one without is a fact or a definition.
 *
 * @param value the number used
 * @param range the frozen range of a judged number, if it is one
 * @param source where the number comes from; {@code ""} if the file does not say
 */
public record Quantity(double value, Optional<Range> range, String source) {
    /** Returns a bare number. */
    public static Quantity of(double value) {
        return new Quantity(value, Optional.empty(), "");
    }

    /** Returns the same credentials with another value. */
    public Quantity withValue(double other) {
        return new Quantity(other, range, source);
    }

    /**
     * A closed interval of numbers.
     *
     * @param low the lower end
     * @param high the upper end, at least {@code low}
     */
    public record Range(double low, double high) {
        /**
         * Checks the order of the ends.
         *
         * @throws IllegalArgumentException if {@code low} exceeds {@code high} or an end is not finite
         */
        public Range {
            if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException(
                        "range [" + low + ", " + high + "] has its ends the wrong way round");
            }
        }

        /** Returns whether the value lies in the interval, ends included. */
        public boolean contains(double x) {
            return x >= low && x <= high;
        }
    }
}
