package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.study.FindingVerdict.CONDITIONAL;
import static org.plenary.study.FindingVerdict.CONTRADICTED;
import static org.plenary.study.FindingVerdict.NO_EFFECT;
import static org.plenary.study.FindingVerdict.PARTLY;
import static org.plenary.study.FindingVerdict.REPORTED;
import static org.plenary.study.FindingVerdict.SUPPORTED;
import static org.plenary.study.FindingVerdict.UNDECIDED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.analysis.Interval;
import org.plenary.analysis.PairedEffect;
import org.plenary.study.FindingFile.Prediction;
import org.plenary.study.FindingVerdict.CaseSign;

class FindingVerdictTest {
    private static FindingFile.Test test(Prediction predicted, double smallest) {
        return new FindingFile.Test("precision", predicted, smallest, FindingFile.Contrast.EFFECT, "");
    }

    private static FindingVerdict verdict(
            Prediction predicted,
            double effect,
            double low,
            double high,
            double equivalence,
            double p,
            CaseSign... cases) {
        return FindingVerdict.of(
                test(predicted, 0.02),
                new PairedEffect(effect, new Interval(low, high), 0, p, 30),
                equivalence,
                p,
                List.of(cases));
    }

    @Test
    void theSignByItsIntervalAndTheCorrectedProbabilityDecideAndSizeDoesNot() {
        assertThat(verdict(Prediction.UP, 0.05, 0.03, 0.07, 1, 0.01)).isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.DOWN, -0.05, -0.07, -0.03, 1, 0.01)).isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.UP, 0.019, 0.018, 0.02, 0.3, 0.0001)).isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.UP, 0.05, -0.01, 0.11, 1, 0.01)).isEqualTo(UNDECIDED);
        assertThat(verdict(Prediction.UP, 0.05, 0.03, 0.07, 1, 0.05)).isEqualTo(UNDECIDED);
    }

    @Test
    void toBeContradictedIsAsHardAsToBeSupported() {
        assertThat(verdict(Prediction.UP, -0.05, -0.07, -0.03, 1, 0.01)).isEqualTo(CONTRADICTED);
        assertThat(verdict(Prediction.DOWN, 0.01, 0.005, 0.015, 0.2, 0.01)).isEqualTo(CONTRADICTED);
        assertThat(verdict(Prediction.UP, -0.05, -0.07, -0.03, 1, 0.05)).isEqualTo(UNDECIDED);
        assertThat(verdict(Prediction.UP, -0.05, -0.11, 0.01, 1, 0.01)).isEqualTo(UNDECIDED);
    }

    @Test
    void noEffectIsShownAndNotJustNotSeen() {
        assertThat(verdict(Prediction.UP, 0.001, -0.005, 0.006, 0.01, 0.5)).isEqualTo(NO_EFFECT);
        assertThat(verdict(Prediction.UP, 0.001, -0.05, 0.06, 0.4, 0.9)).isEqualTo(UNDECIDED);
        assertThat(verdict(Prediction.NONE, 0.01, -0.03, 0.05, 0.3, 0.6)).isEqualTo(UNDECIDED);
        assertThat(verdict(Prediction.NONE, 0.005, 0.001, 0.009, 0.001, 0.01)).isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.NONE, 0.005, 0.001, 0.009, 0.03, 0.06)).isEqualTo(UNDECIDED);
        assertThat(verdict(Prediction.NONE, 0.05, 0.03, 0.07, 1, 0.01)).isEqualTo(CONTRADICTED);
        assertThat(verdict(Prediction.OPEN, 0.5, 0.4, 0.6, 1, 0.001)).isEqualTo(REPORTED);
    }

    /** By hand: an effect of p .0001 and equivalence .04, corrected to .0002 in all, make the equivalence .08. */
    @Test
    void aSmallEffectThatIsThereDoesNotCarryItsEquivalenceThroughTheCorrection() {
        PairedEffect pooled = new PairedEffect(0.015, new Interval(0.009, 0.021), 0, 0.0001, 30);
        assertThat(FindingVerdict.of(test(Prediction.NONE, 0.02), pooled, 0.04, 0.0002, List.of()))
                .isEqualTo(UNDECIDED);
        assertThat(FindingVerdict.of(test(Prediction.NONE, 0.02), pooled, 0.04, 0, List.of()))
                .as("where intervals alone decide")
                .isEqualTo(SUPPORTED);
    }

    @Test
    void aCaseThatGoesTheOtherWayMakesItConditionalWhateverComesOutOverAll() {
        assertThat(verdict(Prediction.UP, 0.05, 0.03, 0.07, 1, 0.01, CaseSign.AS_CLAIMED, CaseSign.UNCLEAR))
                .isEqualTo(SUPPORTED);
        assertThat(verdict(Prediction.UP, 0.05, 0.03, 0.07, 1, 0.01, CaseSign.AS_CLAIMED, CaseSign.OTHER))
                .isEqualTo(CONDITIONAL);
        assertThat(verdict(Prediction.UP, 0.05, 0.03, 0.07, 1, 0.01, CaseSign.UNCLEAR, CaseSign.OTHER))
                .isEqualTo(CONDITIONAL);
        assertThat(verdict(Prediction.UP, -0.05, -0.07, -0.03, 1, 0.01, CaseSign.AS_CLAIMED, CaseSign.UNCLEAR))
                .isEqualTo(CONDITIONAL);
        assertThat(verdict(Prediction.UP, 0, -0.01, 0.01, 0.01, 0.9, CaseSign.AS_CLAIMED, CaseSign.OTHER))
                .isEqualTo(CONDITIONAL);
        assertThat(verdict(Prediction.NONE, 0.001, -0.004, 0.006, 0.001, 0.01, CaseSign.OTHER))
                .isEqualTo(CONDITIONAL);
    }

    @Test
    void aFindingClaimsAllItsTestsTogether() {
        assertThat(FindingVerdict.of(List.of(SUPPORTED, SUPPORTED))).isEqualTo(SUPPORTED);
        assertThat(FindingVerdict.of(List.of(SUPPORTED, CONDITIONAL))).isEqualTo(CONDITIONAL);
        assertThat(FindingVerdict.of(List.of(SUPPORTED, NO_EFFECT))).isEqualTo(PARTLY);
        assertThat(FindingVerdict.of(List.of(CONDITIONAL, UNDECIDED))).isEqualTo(PARTLY);
        assertThat(FindingVerdict.of(List.of(NO_EFFECT, NO_EFFECT))).isEqualTo(NO_EFFECT);
        assertThat(FindingVerdict.of(List.of(NO_EFFECT, UNDECIDED))).isEqualTo(UNDECIDED);
        assertThat(FindingVerdict.of(List.of(SUPPORTED, SUPPORTED, CONTRADICTED)))
                .isEqualTo(CONTRADICTED);
        assertThat(FindingVerdict.of(List.of(REPORTED, REPORTED))).isEqualTo(REPORTED);
        assertThat(FindingVerdict.of(List.of(REPORTED, SUPPORTED))).isEqualTo(SUPPORTED);
    }

    @Test
    void whereAnEffectComesFromIsAskedOfAccountingFirst() {
        FindingFile.Test down = test(Prediction.DOWN, 0.02);
        assertThat(EffectOrigin.of(down, SUPPORTED, -0.02, -0.3)).isEqualTo(EffectOrigin.MECHANICAL);
        assertThat(EffectOrigin.of(down, CONDITIONAL, 0.3, -0.02)).isEqualTo(EffectOrigin.ASSUMED);
        assertThat(EffectOrigin.of(down, SUPPORTED, -0.019, 0.3)).isEqualTo(EffectOrigin.STRATEGIC);
        assertThat(EffectOrigin.of(down, SUPPORTED, Double.NaN, -0.1)).isEqualTo(EffectOrigin.ASSUMED);
        assertThat(EffectOrigin.of(down, SUPPORTED, Double.NaN, Double.NaN)).isEqualTo(EffectOrigin.NONE);
        assertThat(EffectOrigin.of(down, UNDECIDED, -0.1, -0.1)).isEqualTo(EffectOrigin.NONE);
        assertThat(EffectOrigin.of(test(Prediction.NONE, 0.02), SUPPORTED, 0, 0))
                .isEqualTo(EffectOrigin.NONE);
        // Without a smallest effect a thousandth is one.
        assertThat(EffectOrigin.of(test(Prediction.UP, 0), SUPPORTED, 0.0009, 0))
                .isEqualTo(EffectOrigin.STRATEGIC);
    }

    @Test
    void aFindingIsStrategicOnlyIfMostOfItsTestsAre() {
        assertThat(EffectOrigin.of(List.of(EffectOrigin.STRATEGIC, EffectOrigin.ASSUMED)))
                .isEqualTo(EffectOrigin.ASSUMED);
        assertThat(EffectOrigin.of(List.of(EffectOrigin.STRATEGIC, EffectOrigin.STRATEGIC, EffectOrigin.MECHANICAL)))
                .isEqualTo(EffectOrigin.STRATEGIC);
        assertThat(EffectOrigin.of(List.of(EffectOrigin.MECHANICAL, EffectOrigin.ASSUMED)))
                .isEqualTo(EffectOrigin.MECHANICAL);
        assertThat(EffectOrigin.of(List.of(EffectOrigin.NONE, EffectOrigin.STRATEGIC)))
                .isEqualTo(EffectOrigin.STRATEGIC);
        assertThat(EffectOrigin.of(List.of(EffectOrigin.NONE))).isEqualTo(EffectOrigin.NONE);
    }
}
