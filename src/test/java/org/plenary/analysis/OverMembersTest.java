package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.Rows;
import org.plenary.experiment.Settings;
import org.plenary.experiment.SweepPlan;

class OverMembersTest {
    /** Precision of beta exceeds that of alpha by 0.1 in members 0 and 1 and by 0.02 in member 2; obligation is 0.5. */
    private static OverMembers analysed(int replicates) {
        SweepPlan single = FakeSweep.single(replicates);
        SweepPlan plan = single.of(SweepPlan.SWEEP, Settings.NONE.with(Members.SIZE, 3), single.design());
        Rows rows = FakeCalibration.rows(plan, (scenario, point) -> run -> {
            double ahead = scenario == 1 ? run.member() == 2 ? 0.02 : 0.1 : 0;
            double luck = run.replicate() < 3 ? 0 : 0.01;
            return FakeCalibration.complete(FakeSweep.outcome(run.seed(), true, 0.9, 0.3 + ahead + luck, 0.5));
        });
        return OverMembers.of(rows);
    }

    @Test
    void ordersAreHeldWithinMembers() {
        OverMembers over = analysed(6);
        OverMembers.MemberOrder precision = over.orders().get(0);
        assertThat(precision.gap().mean()).isCloseTo(0.22 / 3, within(1e-12));
        assertThat(precision.any()).isEqualTo(new Share(3, 3));
        assertThat(precision.byGap()).isEqualTo(new Share(2, 3));
        // Beta and gamma have the same obligation, and a tie does not hold; so all at once never do.
        assertThat(over.orders().get(1).any()).isEqualTo(new Share(0, 3));
        assertThat(over.orders().get(2).dimension()).isEqualTo("all");
        assertThat(over.orders().get(2).any()).isEqualTo(new Share(0, 3));
    }

    @Test
    void spreadsAndTablesTellLuckFromJudgement() {
        OverMembers over = analysed(6);
        assertThat(over.each()).isEqualTo(2);
        MemberSpread beta = over.spreads().stream()
                .filter(row -> row.scenario().equals("beta") && row.outcome().equals("precision"))
                .findFirst()
                .orElseThrow()
                .spread();
        assertThat(beta.luck()).isCloseTo(0.00005, within(1e-12));
        assertThat(beta.share()).isGreaterThan(0.9);
        assertThat(over.tables())
                .extracting(table -> table.name())
                .containsExactly("luck_and_judgement.csv", "member_orders.csv");
        assertThat(over.tables().get(1).csv().lines().toList()).hasSize(4);
        assertThat(OverMembers.shownSpreads(over.tables().get(0), 0).rows()).hasSize(9);
        assertThat(OverMembers.shownOrders(over.tables().get(1), 0).rows()).hasSize(3);
        assertThat(analysed(3).each()).isEqualTo(1);
    }
}
