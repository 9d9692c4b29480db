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
 */
public record Rule(double low, double high, double force, boolean escape) {
    /** Returns the law where two texts speak on one point. */
    public Rule or(Rule other) {
        return together(List.of(this, other));
    }

    /**
     * Returns the law where several texts speak on one point: whatever any of them permits is permitted, it binds as they
     * do on average, and it may be escaped if any may.
     *
     * @param rules one at least
     */
    public static Rule together(List<Rule> rules) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double force = 0;
        boolean escape = false;
        for (Rule rule : rules) {
            low = Math.min(low, rule.low);
            high = Math.max(high, rule.high);
            force += rule.force;
            escape |= rule.escape;
        }
        return new Rule(low, high, force / rules.size(), escape);
    }
}
