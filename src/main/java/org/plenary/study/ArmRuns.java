package org.plenary.study;

import java.util.Optional;
import org.plenary.analysis.PairedEffect;
import org.plenary.experiment.Rows;
import org.plenary.kernel.KeyedRandom;
import org.plenary.study.FindingArms.ArmUse;
import org.plenary.study.FindingArms.FindingArm;
import org.plenary.study.FindingArms.Side;

/**
 * The runs of a finding in a scenario.
 *
 * @param cell the finding and the design points of its arms
 * @param rows the runs of its plan
 */
record ArmRuns(FindingsDesign.TestedCase cell, Rows rows) {
    /**
     * Two arms.
     *
     * @param low by replicate
     * @param high by replicate, with the same luck
     */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops and never compared
    record TwoArms(double[] low, double[] high) {
        double effect() {
            return PairedEffect.mean(high) - PairedEffect.mean(low);
        }

        double[] differences() {
            double[] differences = new double[low.length];
            for (int r = 0; r < low.length; r++) {
                differences[r] = high[r] - low[r];
            }
            return differences;
        }
    }

    /** Returns a measure in an arm by replicate. */
    double[] of(FindingArm arm, String measure) {
        return rows.at(cell.place(), cell.point(arm)).measure(measure);
    }

    /** Returns what a test compares; of an interaction the effects at the low and at the high value of the moderator. */
    TwoArms of(FindingFile.Test test, ArmUse kind) {
        return test.contrast() == FindingFile.Contrast.INTERACTION
                ? new TwoArms(
                        at(test, kind, Optional.of(Side.LOW)).differences(),
                        at(test, kind, Optional.of(Side.HIGH)).differences())
                : at(test, kind, Optional.empty());
    }

    private TwoArms at(FindingFile.Test test, ArmUse kind, Optional<Side> moderator) {
        return new TwoArms(
                of(new FindingArm(Side.LOW, moderator, kind, 0), test.measure()),
                of(new FindingArm(Side.HIGH, moderator, kind, 0), test.measure()));
    }

    /** Returns how many runs each arm has. */
    int size() {
        return rows.plan().replicates(cell.point(FindingArms.LOW));
    }

    /** Returns what keys resamples. */
    KeyedRandom random() {
        return KeyedRandom.of(rows.plan().masterSeed());
    }
}
