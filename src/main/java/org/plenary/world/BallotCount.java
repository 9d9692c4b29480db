package org.plenary.world;

/**
 * How the members of an organ stand on one proposal, summed up: what a decision rule may see. Influence is measured as a
 * share of all members' influence. What counts as what is decided by {@link Ballot}.
 *
 * @param objecting influence of the members that would rather have no text, from 0 to 1
 * @param alone influence of those of them that lose enough to object though nobody else did, from 0 to 1
 * @param gaining influence of the members that gain against the last text, from 0 to 1
 * @param losing influence of the members that lose against the last text, from 0 to 1
 * @param majorObjects whether a major state would clearly rather have no text
 * @param permanentAgainst whether a permanent member of the Security Council votes against
 * @param yes votes in favour if it came to a vote
 * @param no votes against
 * @param abstentions abstentions
 */
public record BallotCount(
        double objecting,
        double alone,
        double gaining,
        double losing,
        boolean majorObjects,
        boolean permanentAgainst,
        int yes,
        int no,
        int abstentions) {
    /** Returns the same with other sums of gains and losses. */
    public BallotCount withSupport(double otherGaining, double otherLosing) {
        return new BallotCount(
                objecting, alone, otherGaining, otherLosing, majorObjects, permanentAgainst, yes, no, abstentions);
    }
}
