package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeRobustness;
import org.plenary.kernel.Quantity;
import org.plenary.kernel.UserError;

/** Orders that draws must keep, and the design points of a test of robustness. */
class JudgementTest {
    private static JudgedNumber number(String scenario, double low, double high) {
        return JudgedNumber.of(
                "field.x@" + scenario,
                "field.x",
                false,
                List.of(scenario),
                (low + high) / 2,
                new Quantity.Range(low, high));
    }

    /** a above b and c, which are of one level. */
    private static final Judgement JUDGEMENT = new Judgement(
            List.of(number("a", 0.5, 0.9), number("b", 0.1, 0.6), number("c", 0.2, 0.5)),
            List.of(new OrderedNumbers("field.x", List.of(List.of(0), List.of(1, 2)))));

    @Test
    void everyNumberOfALevelExceedsEveryNumberOfTheNext() {
        OrderedNumbers order = JUDGEMENT.orders().get(0);
        assertThat(order.holds(List.of(0.6, 0.5, 0.4))).isTrue();
        assertThat(order.holds(List.of(0.6, 0.4, 0.5))).isTrue();
        assertThat(order.holds(List.of(0.5, 0.5, 0.4))).isFalse();
        assertThat(order.holds(List.of(0.45, 0.4, 0.5))).isFalse();
        assertThat(order.numbers()).containsExactly(0, 1, 2);
        assertThat(new OrderedNumbers("field.x", List.of()).holds(List.of())).isTrue();
    }

    @Test
    void drawsKeepTheOrderAndTheirRanges() {
        RangeDraw draw = new RangeDraw(JUDGEMENT.numbers(), JUDGEMENT.orders(), 7);
        for (int d = 1; d <= 300; d++) {
            List<Double> values = draw.at(d);
            assertThat(values.get(0)).isGreaterThan(Math.max(values.get(1), values.get(2)));
            for (int n = 0; n < 3; n++) {
                Quantity.Range range = JUDGEMENT.numbers().get(n).range();
                assertThat(values.get(n)).isBetween(range.low(), range.high());
            }
        }
    }

    @Test
    void withTheOrderAloneEachIsDrawnFromAllRangesTogether() {
        Judgement alone = JUDGEMENT.withOrderAlone();
        assertThat(alone.numbers()).extracting(JudgedNumber::range).containsOnly(new Quantity.Range(0.1, 0.9));
        RangeDraw draw = new RangeDraw(alone.numbers(), alone.orders(), 7);
        assertThat(IntStream.rangeClosed(1, 200).mapToObj(d -> draw.at(d).get(0)))
                .anyMatch(x -> x < 0.5)
                .allMatch(x -> x > 0.1);
        Judgement single =
                new Judgement(JUDGEMENT.numbers(), List.of(new OrderedNumbers("field.x", List.of(List.of(0, 1, 2)))));
        assertThat(single.withOrderAlone()).isEqualTo(single);
    }

    /** What a report scores and what a resolution does are no levels of one variable. */
    @Test
    void withTheOrderAloneSharedNumbersKeepTheirRangesAndPlaces() {
        Judgement codebook = new Judgement(
                List.of(coded("report", 0.4, 0.75), coded("resolution", 0.6, 0.9)),
                List.of(new OrderedNumbers("codebook.forms", List.of(List.of(1), List.of(0)))));
        Judgement both = JUDGEMENT.and(codebook);

        assertThat(both.numbers())
                .extracting(JudgedNumber::name)
                .containsExactly("codebook.report", "codebook.resolution", "field.x@a", "field.x@b", "field.x@c");
        assertThat(both.orders())
                .extracting(OrderedNumbers::levels)
                .containsExactly(List.of(List.of(2), List.of(3, 4)), List.of(List.of(1), List.of(0)));
        assertThat(both.withOrderAlone().numbers().subList(0, 2)).isEqualTo(codebook.numbers());
    }

    private static JudgedNumber coded(String name, double low, double high) {
        String path = JudgedNumber.CODEBOOK + name;
        return JudgedNumber.of(path, path, true, List.of("a", "b", "c"), low, new Quantity.Range(low, high));
    }

    @Test
    void rangesThatLeaveNoRoomForTheOrderAreRefused() {
        RangeDraw impossible = new RangeDraw(
                List.of(number("a", 0.1, 0.2), number("b", 0.5, 0.6)),
                List.of(new OrderedNumbers("field.x", List.of(List.of(0), List.of(1)))),
                1);
        assertThat(impossible.at(RangeDraw.AS_SHIPPED)).hasSize(2);
        assertThatThrownBy(() -> impossible.at(1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("field.x leave no room for its order")
                .hasMessageContaining("Maybe widen them");
    }

    @Test
    void pointsOfRobustnessAreDrawsByArm() {
        RobustnessPlan plan = FakeRobustness.plan(6, 2);
        Set<Integer> points = new TreeSet<>();
        for (int draw = 0; draw <= 6; draw++) {
            for (Arm arm : Arm.values()) {
                int point = plan.point(draw, arm);
                assertThat(RobustnessPlan.draw(point)).isEqualTo(draw);
                assertThat(RobustnessPlan.arm(point)).isEqualTo(arm);
                points.add(point);
            }
        }
        assertThat(points).hasSize(21).contains(0, 20);
        assertThat(plan.experiment().design().size()).isEqualTo(21);
    }

    @Test
    void numbersAreTheSameWhereverTheyStand() {
        JudgedNumber number = new JudgedNumber(
                "n",
                "organs.*.chair",
                false,
                List.of(
                        new JudgedNumber.InScenario("a", "organs.one.chair"),
                        new JudgedNumber.InScenario("b", "organs.two.chair"),
                        new JudgedNumber.InScenario("a", "organs.three.chair")),
                0.5,
                new Quantity.Range(0.3, 0.7));
        assertThat(number.scenarios()).containsExactly("a", "b");
        assertThat(number.pathsIn("a")).containsExactly("organs.one.chair", "organs.three.chair");
        assertThat(number.isIn("c")).isFalse();
    }
}
