package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/** Surfaces learned from draws of made-up functions, most of whose numbers do nothing. */
class SurfaceTest {
    private static final int NUMBERS = 40;
    private static final KeyedRandom RANDOM = KeyedRandom.of(11);

    private static double[][] points(int n) {
        double[][] points = new double[n][NUMBERS];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < NUMBERS; k++) {
                points[i][k] = 2 * RANDOM.uniform(Purpose.RANGE, k, i, 0) - 1;
            }
        }
        return points;
    }

    private static double[] outcomes(double[][] points, double luck, ToDoubleFunction<double[]> truth) {
        double[] outcomes = new double[points.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = truth.applyAsDouble(points[i]) + luck * RANDOM.gaussian(Purpose.IDEAL_POINT, 0, i, 0);
        }
        return outcomes;
    }

    private static double curved(double[] x) {
        return 0.3 + 0.2 * x[0] - 0.15 * x[1] + 0.1 * x[2] * x[2] + 0.1 * x[0] * x[1] + 0.03 * x[3];
    }

    @Test
    void whatIsASumOfItsTermsIsForeseenExactly() {
        double[][] points = points(200);
        Surface surface = Surface.of(points, outcomes(points, 0, x -> 0.3 + 0.2 * x[5] - x[6]));

        assertThat(surface.size()).isEqualTo(2);
        assertThat(surface.error()).isLessThan(1e-9);
        assertThat(surface.at(points[7])).isCloseTo(0.3 + 0.2 * points[7][5] - points[7][6], within(1e-9));
    }

    /** What it says of its own error is what it does at draws that it never saw. */
    @Test
    void theErrorByCrossValidationIsTheErrorElsewhere() {
        double[][] points = points(900);
        double[] outcomes = outcomes(points, 0.05, SurfaceTest::curved);
        double[][] seen = java.util.Arrays.copyOf(points, 300);
        Surface surface = Surface.of(seen, java.util.Arrays.copyOf(outcomes, 300));
        double squares = 0;
        for (int i = 300; i < 900; i++) {
            squares += Math.pow(surface.at(points[i]) - outcomes[i], 2);
        }

        assertThat(surface.error()).isCloseTo(Math.sqrt(squares / 600), within(0.006));
        assertThat(surface.error()).isBetween(0.05, 0.065);
        assertThat(surface.foreseen()).isGreaterThan(0.8);
    }

    @Test
    void ofLuckNothingIsForeseen() {
        double[][] points = points(200);
        Surface surface = Surface.of(points, outcomes(points, 1, x -> 0));

        assertThat(surface.foreseen()).isLessThan(0.05);
        assertThat(surface.size()).isLessThan(8);
        assertThat(Surface.of(points, new double[200]).foreseen()).isZero();
    }
}
