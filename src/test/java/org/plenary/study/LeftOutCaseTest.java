package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedScenario;
import org.plenary.kernel.Quantity;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.study.WaveDraws.GoalOutcome;

/** Two made-up cases whose delegation is the same number: what one shows foresees the other. */
class LeftOutCaseTest {
    private static PlannedScenario planned(String name, LegalizationClass delegation) {
        return new PlannedScenario(name, new ObservedOutcome(Map.of(Dimension.DELEGATION, delegation)));
    }

    private static Goal goal(String scenario) {
        return new Goal(scenario, Goal.Edge.at(0.8), Goal.Edge.at(1), 0.05, false, false, List.of(scenario));
    }

    /** Both levels are the number; classes are low below 0.4 and high from 0.8 on. */
    private static PlausibleSpace space() {
        JudgedNumber number = JudgedNumber.of("x", "x", true, List.of("a", "b"), 0.5, new Quantity.Range(0, 1));
        PlausibleSpace whole = PlausibleSpace.whole(new RangeDraw(List.of(number), 1), List.of(goal("a"), goal("b")));
        List<List<Double>> draws = whole.next(100);
        List<List<GoalOutcome>> outcomes = new ArrayList<>();
        List<List<Integer>> classes = new ArrayList<>();
        for (List<Double> draw : draws) {
            double x = draw.get(0);
            outcomes.add(List.of(new GoalOutcome(x, 0, 2), new GoalOutcome(x, 0, 2)));
            List<Integer> one = x < 0.4 ? List.of(2, 0, 0) : x < 0.8 ? List.of(0, 2, 0) : List.of(0, 0, 2);
            List<Integer> of = new ArrayList<>();
            IntStream.range(0, 6).forEach(cell -> of.addAll(cell % 3 == 0 ? one : List.of(2, 0, 0)));
            classes.add(of);
        }
        return whole.after(new WaveDraws(draws, outcomes, classes));
    }

    @Test
    void aCaseIsForeseenByWhatTheOtherShows() {
        List<LeftOutCase> cases = LeftOutCase.all(
                space(), List.of(planned("a", LegalizationClass.HIGH), planned("b", LegalizationClass.HIGH)));

        assertThat(cases).hasSize(2).allMatch(LeftOutCase::isLikeliest);
        assertThat(cases).extracting(LeftOutCase::scenario).containsExactly("a", "b");
        LeftOutCase first = cases.get(0);
        assertThat(first.model().get(2)).isBetween(0.7, 0.95);
        assertThat(first.model().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
        assertThat(first.logScore(first.model()))
                .isEqualTo(StrictMath.log(first.model().get(2)));
        assertThat(first.brier(List.of(0.0, 0.0, 1.0))).isZero();
        assertThat(first.brier(List.of(1.0, 0.0, 0.0))).isEqualTo(2);
        assertThat(first.constant()).containsExactly(0.125, 0.125, 0.75);
        assertThat(first.others()).containsExactly(0.25, 0.25, 0.5);
    }

    /** Where the record of the case itself is another, it is not foreseen, however well it could be fitted. */
    @Test
    void itsOwnRecordIsNotUsed() {
        List<LeftOutCase> cases = LeftOutCase.all(
                space(), List.of(planned("a", LegalizationClass.HIGH), planned("b", LegalizationClass.LOW)));

        assertThat(cases.get(1).isLikeliest()).isFalse();
        assertThat(cases.get(1).logScore(cases.get(1).model())).isLessThan(-2.5);
    }
}
