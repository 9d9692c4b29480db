package org.plenary.legalization;

import java.util.List;

/**
 * A mandated provision, or one of the parts into which it may be split, with the texts in force that regulate it.
 *
 * @param provision the provision's id
 * @param part the part, {@code ""} if the provision has none
 * @param spread the nominal standard deviation of states' readings of the point, at least 0
 * @param rules what the texts say, in the order of organs' first texts; empty if the point was omitted
 */
public record RegulatedPoint(String provision, String part, double spread, List<RuleInForce> rules) {
    /** Copies the list. */
    public RegulatedPoint {
        rules = List.copyOf(rules);
    }

    /** Returns whether no text regulates the point. */
    public boolean omitted() {
        return rules.isEmpty();
    }

    /** Returns whether texts of several organs regulate the point. */
    public boolean parallel() {
        return rules.stream().map(RuleInForce::organ).distinct().count() > 1;
    }

    /**
     * Returns half the width of the smallest interval that holds all readings that any of the texts permits; 0 if the
     * point was omitted.
     */
    public double halfWidth() {
        if (rules.size() == 1) {
            return rules.get(0).wording().halfWidth(); // not (y + r) - (y - r), which rounds
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double widest = 0;
        for (RuleInForce rule : rules) {
            low = Math.min(low, rule.wording().low());
            high = Math.max(high, rule.wording().high());
            widest = Math.max(widest, rule.wording().halfWidth());
        }
        return omitted() ? 0 : Math.max(widest, (high - low) / 2);
    }

    /** Returns the point's name, such as {@code access} or {@code access/intent}. */
    public String name() {
        return part.isEmpty() ? provision : provision + "/" + part;
    }
}
