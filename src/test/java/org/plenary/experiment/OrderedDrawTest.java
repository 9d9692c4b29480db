package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.UserError;
import org.plenary.study.JudgedNumber;
import org.plenary.study.Judgement;
import org.plenary.study.OrderedNumbers;
import org.plenary.study.RangeDraw;

/** Draws that must keep an order. */
class OrderedDrawTest {
    private static final JudgedNumber HIGH = number("x@a", "a", 0.6, 0.3, 0.9);
    private static final JudgedNumber LOW = number("x@b", "b", 0.4, 0.1, 0.7);

    private static JudgedNumber number(String name, String scenario, double shipped, double low, double high) {
        return FakeCalibration.number(name, false, List.of(scenario), shipped, low, high);
    }

    private static Judgement judgement(JudgedNumber high, JudgedNumber low) {
        return new Judgement(List.of(high, low), List.of(new OrderedNumbers("x", List.of(List.of(0), List.of(1)))));
    }

    private static RangeDraw draws(Judgement judgement, long seed) {
        return new RangeDraw(judgement.numbers(), judgement.orders(), seed);
    }

    @Test
    void theOrderHoldsInEveryDrawAndValuesStayInTheirRanges() {
        RangeDraw draws = draws(judgement(HIGH, LOW), 3);
        for (int draw = 1; draw <= 1000; draw++) {
            List<Double> values = draws.at(draw);
            assertThat(values.get(0)).isGreaterThan(values.get(1)).isBetween(0.3, 0.9);
            assertThat(values.get(1)).isBetween(0.1, 0.7);
        }
    }

    @Test
    void withoutTheOrderItWouldNotAlwaysHold() {
        RangeDraw draws = new RangeDraw(List.of(HIGH, LOW), 3);
        assertThat(IntStream.rangeClosed(1, 200).filter(draw -> {
                    List<Double> values = draws.at(draw);
                    return values.get(0) <= values.get(1);
                }))
                .isNotEmpty();
    }

    /**
     * Two uniform numbers on one range, given their order, are its order statistics: means at two thirds and one third.
     * n = 4000: a mean of standard deviation sqrt(1/18) leaves 5 standard errors with probability below 1e-6 each; false
     * alarm below 2e-6.
     */
    @Test
    void fromOneRangeTheyAreOrderStatistics() {
        Judgement wide = judgement(number("x@a", "a", 0.9, 0.8, 1), number("x@b", "b", 0.1, 0, 0.2))
                .withOrderAlone();
        assertThat(wide.numbers()).allSatisfy(number -> {
            assertThat(number.range().low()).isZero();
            assertThat(number.range().high()).isEqualTo(1);
        });
        RangeDraw draws = draws(wide, 11);
        int n = 4000;
        double margin = 5 * Math.sqrt(1.0 / 18 / n);
        for (int index = 0; index < 2; index++) {
            int i = index;
            double mean = IntStream.rangeClosed(1, n)
                    .mapToDouble(draw -> draws.at(draw).get(i))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo((2 - index) / 3.0, within(margin));
        }
    }

    @Test
    void rangesWithoutRoomForTheOrderAreRefusedByName() {
        RangeDraw draws = draws(judgement(number("x@a", "a", 0.1, 0, 0.1), number("x@b", "b", 0.9, 0.8, 1)), 1);
        assertThatThrownBy(() -> draws.at(1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("x leave no room for its order");
        assertThat(draws.at(RangeDraw.AS_SHIPPED)).containsExactly(0.1, 0.9);
    }

    @Test
    void equalValuesKeepNoOrder() {
        OrderedNumbers order = new OrderedNumbers("x", List.of(List.of(0), List.of(1, 2)));
        assertThat(order.holds(List.of(0.5, 0.5, 0.1))).isFalse();
        assertThat(order.holds(List.of(0.5, 0.4, 0.1))).isTrue();
        assertThat(new OrderedNumbers("x", List.of(List.of(0, 1, 2))).holds(List.of(1.0, 2.0, 3.0)))
                .isTrue();
    }
}
