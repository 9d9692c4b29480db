package org.plenary.party;

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
    /**
     * Returns the law where two texts say different things on one point: whatever either permits is permitted, it binds
     * as they do on average, and it may be escaped if either may.
     */
    public Rule or(Rule other) {
        return new Rule(
                Math.min(low, other.low),
                Math.max(high, other.high),
                (force + other.force) / 2,
                escape || other.escape);
    }
}
