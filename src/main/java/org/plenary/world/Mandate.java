package org.plenary.world;

import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;

/**
 * What an organ is asked to do: tabled by a sponsor, adopted by a vote.
 *
 * @param organ the organ
 * @param ruleMandate whether it may study, recommend or draft
 * @param form the form in which its work ends
 * @param calendar when it meets
 */
public record Mandate(Organ organ, RuleMandate ruleMandate, Form form, Calendar calendar) {
    /** Returns whether the organ may write rules at all. */
    public boolean writesRules() {
        return ruleMandate != RuleMandate.STUDY;
    }

    /**
     * Returns the firmest obligation that a text under this mandate may carry. An organ that may only study writes none;
     * one that recommends may write "must", but the form of its text binds less.
     */
    public ObligationLevel firmest() {
        return switch (ruleMandate) {
            case STUDY -> ObligationLevel.NEGATED;
            case RECOMMEND, DRAFT -> ObligationLevel.UNCONDITIONAL;
        };
    }
}
