package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.FakeRobustness;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;

class RobustnessPlanTest {
    @Test
    void armsOfADrawHaveTheSameLuckAndWhatIsTheSameIsRunOnce() {
        RobustnessPlan plan = FakeRobustness.plan(6, 2);
        SweepPlan experiment = plan.experiment();
        // Seven draws of three arms and scenarios, but for two permutations that are none.
        assertThat(experiment.size()).isEqualTo(7 * 18 - 2 * 6);
        for (int draw = 0; draw <= 6; draw++) {
            long seed = experiment.run(1, plan.point(draw, Arm.DRAWN), 1).seed();
            assertThat(seed).isEqualTo(RunSeed.of(42, 1, draw, 1));
            for (Arm arm : Arm.values()) {
                int point = plan.point(draw, arm);
                assertThat(experiment.run(1, point, 1).seed()).isEqualTo(seed);
                assertThat(experiment.design().points().get(point))
                        .isEqualTo(List.copyOf(plan.drawn().ranges().at(draw)));
            }
        }
        assertThat(experiment.canonical(2, plan.point(0, Arm.PERMUTED))).isEqualTo(plan.point(0, Arm.DRAWN));
        int permuted = plan.point(3, Arm.PERMUTED);
        assertThat(experiment.canonical(2, permuted)).isEqualTo(permuted);
        assertThat(experiment.design().cells(permuted).get(2).toString().split(" "))
                .containsExactlyInAnyOrder("alpha", "beta", "gamma");
    }

    @Test
    void oneScenarioCannotBePermuted() {
        SweepPlan sweep = FakeSweep.single(1);
        SweepPlan one = new SweepPlan(
                sweep.title(),
                sweep.coding(),
                sweep.scenarios().subList(0, 1),
                sweep.design(),
                1,
                1,
                false,
                List.of(),
                List.of());
        CalibrationPlan drawn = new CalibrationPlan(one, FakeCalibration.numbers(), Vary.BOTH, 1, 0.05);
        assertThatThrownBy(() -> new RobustnessPlan(drawn, Levels.RANGES))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("1 scenario,");
    }
}
