package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTest {
    private static Goal goal(boolean once) {
        return new Goal("g", new Goal.Edge(0.4, 1), Goal.Edge.at(0.8), 0.05, once, false, List.of("a"));
    }

    @Test
    void anEndThatIsDrawnLiesWhereTheDrawHasIt() {
        assertThat(goal(false).miss(new double[] {0, 0.5}, 0.45)).isCloseTo(0.05, within(1e-12));
        assertThat(goal(false).miss(new double[] {0, 0.4}, 0.45)).isZero();
        assertThat(goal(false).miss(new double[] {0, 0.4}, 0.9)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void variancesAddUpAndWhatIsOnRecordOnceIsOffByTheLuckOfARun() {
        double[] values = {0, 0.4};
        assertThat(goal(false).implausibility(values, 0.2, 0, 0.12)).isCloseTo(4, within(1e-9));
        assertThat(goal(true).implausibility(values, 0.2, 0, 0.12)).isCloseTo(0.2 / 0.13, within(1e-9));
        assertThat(goal(false).implausibility(values, 0.2, 0.12 * 0.12, 0)).isCloseTo(0.2 / 0.13, within(1e-9));
        assertThat(goal(true).implausibility(values, 0.5, 0, 0)).isZero();
    }
}
