package org.plenary.world;

import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Consensus for most of the calendar, and failing that a vote with a qualified majority of the members present and
 * voting (as A/RES/75/282 has it for the Ad Hoc Committee: two thirds).
 *
 * @param tolerance influence of objectors up to which a chair may pass over them
 * @param majority share of votes in favour among those for and against that carries
 * @param voteFrom share of the calendar after which a vote may be called
 */
@Named(
        value = "consensus_then_vote",
        summary = "consensus first; late in the calendar a qualified majority carries too",
        source = "A/RES/75/282, para. 8")
public record ConsensusThenVote(
        @Parameter(
                value = "Influence of objectors up to which a chair may pass over them.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.2, range: [0.1, 0.3], source: judgement}")
        double tolerance,

        @Parameter(
                value = "Share of votes in favour among those for and against that carries.",
                min = 0,
                max = 1,
                defaultValue = "0.6666666666666666",
                source = "A/RES/75/282")
        double majority,

        @Parameter(
                value = "Share of the calendar after which a vote may be called.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.9, range: [0.8, 1], source: judgement}")
        double voteFrom)
        implements DecisionRule {

    @Override
    public boolean carries(BallotCount count, double elapsed) {
        if (new Consensus(tolerance).carries(count, elapsed)) {
            return true;
        }
        return !majorsBlock(elapsed) && majority(count);
    }

    @Override
    public boolean majorsBlock(double elapsed) {
        return elapsed < voteFrom;
    }

    @Override
    public boolean majority(BallotCount count) {
        int cast = count.yes() + count.no();
        return cast > 0 && count.yes() >= majority * cast - 1e-9 && count.yes() > count.no();
    }

    @Override
    public boolean seeksConsensus() {
        return true;
    }

    @Override
    public boolean breaksConsensus(BallotCount count) {
        return new Consensus(tolerance).breaksConsensus(count);
    }

    @Override
    public boolean outvotesMajors() {
        return majority < 1;
    }
}
