package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.SideBySide.Line;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;

/** Differences of two sweeps, and of two shares with a known answer. */
class SideBySideTest {
    @TempDir
    Path temp = Path.of("");

    private static SweepPlan plan(long seed, int replicates, String... scenarios) {
        return new SweepPlan(
                "made up",
                "thesis",
                List.of(scenarios).stream()
                        .map(id -> new PlannedScenario(id, ObservedOutcome.none()))
                        .toList(),
                DesignPoints.single(),
                replicates,
                seed,
                true,
                List.of(),
                List.of());
    }

    private Outcomes outcomes(SweepPlan plan) throws IOException {
        Path file = temp.resolve("runs.csv");
        FakeSweep.csv(plan, FakeSweep.outcomes(plan), file);
        return Outcomes.of(plan, file);
    }

    private static Line line(SideBySide both, String group, String measure) {
        return both.lines().stream()
                .filter(line -> line.group().equals(group) && line.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    /** Newcombe 1998, Statistics in Medicine 17, table II: 56 of 70 against 48 of 80. */
    @Test
    void sharesDifferAsInNewcombesExample() {
        Interval one = Interval.ofShare(48, 80);
        Interval other = Interval.ofShare(56, 70);
        Estimate difference = SideBySide.difference(
                new Estimate(0.6, one.low(), one.high()), new Estimate(0.8, other.low(), other.high()));
        assertThat(difference.value()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void runsOfTheSameSeedsAreComparedOneByOne() throws IOException {
        Outcomes a = outcomes(plan(42, 40, "alpha"));
        Outcomes b = outcomes(plan(42, 60, "alpha"));
        SideBySide both = SideBySide.of(a, b);
        assertThat(both.paired()).isTrue();
        assertThat(both.lines()).noneMatch(Line::isTold);
        assertThat(line(both, "alpha", "precision").difference()).isEqualTo(new Estimate(0, 0, 0));
    }

    @Test
    void runsOfOtherSeedsAreComparedInTheirMeans() throws IOException {
        Outcomes a = outcomes(plan(1, 200, "alpha"));
        Outcomes b = outcomes(plan(2, 200, "other", "alpha")); // the second made-up scenario is 0.1 higher
        SideBySide both = SideBySide.of(a, b);
        assertThat(both.paired()).isFalse();
        assertThat(both.onlyOne()).containsExactly("other");
        Line precision = line(both, "alpha", "precision");
        assertThat(precision.isTold()).isTrue();
        assertThat(precision.difference().value())
                .isCloseTo(precision.b().value() - precision.a().value(), within(1e-12))
                .isCloseTo(0.09, within(0.03));
        Spread left = Spread.of(a.values(0, 0, Outcome.PRECISION));
        Spread right = Spread.of(b.values(1, 0, Outcome.PRECISION));
        assertThat(precision.difference().low())
                .isEqualTo(Interval.ofGap(precision.difference().value(), right, left)
                        .low());
        assertThat(line(both, "alpha", "adoption").isTold()).isFalse();
        assertThat(precision.wordA()).isEqualTo("low");
    }

    @Test
    void twoSweepsOfOneScenarioEachAreComparedWhateverTheyAreCalled() throws IOException {
        SideBySide both = SideBySide.of(outcomes(plan(1, 20, "mine")), outcomes(plan(1, 20, "yours")));
        assertThat(both.lines()).allSatisfy(line -> assertThat(line.group()).isEqualTo("the scenario"));
        Outcomes mine = outcomes(plan(1, 5, "mine", "other"));
        Outcomes yours = outcomes(plan(1, 5, "yours", "another"));
        assertThatThrownBy(() -> SideBySide.of(mine, yours))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("have no scenario");
    }

    @Test
    void designPointsAreMatchedByTheirValues() throws IOException {
        SweepPlan plan = FakeSweep.plan(4);
        SideBySide both = SideBySide.of(outcomes(plan), outcomes(plan));
        assertThat(both.lines().stream().map(Line::group).distinct())
                .hasSize(6)
                .contains("beta, field.salience = 0.75");
    }
}
