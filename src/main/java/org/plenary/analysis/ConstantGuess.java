package org.plenary.analysis;

import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * The yardstick for matches: a guess that knows nothing of the scenario and always says high delegation, low precision,
 * medium obligation. Matching more cells than this proves little; matching fewer, much.
 */
public final class ConstantGuess {
    /** The name of this baseline. */
    public static final String NAME = "constant_guess";

    private ConstantGuess() {}

    /** Returns the class that is guessed for a dimension, whatever the scenario. */
    public static LegalizationClass of(Dimension dimension) {
        return switch (dimension) {
            case DELEGATION -> LegalizationClass.HIGH;
            case PRECISION -> LegalizationClass.LOW;
            case OBLIGATION -> LegalizationClass.MEDIUM;
        };
    }
}
