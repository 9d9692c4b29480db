package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against closed forms. */
class NashProductTest {
    private static final double[] WEIGHTS = {0.2, 0.35, 0.5, 0.65, 0.8};

    /** Of one unit, x and 1 - x: each gets its weight (Nash 1950 for equal weights, Kalai 1977 for others). */
    @Test
    void aLinearSplitGivesEachItsWeight() {
        for (double a : WEIGHTS) {
            double x = NashProduct.peak(t -> new double[] {t, 1 - t}, new double[] {a, 1 - a}, 0, 0.4, 1);
            assertThat(x).isCloseTo(a, within(1e-7));
        }
    }

    /** Over what each has anyway: x = d1 + a (1 - d1 - d2). */
    @Test
    void whatEachHasAnywayIsGivenFirst() {
        double d1 = 0.3;
        double d2 = 0.1;
        for (double a : WEIGHTS) {
            double x =
                    NashProduct.peak(t -> new double[] {t - d1, 1 - t - d2}, new double[] {a, 1 - a}, d1, 0.5, 1 - d2);
            assertThat(x).isCloseTo(d1 + a * (1 - d1 - d2), within(1e-7));
        }
    }

    /** x against 1 - x^2: a / x = (1 - a) 2 x / (1 - x^2), so x = sqrt(a / (2 - a)). */
    @Test
    void aQuadraticSplitHasItsRoot() {
        for (double a : WEIGHTS) {
            double x = NashProduct.peak(t -> new double[] {t, 1 - t * t}, new double[] {a, 1 - a}, 0, 0.5, 1);
            assertThat(x).isCloseTo(Math.sqrt(a / (2 - a)), within(1e-7));
        }
    }

    /** What a tangent excludes is no better; where it touches it is the product itself. */
    @Test
    void noProductLiesAboveATangent() {
        double[] weights = {0.5, 0.2, 0.1, 0.1, 0.1};
        double least = 0.05;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] others = random.doubles(5, -0.1, 1).toArray();
            double[] now = random.doubles(5, -1, 1).toArray();
            double share = 0.05 + random.nextDouble();
            double product = NashProduct.extended(sum(others, now, share), weights, least);
            NashProduct.Tangent tangent =
                    new NashProduct.Tangent(sum(others, now, share), weights, least, product, now, share);
            assertThat(tangent.bound(now)).isCloseTo(product, within(1e-6)).isGreaterThanOrEqualTo(product);
            for (int k = 0; k < 20; k++) {
                double[] then = random.doubles(5, -1, 1).toArray();
                assertThat(tangent.bound(then))
                        .isGreaterThanOrEqualTo(NashProduct.extended(sum(others, then, share), weights, least));
            }
        }
    }

    private static double[] sum(double[] others, double[] part, double share) {
        double[] sum = others.clone();
        Arrays.setAll(sum, i -> others[i] + share * part[i]);
        return sum;
    }

    @Test
    void whoGainsNothingMakesItNothingUnlessItHasNoWeight() {
        assertThat(NashProduct.log(new double[] {1, 0}, new double[] {0.5, 0.5}))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NashProduct.log(new double[] {1, -3}, new double[] {1, 0})).isZero();
    }

    @Test
    void linesCarryOnWithoutAStep() {
        double least = 0.01;
        double[] one = {1};
        double above = NashProduct.extended(new double[] {least * (1 + 1e-9)}, one, least);
        double below = NashProduct.extended(new double[] {least * (1 - 1e-9)}, one, least);
        assertThat(above).isCloseTo(below, within(1e-7));
        assertThat(NashProduct.extended(new double[] {-1}, one, least))
                .isLessThan(NashProduct.extended(new double[] {-0.5}, one, least));
        assertThat(NashProduct.extended(new double[] {0.5}, one, least)).isEqualTo(StrictMath.log(0.5));
    }
}
