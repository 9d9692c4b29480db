package org.plenary.experiment;

import java.util.List;
import java.util.TreeMap;
import org.plenary.parameter.Quantity;
import org.plenary.random.KeyedRandom;
import org.plenary.random.Purpose;

/** A calibration whose outcomes are made up: pure functions of scenario, drawn numbers and seed, without a model. */
public final class FakeCalibration {
    private FakeCalibration() {}

    /** A shared number, one of all scenarios, one of alpha and gamma, and one of beta. */
    public static List<JudgedNumber> numbers() {
        return List.of(
                number("field.ease", false, List.of("alpha", "beta", "gamma"), 0.5, 0, 1),
                number("field.zeal@alpha+gamma", false, List.of("alpha", "gamma"), 0.25, 0.1, 0.4),
                number("field.zeal@beta", false, List.of("beta"), 0.75, 0.6, 0.9),
                number("parameters.noise", true, List.of("alpha", "beta", "gamma"), 0.01, 0.001, 0.02));
    }

    public static JudgedNumber number(
            String name, boolean shared, List<String> scenarios, double shipped, double low, double high) {
        String path = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
        return JudgedNumber.of(name, path, shared, scenarios, shipped, new Quantity.Range(low, high));
    }

    /** Three scenarios with two orders; observations for the first two scenarios. */
    public static CalibrationPlan plan(int draws, int replicates) {
        return new CalibrationPlan(FakeSweep.single(replicates), numbers(), Vary.BOTH, draws, 0.05);
    }

    /**
     * Delegation is always 0.9; precision is what zeal is, with a little luck; obligation falls with ease, with much
     * luck.
     */
    public static DrawnCases cases() {
        return (scenario, values) -> made -> {
            long seed = made.seed();
            double luck = KeyedRandom.of(seed).uniform(Purpose.SECRETARIAT_PEN, 0, 0, 0);
            double zeal = values.get(scenario == 1 ? 2 : 1);
            return FakeSweep.outcome(
                    seed, true, 0.9, zeal + values.get(3) * (luck - 0.5), 0.6 - 0.3 * values.get(0) + 0.4 * luck);
        };
    }

    /** The outcomes of a plan. */
    public static List<DrawOutcome> outcomes(CalibrationPlan plan) {
        return new CalibrationRunner(2).run(plan, cases(), Progress.silent(), () -> false);
    }

    /** What a loader makes of it. */
    public static LoadedCalibration loaded(DrawnCases cases) {
        return new LoadedCalibration(
                FakeSweep.single(1),
                new Judgement(numbers(), List.of()),
                cases,
                new TreeMap<>(FakeSweep.provenance().inputs()));
    }
}
