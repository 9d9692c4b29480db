package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.PolicyField;

class UmbrellaTest {
    private static Umbrella umbrella() {
        return new Umbrella(new PolicyField(0, 0, 0, 0, 0.5, 0, 1, 0.8), 0.6);
    }

    @Test
    void anUnframedTermLeavesOpenWhatItsAmbiguityDoes() {
        assertThat(umbrella().openReadings()).isCloseTo(0.3, within(1e-12));
        assertThat(umbrella().overlap()).isEqualTo(0.8);
        assertThat(umbrella().framed()).isZero();
    }

    /** Half of the way to 0.4, and half of what is left. */
    @Test
    void framingGoesPartOfTheWay() {
        Umbrella umbrella = umbrella();
        umbrella.frame(0.5, 0.4);
        assertThat(umbrella.framed()).isCloseTo(0.2, within(1e-12));
        umbrella.frame(0.5, 0.4);
        assertThat(umbrella.framed()).isCloseTo(0.3, within(1e-12));
        assertThat(umbrella.openReadings()).isCloseTo(0.21, within(1e-12));
        assertThat(umbrella.overlap()).isCloseTo(0.56, within(1e-12));
    }

    @Test
    void aFrameThatFitsLessUndoesNothing() {
        Umbrella umbrella = umbrella();
        umbrella.frame(1, 0.4);
        umbrella.frame(1, 0.1);
        assertThat(umbrella.framed()).isEqualTo(0.4);
    }

    /** Whatever frames are tried: more framed, less open, less overlap, and never beyond the best fit. */
    @Test
    void framingOnlyEverNarrows() {
        for (int seed = 0; seed < 50; seed++) {
            KeyedRandom random = KeyedRandom.of(seed);
            Umbrella umbrella = umbrella();
            double best = 0;
            for (int n = 0; n < 20; n++) {
                double framed = umbrella.framed();
                double open = umbrella.openReadings();
                double overlap = umbrella.overlap();
                double fit = random.uniform(Purpose.STRATEGY, 0, n, 0);
                best = Math.max(best, fit);
                umbrella.frame(random.uniform(Purpose.STRATEGY, 0, n, 1), fit);
                assertThat(umbrella.framed()).isGreaterThanOrEqualTo(framed).isLessThanOrEqualTo(best);
                assertThat(umbrella.openReadings()).isLessThanOrEqualTo(open).isNotNegative();
                assertThat(umbrella.overlap()).isLessThanOrEqualTo(overlap).isNotNegative();
            }
        }
    }
}
