package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.legalization.Dimension;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

class CalibrationRunnerTest {
    private static final CalibrationPlan PLAN = FakeCalibration.plan(20, 4);

    private static List<DrawOutcome> run(int workers, DrawnCases cases) {
        return new CalibrationRunner(workers).run(PLAN, cases, Progress.silent(), () -> false);
    }

    @Test
    void outcomesAreTheSameWithAnyWorkers() {
        List<DrawOutcome> one = run(1, FakeCalibration.cases());
        assertThat(one).hasSize(21);
        assertThat(one).extracting(DrawOutcome::draw).isSorted().startsWith(0).endsWith(20);
        assertThat(run(2, FakeCalibration.cases())).isEqualTo(one);
        assertThat(run(5, FakeCalibration.cases())).isEqualTo(one);
    }

    @Test
    void theFirstDrawHasTheShippedValuesAndTheSeedsOfTheSweep() {
        Set<Long> seeds = Collections.synchronizedSet(new TreeSet<>());
        List<List<Double>> valuesOfAlpha = Collections.synchronizedList(new ArrayList<>());
        run(1, (scenario, values) -> {
            if (scenario == 0) {
                valuesOfAlpha.add(values);
            }
            return made -> {
                long seed = made.seed();
                seeds.add(seed);
                return FakeCalibration.cases().at(scenario, values).run(made);
            };
        });
        assertThat(valuesOfAlpha.get(0)).containsExactly(0.5, 0.25, 0.75, 0.01);
        assertThat(seeds).as("every run has a seed of its own").hasSize(21 * 3 * 4);
        for (int replicate = 0; replicate < 4; replicate++) {
            assertThat(seeds).contains(RunSeed.of(42, 2, 0, replicate));
        }
    }

    @Test
    void levelsAndClassesAreThoseOfTheRuns() {
        DrawOutcome outcome = run(2, FakeCalibration.cases()).get(3);
        List<Double> values = PLAN.ranges().at(3);
        List<Double> levels = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            RunOutcome single =
                    FakeCalibration.cases().at(1, values).run(new PlannedRun(1, "beta", 3, r, RunSeed.of(42, 1, 3, r)));
            levels.add(single.scores().precision().level());
        }
        assertThat(outcome.of(1, Dimension.PRECISION).levels()).isEqualTo(levels);
        assertThat(outcome.of(1, Dimension.DELEGATION).counts()).containsExactly(0, 0, 4);
    }

    @Test
    void progressCountsRuns() {
        List<Long> told = new ArrayList<>();
        new CalibrationRunner(3).run(PLAN, FakeCalibration.cases(), (done, total) -> told.add(done), () -> false);
        assertThat(told).hasSize(21 * 12).isSorted().endsWith(21L * 12).doesNotHaveDuplicates();
    }

    @Test
    void aStopLeavesTheDrawsThatAreDone() {
        AtomicInteger runs = new AtomicInteger();
        DrawnCases counting = (scenario, values) -> made -> {
            long seed = made.seed();
            runs.incrementAndGet();
            return FakeCalibration.cases().at(scenario, values).run(made);
        };
        List<DrawOutcome> done =
                new CalibrationRunner(1).run(PLAN, counting, Progress.silent(), () -> runs.get() >= 30);
        assertThat(done).extracting(DrawOutcome::draw).containsExactly(0, 1);
        assertThat(runs).hasValue(30);
    }

    @Test
    void aFailedRunIsNamedWithItsSeed() {
        DrawnCases failing = (scenario, values) -> made -> {
            long seed = made.seed();
            throw new IllegalStateException("no chair");
        };
        assertThatThrownBy(() -> run(2, failing))
                .isInstanceOf(SweepFailure.class)
                .hasMessageContaining("alpha/")
                .hasMessageContaining("0x")
                .hasMessageContaining("no chair");
    }

    @Test
    void aScenarioThatCannotBeIsTheUsersToMend() {
        DrawnCases refusing = (scenario, values) -> {
            throw new UserError("field.ease: too easy");
        };
        assertThatThrownBy(() -> run(2, refusing)).isInstanceOf(UserError.class).hasMessageContaining("too easy");
    }

    @Test
    void badPlansAreRefused() {
        assertThatThrownBy(() -> new CalibrationRunner(0)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> FakeCalibration.plan(0, 4))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("0 draws")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> FakeCalibration.plan(1_000_001, 4)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> FakeCalibration.plan(1, 0)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> new CalibrationPlan(FakeSweep.plan(1), FakeCalibration.numbers(), Vary.BOTH, 1, 0.05))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("field.salience");
        for (double gap : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() ->
                            new CalibrationPlan(FakeSweep.single(1), FakeCalibration.numbers(), Vary.BOTH, 1, gap))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("from 0 to 1");
        }
        for (Vary vary : Vary.values()) {
            assertThatThrownBy(() -> new CalibrationPlan(FakeSweep.single(1), List.of(), vary, 1, 0.05))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("no number to draw")
                    .hasMessageContaining("Maybe");
        }
    }
}
