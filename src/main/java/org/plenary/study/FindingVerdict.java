package org.plenary.study;

import java.util.List;
import org.plenary.analysis.Interval;
import org.plenary.analysis.PairedEffect;

/** What an experiment says of a finding, from bad news to good. */
public enum FindingVerdict {
    /** The effect matters and has the other sign; of no effect, that there is one. In a summary: of any test. */
    CONTRADICTED,
    /** Below the smallest effect that matters, even if significant, or not to be told from none. */
    NO_EFFECT,
    /** Some tests are supported and none is contradicted. Of summaries alone. */
    PARTLY,
    /** The sign is as claimed, the effect matters, and is told from none. In a summary: in every test. */
    SUPPORTED,
    /** No sign was claimed. */
    REPORTED;

    /** The largest corrected probability at which an effect is told from none. */
    public static final double ALPHA = 0.05;

    /**
     * Judges a test.
     *
     * @param predicted what the source claims
     * @param smallest the smallest effect that matters
     * @param pHolm the corrected probability
     */
    static FindingVerdict of(FindingFile.Prediction predicted, double smallest, PairedEffect effect, double pHolm) {
        double mean = effect.effect();
        Interval interval = effect.interval();
        boolean zeroOut = interval.low() > 0 || interval.high() < 0;
        boolean matters = Math.abs(mean) >= smallest;
        return switch (predicted) {
            case OPEN -> REPORTED;
            case NONE -> matters && zeroOut ? CONTRADICTED : matters ? NO_EFFECT : SUPPORTED;
            case UP, DOWN -> {
                double signed = predicted == FindingFile.Prediction.UP ? mean : -mean;
                if (signed < 0 && matters && zeroOut) {
                    yield CONTRADICTED;
                }
                yield signed > 0 && matters && zeroOut && pHolm < ALPHA ? SUPPORTED : NO_EFFECT;
            }
        };
    }

    /** Sums up the tests of a finding. */
    static FindingVerdict of(List<FindingVerdict> tests) {
        List<FindingVerdict> signed =
                tests.stream().filter(verdict -> verdict != REPORTED).toList();
        if (signed.isEmpty()) {
            return REPORTED;
        }
        if (signed.contains(CONTRADICTED)) {
            return CONTRADICTED;
        }
        if (signed.stream().allMatch(SUPPORTED::equals)) {
            return SUPPORTED;
        }
        return signed.contains(SUPPORTED) ? PARTLY : NO_EFFECT;
    }
}
