package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.design.DesignPoints;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/** Shares of variance, regression and resampling on samples small enough to be worked out by hand. */
class VarianceSharesTest {
    /**
     * Two slices of two: means 1.5 and 5.5, squares within 0.5 + 0.5 over 4 - 2, squares in all 17 over 3, so that
     * epsilon squared is 1 - 0.5 / (17 / 3).
     */
    @Test
    void theFirstOrderShareOfAnySampleIsKelleysEpsilonSquared() {
        double share = VarianceShares.firstOrder(new double[] {0, 0, 1, 1}, new double[] {1, 2, 5, 6});
        assertThat(share).isCloseTo(1 - 0.5 / (17.0 / 3), within(1e-12));
    }

    @Test
    void theNumbersThatTellNamesApartDoNotMatter() {
        double[] outcome = {1, 2, 5, 6, 9, 7};
        double one = VarianceShares.firstOrder(new double[] {0, 0, 1, 1, 2, 2}, outcome);
        double other = VarianceShares.firstOrder(new double[] {7, 7, -3, -3, 0, 0}, outcome);
        assertThat(other).isCloseTo(one, within(1e-12));
    }

    /** A factor that decides everything has the share 1, whatever the number of slices. */
    @Test
    void aFactorThatDecidesEverythingHasTheWholeVariance() {
        double[] factor = IntStream.range(0, 40).mapToDouble(i -> i % 4).toArray();
        double[] outcome = Arrays.stream(factor).map(x -> x * x).toArray();
        assertThat(VarianceShares.firstOrder(factor, outcome)).isCloseTo(1, within(1e-12));
    }

    /** Over 200 samples a factor without effect has a mean share near 0: its own bias is taken off. */
    @Test
    void aFactorWithoutEffectHasNoShareOnAverage() {
        double sum = 0;
        for (int sample = 0; sample < 200; sample++) {
            KeyedRandom random = KeyedRandom.of(sample);
            double[] factor = IntStream.range(0, 50)
                    .mapToDouble(i -> random.uniform(Purpose.DESIGN, 0, 0, i))
                    .toArray();
            double[] outcome = IntStream.range(0, 50)
                    .mapToDouble(i -> random.uniform(Purpose.DESIGN, 1, 0, i))
                    .toArray();
            sum += VarianceShares.firstOrder(factor, outcome);
        }
        assertThat(sum / 200).isCloseTo(0, within(0.02));
    }

    @Test
    void whatDoesNotVaryHasNoShares() {
        double[] same = {2, 2, 2, 2};
        assertThat(VarianceShares.firstOrder(new double[] {0, 0, 1, 1}, same)).isNaN();
        assertThat(VarianceShares.firstOrder(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}))
                .isNaN();
        assertThat(VarianceShares.firstOrder(same, same, same)).isNaN();
        assertThat(VarianceShares.total(same, same, same)).isNaN();
    }

    /**
     * A = (0, 2), B = (1, 3): mean 1.5, variance of all four 5/3. With AB = B: sum of (B - 1.5)(B - A) is -0.5 + 1.5 = 1,
     * over 2 and 5/3; with AB = A nothing is left.
     */
    @Test
    void sharesOfASaltelliSampleAreThoseOfTheirFormulas() {
        double[] a = {0, 2};
        double[] b = {1, 3};
        assertThat(VarianceShares.firstOrder(a, b, b)).isCloseTo(0.5 / (5.0 / 3), within(1e-12));
        assertThat(VarianceShares.firstOrder(a, b, a)).isZero();
        assertThat(VarianceShares.total(a, b, b)).isCloseTo(0.5 / (5.0 / 3), within(1e-12));
        assertThat(VarianceShares.total(a, b, a)).isZero();
        assertThat(VarianceShares.total(a, b, new double[] {3, 2})).isCloseTo(9 / 4.0 / (5.0 / 3), within(1e-12));
    }

    /** Orthogonal columns: y = 2 u + v with u, v of variance 1, so y has variance 5 and the coefficients are 2, 1 over its root. */
    @Test
    void coefficientsAreStandardised() {
        double[] u = {-1, -1, 1, 1};
        double[] v = {-10, 10, -10, 10};
        double[] y = {-2 - 1, -2 + 1, 2 - 1, 2 + 1};
        Regression regression = Regression.of(new double[][] {u, v}, y);
        assertThat(regression.coefficients())
                .containsExactly(new double[] {2 / Math.sqrt(5), 1 / Math.sqrt(5)}, within(1e-12));
        assertThat(regression.determination()).isCloseTo(1, within(1e-12));
    }

    /** One column with noise across it: R squared is the squared correlation, 16 / 20 here, and so is the coefficient. */
    @Test
    void theShareExplainedIsThatOfTheStraightLine() {
        double[] x = {-1, -1, 1, 1};
        double[] y = {-3, -1, 1, 3};
        Regression regression = Regression.of(new double[][] {x}, y);
        assertThat(regression.determination()).isCloseTo(0.8, within(1e-12));
        assertThat(regression.coefficients()[0]).isCloseTo(Math.sqrt(0.8), within(1e-12));
        assertThat(regression.partial()[0]).isCloseTo(Math.sqrt(0.8), within(1e-12));
    }

    @Test
    void columnsThatSayTheSameHaveNoCoefficients() {
        double[] x = {1, 2, 3, 4};
        Regression twice = Regression.of(new double[][] {x, {2, 4, 6, 8}}, new double[] {1, 3, 2, 4});
        assertThat(twice.coefficients()).containsOnly(Double.NaN);
        assertThat(twice.determination()).isNaN();
        Regression still = Regression.of(new double[][] {x, {5, 5, 5, 5}}, new double[] {2, 4, 6, 8});
        assertThat(still.coefficients()[0]).isCloseTo(1, within(1e-12));
        assertThat(still.coefficients()[1]).isNaN();
    }

    @Test
    void ranksSeeWhatRisesInNoStraightLine() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] y = Arrays.stream(x).map(Math::exp).toArray();
        double[] other = {3, 1, 2, 6, 5, 4};
        assertThat(Regression.of(new double[][] {x, other}, y).determination()).isLessThan(0.9);
        assertThat(Regression.ofRanks(new double[][] {x, other}, y).determination())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void numbersSwitchesAndMultiplesHaveAnOrderAndNamesHaveNone() {
        DesignPoints design = new DesignPoints(
                List.of("number", "switch", "multiple", "name", "mixed"),
                List.of(
                        List.of(0.5, true, "x2", "consensus", 1),
                        List.of(2L, false, "x0.5", "vote", "x2"),
                        List.of(1, true, "x10", "consensus", 3)));
        SensitivitySample sample = SensitivitySample.of(design, false);
        assertThat(sample.ordered()).containsExactly(true, true, true, false, false);
        assertThat(sample.columns()[0]).containsExactly(0.5, 2, 1);
        assertThat(sample.columns()[1]).containsExactly(1, 0, 1);
        assertThat(sample.columns()[2]).containsExactly(2, 0.5, 10);
        assertThat(sample.columns()[3]).containsExactly(0, 1, 0);
    }

    @Test
    void wholeBlocksAreResampledAndTheFirstDrawIsTheSampleItself() {
        List<List<Object>> points = IntStream.range(0, 12)
                .mapToObj(i -> List.<Object>of(i / 12.0, i / 24.0))
                .toList();
        SensitivitySample blocks = SensitivitySample.of(new DesignPoints(List.of("a", "b"), points), true);
        assertThat(blocks.resample(0)).containsExactly(IntStream.range(0, 12).toArray());
        for (int draw = 1; draw < 20; draw++) {
            int[] chosen = blocks.resample(draw);
            assertThat(chosen).hasSize(12);
            for (int i = 0; i < 12; i++) {
                assertThat(chosen[i] % 4).isEqualTo(i % 4);
                assertThat(chosen[i] / 4).isEqualTo(chosen[i - i % 4] / 4);
            }
        }
    }
}
