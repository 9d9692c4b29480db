package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.legalization.Dimension;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

class SweepPlanTest {
    @Test
    void execution_goes_through_all_places_before_the_next_replicate() {
        SweepPlan plan = FakeSweep.plan(2);
        List<String> ids = new ArrayList<>();
        for (long step = 0; step < plan.size(); step++) {
            ids.add(plan.atStep(step).id());
        }
        assertThat(ids)
                .containsExactly(
                        "alpha/0/0",
                        "beta/0/0",
                        "gamma/0/0",
                        "alpha/1/0",
                        "beta/1/0",
                        "gamma/1/0",
                        "alpha/0/1",
                        "beta/0/1",
                        "gamma/0/1",
                        "alpha/1/1",
                        "beta/1/1",
                        "gamma/1/1");
    }

    @Test
    void every_step_has_a_row_of_its_own() {
        SweepPlan plan = FakeSweep.plan(3);
        TreeSet<Long> rows = new TreeSet<>();
        for (long step = 0; step < plan.size(); step++) {
            PlannedRun run = plan.atStep(step);
            rows.add(plan.row(run.scenario(), run.designPoint(), run.replicate()));
        }
        assertThat(rows).hasSize(18);
        assertThat(rows.first()).isZero();
        assertThat(rows.last()).isEqualTo(17);
    }

    @Test
    void seeds_never_repeat() {
        SweepPlan plan = FakeSweep.plan(50);
        TreeSet<Long> seeds = new TreeSet<>();
        for (long step = 0; step < plan.size(); step++) {
            seeds.add(plan.atStep(step).seed());
        }
        assertThat(seeds).hasSize((int) plan.size());
    }

    @Test
    void common_random_numbers_give_design_points_one_seed_but_not_scenarios() {
        SweepPlan apart = FakeSweep.plan(2);
        SweepPlan common =
                new SweepPlan("t", "c", apart.scenarios(), apart.design(), 2, 42, true, apart.orders(), List.of());
        assertThat(common.run(1, 1, 1).seed()).isEqualTo(common.run(1, 0, 1).seed());
        assertThat(common.run(1, 0, 1).seed()).isEqualTo(apart.run(1, 0, 1).seed());
        assertThat(common.run(2, 0, 1).seed()).isNotEqualTo(common.run(1, 0, 1).seed());
        assertThat(apart.run(1, 1, 1).seed()).isNotEqualTo(apart.run(1, 0, 1).seed());
        assertThat(apart.run(1, 1, 1).seed()).isEqualTo(RunSeed.of(42, 1, 1, 1));
    }

    @Test
    void a_grid_varies_the_last_factor_fastest() {
        DesignPoints points = new GridDesign(
                        List.of(new Factor("a", List.of(1, 2)), new Factor("b", List.of(true, false, "x"))))
                .points();
        assertThat(points.factors()).containsExactly("a", "b");
        assertThat(points.points())
                .containsExactly(
                        List.of(1, true),
                        List.of(1, false),
                        List.of(1, "x"),
                        List.of(2, true),
                        List.of(2, false),
                        List.of(2, "x"));
        assertThat(new GridDesign(List.of()).points()).isEqualTo(DesignPoints.single());
    }

    @Test
    void impossible_plans_are_refused_with_a_remedy() {
        SweepPlan plan = FakeSweep.plan(1);
        assertThatThrownBy(() -> plan.withReplicates(0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> plan.withReplicates(RunSeed.MAX_REPLICATES + 1))
                .isInstanceOf(UserError.class);
        refused(List.of(plan.scenarios().get(0), plan.scenarios().get(0)), List.of(), "twice");
        refused(plan.scenarios(), List.of(new Order(Dimension.PRECISION, "beta", "delta")), "alpha, beta, gamma");
        refused(List.of(), List.of(), "0 scenarios");
        assertThatThrownBy(() -> new Order(Dimension.PRECISION, "beta", "beta")).isInstanceOf(UserError.class);
    }

    private static void refused(List<PlannedScenario> scenarios, List<Order> orders, String part) {
        assertThatThrownBy(
                        () -> new SweepPlan("t", "c", scenarios, DesignPoints.single(), 1, 1, false, orders, List.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(part);
    }

    @Test
    void impossible_factors_are_refused() {
        for (List<Object> values :
                List.of(List.of(), List.<Object>of(1, 1), List.<Object>of(Double.NaN), List.<Object>of(List.of(1)))) {
            assertThatThrownBy(() -> new Factor("a", values))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("\"a\"");
        }
        assertThatThrownBy(() ->
                        new GridDesign(List.of(new Factor("a", List.of(1)), new Factor("a", List.of(2)))).points())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("twice");
    }

    @Test
    void a_scenario_name_that_a_spreadsheet_would_run_is_refused() {
        for (String name : List.of("=1+1", "+a", "-a", "@a", "a/b", "", "a b", "a\nb", "\"a\"", "'a")) {
            assertThatThrownBy(() -> new PlannedScenario(name, ObservedOutcome.none()))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("letters, digits");
        }
        assertThat(new PlannedScenario("one-off_study.2", ObservedOutcome.none()).id())
                .isEqualTo("one-off_study.2");
    }
}
