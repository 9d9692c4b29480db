package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {
    @Test
    void measuresFollowTheirFormulas() {
        Classification c = Classification.none("x")
                .with(true, true, 0.5)
                .with(false, true, 0.25)
                .with(false, false, 0.125)
                .with(false, true, 0.5);
        assertThat(c.votes()).isEqualTo(4);
        assertThat(c.accuracy()).isEqualTo(0.75);
        assertThat(c.modalAccuracy()).isEqualTo(0.25);
        assertThat(c.proportionalReduction()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(c.geometricMeanProbability()).isCloseTo(Math.pow(0.5 * 0.25 * 0.125 * 0.5, 0.25), within(1e-15));
    }

    @Test
    void aUnanimousRollCallHasNoErrorToReduce() {
        Classification c = Classification.none("x").with(true, true, 0.9);
        assertThat(c.proportionalReduction()).isNaN();
        assertThat(Classification.none("x").accuracy()).isNaN();
    }

    @Test
    void theWholeSumsErrorsAndNotShares() {
        Classification first = new Classification("a", 10, 4, 1, -3);
        Classification second = new Classification("b", 20, 2, 2, -5);
        Classification total = new Fit(List.of(first, second), List.of()).total();
        assertThat(total).isEqualTo(new Classification("all", 30, 6, 3, -8));
        assertThat(total.proportionalReduction()).isEqualTo(0.5);
    }

    @Test
    void theCommonestVoteLeavesTheFoldOut() {
        RollCalls calls = RollCalls.of(
                List.of("v"),
                List.of(
                        new RollCalls.Voter("A", 0, List.of(Vote.YES)),
                        new RollCalls.Voter("B", 1, List.of(Vote.NO)),
                        new RollCalls.Voter("C", 2, List.of(Vote.YES)),
                        new RollCalls.Voter("D", 3, List.of(Vote.NO)),
                        new RollCalls.Voter("E", 4, List.of(Vote.YES)),
                        new RollCalls.Voter("F", 5, List.of(Vote.ABSENT))));
        assertThat(Fit.modal(calls, 0, 0, 0)).isEqualTo(Vote.YES);
        assertThat(Fit.modal(calls, 0, 2, 0)).isEqualTo(Vote.NO);
        assertThat(Fit.modal(calls, 0, 2, 1)).isEqualTo(Vote.YES);
    }

    @Test
    void anUnknownStateIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fit(List.of(), List.of()).ofState("ZZZ"))
                .withMessageContaining("ZZZ");
    }
}
