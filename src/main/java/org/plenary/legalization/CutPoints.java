package org.plenary.legalization;

import java.util.Locale;
import org.plenary.kernel.Quantity;

/**
 * Where the classes of a level begin: low below {@code medium}, medium from there, high from {@code high} on.
 *
 * @param medium the smallest medium level, in (0, 1]
 * @param high the smallest high level, above {@code medium}
 */
public record CutPoints(Quantity medium, Quantity high) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 &lt; medium &lt; high &lt;= 1
     */
    public CutPoints {
        if (!(medium.value() > 0 && medium.value() < high.value() && high.value() <= 1)) {
            throw new IllegalArgumentException("cut points must satisfy 0 < medium < high <= 1, but are "
                    + medium.value() + " and " + high.value());
        }
    }

    /** Returns the class of a level; a level on a cut point belongs to the class above it. */
    public LegalizationClass classify(double level) {
        if (level >= high.value()) {
            return LegalizationClass.HIGH;
        }
        return level >= medium.value() ? LegalizationClass.MEDIUM : LegalizationClass.LOW;
    }

    /** Returns a sentence that says which class a level has, and why. */
    String explain(Dimension dimension, double level) {
        String name = dimension.name().toLowerCase(Locale.ROOT);
        return switch (classify(level)) {
            case LOW -> String.format(Locale.ROOT, "%s %.3f is low: below %.3f", name, level, medium.value());
            case MEDIUM ->
                String.format(
                        Locale.ROOT,
                        "%s %.3f is medium: at least %.3f and below %.3f",
                        name,
                        level,
                        medium.value(),
                        high.value());
            case HIGH -> String.format(Locale.ROOT, "%s %.3f is high: at least %.3f", name, level, high.value());
        };
    }
}
