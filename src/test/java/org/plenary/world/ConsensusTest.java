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

    @Test
    void withoutToleranceAnyObjectionBlocks() {
        assertThat(new Consensus(0).carries(gained(0).count(), 0)).isTrue();
        assertThat(new Consensus(0).carries(gained(Double.MIN_VALUE).count(), 0))
                .isFalse();
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
