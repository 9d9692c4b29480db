package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.plenary.kernel.Parameter;

/**
 * The smallest and the largest allowed number; infinite where there is none.
 *
 * @param min the smallest
 * @param max the largest
 */
public record Bounds(double min, double max) {
    /** No bounds. */
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Returns the bounds that an annotation sets. */
    public static Bounds of(Parameter parameter) {
        return new Bounds(parameter.min(), parameter.max());
    }

    /** Returns whether the number is finite and within the bounds, ends included. */
    public boolean allow(double value) {
        return Double.isFinite(value) && value >= min && value <= max;
    }

    /** Returns {@code from 0 to 1}, {@code of at least 0}, {@code of at most 1} or {@code ""}, with a space before. */
    public String words() {
        boolean low = !Double.isInfinite(min);
        boolean high = !Double.isInfinite(max);
        if (low && high) {
            return " from " + Printable.number(min) + " to " + Printable.number(max);
        }
        if (low) {
            return " of at least " + Printable.number(min);
        }
        return high ? " of at most " + Printable.number(max) : "";
    }

    /** Returns {@code 0 to 1}, {@code at least 0}, {@code at most 1} or {@code any number}. */
    String brief() {
        String words = words().strip().replaceFirst("^(from|of) ", "");
        return words.isEmpty() ? "any number" : words;
    }

    /** Returns the allowed number nearest to another, to suggest it. */
    String remedy(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double nearest = Math.max(min, Math.min(max, value));
        return Double.isFinite(nearest) ? "write " + Printable.number(nearest) + ", the nearest allowed." : "";
    }

    ObjectNode addTo(ObjectNode schema) {
        if (!Double.isInfinite(min)) {
            put(schema, "minimum", min);
        }
        if (!Double.isInfinite(max)) {
            put(schema, "maximum", max);
        }
        return schema;
    }

    private static void put(ObjectNode schema, String key, double bound) {
        if (bound == StrictMath.rint(bound) && Math.abs(bound) < 1L << 53) {
            schema.put(key, (long) bound);
        } else {
            schema.put(key, bound);
        }
    }
}
