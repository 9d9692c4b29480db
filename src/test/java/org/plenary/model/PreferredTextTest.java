package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.study.FindingsPlan;
import org.plenary.text.AuthorityDecision;
import org.plenary.worlds.World;

class PreferredTextTest {
    private static final Setup SMALLEST = ScenarioBuilder.build(
            new ScenarioReader(Plugins.none().behaviours()).load("scenarios/examples/smallest.yaml"));

    @Test
    void aStateAloneWritesTheSameTextAgainAndLeavesNothingNegotiated() {
        RunResult first = PreferredText.of(SMALLEST, 5, 30);
        assertThat(PreferredText.of(SMALLEST, 5, 30).record()).isEqualTo(first.record());
        assertThat(first.mandates()).isEmpty();
        assertThat(first.rounds()).isZero();
        assertThat(first.measures()).containsEntry("mandates_fulfilled", first.adopted() ? 1.0 : 0.0);
        assertThat(first.record().texts()).hasSizeLessThanOrEqualTo(1);
        for (AuthorityDecision decision : first.record().conferred()) {
            assertThat(decision.organ()).isEqualTo("working_group");
            assertThat(decision.level()).isPositive();
        }
        List<RunResult> others = List.of(PreferredText.of(SMALLEST, 5, 31), PreferredText.of(SMALLEST, 6, 30));
        assertThat(others)
                .noneMatch(other -> other.record().texts().equals(first.record().texts()));
        assertThat(FindingsPlan.STATES).isLessThan(SMALLEST.states().size());
    }

    /** Half of influence is equal, half follows power: 0.125 + 0.5 W, so 0.475, 0.225, 0.175 and 0.125. */
    @Test
    void authorsAreDrawnInProportionToInfluence() {
        World world = World.of(0, 0.1, 0.2, 0.3).power(7, 2, 1, 0).parameter("influenceEquality", 0.5);
        assertThat(PreferredText.authors(world.setup(), 3)).containsExactly(0, 1, 2);
        assertThat(PreferredText.authors(world.setup(), 8)).containsExactly(0, 0, 0, 0, 1, 1, 2, 3);
        assertThat(PreferredText.authors(world.setup(), 1)).containsExactly(1);
        assertThat(PreferredText.authors(world.parameter("influenceEquality", 1).setup(), 4))
                .containsExactly(0, 1, 2, 3);
        assertThat(PreferredText.authors(world.parameter("influenceEquality", 0).setup(), 4))
                .containsExactly(0, 0, 0, 1);
    }

    /** The expected number of texts of a state is 16 times its influence; systematic draws are within one of it. */
    @ParameterizedTest
    @ValueSource(strings = {"cyberwarfare", "cybercrime", "cyberterrorism"})
    void majorStatesAreAmongTheAuthorsOfAShippedCase(String name) {
        Setup setup = ScenarioBuilder.build(
                new ScenarioReader(Plugins.none().behaviours()).load("scenarios/" + name + ".yaml"));
        int[] authors = PreferredText.authors(setup, FindingsPlan.STATES);
        assertThat(authors).hasSize(FindingsPlan.STATES).isSorted();
        assertThat(PreferredText.authors(setup, FindingsPlan.STATES)).containsExactly(authors);
        double equality = setup.parameters().influenceEquality();
        int n = setup.states().size();
        int majors = 0;
        for (int i = 0; i < n; i++) {
            int state = i;
            double expected = FindingsPlan.STATES * (equality / n + (1 - equality) * setup.states().power[i]);
            long times = Arrays.stream(authors).filter(a -> a == state).count();
            assertThat(Math.abs(times - expected))
                    .as(setup.states().codes.get(i))
                    .isLessThan(1);
            majors += setup.states().major[i] ? (int) times : 0;
        }
        assertThat(majors).isBetween(2, FindingsPlan.STATES - 2);
    }
}
