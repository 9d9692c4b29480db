package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FindingsLoader;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.text.AuthorityDecision;

class PreferredTextTest {
    private static final Setup SMALLEST = ScenarioBuilder.build(
            ScenarioReader.ofModel(Plugins.none().behaviours()).load("scenarios/examples/smallest.yaml"));

    @Test
    void aStateAloneWritesTheSameTextAgainAndLeavesNothingNegotiated() {
        RunResult first = PreferredText.of(SMALLEST, 5, 30);
        assertThat(PreferredText.of(SMALLEST, 5, 30).record()).isEqualTo(first.record());
        assertThat(first.mandates()).isEmpty();
        assertThat(first.rounds()).isZero();
        assertThat(first.record().texts()).hasSizeLessThanOrEqualTo(1);
        for (AuthorityDecision decision : first.record().conferred()) {
            assertThat(decision.organ()).isEqualTo("working_group");
            assertThat(decision.level()).isPositive();
        }
        List<RunResult> others = List.of(PreferredText.of(SMALLEST, 5, 31), PreferredText.of(SMALLEST, 6, 30));
        assertThat(others)
                .noneMatch(other -> other.record().texts().equals(first.record().texts()));
        assertThat(FindingsLoader.STATES).isLessThan(SMALLEST.states().size());
    }
}
