package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleMajorityTest implements DecisionRuleContract {
    private final SimpleMajority rule = new SimpleMajority();

    @Override
    public List<DecisionRule> rules() {
        return List.of(rule);
    }

    private static Counting votes(int yes, int no) {
        Counting tally = new Counting();
        tally.yes = yes;
        tally.no = no;
        return tally;
    }

    @Test
    void oneVoteMoreCarries() {
        assertThat(rule.carries(votes(97, 96).count(), 0)).isTrue();
        assertThat(rule.carries(votes(1, 0).count(), 0)).isTrue();
    }

    @Test
    void aTieDoesNot() {
        assertThat(rule.carries(votes(96, 96).count(), 1)).isFalse();
        assertThat(rule.carries(votes(0, 0).count(), 1)).isFalse();
    }

    @Test
    void nobodyHasAVeto() {
        Counting tally = votes(2, 1);
        tally.permanentAgainst = true;
        tally.majorObjects = true;
        tally.objecting = 0.9;
        assertThat(rule.carries(tally.count(), 1)).isTrue();
    }
}
