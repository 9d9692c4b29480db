package org.plenary.study;

import java.util.List;
import java.util.stream.IntStream;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StoredTable;
import org.plenary.experiment.StudyCases;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.UserError;
import org.plenary.scenario.ScenarioTree;
import org.plenary.study.TargetsFile.Statistic;

/**
 * What a wave of a calibration will run: every scenario of the targets, with replicates, at each draw; and at each draw
 * the cases again with calendars twice as long and half as many replicates, with the same luck, if a target asks for that.
 *
 * @param targets what the record says
 * @param sweep scenarios, replicates and master seed
 * @param wave which wave it is, from 1
 * @param draws for each draw the value of each judged number
 * @param settings the options of the calibration
 */
public record WavePlan(Targets targets, SweepPlan sweep, int wave, List<List<Double>> draws, Settings settings) {
    /** The word for it. */
    public static final String KIND = "wave";

    /** The most draws of a wave. */
    public static final int MOST_DRAWS = 1 << 16;

    /** The most waves. */
    public static final int MOST_WAVES = 100;

    private static final List<String> LABELS = List.of("draw", "calendars");

    /** Copies the draws. */
    public WavePlan {
        draws = draws.stream().map(List::copyOf).toList();
    }

    /**
     * Checks how much a wave is to draw.
     *
     * @throws UserError if it is too little or too much
     */
    public static void check(int draws, int waves) {
        if (draws < 2 * Sieve.FEWEST_DRAWS || draws > MOST_DRAWS) {
            throw new UserError("a wave of " + draws + " draws is not possible: from " + 2 * Sieve.FEWEST_DRAWS + " to "
                    + MOST_DRAWS + " are, since a surface is learned from them. Maybe give another --draws.");
        }
        if (waves < 1 || waves > MOST_WAVES) {
            throw new UserError(
                    waves + " waves are not possible: from 1 to " + MOST_WAVES + " are. Maybe give another --waves.");
        }
    }

    /** How many points there are for each draw: as calendars are, and doubled. */
    private int arms() {
        return targets.asks(Statistic.LENGTHENED) ? 2 : 1;
    }

    /** Returns the design point of a draw with calendars as they are. */
    int point(int draw) {
        return draw * arms();
    }

    /** Returns the design point of a draw with calendars doubled. */
    int lengthened(int draw) {
        return draw * arms() + 1;
    }

    /** Returns the experiment. */
    public SweepPlan experiment() {
        List<String> names =
                targets.judgement().numbers().stream().map(JudgedNumber::name).toList();
        int size = draws.size() * arms();
        List<PointRule> rules = IntStream.range(0, size).mapToObj(this::rule).toList();
        DesignPoints points = DesignPoints.made("draws", names, size, point -> List.copyOf(draws.get(point / arms())));
        return sweep.keeping(List.of(StoredTable.PROVISIONS, StoredTable.MANDATES))
                .of(KIND, settings, points.with(LABELS, rules));
    }

    private PointRule rule(int point) {
        int draw = point / arms();
        int luck = wave * MOST_DRAWS + draw;
        if (point == point(draw)) {
            return new PointRule(List.of(Integer.toString(draw), "as_they_are"), luck);
        }
        int cases = targets.cases().size();
        List<Integer> missing = IntStream.range(0, sweep.scenarios().size())
                .map(scenario -> scenario < cases ? point : PointRule.MISSING)
                .boxed()
                .toList();
        return new PointRule(
                List.of(Integer.toString(draw), "doubled"), (sweep.replicates() + 1) / 2, luck, false, missing);
    }

    /** Returns the cases of each draw. */
    public CaseSource cases() {
        StudyCases shipped = StudyCases.of(targets.sweep());
        List<JudgedNumber> numbers = targets.judgement().numbers();
        List<StoredTable> keep = experiment().kept();
        boolean complex = targets.sweep().hasComplex();
        return (scenario, point) -> {
            List<Double> values = draws.get(point / arms());
            ScenarioTree tree = DrawnScenarios.drawn(targets.sweep().scenarios().get(scenario), numbers, values);
            ScenarioTree timed = point == point(point / arms()) ? tree : tree.with(DrawnScenarios.CALENDARS, "x2");
            return DrawnScenarios.scored(shipped, numbers, values).at(timed, keep, complex);
        };
    }
}
