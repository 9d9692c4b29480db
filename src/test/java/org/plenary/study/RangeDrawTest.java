package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeCalibration;
import org.plenary.table.CsvCell;

class RangeDrawTest {
    private static final List<String> ALL = List.of("alpha", "beta");

    private final RangeDraw draws = new RangeDraw(FakeCalibration.numbers(), 42);

    private static double[] column(RangeDraw draws, int number, int n) {
        return IntStream.rangeClosed(1, n)
                .mapToDouble(d -> draws.at(d).get(number))
                .toArray();
    }

    @Test
    void draw0IsAsShipped() {
        assertThat(draws.at(RangeDraw.AS_SHIPPED)).containsExactly(0.5, 0.25, 0.75, 0.01);
    }

    @Test
    void everyDrawStaysInItsRange() {
        for (int draw = 1; draw <= 500; draw++) {
            List<Double> values = draws.at(draw);
            for (int i = 0; i < values.size(); i++) {
                JudgedNumber number = draws.numbers().get(i);
                assertThat(number.range().contains(values.get(i)))
                        .as(number.name() + " " + values.get(i))
                        .isTrue();
            }
        }
    }

    @Test
    void roundingNeverLeavesARangeOfManyDigits() {
        JudgedNumber narrow = FakeCalibration.number("a", true, ALL, 0.12345678, 0.12345678, 0.12345679);
        JudgedNumber point = FakeCalibration.number("b", true, ALL, 0.12345678, 0.12345678, 0.12345678);
        RangeDraw draw = new RangeDraw(List.of(narrow, point), 1);
        for (int d = 1; d <= 50; d++) {
            assertThat(draw.at(d).get(0)).isBetween(0.12345678, 0.12345679);
            assertThat(draw.at(d).get(1)).isEqualTo(0.12345678);
        }
    }

    @Test
    void drawsHaveAtMostSixSignificantDigits() {
        assertThat(IntStream.rangeClosed(1, 100).mapToObj(d -> draws.at(d).get(3)))
                .allSatisfy(value -> assertThat(CsvCell.value(value)).hasSizeLessThanOrEqualTo("0.00123456".length()));
    }

    @Test
    void sameSeedSameDrawsAndOthersForAnotherSeedOrIndex() {
        assertThat(new RangeDraw(FakeCalibration.numbers(), 42).at(7)).isEqualTo(draws.at(7));
        assertThat(new RangeDraw(FakeCalibration.numbers(), 43).at(7)).isNotEqualTo(draws.at(7));
        assertThat(draws.at(8)).isNotEqualTo(draws.at(7));
    }

    @Test
    void aFurtherNumberLeavesTheOthersAsTheyWere() {
        List<JudgedNumber> more = new ArrayList<>(FakeCalibration.numbers());
        more.add(0, FakeCalibration.number("another", true, ALL, 0.5, 0, 1));
        assertThat(new RangeDraw(more, 42).at(7).subList(1, 5)).isEqualTo(draws.at(7));
    }

    /**
     * n = 4000 uniform draws: the mean of each number leaves the middle of its range by more than 5 standard errors with
     * probability below 1e-6, and so does each of the correlations, of which there are 6; false alarm below 1e-5.
     */
    @Test
    void drawsAreUniformAndIndependentAlsoWherePathsAgree() {
        int n = 4000;
        List<double[]> columns =
                IntStream.range(0, 4).mapToObj(i -> column(draws, i, n)).toList();
        for (int i = 0; i < 4; i++) {
            var range = draws.numbers().get(i).range();
            double width = range.high() - range.low();
            double mean = java.util.Arrays.stream(columns.get(i)).average().orElseThrow();
            assertThat(mean).isCloseTo((range.low() + range.high()) / 2, within(5 * width / Math.sqrt(12.0 * n)));
            for (int j = 0; j < i; j++) {
                double r = new PearsonsCorrelation().correlation(columns.get(i), columns.get(j));
                assertThat(r).isCloseTo(0, within(5 / Math.sqrt(n)));
            }
        }
    }

    @Test
    void aSharedNumberAndAScenariosOwnOfOnePathAreIndependent() {
        JudgedNumber shared = FakeCalibration.number("parameters.x@beta", true, List.of("beta"), 0.5, 0, 1);
        JudgedNumber own = FakeCalibration.number("parameters.x@alpha", false, List.of("alpha"), 0.5, 0, 1);
        RangeDraw both = new RangeDraw(List.of(own, shared), 42);
        assertThat(column(both, 0, 5)).isNotEqualTo(column(both, 1, 5));
    }
}
