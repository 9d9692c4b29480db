package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.experiment.SweepPlan.Growth;
import org.plenary.kernel.UserError;

/** How a plan stands to an earlier one, and that a run keeps key, name and seed when others are added. */
class SweepPlanGrowthTest {
    private static final List<PlannedScenario> THREE = List.of(
            new PlannedScenario("alpha", ObservedOutcome.none(), 7),
            new PlannedScenario("beta", ObservedOutcome.none(), 9),
            new PlannedScenario("gamma", ObservedOutcome.none(), 11));

    /** A plan of points with rules: the second is the same case as the first for beta, the third has alpha alone. */
    private static SweepPlan ruled(int scenarios, int points, int replicates) {
        List<List<Integer>> cases = List.of(
                List.of(0, 0, 0),
                List.of(1, 0, 1),
                List.of(2, PointRule.MISSING, PointRule.MISSING),
                List.of(PointRule.MISSING, PointRule.MISSING, 3));
        List<PointRule> rules = IntStream.range(0, points)
                .mapToObj(point -> new PointRule(
                        List.of("arm" + point),
                        point == 2 ? 5 : 0,
                        0,
                        true,
                        cases.get(point).subList(0, scenarios)))
                .toList();
        List<List<Object>> values = new ArrayList<>();
        IntStream.range(0, points).forEach(point -> values.add(List.of()));
        SweepPlan plain = FakeSweep.single(replicates);
        return new SweepPlan(
                "findings",
                Settings.NONE,
                "t",
                "thesis",
                THREE.subList(0, scenarios),
                new DesignPoints("findings", List.of(), values, List.of("arm"), rules),
                replicates,
                plain.masterSeed(),
                true,
                List.of(),
                List.of());
    }

    @Test
    void moreReplicatesPointsAndScenariosAreMore() {
        assertThat(FakeSweep.plan(5).since(FakeSweep.plan(5), Set.of())).isEqualTo(Growth.SAME);
        assertThat(FakeSweep.plan(6).since(FakeSweep.plan(5), Set.of())).isEqualTo(Growth.MORE);
        assertThat(FakeSweep.plan(4).since(FakeSweep.plan(5), Set.of())).isEqualTo(Growth.FEWER);
        SweepPlan plan = ruled(2, 3, 4);
        assertThat(plan.since(plan, Set.of())).isEqualTo(Growth.SAME);
        assertThat(ruled(2, 4, 4).since(plan, Set.of())).isEqualTo(Growth.MORE);
        assertThat(ruled(2, 3, 6).since(plan, Set.of())).isEqualTo(Growth.MORE);
        assertThat(ruled(2, 2, 4).since(plan, Set.of())).isEqualTo(Growth.FEWER);
        assertThat(ruled(2, 2, 6).since(plan, Set.of()))
                .as("fewer in one respect is fewer")
                .isEqualTo(Growth.FEWER);
    }

    @Test
    void aScenarioMayBeAddedOnlyWhereEarlierPointsDoNotRunIt() {
        SweepPlan two = ruled(2, 3, 4);
        assertThat(ruled(3, 3, 4).since(two, Set.of()))
                .as("gamma has cases at points that are there")
                .isEqualTo(Growth.OTHER);
        SweepPlan one = onlyAlpha(1, 3);
        SweepPlan more = onlyAlpha(3, 4);
        assertThat(more.since(one, Set.of())).isEqualTo(Growth.MORE);
        assertThat(one.since(more, Set.of())).isEqualTo(Growth.FEWER);
        assertThat(more.runsUnlike(one, Set.of())).isEmpty();
    }

    /** Points that run alpha alone, but for a fourth that runs the last scenario. */
    private static SweepPlan onlyAlpha(int scenarios, int points) {
        List<PointRule> rules = new ArrayList<>();
        List<List<Object>> values = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            List<Integer> cases = new ArrayList<>();
            for (int s = 0; s < scenarios; s++) {
                cases.add(s == (point < 3 ? 0 : scenarios - 1) ? point : PointRule.MISSING);
            }
            rules.add(new PointRule(List.of("arm" + point), 0, 0, true, cases));
            values.add(List.of());
        }
        return new SweepPlan(
                "findings",
                Settings.NONE,
                "t",
                "thesis",
                THREE.subList(0, scenarios),
                new DesignPoints("findings", List.of(), values, List.of("arm"), rules),
                2,
                1,
                true,
                List.of(),
                List.of());
    }

    @Test
    void whatChangesRunsIsNoGrowth() {
        SweepPlan plan = FakeSweep.plan(5);
        assertThat(plan.withMasterSeed(43).since(plan, Set.of())).isEqualTo(Growth.OTHER);
        assertThat(plan.withMasterSeed(43).runsUnlike(plan, Set.of())).isEqualTo("seed");
        SweepPlan other = new SweepPlan(
                plan.title(),
                "abbott2000",
                List.of(
                        plan.scenarios().get(1),
                        plan.scenarios().get(0),
                        plan.scenarios().get(2)),
                plan.design(),
                5,
                plan.masterSeed(),
                true,
                plan.orders(),
                List.of("states"));
        assertThat(other.runsUnlike(plan, Set.of())).isEqualTo("scenarios, common random numbers, coding, keep");
        SweepPlan asked = plan.of("calibrate", Settings.NONE.with("gap", 0.1).with("vary", "both"), plan.design());
        SweepPlan again = plan.of("calibrate", Settings.NONE.with("gap", 0.2).with("vary", "both"), plan.design());
        SweepPlan drawn = plan.of("calibrate", Settings.NONE.with("gap", 0.1).with("vary", "cases"), plan.design());
        assertThat(again.since(asked, Set.of("gap"))).isEqualTo(Growth.SAME);
        assertThat(again.since(asked, Set.of())).isEqualTo(Growth.OTHER);
        assertThat(drawn.since(asked, Set.of("gap"))).isEqualTo(Growth.OTHER);
    }

    @Test
    void aTitleOrAnObservationIsNoOtherRun() {
        SweepPlan plan = FakeSweep.plan(5);
        SweepPlan retold = new SweepPlan(
                "Another title",
                plan.coding(),
                plan.scenarios().stream()
                        .map(scenario -> new PlannedScenario(scenario.id(), FakeSweep.observed(0, 0, 0)))
                        .toList(),
                plan.design(),
                5,
                plan.masterSeed(),
                plan.commonRandomNumbers(),
                List.of(),
                plan.keep());
        assertThat(retold.since(plan, Set.of())).isEqualTo(Growth.SAME);
    }

    @Test
    void everyRunHasOneStepOneRowOneKeyAndOneName() {
        for (SweepPlan plan : List.of(FakeSweep.plan(4), FakeSweep.single(3), ruled(2, 3, 4), onlyAlpha(3, 4))) {
            Set<Long> rows = new HashSet<>();
            Set<Long> keys = new HashSet<>();
            Set<String> names = new HashSet<>();
            long last = -1;
            for (long step = 0; step < plan.steps(); step++) {
                PlannedRun run = plan.atStep(step);
                if (plan.isRun(run)) {
                    assertThat(plan.ofKey(SweepPlan.key(run))).isEqualTo(run);
                    assertThat(plan.named(run.id())).isEqualTo(run);
                    rows.add(plan.row(run));
                    keys.add(SweepPlan.key(run));
                    names.add(run.id());
                }
            }
            assertThat(rows).hasSize((int) plan.size());
            assertThat(keys).hasSize((int) plan.size());
            assertThat(names).hasSize((int) plan.size());
            for (long key : keys.stream().sorted().toList()) {
                long row = plan.row(plan.ofKey(key));
                assertThat(row).as("keys have the order of the table").isGreaterThan(last);
                last = row;
            }
        }
    }

    @Test
    void aRunKeepsKeyNameAndSeedWhenOthersAreAdded() {
        List<List<SweepPlan>> pairs = List.of(
                List.of(FakeSweep.plan(3), FakeSweep.plan(9)),
                List.of(ruled(2, 3, 4), ruled(2, 4, 6)),
                List.of(onlyAlpha(1, 3), onlyAlpha(3, 4)));
        for (List<SweepPlan> pair : pairs) {
            SweepPlan small = pair.get(0);
            for (long step = 0; step < small.steps(); step++) {
                PlannedRun run = small.atStep(step);
                if (small.isRun(run)) {
                    PlannedRun same = pair.get(1).ofKey(SweepPlan.key(run));
                    assertThat(same.id()).isEqualTo(run.id());
                    assertThat(same.seed()).isEqualTo(run.seed());
                }
            }
        }
    }

    @Test
    void theSameCaseIsRunOnceAndIsKnownByItsFirstPoint() {
        SweepPlan plan = ruled(2, 3, 4);
        assertThat(plan.size()).isEqualTo(4 + 4 + 4 + 5);
        assertThat(plan.canonical(1, 1)).isZero();
        assertThat(plan.named("beta/1/3")).isEqualTo(plan.run(1, 0, 3));
        assertThat(plan.replicates(2)).isEqualTo(5);
        assertThatThrownBy(() -> plan.named("beta/2/0"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("beta is not run at design point 2")
                .hasMessageContaining("--table points");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 26 << 2, 3L << 52, 100, (1L << 52) | (2L << 26)})
    void aKeyOfNoRunIsRefused(long key) {
        assertThatThrownBy(() -> ruled(2, 3, 4).ofKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the plan has no run");
    }
}
