package org.plenary.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plenary.analysis.MemberSpread;
import org.plenary.analysis.PairedEffect;
import org.plenary.experiment.Members;
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
        /** Returns the mean over its runs of each member, or each run without an ensemble, where both arms are defined. */
        TwoArms byMember(int size) {
            double[] first = low.clone();
            double[] second = high.clone();
            for (int r = 0; r < low.length; r++) {
                if (Double.isNaN(low[r]) || Double.isNaN(high[r])) {
                    first[r] = Double.NaN;
                    second[r] = Double.NaN;
                }
            }
            return new TwoArms(MemberSpread.byMember(first, size), MemberSpread.byMember(second, size));
        }

        /** Returns the mean over cases of each member, or each run, over those in which it is defined. */
        static TwoArms over(List<TwoArms> cases) {
            int size = cases.stream().mapToInt(arms -> arms.low.length).max().orElse(0);
            double[] first = new double[size];
            double[] second = new double[size];
            for (int m = 0; m < size; m++) {
                int member = m;
                List<TwoArms> there = cases.stream()
                        .filter(arms -> member < arms.low.length && !Double.isNaN(arms.high[member] - arms.low[member]))
                        .toList();
                first[m] = there.stream()
                        .mapToDouble(arms -> arms.low[member])
                        .average()
                        .orElse(Double.NaN);
                second[m] = there.stream()
                        .mapToDouble(arms -> arms.high[member])
                        .average()
                        .orElse(Double.NaN);
            }
            return new TwoArms(first, second);
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
        return switch (test.contrast()) {
            case EFFECT -> at(test, kind, Optional.empty());
            case INTERACTION ->
                new TwoArms(
                        at(test, kind, Optional.of(Side.LOW)).differences(),
                        at(test, kind, Optional.of(Side.HIGH)).differences());
            case MODERATOR ->
                new TwoArms(
                        of(new FindingArm(Side.HIGH, Optional.of(Side.LOW), kind, 0), test.measure()),
                        of(new FindingArm(Side.HIGH, Optional.of(Side.HIGH), kind, 0), test.measure()));
        };
    }

    /** Returns by how much the accounting of the high arm changes what the low arm wrote; NaN if that was not tried. */
    double accounted(FindingFile.Test test) {
        if (!cell.has(ArmUse.ACCOUNTED) || test.contrast() != FindingFile.Contrast.EFFECT) {
            return Double.NaN;
        }
        double[] read = of(FindingArms.HIGH.as(ArmUse.ACCOUNTED), test.measure());
        double[] low = Arrays.copyOf(of(FindingArms.LOW, test.measure()), read.length);
        return PairedEffect.mean(new TwoArms(low, read).differences());
    }

    /** Returns how many members the runs have; 0 without an ensemble. */
    int members() {
        return Members.size(rows.plan().settings());
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
