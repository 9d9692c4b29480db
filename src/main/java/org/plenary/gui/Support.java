package org.plenary.gui;

import java.util.OptionalDouble;
import org.plenary.world.BallotCount;
import org.plenary.world.Consensus;
import org.plenary.world.ConsensusThenVote;
import org.plenary.world.CouncilVote;
import org.plenary.world.DecisionRule;
import org.plenary.world.SimpleMajority;

/**
 * Support for a proposal on the scale on which its decision rule asks for it.
 *
 * @param value under consensus the influence that does not object; under a vote the share in favour of those voting for
 *     or against; in the Council the votes in favour of fifteen; from 0 to 1
 * @param threshold what the rule asks for on that scale; none for a rule of the user's own
 */
record Support(double value, OptionalDouble threshold) {
    /** Votes in favour that the Council needs, of its fifteen (Charter of the United Nations, Art. 27(3)). */
    private static final double COUNCIL = 9.0 / 15;

    /**
     * Measures support.
     *
     * @param elapsed the share of the calendar that has passed
     */
    static Support of(DecisionRule rule, BallotCount tally, double elapsed) {
        if (rule instanceof Consensus consensus) {
            return new Support(1 - tally.objecting(), OptionalDouble.of(1 - consensus.tolerance()));
        }
        if (rule instanceof ConsensusThenVote both) {
            return elapsed < both.voteFrom()
                    ? new Support(1 - tally.objecting(), OptionalDouble.of(1 - both.tolerance()))
                    : new Support(inFavour(tally), OptionalDouble.of(both.majority()));
        }
        if (rule instanceof SimpleMajority) {
            return new Support(inFavour(tally), OptionalDouble.of(0.5));
        }
        if (rule instanceof CouncilVote) {
            int members = Math.max(1, tally.yes() + tally.no() + tally.abstentions());
            return new Support(tally.yes() / (double) members, OptionalDouble.of(COUNCIL));
        }
        return new Support(1 - tally.objecting(), OptionalDouble.empty());
    }

    private static double inFavour(BallotCount tally) {
        return tally.yes() / (double) Math.max(1, tally.yes() + tally.no());
    }
}
