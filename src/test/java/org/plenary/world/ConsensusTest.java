package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusTest implements DecisionRuleContract {
    private final Consensus rule = new Consensus(0.2);

    @Override
    public List<DecisionRule> rules() {
        return List.of(new Consensus(0), new Consensus(0.05), rule, new Consensus(0.5));
    }

    private static Counting gained(double objecting) {
        Counting tally = new Counting();
        tally.gaining = 0.5;
        tally.objecting = objecting;
        return tally;
    }

    @Test
    void passesOverObjectionsUpToTheTolerance() {
        assertThat(rule.carries(gained(0.2).count(), 0)).isTrue();
        assertThat(rule.carries(gained(Math.nextUp(0.2)).count(), 0)).isFalse();
    }

    /** One state that would stand alone is enough; objections that ask for company are not, short of a fifth of all influence. */
    @Test
    void withoutToleranceOneStateBlocksThatWouldStandAlone() {
        Consensus strict = new Consensus(0);
        Counting tally = gained(0.19);
        assertThat(strict.carries(tally.count(), 0)).isTrue();
        tally.alone = Double.MIN_VALUE;
        assertThat(strict.carries(tally.count(), 0)).isFalse();
        assertThat(strict.carries(gained(Math.nextUp(0.2)).count(), 0)).isFalse();
        assertThat(strict.breaksConsensus(gained(0).count())).isFalse();
    }

    /** By hand: at half the default tolerance objections weigh (0.12 + 0.04) / 2 = 0.08, and (0.12 + 0.09) / 2 = 0.105. */
    @Test
    void belowTheDefaultToleranceObjectionsThatStandAloneWeighMore() {
        Consensus half = new Consensus(0.1);
        Counting tally = gained(0.12);
        tally.alone = 0.04;
        assertThat(half.breaksConsensus(tally.count())).isFalse();
        tally.alone = 0.09;
        assertThat(half.breaksConsensus(tally.count())).isTrue();
        tally.alone = 0.12;
        assertThat(rule.breaksConsensus(tally.count())).as("not at the default").isFalse();
    }

    @Test
    void seeksConsensus() {
        assertThat(rule.seeksConsensus()).isTrue();
        assertThat(new ConsensusThenVote(0.2, 0.67, 1).seeksConsensus()).isTrue();
        assertThat(new SimpleMajority().seeksConsensus()).isFalse();
        assertThat(new CouncilVote().seeksConsensus()).isFalse();
    }

    @Test
    void doesNotPassOverAMajorState() {
        Counting tally = gained(0.01);
        tally.majorObjects = true;
        assertThat(rule.carries(tally.count(), 1)).isFalse();
    }

    @Test
    void asksThatMoreGainThanLose() {
        Counting tally = gained(0);
        tally.losing = Math.nextDown(0.5);
        assertThat(rule.carries(tally.count(), 0)).isTrue();
        tally.losing = 0.5;
        assertThat(rule.carries(tally.count(), 0)).isFalse();
    }

    @Test
    void aProposalThatChangesNothingForAnybodyDoesNotCarry() {
        assertThat(rule.carries(new Counting().count(), 1)).isFalse();
    }

    @Test
    void votesAndTimePlayNoPart() {
        Counting tally = gained(0.1);
        tally.no = 100;
        tally.permanentAgainst = true;
        assertThat(rule.carries(tally.count(), 0)).isTrue();
        assertThat(rule.carries(tally.count(), 1)).isTrue();
    }
}
