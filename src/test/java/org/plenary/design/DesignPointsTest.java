package org.plenary.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.UserError;

/** Points, what tells them apart, and whether one design goes on where another ends. */
class DesignPointsTest {
    private static final List<SampledFactor> FACTORS = List.of(
            new Factor("a", List.of(1, 2, 3)),
            new RangeFactor("b", 0, 1, false, new DistributionSpec.Uniform(), 3),
            new Factor("c", List.of("x", true)));

    private static PointRule rule(String label, int replicates) {
        return new PointRule(List.of(label), replicates, 0, false, List.of());
    }

    @Test
    void aGridHasEveryCombinationOnceAndTheLastFactorVariesFastest() {
        DesignPoints grid = new GridDesign().points(FACTORS);
        assertThat(grid.size()).isEqualTo(18);
        assertThat(grid.points().get(0)).isEqualTo(List.of(1, 0.0, "x"));
        assertThat(grid.points().get(1)).isEqualTo(List.of(1, 0.0, true));
        assertThat(grid.points().get(2)).isEqualTo(List.of(1, 0.5, "x"));
        assertThat(grid.points().get(17)).isEqualTo(List.of(3, 1.0, true));
        assertThat(new HashSet<>(grid.points())).hasSize(18);
        assertThat(grid.columns()).containsExactly("a", "b", "c");
        assertThat(grid.cells(2)).isEqualTo(List.of(1, 0.5, "x"));
    }

    @Test
    void withoutFactorsThereIsOnePoint() {
        DesignPoints single = new GridDesign().points(List.of());
        assertThat(single.size()).isEqualTo(1);
        assertThat(single.points().get(0)).isEqualTo(List.of());
        assertThat(single).isEqualTo(DesignPoints.single());
    }

    @Test
    void aGridOfTooManyPointsIsRefusedBeforeItIsMade() {
        List<Object> thousand = new ArrayList<>(
                IntStream.range(0, 1000).<Object>mapToObj(i -> i).toList());
        List<SampledFactor> many =
                List.of(new Factor("a", thousand), new Factor("b", thousand), new Factor("c", thousand));
        assertThatThrownBy(() -> new GridDesign().points(many))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Maybe give fewer values");
        assertThatThrownBy(() -> new GridDesign().points(List.of(new Factor("a", List.of()))))
                .hasMessageContaining("factor \"a\" has no values");
    }

    @Test
    void labelsTellPointsApartWhereThereAreAny() {
        DesignPoints labelled = new DesignPoints(
                "findings",
                List.of(),
                Collections.nCopies(2, List.of()),
                List.of("arm"),
                List.of(rule("low", 0), rule("high", 16)));
        assertThat(labelled.columns()).containsExactly("arm");
        assertThat(labelled.cells(1)).isEqualTo(List.of("high"));
        assertThat(labelled.mostReplicates()).isEqualTo(16);
        assertThat(DesignPoints.single().mostReplicates()).isZero();
    }

    @Test
    void rulesMustFitThePoints() {
        assertThatThrownBy(() -> new DesignPoints(
                        "d", List.of(), Collections.nCopies(2, List.of()), List.of("arm"), List.of(rule("low", 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 rules for 2 points");
        assertThatThrownBy(() -> DesignPoints.single().with(List.of("finding", "arm"), List.of(rule("low", 0))))
                .hasMessageContaining("[low] for the labels [finding, arm]");
    }

    /** Numbers that were read back may be of another type, and replicates may have become more. */
    @Test
    void aDesignBeginsAnotherIfAllPointsOfTheShorterAreTheSame() {
        DesignPoints two = new DesignPoints(List.of("a"), List.of(List.of(1), List.of("x")));
        DesignPoints three = new DesignPoints(List.of("a"), List.of(List.of(1.0), List.of("x"), List.of(true)));
        assertThat(two.begins(three)).isTrue();
        assertThat(three.begins(two)).isTrue();
        assertThat(two.begins(new DesignPoints(List.of("a"), List.of(List.of(1), List.of("y")))))
                .isFalse();
        assertThat(two.begins(new DesignPoints("sobol", List.of("a"), two.points(), List.of(), List.of())))
                .isFalse();
        DesignPoints ruled = DesignPoints.single().with(List.of("arm"), List.of(rule("low", 4)));
        assertThat(ruled.begins(DesignPoints.single().with(List.of("arm"), List.of(rule("low", 9)))))
                .isTrue();
        assertThat(ruled.begins(DesignPoints.single().with(List.of("arm"), List.of(rule("high", 4)))))
                .isFalse();
        assertThat(ruled.begins(DesignPoints.single())).isFalse();
    }

    @Test
    void whatNoTableCouldHoldIsRefused() {
        refused(List.of("a", "a"), List.of(List.of(1, 2)), "stands twice");
        refused(List.of(" "), List.of(List.of(1)), "is blank");
        refused(List.of("a"), List.of(), "has no point");
        refused(List.of("a"), List.of(List.of(1), List.of(1, 2)), "design point 1 has 2 values for 1 factors");
        refused(List.of("a"), List.of(List.of(Double.NaN)), "neither a finite number");
        refused(List.of("a"), List.of(List.of(List.of(1))), "not as a list or a map");
        assertThatThrownBy(() -> new Factor("a", List.of(1, 1.0)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("lists the value 1.0 twice");
    }

    private static void refused(List<String> factors, List<List<Object>> points, String part) {
        assertThatThrownBy(() -> new DesignPoints(factors, points))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(part)
                .hasMessageContaining("Maybe");
    }

    @Test
    void pointsThatAreMadeWhenAskedForAreNotKept() {
        List<Integer> asked = new ArrayList<>();
        DesignPoints made = DesignPoints.made("draws", List.of("n"), 1_000_000, index -> {
            asked.add(index);
            return List.of(index);
        });
        assertThat(asked).isEmpty();
        assertThat(made.points().get(999_999)).isEqualTo(List.of(999_999));
        assertThat(asked).containsExactly(999_999);
        assertThatThrownBy(() -> made.points().get(1_000_000)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.33, 1", "0.34, 2", "0.67, 3", "1, 3"})
    void listedValuesHaveEqualShares(double p, int value) {
        assertThat(FACTORS.get(0).at(p)).isEqualTo(value);
    }

    /** Whole numbers from 1 to 3 have a third of the unit interval each, ends included. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.32, 1", "0.35, 2", "0.65, 2", "0.68, 3", "1, 3"})
    void wholeNumbersAreEquallyLikely(double p, long value) {
        RangeFactor days = new RangeFactor("days", 1, 3, true, new DistributionSpec.Uniform(), 0);
        assertThat(days.at(p)).isEqualTo(value);
    }

    @Test
    void valuesOfARangeAreShortAndWithinIt() {
        RangeFactor third = new RangeFactor("x", 0, 1 / 3.0, false, new DistributionSpec.Uniform(), 4);
        Set<Object> seen = new HashSet<>(third.values());
        assertThat(seen).containsExactlyInAnyOrder(0.0, 0.1111111111, 0.2222222222, 0.3333333333);
        RangeFactor few = new RangeFactor("days", 1, 2, true, new DistributionSpec.Uniform(), 5);
        assertThatThrownBy(few::values).isInstanceOf(UserError.class).hasMessageContaining("twice");
        assertThat(new RangeFactor("x", 0, 1, false, new DistributionSpec.LogUniform(), 2).objection())
                .contains("above 0, for it has logarithms");
        assertThat(new RangeFactor("x", 0.5, 1, false, new DistributionSpec.LogUniform(), 2).objection())
                .isEmpty();
    }
}
