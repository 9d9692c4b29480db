package org.plenary.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.kernel.Quantity;
import org.plenary.model.RunResult;
import org.plenary.study.CalibrationPlan;
import org.plenary.study.JudgedNumber;
import org.plenary.study.Vary;

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
     * The cases of its draws: delegation is always 0.9; precision is what zeal is, with a little luck; obligation falls
     * with ease, with much luck.
     */
    public static CaseSource cases(CalibrationPlan plan) {
        return (scenario, draw) -> at(scenario, plan.ranges().at(draw));
    }

    /** The case of a scenario with drawn numbers. */
    static RunnableCase at(int scenario, List<Double> values) {
        return run -> {
            double luck = KeyedRandom.of(run.seed()).uniform(Purpose.SECRETARIAT_PEN, 0, 0, 0);
            double zeal = values.get(scenario == 1 ? 2 : 1);
            double precision = zeal + values.get(3) * (luck - 0.5);
            return complete(
                    FakeSweep.outcome(run.seed(), true, 0.9, precision, 0.6 - 0.3 * values.get(0) + 0.4 * luck));
        };
    }

    /** Adds the measures that every run of the model has. */
    public static RunOutcome complete(RunOutcome outcome) {
        RunResult result = outcome.result();
        Map<String, Double> measures = new LinkedHashMap<>();
        RunColumns.measures().forEach(column -> measures.put(column.name(), Double.NaN));
        RunResult complete = new RunResult(
                result.seed(),
                result.adopted(),
                result.consensus(),
                result.support(),
                result.rounds(),
                result.mandates(),
                result.fates(),
                result.record(),
                measures);
        return new RunOutcome(complete, outcome.scores());
    }

    /** The runs of a plan. */
    public static Rows rows(CalibrationPlan plan) {
        return rows(plan.experiment(), cases(plan));
    }

    /** All runs of an experiment. */
    public static Rows rows(SweepPlan plan, CaseSource cases) {
        Rows rows = new Rows(plan);
        for (long step = 0; step < plan.steps(); step++) {
            PlannedRun run = plan.atStep(step);
            if (plan.isRun(run)) {
                rows.accept(run, cases.at(run.scenario(), run.designPoint()).run(run));
            }
        }
        return rows;
    }
}
