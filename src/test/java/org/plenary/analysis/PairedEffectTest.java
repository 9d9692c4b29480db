package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

class PairedEffectTest {
    private static final KeyedRandom RANDOM = KeyedRandom.of(7);

    @Test
    void armsThatAreTheSameHaveNoEffectAndNoSignificance() {
        double[] arm = {0.1, 0.5, 0.3, 0.9};
        PairedEffect effect = PairedEffect.of(arm, arm.clone(), RANDOM, 1);
        assertThat(effect.effect()).isZero();
        assertThat(effect.interval()).isEqualTo(new Interval(0, 0));
        assertThat(effect.cliffsDelta()).isZero();
        assertThat(effect.p()).isEqualTo(1);
        assertThat(effect.n()).isEqualTo(4);
    }

    @Test
    void aConstantDifferenceIsKnownExactlyAndAsSignificantAsItsPairsAllow() {
        double[] low = new double[10];
        double[] high = new double[10];
        for (int r = 0; r < 10; r++) {
            low[r] = r;
            high[r] = r + 20;
        }
        PairedEffect effect = PairedEffect.of(low, high, RANDOM, 2);
        assertThat(effect.effect()).isEqualTo(20);
        assertThat(effect.interval()).isEqualTo(new Interval(20, 20));
        assertThat(effect.cliffsDelta()).isEqualTo(1);
        // Exactly: two of 2^10 sign patterns are as extreme.
        assertThat(effect.p()).isCloseTo(2.0 / 1024, within(0.001));
        assertThat(PairedEffect.smallestP(10)).isEqualTo(2.0 / 1024);
    }

    @Test
    void swappingTheArmsTurnsTheSigns() {
        double[] low = {0.2, 0.4, 0.1, 0.6, 0.3};
        double[] high = {0.5, 0.3, 0.4, 0.9, 0.2};
        PairedEffect up = PairedEffect.of(low, high, RANDOM, 3);
        PairedEffect down = PairedEffect.of(high, low, RANDOM, 3);
        assertThat(down.effect()).isCloseTo(-up.effect(), within(1e-15));
        assertThat(down.interval().low()).isCloseTo(-up.interval().high(), within(1e-15));
        assertThat(down.cliffsDelta()).isEqualTo(-up.cliffsDelta());
        assertThat(down.p()).isEqualTo(up.p());
    }

    /**
     * n = 12 pairs without any difference in mean, 400 samples of fixed seeds, alpha = 0.05: an exact test rejects 20 of
     * 400 on average. More than 35 or fewer than 8 happen by chance with a probability below 0.002 (binomial).
     */
    @Test
    void aTrueNullIsRejectedAboutAsOftenAsItShould() {
        int rejected = 0;
        for (int sample = 0; sample < 400; sample++) {
            double[] high = new double[12];
            for (int r = 0; r < high.length; r++) {
                high[r] = KeyedRandom.of(sample).gaussian(Purpose.RANGE, r, 0, 0);
            }
            rejected += PairedEffect.of(new double[12], high, RANDOM, sample).p() <= 0.05 ? 1 : 0;
        }
        assertThat(rejected).isBetween(8, 35);
    }

    @Test
    void holmIsAsInTheTextbook() {
        assertThat(Holm.correct(List.of(0.01, 0.04, 0.03, 0.005)))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(Holm.correct(List.of(0.9, 0.8))).containsExactly(1, 1);
        assertThat(Holm.correct(List.of())).isEmpty();
    }
}
