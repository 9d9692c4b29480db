package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CouncilVoteTest implements DecisionRuleContract {
    private final CouncilVote rule = new CouncilVote();

    @Override
    public List<DecisionRule> rules() {
        return List.of(rule);
    }

    private static Counting votes(int yes, int no) {
        Counting tally = new Counting();
        tally.yes = yes;
        tally.no = no;
        tally.abstentions = 15 - yes - no;
        return tally;
    }

    @Test
    void nineVotesCarryAndEightDoNot() {
        assertThat(rule.carries(votes(9, 0).count(), 0)).isTrue();
        assertThat(rule.carries(votes(9, 6).count(), 0)).isTrue();
        assertThat(rule.carries(votes(8, 0).count(), 1)).isFalse();
    }

    @Test
    void aPermanentMemberAgainstBlocksWhateverTheVotes() {
        Counting tally = votes(14, 1);
        tally.permanentAgainst = true;
        assertThat(rule.carries(tally.count(), 1)).isFalse();
    }

    /** Practice since 1946: a permanent member that abstains does not veto. */
    @Test
    void aPermanentMemberThatAbstainsDoesNot() {
        Counting tally = votes(10, 0);
        tally.majorObjects = true;
        assertThat(rule.carries(tally.count(), 1)).isTrue();
    }
}
