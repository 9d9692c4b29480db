package org.plenary.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/**
 * Draws are a function of their key, and look random.
 *
 * <p>Statistical tests run on fixed seeds, so one that passes always passes. The size of each is stated; together those
 * of this class would fail a faultless generator for about one choice of seeds in 800 (the sum of the sizes is 1.2e-3).
 */
class KeyedRandomTest {
    private static final double ALPHA = 1e-4;
    private static final int N = 20_000;
    private static final KeyedRandom RANDOM = KeyedRandom.of(0x5eed);

    @Test
    void drawDependsOnItsKeyAloneAndNotOnTheOrder() {
        double[] forwards = new double[100];
        double[] backwards = new double[100];
        KeyedRandom other = KeyedRandom.of(0x5eed);
        for (int i = 0; i < 100; i++) {
            forwards[i] = RANDOM.gaussian(Purpose.JUDGEMENT, i, 1, 2);
        }
        for (int i = 99; i >= 0; i--) {
            backwards[i] = other.gaussian(Purpose.JUDGEMENT, i, 1, 2);
        }
        assertThat(backwards).isEqualTo(forwards);
    }

    /** One purpose of each stream: the others of the stream have places of their own in it. */
    @Test
    void everyCoordinateMatters() {
        Map<Long, Purpose> streams = new LinkedHashMap<>();
        Arrays.stream(Purpose.values()).forEach(purpose -> streams.putIfAbsent(purpose.key(), purpose));
        Set<Long> bits = new LinkedHashSet<>();
        for (Purpose purpose : streams.values()) {
            for (int party = -3; party < 4; party++) {
                for (int round = 0; round < 7; round++) {
                    for (int item = 0; item < 7; item++) {
                        bits.add(RANDOM.bits(purpose, party, round, item));
                    }
                }
            }
        }
        assertThat(bits).hasSize(streams.size() * 7 * 7 * 7);
    }

    @Test
    void purposesDrawFromPlacesOfTheirOwn() {
        assertThat(Arrays.stream(Purpose.values())
                        .map(purpose -> List.of(purpose.key(), (long) purpose.party(), (long) purpose.item())))
                .doesNotHaveDuplicates();
        Set<Long> first = new LinkedHashSet<>();
        Arrays.stream(Purpose.values()).forEach(purpose -> first.add(RANDOM.bits(purpose, 0, 0, 0)));
        assertThat(first).hasSize(Purpose.values().length);
    }

    @Test
    void extremeCoordinatesAreKeysLikeOthers() {
        double low = RANDOM.uniform(Purpose.AGENDA_LENGTH, Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);
        double high = RANDOM.uniform(Purpose.AGENDA_LENGTH, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(low).isBetween(0.0, 1.0).isNotEqualTo(high);
    }

    /** Chi-square over 100 cells, n = 20,000, alpha = 1e-4, along each coordinate of the key. */
    @Test
    void uniformIsUniformAlongEachCoordinate() {
        assertThat(chiSquared(i -> RANDOM.uniform(Purpose.JUDGEMENT, i, 0, 0))).isLessThan(critical());
        assertThat(chiSquared(i -> RANDOM.uniform(Purpose.JUDGEMENT, 0, i, 0))).isLessThan(critical());
        assertThat(chiSquared(i -> RANDOM.uniform(Purpose.JUDGEMENT, 0, 0, i))).isLessThan(critical());
        assertThat(chiSquared(i -> KeyedRandom.of(i).uniform(Purpose.JUDGEMENT, 0, 0, 0)))
                .isLessThan(critical());
    }

    private static double critical() {
        return new ChiSquaredDistribution(99).inverseCumulativeProbability(1 - ALPHA);
    }

    private static double chiSquared(IntToDoubleFunction draw) {
        int[] cells = new int[100];
        for (int i = 0; i < N; i++) {
            cells[(int) (100 * draw.applyAsDouble(i))]++;
        }
        double expected = N / 100.0;
        return Arrays.stream(cells)
                .mapToDouble(c -> (c - expected) * (c - expected) / expected)
                .sum();
    }

    /** Kolmogorov and Smirnov, n = 20,000, alpha = 1e-4. */
    @Test
    void gaussianIsStandardNormal() {
        double[] sample = sample(i -> RANDOM.gaussian(Purpose.IDEAL_POINT, i, 0, 0));
        assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(), sample))
                .isGreaterThan(ALPHA);
    }

    /** Moments of the logistic: mean 0, variance pi^2 / 3; bounds at 4 standard errors (two tails of 6e-5), n = 20,000. */
    @Test
    void logisticHasMeanZeroAndScaleOne() {
        double[] sample = sample(i -> RANDOM.logistic(Purpose.JUDGEMENT, i, 0, 0));
        double variance = Math.PI * Math.PI / 3;
        double mean = Arrays.stream(sample).average().orElseThrow();
        double square = Arrays.stream(sample).map(v -> v * v).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(variance / N)));
        // The fourth moment of the logistic is 7 pi^4 / 15, so the variance of a square is that less variance^2.
        double ofSquare = 7 * Math.pow(Math.PI, 4) / 15 - variance * variance;
        assertThat(square).isCloseTo(variance, within(4 * Math.sqrt(ofSquare / N)));
    }

    /** Correlations of draws that differ in one coordinate, in purpose, or by a lag: |r| below 4 / sqrt(n), 6e-5 each. */
    @Test
    void streamsAreUncorrelated() {
        double[] base = sample(i -> RANDOM.uniform(Purpose.JUDGEMENT, i, 0, 0));
        assertUncorrelated(base, sample(i -> RANDOM.uniform(Purpose.AGENDA_LENGTH, i, 0, 0)));
        assertUncorrelated(base, sample(i -> RANDOM.uniform(Purpose.JUDGEMENT, i + 1, 0, 0)));
        assertUncorrelated(base, sample(i -> RANDOM.uniform(Purpose.JUDGEMENT, i, 1, 0)));
        assertUncorrelated(base, sample(i -> RANDOM.uniform(Purpose.JUDGEMENT, i, 0, 1)));
        assertUncorrelated(base, sample(i -> KeyedRandom.of(0x5eee).uniform(Purpose.JUDGEMENT, i, 0, 0)));
        assertUncorrelated(base, sample(i -> RANDOM.uniform(Purpose.JUDGEMENT, 0, i, 0)));
    }

    private static void assertUncorrelated(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += (a[i] - 0.5) * (b[i] - 0.5) * 12;
        }
        assertThat(sum / N).isCloseTo(0, within(4 / Math.sqrt(N)));
    }

    /** Chi-square on an index with weights 1, 0, 2, 5: n = 20,000, alpha = 1e-4, 2 degrees of freedom. */
    @Test
    void indexFollowsTheWeights() {
        double[] weights = {1, 0, 2, 5, 1000};
        int[] seen = new int[4];
        for (int i = 0; i < N; i++) {
            seen[RANDOM.index(weights, 4, Purpose.STATE_PEN, i, 0, 0)]++;
        }
        assertThat(seen[1]).isZero();
        double statistic = 0;
        for (int i : new int[] {0, 2, 3}) {
            double expected = N * weights[i] / 8;
            statistic += (seen[i] - expected) * (seen[i] - expected) / expected;
        }
        assertThat(statistic).isLessThan(new ChiSquaredDistribution(2).inverseCumulativeProbability(1 - ALPHA));
    }

    /** Without a positive weight every index is as likely: chi-square, n = 20,000, alpha = 1e-4. */
    @Test
    void indexWithoutWeightsIsUniform() {
        int[] seen = new int[5];
        for (int i = 0; i < N; i++) {
            seen[RANDOM.index(new double[5], 5, Purpose.STATE_PEN, i, 0, 0)]++;
        }
        double expected = N / 5.0;
        double statistic = Arrays.stream(seen)
                .mapToDouble(s -> (s - expected) * (s - expected) / expected)
                .sum();
        assertThat(statistic).isLessThan(new ChiSquaredDistribution(4).inverseCumulativeProbability(1 - ALPHA));
    }

    @Test
    void indexOfOneIsThatOne() {
        assertThat(RANDOM.index(new double[] {0, 3}, 1, Purpose.STATE_PEN, 0, 0, 0))
                .isZero();
        assertThat(RANDOM.index(new double[] {0, 1e-300, 0}, 3, Purpose.STATE_PEN, 7, 0, 0))
                .isEqualTo(1);
    }

    private static double[] sample(IntToDoubleFunction draw) {
        double[] sample = new double[N];
        Arrays.setAll(sample, draw);
        return sample;
    }
}
