package org.plenary.experiment;

import java.util.List;
import java.util.TreeMap;

/** A test of robustness whose outcomes are made up, without a model. */
public final class FakeRobustness {
    private FakeRobustness() {}

    /** Three scenarios with two orders; observations for the first two. */
    public static RobustnessPlan plan(int draws, int replicates) {
        return new RobustnessPlan(FakeCalibration.plan(draws, replicates), Levels.RANGES);
    }

    /** As in {@link FakeCalibration}, where a permuted scenario is its giver, and doubled calendars change nothing. */
    public static ArmedCases cases() {
        DrawnCases cases = FakeCalibration.cases();
        return (arm, givers, scenario, values) ->
                cases.at(arm == Arm.PERMUTED ? givers.get(scenario) : scenario, values);
    }

    /** What a loader makes of it. */
    public static LoadedRobustness loaded(ArmedCases cases) {
        return new LoadedRobustness(
                FakeSweep.single(1),
                new Judgement(FakeCalibration.numbers(), List.of()),
                cases,
                new TreeMap<>(FakeSweep.provenance().inputs()));
    }
}
