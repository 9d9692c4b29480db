package org.plenary.random;

/**
 * What a random draw is for.
 *
 * <p>Each purpose has a stream of its own, so a new kind of draw never changes the draws of the others. The stream's key
 * comes from the constant's name: constants may be added or reordered freely, but renaming one changes results.
 */
public enum Purpose {
    /** A state's position on the preference axes, drawn from its posterior. */
    IDEAL_POINT,
    /** The part of a state's ideal reading that is peculiar to one provision. */
    IDEAL_CONTENT,
    /** What one part of a provision asks for, to every state alike. */
    PART_CONTENT,
    /** Who sits in an organ of limited membership. */
    MEMBERSHIP,
    /** A sponsor's choice of the mandate to table. */
    MANDATE,
    /** A state's vote on a mandate in the General Assembly. */
    MANDATE_VOTE,
    /** Which provisions a meeting day takes up. */
    AGENDA,
    /** Who proposes an amendment. */
    AUTHOR,
    /** Which of its candidates an author proposes. */
    AMENDMENT,
    /** Whether and what the secretariat drafts. */
    DRAFT,
    /** A state's judgement of a proposal. */
    JUDGEMENT,
    /** Trades and side-payments. */
    CONSULTATION,
    /** A strategy's choices. */
    STRATEGY,
    /** What is forgotten between the sessions of an organ that does not meet regularly. */
    REOPENING,
    /** How drafters misread what a state puts up with. */
    PERCEPTION,
    /** A state's vote on a text as a whole. */
    ADOPTION,
    /** A judged number, drawn from its range. */
    RANGE,
    /** The points of a sampled design. */
    DESIGN,
    /** A resample of observations, for the interval of an estimate. */
    BOOTSTRAP,
    /** Which signs a permutation flips. */
    PERMUTATION;

    private final long key = Mixing.mix(name().hashCode() * Mixing.GOLDEN + 1);

    long key() {
        return key;
    }
}
