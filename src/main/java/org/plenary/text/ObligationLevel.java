package org.plenary.text;

/**
 * How far a provision binds, from weakest to strongest.
 *
 * <p>The ordered scale of Abbott, Keohane, Moravcsik, Slaughter and Snidal 2000 (<a
 * href="https://doi.org/10.1162/002081800551271">doi:10.1162/002081800551271</a>), table 2, shortened to five steps.
 */
public enum ObligationLevel {
    /** The text says that it does not bind. */
    NEGATED,
    /** A recommendation. */
    RECOMMENDATION,
    /** Hortatory language: states "should". */
    HORTATORY,
    /** An obligation with an escape clause, a condition or a reservation. */
    CONDITIONAL,
    /** An unconditional obligation: states "shall". */
    UNCONDITIONAL;

    private static final ObligationLevel[] LEVELS = values();

    /** Returns the level as a number: 0, 0.25, 0.5, 0.75 or 1. */
    public double weight() {
        return ordinal() / 4.0;
    }

    /** Returns the level that is {@code steps} firmer (softer if negative), stopping at the ends of the scale. */
    public ObligationLevel firmer(int steps) {
        return LEVELS[Math.max(0, Math.min(LEVELS.length - 1, ordinal() + steps))];
    }
}
