package org.plenary.study;

import java.util.List;

/** Where an effect comes from: the label of a finding, decided by running the cases. */
public enum EffectOrigin {
    /** The accounting of the high arm, applied to the texts of the low one, gives it already. */
    MECHANICAL,
    /** A single state's preferred text has it already. */
    ASSUMED,
    /** Neither: it comes out of bargaining. */
    STRATEGIC,
    /** There is no effect as claimed, or none was claimed. */
    NONE;

    /** Effects smaller than this are none, where a test sets no smallest one. */
    static final double LEAST = 0.001;

    /**
     * Labels an effect. What accounting or a single state gives must be at least the smallest effect that matters, with the
     * sign claimed, however large the effect is: an effect that is strategic to a part is not called so.
     *
     * @param verdict of the test
     * @param accounted the effect of accounting alone; NaN if not tried
     * @param alone the effect in a single state's text; NaN if not tried
     */
    static EffectOrigin of(FindingFile.Test test, FindingVerdict verdict, double accounted, double alone) {
        boolean there = verdict == FindingVerdict.SUPPORTED || verdict == FindingVerdict.CONDITIONAL;
        if (!test.signed() || !there || (Double.isNaN(accounted) && Double.isNaN(alone))) {
            return NONE;
        }
        double least = Math.max(test.smallest(), LEAST);
        return test.asClaimed(accounted) >= least ? MECHANICAL : test.asClaimed(alone) >= least ? ASSUMED : STRATEGIC;
    }

    /** Labels a finding: strategic if most of its labelled tests are; of the others what is more frequent. */
    static EffectOrigin of(List<EffectOrigin> tests) {
        long mechanical = tests.stream().filter(MECHANICAL::equals).count();
        long assumed = tests.stream().filter(ASSUMED::equals).count();
        long strategic = tests.stream().filter(STRATEGIC::equals).count();
        if (mechanical + assumed + strategic == 0) {
            return NONE;
        }
        return strategic > mechanical + assumed ? STRATEGIC : mechanical >= assumed ? MECHANICAL : ASSUMED;
    }
}
