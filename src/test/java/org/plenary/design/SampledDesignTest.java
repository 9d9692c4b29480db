package org.plenary.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each way of spreading points, checked against its definition. */
class SampledDesignTest {
    private static final List<Long> SEEDS = List.of(1L, 2L, -7L, 0xdeadbeefL, Long.MIN_VALUE);

    private static double[] point(UnitSample sample, int index) {
        double[] point = new double[sample.dimensions()];
        for (int d = 0; d < point.length; d++) {
            point[d] = sample.at(index, d);
        }
        return point;
    }

    /** In every dimension each of the n strata [i/n, (i+1)/n) holds exactly one point, also where n is no power of 2. */
    @Test
    void a_latin_hypercube_has_one_point_in_each_stratum_of_each_dimension() {
        for (long seed : SEEDS) {
            for (int n : List.of(1, 2, 3, 49, 100, 1000)) {
                for (boolean centred : List.of(true, false)) {
                    UnitSample sample = new LatinHypercube(n, centred, seed).sample(7);
                    assertThat(sample.size()).isEqualTo(n);
                    for (int d = 0; d < 7; d++) {
                        BitSet strata = new BitSet();
                        for (int i = 0; i < n; i++) {
                            strata.set((int) Math.floor(sample.at(i, d) * n));
                        }
                        assertThat(strata.cardinality())
                                .as("n %d, dimension %d", n, d)
                                .isEqualTo(n);
                        assertThat(strata.length()).isEqualTo(n);
                    }
                }
            }
        }
    }

    @Test
    void a_centred_hypercube_stands_in_the_middle_of_its_strata() {
        UnitSample sample = new LatinHypercube(8, true, 1).sample(2);
        for (int i = 0; i < 8; i++) {
            assertThat(sample.at(i, 0) * 8 % 1).isEqualTo(0.5);
        }
    }

    /**
     * Orders differ between dimensions and between seeds. Of 100 points two independent random orders have a rank
     * correlation with sd 0.1; over 5 seeds and 3 pairs a bound of 0.45 (4.5 sd) fails by chance in fewer than 1 of 5,000
     * such tests, and seeds are fixed.
     */
    @Test
    void dimensions_of_a_latin_hypercube_are_independent() {
        for (long seed : SEEDS) {
            UnitSample sample = new LatinHypercube(100, false, seed).sample(3);
            for (int d = 0; d < 3; d++) {
                assertThat(Math.abs(correlation(sample, d, (d + 1) % 3))).isLessThan(0.45);
            }
        }
        assertThat(new LatinHypercube(20, false, 1).sample(2).coordinates())
                .isNotEqualTo(new LatinHypercube(20, false, 2).sample(2).coordinates())
                .isEqualTo(new LatinHypercube(20, false, 1).sample(2).coordinates());
    }

    private static double correlation(UnitSample sample, int a, int b) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            sum += (sample.at(i, a) - 0.5) * (sample.at(i, b) - 0.5);
        }
        return sum / sample.size() * 12;
    }

    @Test
    void a_further_dimension_leaves_the_others_as_they_were() {
        UnitSample two = new LatinHypercube(50, false, 3).sample(2);
        UnitSample three = new LatinHypercube(50, false, 3).sample(3);
        for (int i = 0; i < 50; i++) {
            assertThat(three.at(i, 1)).isEqualTo(two.at(i, 1));
        }
    }

    /**
     * The first points of the sequence as published: two dimensions in Bratley and Fox 1988 (doi:10.1145/42288.214372),
     * three with the direction numbers of Joe and Kuo 2008 (their example program prints these ten points).
     */
    @Test
    void the_sobol_sequence_is_the_published_one() {
        double[][] published = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375},
            {0.1875, 0.3125, 0.9375},
            {0.6875, 0.8125, 0.4375}
        };
        UnitSample sample = new SobolSequence(10, 0, false, 1).sample(3);
        for (int i = 0; i < published.length; i++) {
            assertThat(point(sample, i)).as("point %d", i).isEqualTo(published[i]);
        }
        UnitSample later = new SobolSequence(6, 4, false, 1).sample(3);
        for (int i = 0; i < 6; i++) {
            assertThat(point(later, i)).as("point %d", i + 4).isEqualTo(published[i + 4]);
        }
    }

    /** The first 2^m points are a (0, m, 2)-net in the first two dimensions; a digital shift keeps that. */
    @Test
    void the_first_points_fill_every_elementary_interval_once_scrambled_or_not() {
        for (boolean scramble : List.of(false, true)) {
            UnitSample sample = new SobolSequence(64, 0, scramble, 5).sample(2);
            for (int q = 0; q <= 6; q++) {
                Set<Integer> cells = new HashSet<>();
                for (int i = 0; i < 64; i++) {
                    int column = (int) (sample.at(i, 0) * (1 << q));
                    int row = (int) (sample.at(i, 1) * (1 << (6 - q)));
                    cells.add(column << 6 | row);
                }
                assertThat(cells).as("%d columns", 1 << q).hasSize(64);
            }
        }
    }

    @Test
    void scrambling_follows_from_its_seed() {
        double[] one = new SobolSequence(16, 0, true, 1).sample(3).coordinates();
        assertThat(one).isEqualTo(new SobolSequence(16, 0, true, 1).sample(3).coordinates());
        assertThat(one).isNotEqualTo(new SobolSequence(16, 0, true, 2).sample(3).coordinates());
        assertThat(one)
                .isNotEqualTo(new SobolSequence(16, 0, false, 1).sample(3).coordinates());
        assertThat(Arrays.stream(one)).allMatch(u -> u >= 0 && u < 1);
    }

    @Test
    void a_saltelli_sample_mixes_one_column_at_a_time() {
        UnitSample sample = new SaltelliSample(8, 1).sample(3);
        assertThat(sample.size()).isEqualTo(8 * 5);
        for (int i = 0; i < 8; i++) {
            double[] a = point(sample, 5 * i);
            double[] b = point(sample, 5 * i + 1);
            for (int d = 0; d < 3; d++) {
                assertThat(a[d]).isNotEqualTo(b[d]);
                double[] mixed = a.clone();
                mixed[d] = b[d];
                assertThat(point(sample, 5 * i + 2 + d)).isEqualTo(mixed);
            }
        }
    }

    @Test
    void listed_values_take_equal_shares_and_whole_numbers_too() {
        Factor flag = new Factor("strategies.framing", List.of(true, false));
        assertThat(flag.at(0)).isEqualTo(true);
        assertThat(flag.at(0.4999)).isEqualTo(true);
        assertThat(flag.at(0.5)).isEqualTo(false);
        assertThat(flag.at(1)).isEqualTo(false);
        RangeFactor days = new RangeFactor("d", 2, 5, true, new DistributionSpec.Uniform(), 0);
        int[] counts = new int[6];
        for (int i = 0; i < 1000; i++) {
            counts[((Long) days.at((i + 0.5) / 1000)).intValue()]++;
        }
        assertThat(counts).containsExactly(0, 0, 250, 250, 250, 250);
        assertThat(days.at(0)).isEqualTo(2L);
        assertThat(days.at(1)).isEqualTo(5L);
    }

    @Test
    void a_design_carries_the_points_over_to_the_factors() {
        List<SampledFactor> factors = List.of(
                new RangeFactor("x", 10, 20, false, new DistributionSpec.Uniform(), 0),
                new Factor("y", List.of("a", "b")));
        DesignPoints points = new SobolSequence(4, 0, false, 1).points(factors);
        assertThat(points.factors()).containsExactly("x", "y");
        assertThat(points.points())
                .containsExactly(List.of(10.0, "a"), List.of(15.0, "b"), List.of(17.5, "a"), List.of(12.5, "b"));
        assertThat(points.method()).isEqualTo("sobol");
    }

    @Test
    void a_grid_takes_levels_from_a_range() {
        RangeFactor wide = new RangeFactor("x", 0.01, 1, false, new DistributionSpec.LogUniform(), 3);
        assertThat(wide.values()).containsExactly(0.01, 0.1, 1.0);
        RangeFactor even = new RangeFactor("x", 0.1, 0.9, false, new DistributionSpec.Uniform(), 5);
        assertThat(even.values()).containsExactly(0.1, 0.3, 0.5, 0.7, 0.9);
    }

    /** The design's own seed makes the points; the sweep's makes the luck. */
    @Test
    void a_large_design_takes_little_room() {
        List<SampledFactor> factors = List.of(
                new RangeFactor("x", 0, 1, false, new DistributionSpec.Uniform(), 0),
                new RangeFactor("y", 0, 1, false, new DistributionSpec.Uniform(), 0));
        DesignPoints points = new SobolSequence(100_000, 0, false, 1).points(factors);
        assertThat(points.size()).isEqualTo(100_000);
        assertThat((double) points.points().get(99_999).get(0)).isCloseTo(0.5, within(0.5));
        assertThat(points.points().get(1)).isNotSameAs(points.points().get(1));
    }
}
