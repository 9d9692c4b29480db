package org.plenary.party;

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
public record Rule(double low, double high, double force, boolean escape, double hardness) {
    /** Makes a rule of soft law. */
    public Rule(double low, double high, double force, boolean escape) {
        this(low, high, force, escape, 0);
    }

    /** Returns the law where two texts speak on one point. */
    public Rule or(Rule other) {
        return together(List.of(this, other));
    }

    /**
     * Returns the law where several texts speak on one point: whatever any of them permits is permitted, it binds and is
     * as hard as they are on average, and it may be escaped if any may.
     *
     * @param rules one at least
     */
    public static Rule together(List<Rule> rules) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double force = 0;
        double hardness = 0;
        boolean escape = false;
        for (Rule rule : rules) {
            low = Math.min(low, rule.low);
            high = Math.max(high, rule.high);
            force += rule.force;
            hardness += rule.hardness;
            escape |= rule.escape;
        }
        return new Rule(low, high, force / rules.size(), escape, hardness / rules.size());
    }
}
