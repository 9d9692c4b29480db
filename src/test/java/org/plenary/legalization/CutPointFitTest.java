package org.plenary.legalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.legalization.CutPointFit.Labelled;

class CutPointFitTest {
    private static Labelled low(double level) {
        return new Labelled(level, LegalizationClass.LOW);
    }

    private static Labelled medium(double level) {
        return new Labelled(level, LegalizationClass.MEDIUM);
    }

    private static Labelled high(double level) {
        return new Labelled(level, LegalizationClass.HIGH);
    }

    @Test
    void separableClassesAreCutHalfWay() {
        List<Labelled> texts = List.of(high(0.9), low(0.1), medium(0.5), low(0.3), high(0.8), medium(0.6));
        assertThat(CutPointFit.fit(texts, LegalizationClass.MEDIUM)).isEqualTo(0.4);
        assertThat(CutPointFit.fit(texts, LegalizationClass.HIGH)).isEqualTo(0.7);
    }

    @Test
    void overlappingClassesAreCutWhereFewestAreWrong() {
        // Cutting at 0.25 is wrong about 0.3 only; at 0.45 about 0.4; at 0.35 about both.
        List<Labelled> texts = List.of(low(0.1), low(0.2), medium(0.4), low(0.5), medium(0.7), medium(0.8));
        double cut = CutPointFit.fit(texts, LegalizationClass.MEDIUM);
        assertThat(CutPointFit.errors(texts, cut, LegalizationClass.MEDIUM)).isEqualTo(1);
        assertThat(cut)
                .as("of two gaps of width 0.2 the lower")
                .isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void ofEquallyGoodCutsTheWidestGapWins() {
        List<Labelled> texts = List.of(low(0.1), medium(0.2), low(0.3), medium(0.6));
        assertThat(CutPointFit.fit(texts, LegalizationClass.MEDIUM)).isEqualTo((0.3 + 0.6) / 2);
    }

    @Test
    void oneSideAloneIsRefused() {
        assertThatThrownBy(() -> CutPointFit.fit(List.of(low(0.1), low(0.4)), LegalizationClass.MEDIUM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MEDIUM");
    }
}
