package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.analysis.Sensitivity;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.Estimate;

/** Which estimates get a star. */
class SensitivityTextTest {
    private static long marks(double luck, Estimate share, Estimate total) {
        SweepPlan plan = new SweepPlan(
                "t",
                "thesis",
                List.of(new PlannedScenario("alpha", ObservedOutcome.none())),
                new DesignPoints(List.of("f"), List.of(List.of(1))),
                2,
                1,
                false,
                List.of(),
                List.of());
        Sensitivity.FactorEffect effect = new Sensitivity.FactorEffect("f", share, share, share, total);
        Sensitivity.ExplainedOutcome outcome =
                new Sensitivity.ExplainedOutcome("alpha", "precision", 100, 0.2, 0.5, luck, List.of(effect));
        String all = SensitivityText.of(new Sensitivity(plan, true, 400, List.of(outcome)), Glyphs.ASCII);
        return all.substring(all.lastIndexOf("SRC"))
                .chars()
                .filter(c -> c == '*')
                .count();
    }

    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, low, high);
    }

    @Test
    void a_share_below_zero_is_never_starred_though_a_coefficient_is() {
        // the coefficient, the rank correlation and the total
        assertThat(marks(0.1, estimate(-0.14, -0.23, -0.05), estimate(0.3, 0.2, 0.4)))
                .isEqualTo(3);
        assertThat(marks(0.1, estimate(0.14, 0.05, 0.23), estimate(0.3, 0.2, 0.4)))
                .isEqualTo(4);
    }

    @Test
    void a_total_is_starred_only_beyond_luck_which_it_contains() {
        Estimate total = estimate(0.3, 0.2, 0.4);
        Estimate none = estimate(0, -0.1, 0.1);
        assertThat(marks(0.25, none, total)).isZero();
        assertThat(marks(Double.NaN, none, total)).isZero();
        assertThat(marks(0.1, none, total)).isEqualTo(1);
    }
}
