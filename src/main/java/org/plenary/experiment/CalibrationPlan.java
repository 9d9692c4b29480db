package org.plenary.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

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

    /** Adds to a manifest what is run. */
    public void describe(ObjectNode manifest) {
        manifest.put("title", sweep.title());
        manifest.put("coding", sweep.coding());
        manifest.put("seed", RunSeed.toHex(sweep.masterSeed()));
        manifest.put("draws", draws);
        manifest.put("replicates", sweep.replicates());
        manifest.put("vary", vary.word());
        manifest.put("gap", gap);
        ObjectNode numbers = manifest.putObject("numbers");
        for (JudgedNumber number : numbers()) {
            ObjectNode entry = numbers.putObject(number.name()).put("shipped", number.shipped());
            entry.putArray("range").add(number.range().low()).add(number.range().high());
        }
    }

    /** Returns how the numbers are drawn. */
    public RangeDraw ranges() {
        return new RangeDraw(judgement.numbers(), judgement.orders(), sweep.masterSeed());
    }

    /** Returns the number of runs, those at the shipped values included. */
    public long runs() {
        return (draws + 1L) * runsOfDraw();
    }

    /** Returns the number of runs at one draw. */
    public long runsOfDraw() {
        return (long) sweep.scenarios().size() * sweep.replicates();
    }

    /** Returns the runs of a scenario at a draw; draws have different luck, so that they are independent. */
    List<PlannedRun> runs(int scenario, int draw) {
        List<PlannedRun> runs = new ArrayList<>();
        for (int r = 0; r < sweep.replicates(); r++) {
            long seed = RunSeed.of(sweep.masterSeed(), scenario, draw, r);
            runs.add(new PlannedRun(scenario, sweep.scenarios().get(scenario).id(), draw, r, seed));
        }
        return runs;
    }
}
