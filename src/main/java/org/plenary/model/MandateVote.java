package org.plenary.model;

/**
 * A mandate that a sponsor or its rival tabled, and what became of it.
 *
 * @param period the period of the run, from 0
 * @param sponsor the bloc or state that tabled it, by id
 * @param votedIn the organ in which it was voted on, by id; {@code ""} for the General Assembly
 * @param organ the organ that it would set up or renew, by id
 * @param ruleMandate {@code study}, {@code recommend} or {@code draft}
 * @param form the form in which the work would end
 * @param yes votes in favour
 * @param no votes against
 * @param abstentions abstentions
 * @param adopted whether the mandate was adopted
 * @param ballots a character a state in the order of the states file: {@code Y}, {@code N}, {@code A}, or
 *     {@code -} for a state that does not vote
 */
public record MandateVote(
        int period,
        String sponsor,
        String votedIn,
        String organ,
        String ruleMandate,
        String form,
        int yes,
        int no,
        int abstentions,
        boolean adopted,
        String ballots) {}
