package org.plenary.text;

import java.util.List;

/**
 * A provision as the law that it would be: permitted readings, already widened by what the umbrella term leaves open,
 * and the force with which they bind.
 *
 * @param low smallest permitted reading
 * @param high largest permitted reading, at least {@code low}
 * @param force obligation level times form weight, from 0 to 1
 * @param escape whether an escape clause may be invoked in large shocks
 * @param hardness how far it is law that a state can be held responsible under, from 0 (soft law) to 1 (a treaty)
 */
public record Law(double low, double high, double force, boolean escape, double hardness) {
    /** What holds where nothing was agreed: nothing that binds. */
    public static final Law NOTHING = new Law(0, 0, 0, false, 0);

    /** Makes a rule of soft law. */
    public Law(double low, double high, double force, boolean escape) {
        this(low, high, force, escape, 0);
    }

    /**
     * Returns the law that a wording is: the one way from the one to the other.
     *
     * @param open half-width of the readings left open beside the wording
     * @param form how far the form of the text binds
     */
    public static Law of(Wording wording, double open, Bindingness form) {
        double half = wording.halfWidth() + open;
        return new Law(
                wording.centre() - half,
                wording.centre() + half,
                wording.obligation().weight() * form.force(),
                wording.obligation() == ObligationLevel.CONDITIONAL,
                form.hardness());
    }

    /** Returns the same law with another force. */
    public Law withForce(double other) {
        return new Law(low, high, other, escape, hardness);
    }

    /** Returns the law where two texts speak on one point. */
    public Law or(Law other) {
        return together(List.of(this, other));
    }

    /**
     * Returns the law where several texts speak on one point: whatever any of them permits is permitted, it binds and is
     * as hard as they are on average, and it may be escaped if any may.
     *
     * @param laws one at least
     */
    public static Law together(List<Law> laws) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double force = 0;
        double hardness = 0;
        boolean escape = false;
        for (Law law : laws) {
            low = Math.min(low, law.low);
            high = Math.max(high, law.high);
            force += law.force;
            hardness += law.hardness;
            escape |= law.escape;
        }
        return new Law(low, high, force / laws.size(), escape, hardness / laws.size());
    }
}
