package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.study.FindingVerdict.CONTRADICTED;
import static org.plenary.study.FindingVerdict.NO_EFFECT;
import static org.plenary.study.FindingVerdict.PARTLY;
import static org.plenary.study.FindingVerdict.REPORTED;
import static org.plenary.study.FindingVerdict.SUPPORTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.analysis.Interval;
import org.plenary.analysis.PairedEffect;
import org.plenary.study.FindingFile.Prediction;

class FindingVerdictTest {
    private static FindingVerdict verdict(Prediction predicted, double effect, double low, double high, double p) {
        return FindingVerdict.of(predicted, 0.02, new PairedEffect(effect, new Interval(low, high), 0, p, 30), p);
    }

    @Test
    void theSignClaimedTheSizeAndTheSignificanceAreAllNeeded() {
        assertThat(verdict(Prediction.UP, 0.05, 0.03, 0.07, 0.01)).isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.DOWN, -0.05, -0.07, -0.03, 0.01)).isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.UP, 0.019, 0.018, 0.02, 0.0001)).isEqualTo(NO_EFFECT);
        assertThat(verdict(Prediction.UP, 0.05, -0.01, 0.11, 0.01)).isEqualTo(NO_EFFECT);
        assertThat(verdict(Prediction.UP, 0.05, 0.03, 0.07, 0.05)).isEqualTo(NO_EFFECT);
    }

    @Test
    void theOtherSignContradictsIfItMattersEvenWithoutCorrection() {
        assertThat(verdict(Prediction.UP, -0.05, -0.07, -0.03, 1)).isEqualTo(CONTRADICTED);
        assertThat(verdict(Prediction.DOWN, 0.05, 0.03, 0.07, 1)).isEqualTo(CONTRADICTED);
        assertThat(verdict(Prediction.UP, -0.01, -0.015, -0.005, 0.001)).isEqualTo(NO_EFFECT);
        assertThat(verdict(Prediction.UP, -0.05, -0.11, 0.01, 1)).isEqualTo(NO_EFFECT);
    }

    @Test
    void noEffectIsAClaimThatCanFailToo() {
        assertThat(verdict(Prediction.NONE, 0.01, 0.005, 0.015, 0.001)).isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.NONE, 0.05, 0.03, 0.07, 0.001)).isEqualTo(CONTRADICTED);
        assertThat(verdict(Prediction.NONE, 0.05, -0.03, 0.13, 1)).isEqualTo(NO_EFFECT);
        assertThat(verdict(Prediction.OPEN, 0.5, 0.4, 0.6, 0.001)).isEqualTo(REPORTED);
    }

    @Test
    void oneContradictionContradictsTheFinding() {
        assertThat(FindingVerdict.of(List.of(SUPPORTED, SUPPORTED))).isEqualTo(SUPPORTED);
        assertThat(FindingVerdict.of(List.of(SUPPORTED, NO_EFFECT))).isEqualTo(PARTLY);
        assertThat(FindingVerdict.of(List.of(NO_EFFECT, NO_EFFECT))).isEqualTo(NO_EFFECT);
        assertThat(FindingVerdict.of(List.of(SUPPORTED, SUPPORTED, CONTRADICTED)))
                .isEqualTo(CONTRADICTED);
        assertThat(FindingVerdict.of(List.of(REPORTED, REPORTED))).isEqualTo(REPORTED);
        assertThat(FindingVerdict.of(List.of(REPORTED, SUPPORTED))).isEqualTo(SUPPORTED);
    }
}
