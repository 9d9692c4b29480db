package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/** The rule is exact where it promises to be. */
class QuadratureTest {
    private static double mean(Quadrature rule, DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            sum += rule.weight(i) * f.applyAsDouble(rule.node(i));
        }
        return sum;
    }

    /** Moments of a standard normal: 0 if odd, (k - 1)!! if even. */
    private static double moment(int k) {
        if (k % 2 == 1) {
            return 0;
        }
        double product = 1;
        for (int i = k - 1; i > 1; i -= 2) {
            product *= i;
        }
        return product;
    }

    @Test
    void momentsAreExactUpToTheDegree() {
        for (int n = 1; n <= 9; n++) {
            Quadrature rule = Quadrature.normal(n);
            for (int k = 0; k <= 2 * n - 1; k++) {
                int power = k;
                double scale = Math.max(1, moment(k + k % 2));
                assertThat(mean(rule, x -> Math.pow(x, power)) / scale)
                        .as("moment %d with %d nodes", k, n)
                        .isCloseTo(moment(k) / scale, within(1e-12));
            }
        }
    }

    @Test
    void nextMomentIsNot() {
        assertThat(mean(Quadrature.normal(5), x -> Math.pow(x, 10))).isLessThan(moment(10) - 100);
    }

    /** E[cos x] = exp(-1/2); the error with five nodes is below 1e-4. */
    @Test
    void smoothFunctionsAreClose() {
        assertThat(mean(Quadrature.normal(5), Math::cos)).isCloseTo(Math.exp(-0.5), within(1e-4));
    }

    /** The tails hold what a normal holds beyond one standard deviation, 0.3173; Gauss and Hermite give them 7/15. */
    @Test
    void tailsKeepTheirProbability() {
        assertThat(mean(Quadrature.withTails(), x -> Math.abs(x) > 1 ? 1 : 0))
                .isCloseTo(Erf.erfc(1 / Math.sqrt(2)), within(1e-12))
                .isCloseTo(0.3173, within(5e-5));
        assertThat(mean(Quadrature.normal(5), x -> Math.abs(x) > 1 ? 1 : 0)).isCloseTo(7 / 15.0, within(1e-12));
    }

    /** Given that it lies beyond one standard deviation, the second moment of a normal is 1 + f / Q = 2.5251. */
    @Test
    void tailsKeepTheirSecondMoment() {
        double beyond = mean(Quadrature.withTails(), x -> Math.abs(x) > 1 ? x * x : 0);
        assertThat(beyond / Erf.erfc(1 / Math.sqrt(2))).isCloseTo(2.5251, within(5e-5));
    }

    @Test
    void withTailsMomentsAreExactUpToTheThird() {
        Quadrature rule = Quadrature.withTails();
        for (int k = 0; k <= 3; k++) {
            int power = k;
            assertThat(mean(rule, x -> Math.pow(x, power))).as("moment %d", k).isCloseTo(moment(k), within(1e-12));
        }
        assertThat(mean(rule, x -> Math.pow(x, 4))).as("the fourth is not").isLessThan(moment(4) - 0.5);
    }

    @Test
    void withTailsNodesAreSymmetricWeightsPositiveAndTheOuterOnesBeyondOne() {
        Quadrature rule = Quadrature.withTails();
        assertThat(rule.size()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            assertThat(rule.weight(i)).isPositive();
            assertThat(rule.node(i)).isCloseTo(-rule.node(4 - i), within(1e-14));
            assertThat(rule.weight(i)).isCloseTo(rule.weight(4 - i), within(1e-14));
            assertThat(Math.abs(rule.node(i)) > 1).isEqualTo(i == 0 || i == 4);
        }
    }

    @Test
    void nodesAreSymmetricAndWeightsPositive() {
        Quadrature rule = Quadrature.normal(5);
        for (int i = 0; i < 5; i++) {
            assertThat(rule.weight(i)).isPositive();
            assertThat(rule.node(i)).isCloseTo(-rule.node(4 - i), within(1e-14));
        }
        assertThat(rule.weight(2)).isCloseTo(8.0 / 15, within(1e-14));
    }
}
