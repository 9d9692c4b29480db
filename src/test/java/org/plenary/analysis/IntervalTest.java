package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/** Intervals, quantiles and corrected probabilities, beside numbers worked out by hand or in a textbook. */
class IntervalTest {
    /** The quantile of Student's t with 4 degrees of freedom is 2.776445 (any table). */
    @Test
    void theIntervalOfAMeanIsStudents() {
        Interval interval = Interval.ofMean(new double[] {1, 2, 3, 4, 5});
        double margin = 2.776445 * Math.sqrt(2.5) / Math.sqrt(5);
        assertThat(interval.low()).isCloseTo(3 - margin, within(1e-6));
        assertThat(interval.high()).isCloseTo(3 + margin, within(1e-6));
        assertThat(Interval.ofMean(new double[] {7}).low()).isNaN();
        assertThat(Interval.ofMean(new double[0]).high()).isNaN();
        assertThat(Interval.ofMean(new double[] {2, 2})).isEqualTo(new Interval(2, 2));
    }

    /** Of Wilson's formula with z = 1.959964: (p + z2/2n -+ z sqrt(p q / n + z2 / 4 n2)) / (1 + z2 / n). */
    @ParameterizedTest
    @CsvSource({"1, 2", "3, 10", "27, 200", "199, 200"})
    void theIntervalOfAShareIsWilsons(int successes, int n) {
        double z2 = 1.959963984540054 * 1.959963984540054;
        double p = successes / (double) n;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double margin = Math.sqrt(z2) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        Interval interval = Interval.ofShare(successes, n);
        assertThat(interval.low()).isCloseTo(centre - margin, within(1e-9));
        assertThat(interval.high()).isCloseTo(centre + margin, within(1e-9));
        Share share = new Share(successes, n);
        assertThat(share.value()).isEqualTo(p);
        assertThat(share.interval()).isEqualTo(interval);
    }

    /** Welch: variances 1/3 and 1/3 over n 4 and 4, so 6 degrees of freedom, whose quantile is 2.446912. */
    @Test
    void theIntervalOfAGapIsWelchs() {
        Spread a = Spread.of(new double[] {1, 1, 2, 2});
        Spread b = Spread.of(new double[] {3, 3, 4, 4});
        Interval interval = Interval.ofGap(b.mean() - a.mean(), b, a);
        double margin = 2.446912 * Math.sqrt(2 / 12.0);
        assertThat(interval.low()).isCloseTo(2 - margin, within(1e-6));
        assertThat(interval.high()).isCloseTo(2 + margin, within(1e-6));
    }

    /** Definition 7 of Hyndman and Fan: place p (n - 1) among the sorted numbers. */
    @Test
    void percentilesAreInterpolatedBetweenNeighbours() {
        double[] tens = {50, 10, 40, 20, 30};
        Percentiles percentiles = Percentiles.of(tens);
        assertThat(percentiles.low()).isCloseTo(12, within(1e-12));
        assertThat(percentiles.median()).isEqualTo(30);
        assertThat(percentiles.high()).isCloseTo(48, within(1e-12));
        assertThat(tens).containsExactly(50, 10, 40, 20, 30);
        assertThat(Percentiles.of(new double[] {3})).isEqualTo(new Percentiles(3, 3, 3));
        assertThat(Percentiles.quantile(new double[] {1, 2}, 0.25)).isEqualTo(1.25);
        assertThat(Percentiles.quantile(new double[] {1, 2}, 1)).isEqualTo(2);
    }

    /** Holm (1979): the smallest of n times n, the next times n - 1, never below one before it, never above 1. */
    @Test
    void holmStepsDown() {
        assertThat(Holm.correct(List.of(0.01, 0.04, 0.03, 0.005)))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
        assertThat(Holm.correct(List.of(0.5, 0.9))).containsExactly(1, 1);
        assertThat(Holm.correct(List.of(0.02, 0.02))).containsExactly(0.04, 0.04);
        assertThat(Holm.correct(List.of())).isEmpty();
    }

    /**
     * With no effect anywhere, 5 of 100 families of 20 tests may reject at all. Over 400 families the count is binomial with
     * mean 20 at most; more than 38 has a probability below 1 in 10,000.
     */
    @Test
    void holmKeepsFalseAlarmsOfAFamilyUnderFivePerCent() {
        int alarms = 0;
        for (int family = 0; family < 400; family++) {
            KeyedRandom random = KeyedRandom.of(family);
            List<Double> p = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(test -> random.uniform(Purpose.BOOTSTRAP, 0, 0, test))
                    .toList();
            double[] corrected = Holm.correct(p);
            alarms += java.util.Arrays.stream(corrected).anyMatch(q -> q < 0.05) ? 1 : 0;
        }
        assertThat(alarms).isBetween(4, 38);
    }

    @Test
    void roundingIsNoVariation() {
        assertThat(Spread.varies(new double[] {0.1 + 0.2, 0.3})).isFalse();
        assertThat(Spread.varies(new double[] {1e6, 1e6 + 1e-7})).isFalse();
        assertThat(Spread.varies(new double[] {0.3, 0.300001})).isTrue();
    }
}
