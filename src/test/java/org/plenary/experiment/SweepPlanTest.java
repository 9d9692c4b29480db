package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.design.DesignPoints;
import org.plenary.design.Factor;
import org.plenary.design.GridDesign;
import org.plenary.design.PointRule;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;

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
        DesignPoints points = new GridDesign()
                .points(List.of(new Factor("a", List.of(1, 2)), new Factor("b", List.of(true, false, "x"))));
        assertThat(points.factors()).containsExactly("a", "b");
        assertThat(points.points())
                .containsExactly(
                        List.of(1, true),
                        List.of(1, false),
                        List.of(1, "x"),
                        List.of(2, true),
                        List.of(2, false),
                        List.of(2, "x"));
        assertThat(new GridDesign().points(List.of())).isEqualTo(DesignPoints.single());
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
                List.of(List.<Object>of(1, 1), List.<Object>of(Double.NaN), List.<Object>of(List.of(1)))) {
            assertThatThrownBy(() -> new Factor("a", values))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("\"a\"");
        }
        assertThatThrownBy(() ->
                        new GridDesign().points(List.of(new Factor("a", List.of(1)), new Factor("a", List.of(2)))))
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

    /** Two scenarios: a point for both, one that is the same case in the first and missing in the second, one of its own. */
    private static SweepPlan ruled(int replicates, int own) {
        DesignPoints points = new DesignPoints(List.of(), List.of(List.of(), List.of(), List.of()))
                .with(
                        List.of("arm"),
                        List.of(
                                new PointRule(List.of("low"), 0),
                                new PointRule(List.of("again"), 0, 0, false, List.of(0, PointRule.MISSING)),
                                new PointRule(List.of("alone"), own, 5, true, List.of())));
        List<PlannedScenario> scenarios = List.of(
                new PlannedScenario("alpha", ObservedOutcome.none(), 7),
                new PlannedScenario("beta", ObservedOutcome.none(), 9));
        return new SweepPlan("t", "c", scenarios, points, replicates, 42, false, List.of(), List.of())
                .of("findings", Settings.NONE.with("gap", 0.05), points);
    }

    @Test
    void rules_say_what_is_run_and_with_what_luck() {
        SweepPlan plan = ruled(3, 2);
        assertThat(plan.size()).isEqualTo(2 * 3 + 2 * 2);
        List<PlannedRun> runs = new ArrayList<>();
        for (long step = 0; step < plan.steps(); step++) {
            if (plan.isRun(plan.atStep(step))) {
                runs.add(plan.atStep(step));
            }
        }
        assertThat(runs)
                .extracting(PlannedRun::id)
                .containsExactly(
                        "alpha/0/0",
                        "alpha/0/1",
                        "alpha/0/2",
                        "beta/0/0",
                        "beta/0/1",
                        "beta/0/2",
                        "alpha/2/0",
                        "alpha/2/1",
                        "beta/2/0",
                        "beta/2/1");
        assertThat(runs)
                .allSatisfy(run -> assertThat(plan.ofKey(SweepPlan.key(run))).isEqualTo(run));
        assertThat(runs.stream().map(run -> plan.row(run))).doesNotHaveDuplicates();
        assertThat(plan.run(1, 0, 2).seed()).isEqualTo(RunSeed.of(42, 1, 0, 2));
        assertThat(plan.run(1, 2, 1).seed()).isEqualTo(RunSeed.of(42, 9, 5, 1));
        assertThat(plan.named("alpha/1/2")).isEqualTo(plan.run(0, 0, 2));
        assertThatThrownBy(() -> plan.named("beta/1/0")).hasMessageContaining("not run at design point 1");
        long parts = 0;
        for (int part = 1; part <= 4; part++) {
            parts += new Shard(part, 4).size(plan);
        }
        assertThat(parts).isEqualTo(plan.size());
    }

    @Test
    void a_plan_grows_and_does_not_shrink() {
        SweepPlan plan = ruled(3, 2);
        assertThat(plan.since(ruled(3, 2), Set.of())).isEqualTo(SweepPlan.Growth.SAME);
        assertThat(plan.since(ruled(2, 2), Set.of())).isEqualTo(SweepPlan.Growth.MORE);
        assertThat(plan.since(ruled(3, 4), Set.of())).isEqualTo(SweepPlan.Growth.FEWER);
        assertThat(plan.since(plan.withMasterSeed(1), Set.of())).isEqualTo(SweepPlan.Growth.OTHER);
        SweepPlan wider = plan.of("findings", Settings.NONE.with("gap", 0.1), plan.design());
        assertThat(wider.since(plan, Set.of())).isEqualTo(SweepPlan.Growth.OTHER);
        assertThat(wider.since(plan, Set.of("gap"))).isEqualTo(SweepPlan.Growth.SAME);
        assertThat(wider.runsUnlike(plan, Set.of())).isEqualTo("settings");
    }
}
