package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;

class CalibrationPlanTest {
    private static final CalibrationPlan PLAN = FakeCalibration.plan(20, 4);

    @Test
    void theFirstPointHasTheShippedValuesAndTheSeedsOfTheSweep() {
        SweepPlan experiment = PLAN.experiment();
        assertThat(experiment.size()).isEqualTo(21 * 3 * 4);
        assertThat(experiment.design().points().get(0)).isEqualTo(List.of(0.5, 0.25, 0.75, 0.01));
        assertThat(experiment.design().points().get(3))
                .isEqualTo(List.copyOf(PLAN.ranges().at(3)));
        assertThat(experiment.design().cells(3)).containsExactly("3");
        Set<Long> seeds = new TreeSet<>();
        for (long step = 0; step < experiment.steps(); step++) {
            seeds.add(experiment.atStep(step).seed());
        }
        assertThat(seeds).as("every run has a seed of its own").hasSize(21 * 3 * 4);
        for (int replicate = 0; replicate < 4; replicate++) {
            assertThat(seeds).contains(RunSeed.of(42, 2, 0, replicate));
        }
        assertThat(experiment.run(1, 3, 2).seed()).isEqualTo(RunSeed.of(42, 1, 3, 2));
    }

    @Test
    void furtherDrawsLeaveThoseBeforeAsTheyWere() {
        SweepPlan few = PLAN.experiment();
        SweepPlan more = FakeCalibration.plan(50, 4).experiment();
        assertThat(more.design().points().subList(0, 21))
                .isEqualTo(few.design().points().subList(0, 21));
        assertThat(more.run(2, 20, 3)).isEqualTo(few.run(2, 20, 3));
    }

    @Test
    void badPlansAreRefused() {
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
