package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.model.VoteChances;

/** How well votes were foreseen, by hand. */
class VoteFitTest {
    private static final VoteChances YES = new VoteChances(0.4, 0.05, 0.05, 0.5);
    private static final VoteChances NO = new VoteChances(0.2, 0.7, 0.1, 0);
    private static final VoteChances AWAY = new VoteChances(0.1, 0, 0, 0.9);

    /** Of four states that voted three are right; of the noes one of two, of the others all. */
    @Test
    void sharesAreOfThoseWhoVoted() {
        VoteFit fit = VoteFit.of("v", "YYNNX", List.of(YES, YES, NO, YES, AWAY));
        assertThat(fit.cast()).isEqualTo(4);
        assertThat(fit.right()).isEqualTo(0.75);
        assertThat(fit.balanced()).isEqualTo(0.75);
        assertThat(fit.single()).isCloseTo((0.8 + 0.8 + 0.7 + 0.1) / 4, within(1e-12));
        assertThat(fit.logScore()).isCloseTo(-(2 * Math.log(0.8) + Math.log(0.7) + Math.log(0.1)) / 4, within(1e-12));
        assertThat(fit.alwaysYes()).isEqualTo(0.5);
        assertThat(fit.yes()).isCloseTo(3 * 0.4 + 0.2 + 0.1, within(1e-12));
        assertThat(fit.absent()).isCloseTo(3 * 0.5 + 0.9, within(1e-12));
        assertThat(List.of(fit.realYes(), fit.realNo(), fit.realAbstain(), fit.realAbsent()))
                .containsExactly(2, 2, 0, 1);
    }

    /** Of two states: (0.8 - 1)^2 + 0.1^2 + 0.1^2, and 0.2^2 + (0.7 - 1)^2 + 0.1^2. */
    @Test
    void brierIsTheSquaredDistanceFromTheVote() {
        assertThat(VoteFit.of("v", "YN", List.of(YES, NO)).brier()).isCloseTo((0.06 + 0.14) / 2, within(1e-12));
    }

    @Test
    void votesAndForecastsAreOfTheSameStates() {
        assertThatThrownBy(() -> VoteFit.of("v", "YN", List.of(YES))).hasMessageContaining("2 votes, 1 forecasts");
        assertThatThrownBy(() -> VoteFit.of("v", "X", List.of(YES))).hasMessageContaining("nobody voted");
    }
}
