package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusThenVoteTest implements DecisionRuleContract {
    private final ConsensusThenVote rule = new ConsensusThenVote(0.2, 2.0 / 3, 0.9);

    @Override
    public List<DecisionRule> rules() {
        return List.of(rule, new ConsensusThenVote(0, 0.5, 0.5), new ConsensusThenVote(0.1, 1, 1));
    }

    /** Consensus fails here, so that only the vote can carry. */
    private static Counting votes(int yes, int no) {
        Counting tally = new Counting();
        tally.objecting = 1;
        tally.majorObjects = true;
        tally.yes = yes;
        tally.no = no;
        tally.abstentions = 50;
        return tally;
    }

    @Test
    void exactlyTwoThirdsOfTheVotesCastCarry() {
        assertThat(rule.carries(votes(2, 1).count(), 1)).isTrue();
        assertThat(rule.carries(votes(86, 43).count(), 1)).isTrue();
        assertThat(rule.carries(votes(85, 43).count(), 1)).isFalse();
        assertThat(rule.carries(votes(86, 44).count(), 1)).isFalse();
    }

    /** Every exact two thirds of up to 193 votes, whatever the floating-point remainder. */
    @Test
    void twoThirdsAreExactAtEveryNumberOfVotes() {
        for (int no = 1; no <= 64; no++) {
            assertThat(rule.carries(votes(2 * no, no).count(), 1))
                    .as(no + " against")
                    .isTrue();
            assertThat(rule.carries(votes(2 * no - 1, no).count(), 1))
                    .as(no + " against")
                    .isFalse();
        }
    }

    @Test
    void abstentionsDoNotCount() {
        Counting tally = votes(2, 1);
        tally.abstentions = 190;
        assertThat(rule.carries(tally.count(), 1)).isTrue();
    }

    @Test
    void thereIsNoVoteBeforeItsTime() {
        assertThat(rule.carries(votes(100, 0).count(), Math.nextDown(0.9))).isFalse();
        assertThat(rule.carries(votes(100, 0).count(), 0.9)).isTrue();
    }

    @Test
    void voteMayBeCalledOnTheDayThatItsShareOfTheCalendarEnds() {
        assertThat(new Calendar(2, 5).elapsed(8)).isEqualTo(0.9);
        assertThat(rule.carries(votes(100, 0).count(), new Calendar(2, 5).elapsed(8)))
                .isTrue();
        assertThat(rule.carries(votes(100, 0).count(), new Calendar(2, 5).elapsed(7)))
                .isFalse();
    }

    @Test
    void consensusCarriesAtAnyTime() {
        Counting tally = votes(0, 100);
        tally.objecting = 0.2;
        tally.majorObjects = false;
        tally.gaining = 0.5;
        assertThat(rule.carries(tally.count(), 0)).isTrue();
    }

    @Test
    void aVoteThatNobodyCastsCarriesNothing() {
        assertThat(rule.carries(votes(0, 0).count(), 1)).isFalse();
        assertThat(new ConsensusThenVote(0.2, 0, 0).carries(votes(0, 0).count(), 1))
                .isFalse();
    }

    @Test
    void aTieNeverCarriesHoweverLowTheMajority() {
        assertThat(new ConsensusThenVote(0.2, 0.5, 0).carries(votes(3, 3).count(), 1))
                .isFalse();
        assertThat(new ConsensusThenVote(0.2, 0, 0).carries(votes(3, 4).count(), 1))
                .isFalse();
    }
}
