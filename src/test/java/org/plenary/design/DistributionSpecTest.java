package org.plenary.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.junit.jupiter.api.Test;

/** Quantiles against distribution functions that are written down elsewhere. */
class DistributionSpecTest {
    private static void inverts(DistributionSpec spec, double low, double high, DoubleUnaryOperator cdf) {
        double last = low;
        for (int i = 0; i <= 200; i++) {
            double p = i / 200.0;
            double x = spec.quantile(p, low, high);
            assertThat(x).isBetween(low, high).isGreaterThanOrEqualTo(last);
            assertThat(cdf.applyAsDouble(x)).isCloseTo(p, within(1e-9));
            last = x;
        }
        assertThat(spec.quantile(0, low, high)).isCloseTo(low, within(1e-9));
        assertThat(spec.quantile(1, low, high)).isCloseTo(high, within(1e-9));
    }

    @Test
    void quantiles_invert_the_distribution_function() {
        inverts(new DistributionSpec.Uniform(), -2, 6, x -> (x + 2) / 8);
        inverts(new DistributionSpec.LogUniform(), 0.01, 10, x -> Math.log(x / 0.01) / Math.log(1000));
        for (double mode : List.of(1.0, 1.2, 3.0)) {
            inverts(
                    new DistributionSpec.Triangular(mode),
                    1,
                    3,
                    new TriangularDistribution(1, mode, 3)::cumulativeProbability);
        }
    }

    @Test
    void a_normal_distribution_is_cut_off_at_the_ends() {
        NormalDistribution normal = new NormalDistribution(0.4, 0.2);
        double from = normal.cumulativeProbability(0);
        double to = normal.cumulativeProbability(1);
        inverts(
                new DistributionSpec.TruncatedNormal(0.4, 0.2),
                0,
                1,
                x -> (normal.cumulativeProbability(x) - from) / (to - from));
    }

    /** Five standard deviations from the mean, on either side, quantiles mirror each other to nine digits. */
    @Test
    void tails_of_a_normal_distribution_are_exact() {
        DistributionSpec spec = new DistributionSpec.TruncatedNormal(0, 1);
        for (double p : List.of(0.0, 0.1, 0.5, 0.9, 1.0)) {
            double upper = spec.quantile(p, 5, 7);
            assertThat(spec.quantile(1 - p, -7, -5)).isCloseTo(-upper, within(1e-9));
            assertThat(upper).isBetween(5.0, 7.0);
        }
        assertThat(spec.quantile(0.5, 5, 7)).isCloseTo(5.13, within(0.01));
    }

    @Test
    void ranges_without_a_distribution_are_objected_to() {
        assertThat(new DistributionSpec.LogUniform().objection(0, 1))
                .hasValueSatisfying(rule -> assertThat(rule).startsWith("above 0"));
        assertThat(new DistributionSpec.LogUniform().objection(0.1, 1)).isEmpty();
        assertThat(new DistributionSpec.Triangular(2).objection(0, 1)).isPresent();
        assertThat(new DistributionSpec.Triangular(1).objection(0, 1)).isEmpty();
        assertThat(new DistributionSpec.TruncatedNormal(0, 0).objection(0, 1)).isPresent();
        assertThat(new DistributionSpec.TruncatedNormal(9, 1).objection(0, 1)).isPresent();
        assertThat(new DistributionSpec.TruncatedNormal(0.5, 0.1).objection(0, 1))
                .isEmpty();
        assertThat(new DistributionSpec.Uniform().objection(-1, 1)).isEmpty();
    }
}
