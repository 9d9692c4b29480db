package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import org.plenary.analysis.Interval;
import org.plenary.analysis.MemberSpread;
import org.plenary.analysis.PairedEffect;
import org.plenary.experiment.Rows;
import org.plenary.study.FindingArms.FindingArm;

/**
 * Dose and response: the outcome of each signed finding at every step of its cause.
 *
 * @param points by finding, scenario, test and step
 */
public record Doses(List<DosePoint> points) {
    /** Copies the list. */
    public Doses {
        points = List.copyOf(points);
    }

    /**
     * A step.
     *
     * @param finding the finding's id
     * @param scenario the scenario's name
     * @param measure the outcome
     * @param predicted the sign that is claimed
     * @param path what is varied
     * @param step from 1
     * @param value its value
     * @param mean the mean outcome
     * @param interval its 95 % bootstrap interval
     * @param gain the outcome less that of the first step, with the same luck
     */
    public record DosePoint(
            String finding,
            String scenario,
            String measure,
            FindingFile.Prediction predicted,
            String path,
            int step,
            double value,
            double mean,
            Interval interval,
            PairedEffect gain) {}

    /** Reads the sweeps of a design off its runs. */
    public static Doses of(FindingsDesign design, Rows rows) {
        List<DosePoint> points = new ArrayList<>();
        for (FindingsDesign.TestedCase cell : design.cells()) {
            for (FindingFile.Test test : cell.finding().tests()) {
                boolean signed = test.predicted() == FindingFile.Prediction.UP
                        || test.predicted() == FindingFile.Prediction.DOWN;
                if (signed && test.contrast() == FindingFile.Contrast.EFFECT) {
                    add(points, new ArmRuns(cell, rows), test);
                }
            }
        }
        return new Doses(points);
    }

    private static void add(List<DosePoint> points, ArmRuns runs, FindingFile.Test test) {
        FindingsDesign.TestedCase cell = runs.cell();
        for (int step = 0; step < cell.doseValues().size(); step++) {
            double[] values = MemberSpread.byMember(runs.of(FindingArm.dose(step + 1), test.measure()), runs.members());
            double[] first = MemberSpread.byMember(runs.of(FindingArm.dose(1), test.measure()), runs.members());
            int item = ("dose/" + cell.finding().id() + "/" + cell.scenario() + "/" + test.measure() + "/" + step)
                    .hashCode();
            PairedEffect mean = PairedEffect.of(new double[values.length], values, runs.random(), item);
            points.add(new DosePoint(
                    cell.finding().id(),
                    cell.scenario(),
                    test.measure(),
                    test.predicted(),
                    cell.dosePath(),
                    step + 1,
                    cell.doseValues().get(step),
                    mean.effect(),
                    mean.interval(),
                    PairedEffect.of(first, values, runs.random(), item)));
        }
    }
}
