package org.plenary.legalization;

import java.util.List;

/**
 * The score of one dimension.
 *
 * @param dimension what was scored
 * @param level from 0 to 1
 * @param classified the class
 * @param reasons why it is this class, a sentence each
 */
public record DimensionScore(Dimension dimension, double level, LegalizationClass classified, List<String> reasons) {
    /**
     * Checks the level and copies the reasons.
     *
     * @throws IllegalArgumentException if the level is outside [0, 1]
     */
    public DimensionScore {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("level " + level + " of " + dimension + " is not in [0, 1]");
        }
        reasons = List.copyOf(reasons);
    }
}
