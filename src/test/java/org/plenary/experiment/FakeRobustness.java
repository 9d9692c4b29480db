package org.plenary.experiment;

import java.util.List;
import org.plenary.study.Arm;
import org.plenary.study.Levels;
import org.plenary.study.RobustnessPlan;

/** A test of robustness whose outcomes are made up, without a model. */
public final class FakeRobustness {
    private FakeRobustness() {}

    /** Three scenarios with two orders; observations for the first two. */
    public static RobustnessPlan plan(int draws, int replicates) {
        return new RobustnessPlan(FakeCalibration.plan(draws, replicates), Levels.RANGES);
    }

    /**
     * Its runs: as in {@link FakeCalibration}, where doubled calendars change nothing.
     *
     * @param swaps whether a permuted scenario is its giver; if not, permuting changes nothing either
     */
    public static Rows rows(RobustnessPlan plan, boolean swaps) {
        return FakeCalibration.rows(plan.experiment(), (scenario, point) -> {
            int draw = RobustnessPlan.draw(point);
            boolean permuted = swaps && RobustnessPlan.arm(point) == Arm.PERMUTED;
            List<Double> values = plan.drawn().ranges().at(draw);
            return FakeCalibration.at(permuted ? plan.givers(draw).get(scenario) : scenario, values);
        });
    }
}
