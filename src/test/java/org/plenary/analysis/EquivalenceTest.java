package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
    /** Mean 0, sd 1, n 4: t = 1 / (1 / 2) = 2 with 3 degrees of freedom, one-sided 0.06966. */
    @Test
    void isStudentsOneSidedProbabilityOfTheNearerEnd() {
        double a = Math.sqrt(0.75);
        assertThat(Equivalence.p(new double[] {a, -a, a, -a}, 1)).isCloseTo(0.06966, within(1e-4));
        assertThat(Equivalence.p(new double[] {a + 0.5, 0.5 - a, a + 0.5, 0.5 - a, Double.NaN}, 1.5))
                .isCloseTo(0.06966, within(1e-4));
    }

    @Test
    void anEffectBeyondTheMarginIsNoneWithNoProbability() {
        assertThat(Equivalence.p(new double[] {0.5, 0.6, 0.4}, 0.1)).isGreaterThan(0.95);
        assertThat(Equivalence.p(new double[] {0, 0, 0}, 0.1)).isZero();
        assertThat(Equivalence.p(new double[] {0.2, 0.2}, 0.1)).isOne();
        assertThat(Equivalence.p(new double[] {0.01}, 0.1)).isOne();
        assertThat(Equivalence.p(new double[] {0, 0.001}, 0)).isOne();
    }

    /** At the margin itself it errs in one case of twenty; and it finds what is none where there is enough to see it. */
    @Test
    void errsAsOftenAsItSays() {
        Random random = new Random(3);
        int errs = 0;
        int finds = 0;
        for (int trial = 0; trial < 2000; trial++) {
            errs += Equivalence.p(
                                    random.doubles(40)
                                            .map(u -> 0.02 + 0.05 * random.nextGaussian())
                                            .toArray(),
                                    0.02)
                            < 0.05
                    ? 1
                    : 0;
            finds += Equivalence.p(
                                    random.doubles(200)
                                            .map(u -> 0.05 * random.nextGaussian())
                                            .toArray(),
                                    0.02)
                            < 0.05
                    ? 1
                    : 0;
        }
        assertThat(errs / 2000.0).isBetween(0.035, 0.065);
        assertThat(finds / 2000.0).isGreaterThan(0.99);
    }
}
