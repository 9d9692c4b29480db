package org.plenary.world;

import org.plenary.kernel.Named;

/** Nine votes and no permanent member against (Charter of the United Nations, Art. 27(3)). */
@Named(
        value = "council_vote",
        summary = "carries with nine votes in favour and no permanent member against",
        source = "Charter of the United Nations, Art. 27(3)")
public record CouncilVote() implements DecisionRule {
    /** The votes in favour that are needed. */
    public static final int VOTES = 9;

    @Override
    public boolean carries(BallotCount count, double elapsed) {
        return count.yes() >= VOTES && !count.permanentAgainst();
    }
}
