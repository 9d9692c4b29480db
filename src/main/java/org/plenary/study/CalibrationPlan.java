package org.plenary.study;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.experiment.Settings;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.UserError;

/**
 * What a calibration will run: every scenario of a sweep, with replicates, at the shipped values and at each draw.
 *
 * @param sweep scenarios, replicates, master seed, coding and orders; without factors
 * @param judgement the judged numbers that are drawn, and which of them keep an order
 * @param vary which numbers those are
 * @param draws how many draws, without the shipped values
 * @param gap the least difference of means with which an order counts as holding with a gap
 */
public record CalibrationPlan(SweepPlan sweep, Judgement judgement, Vary vary, int draws, double gap) {
    /** The word for it. */
    public static final String KIND = "calibrate";

    /** The most draws. */
    public static final int MAX_DRAWS = 1_000_000;

    /**
     * Checks that the plan can be carried out.
     *
     * @throws UserError if the sweep has factors, there is nothing to draw, or a number is out of its range
     */
    public CalibrationPlan {
        if (!sweep.design().factors().isEmpty()) {
            throw new UserError(
                    "the sweep has factors (" + String.join(", ", sweep.design().factors())
                            + "), and a calibration draws numbers instead. Maybe copy the sweep file without its factors.");
        }
        if (draws < 1 || draws > MAX_DRAWS) {
            throw new UserError("a calibration of " + draws + " draws is not possible: from 1 to " + MAX_DRAWS
                    + " are. Maybe give another --draws.");
        }
        if (!(gap >= 0 && gap <= 1)) {
            throw new UserError("the gap " + gap + " is not from 0 to 1, as differences of levels are. Maybe give"
                    + " another --gap.");
        }
        if (judgement.numbers().isEmpty()) {
            throw new UserError("there is no number to draw: "
                    + switch (vary) {
                        case SHARED -> "none of the shared parameters has a range. Maybe give --vary both.";
                        case CASES -> "none of the scenarios' numbers has a range. Maybe give --vary both.";
                        case BOTH ->
                            "neither a shared parameter nor a scenario's number has a range. Maybe write"
                                    + " judged numbers as {value: 0.5, range: [0.3, 0.7]}.";
                    });
        }
    }

    /** Makes a plan whose numbers keep no order. */
    public CalibrationPlan(SweepPlan sweep, List<JudgedNumber> numbers, Vary vary, int draws, double gap) {
        this(sweep, new Judgement(numbers, List.of()), vary, draws, gap);
    }

    /** Returns the judged numbers that are drawn. */
    public List<JudgedNumber> numbers() {
        return judgement.numbers();
    }

    /** Returns how the numbers are drawn. */
    public RangeDraw ranges() {
        return new RangeDraw(judgement.numbers(), judgement.orders(), sweep.masterSeed(), judgement.given());
    }

    /** Returns the number of runs at one draw. */
    public long runsOfDraw() {
        return (long) sweep.scenarios().size() * sweep.replicates();
    }

    /** Returns the experiment: a design point for the shipped values and for each draw, with luck of its own. */
    public SweepPlan experiment() {
        List<PointRule> rules = IntStream.rangeClosed(0, draws)
                .mapToObj(draw -> new PointRule(List.of(Integer.toString(draw)), draw))
                .toList();
        Settings settings = settings();
        return sweep.of(KIND, settings, points(draws + 1, point -> point).with(List.of("draw"), rules));
    }

    /** Returns the options of the plan. */
    Settings settings() {
        return Settings.NONE.with("draws", draws).with("gap", gap).with("vary", Words.of(vary));
    }

    /** Returns design points that say what each number is. */
    DesignPoints points(int size, IntUnaryOperator draw) {
        RangeDraw ranges = ranges();
        List<String> names = numbers().stream().map(JudgedNumber::name).toList();
        return DesignPoints.made("draws", names, size, point -> List.copyOf(ranges.at(draw.applyAsInt(point))));
    }
}
