package org.plenary.analysis;

import java.util.Optional;
import org.plenary.legalization.Dimension;

/** A number that a run ends with, under the name of its column. */
public enum Outcome {
    /** The level of delegation, from 0 to 1. */
    DELEGATION("delegation", Optional.of(Dimension.DELEGATION)),
    /** The level of precision, from 0 to 1. */
    PRECISION("precision", Optional.of(Dimension.PRECISION)),
    /** The level of obligation, from 0 to 1. */
    OBLIGATION("obligation", Optional.of(Dimension.OBLIGATION)),
    /** Agreement reached among the states, from 0 to 1. */
    CONSENSUS("consensus", Optional.empty()),
    /** Support of the states for the outcome, from 0 to 1. */
    SUPPORT("support", Optional.empty()),
    /** Meeting days held, over all organs. */
    ROUNDS("rounds", Optional.empty());

    private final String column;
    private final Optional<Dimension> dimension;

    Outcome(String column, Optional<Dimension> dimension) {
        this.column = column;
        this.dimension = dimension;
    }

    /** Returns the name of its column in {@code runs.csv}. */
    public String column() {
        return column;
    }

    /** Returns the dimension whose level it is; only these have classes. */
    public Optional<Dimension> dimension() {
        return dimension;
    }

    /** Returns the level of a dimension as an outcome. */
    public static Outcome of(Dimension dimension) {
        return switch (dimension) {
            case DELEGATION -> DELEGATION;
            case PRECISION -> PRECISION;
            case OBLIGATION -> OBLIGATION;
        };
    }
}
