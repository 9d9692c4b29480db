package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.analysis.Share;
import org.plenary.experiment.FakeRobustness;
import org.plenary.table.Table;

/**
 * On made-up scenarios: precision is what beta alone has much of, and goes with the values; obligation is luck and what
 * all share.
 */
class RobustnessTest {
    private static Robustness robustness(RobustnessPlan plan) {
        return Robustness.of(plan, FakeRobustness.rows(plan, true));
    }

    @Test
    void anOrderThatComesOutOfTheValuesFallsToChanceAndFollowsThem() {
        Robustness.OrderShare precision =
                robustness(FakeRobustness.plan(60, 2)).orders().get(0);
        assertThat(precision.drawn().value()).isEqualTo(1);
        assertThat(precision.permuted().value()).isEqualTo(1 / 3.0);
        assertThat(precision.chance()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(precision.nearChance()).isTrue();
        assertThat(precision.follows().value()).isEqualTo(1);
        assertThat(precision.doubled().value()).isEqualTo(1);
    }

    @Test
    void anOrderThatDoesNotCareForTheValuesStaysWherePermuted() {
        RobustnessPlan plan = FakeRobustness.plan(60, 2);
        Robustness.OrderShare precision =
                Robustness.of(plan, FakeRobustness.rows(plan, false)).orders().get(0);
        assertThat(precision.permuted().value()).isEqualTo(1);
        assertThat(precision.nearChance()).isFalse();
        assertThat(precision.follows().value()).isEqualTo(1 / 3.0);
    }

    @Test
    void calendarsThatChangeNothingLeaveEveryClass() {
        Robustness robustness = robustness(FakeRobustness.plan(12, 3));
        assertThat(robustness.unchangedCells()).isEqualTo(new Share(9 * 12, 9 * 12));
        assertThat(robustness.unchangedDraws()).isEqualTo(new Share(12, 12));
        assertThat(robustness.unchangedByLuck()).isBetween(0.5, 1.0);
        assertThat(robustness.cells().get(0).byLuck()).isEqualTo(1);
    }

    @Test
    void theChanceOfAClassIsItsShareAmongAllScenarios() {
        Robustness robustness = robustness(FakeRobustness.plan(12, 2));
        // Of three scenarios two have low precision (below a third) in most draws: alpha is observed low.
        Robustness.CellShare alpha = robustness.cells().get(1);
        assertThat(alpha.chance()).isBetween(0.4, 2 / 3.0);
        assertThat(alpha.drawn().value()).isGreaterThan(alpha.chance());
    }

    @Test
    void theTablesHaveARowForEachShareAndEachDrawOfEachArm() {
        var tables = Table.texts(RobustnessTables.of(robustness(FakeRobustness.plan(6, 2))));
        assertThat(tables.getOrDefault(RobustnessTables.DRAWS_FILE, "").lines()).hasSize(1 + 3 * 7);
        // Two orders and both at once, by the gap and at all, in four rows; nine cells, of which six have an
        // observation.
        assertThat(tables.getOrDefault(RobustnessTables.SHARES_FILE, "").lines())
                .hasSize(1 + 6 * 4 + 6 * 3 + 3 + 1);
        assertThat(tables.getOrDefault(RobustnessTables.SHARES_FILE, ""))
                .startsWith("arm,kind,scenario,other,dimension,measure,gap,holds,n,share,ci_low,ci_high,expected\n")
                .contains("drawn,order,beta,alpha,precision,holds,0.05,6,6,1,");
    }
}
