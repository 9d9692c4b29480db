package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.legalization.Dimension;

/** What is concluded from: the runs by case and replicate, whatever the order in which they came and where they stood. */
class RowsTest {
    @TempDir
    Path temporary;

    /** Two points, the second of which is the first one's case for beta and has no case for gamma. */
    private static SweepPlan ruled() {
        SweepPlan plan = FakeSweep.single(3);
        return plan.of(
                "findings",
                Settings.NONE,
                new DesignPoints(
                        "findings",
                        List.of("x"),
                        List.of(List.of(0.5), List.of("absent")),
                        List.of("arm"),
                        List.of(
                                new PointRule(List.of("low"), 0, 0, true, List.of(0, 0, 0)),
                                new PointRule(List.of("high"), 5, 0, true, List.of(1, 0, PointRule.MISSING)))));
    }

    private static List<PlannedRun> runs(SweepPlan plan) {
        List<PlannedRun> runs = new ArrayList<>();
        for (long step = 0; step < plan.steps(); step++) {
            PlannedRun run = plan.atStep(step);
            if (plan.isRun(run)) {
                runs.add(run);
            }
        }
        return runs;
    }

    private static RunOutcome outcome(PlannedRun run) {
        RunOutcome made =
                FakeSweep.cases().at(run.scenario(), run.designPoint()).run(run);
        return FakeCalibration.complete(made).took(run.replicate() + 1);
    }

    private static Rows rows(SweepPlan plan, List<PlannedRun> runs) {
        Rows rows = new Rows(plan);
        runs.forEach(run -> rows.accept(run, outcome(run)));
        return rows;
    }

    private static void assertSame(Rows found, Rows expected) {
        SweepPlan plan = expected.plan();
        for (int s = 0; s < plan.scenarios().size(); s++) {
            for (int d = 0; d < plan.design().size(); d++) {
                if (plan.canonical(s, d) != PointRule.MISSING) {
                    CaseRuns one = found.at(s, d);
                    CaseRuns two = expected.at(s, d);
                    assertThat(Arrays.deepToString(one.measures())).isEqualTo(Arrays.deepToString(two.measures()));
                    assertThat(one.classes()).isDeepEqualTo(two.classes());
                    assertThat(one.nanoseconds()).isEqualTo(two.nanoseconds());
                }
            }
        }
    }

    @Test
    void theOrderInWhichRunsComeDoesNotMatter() {
        for (SweepPlan plan : List.of(FakeSweep.plan(6), ruled())) {
            Rows inOrder = rows(plan, runs(plan));
            for (int seed = 0; seed < 5; seed++) {
                List<PlannedRun> shuffled = new ArrayList<>(runs(plan));
                Collections.shuffle(shuffled, new Random(seed));
                assertSame(rows(plan, shuffled), inOrder);
            }
        }
    }

    @Test
    void aStoreGivesTheSameToTheLastBit() throws IOException {
        for (SweepPlan plan : List.of(FakeSweep.plan(6), ruled())) {
            Path file = temporary.resolve(plan.kind()).resolve(RunStore.FILE);
            java.nio.file.Files.createDirectories(temporary.resolve(plan.kind()));
            StoreWriter.create(
                    file,
                    plan,
                    new TreeMap<>(Map.of("sweep", SweepDocument.summary(plan).toString())));
            try (StoreWriter writer = StoreWriter.append(file, plan, false, () -> 0)) {
                for (PlannedRun run : runs(plan)) {
                    writer.accept(run, RunRow.of(plan, run, outcome(run)));
                }
                writer.commit();
                assertSame(Rows.of(writer.reader()), rows(plan, runs(plan)));
            }
        }
    }

    @Test
    void levelsStandByReplicate() {
        SweepPlan plan = FakeSweep.plan(4);
        List<PlannedRun> backwards = new ArrayList<>(runs(plan));
        Collections.reverse(backwards);
        CaseRuns runs = rows(plan, backwards).at(2, 1);
        assertThat(runs.size()).isEqualTo(4);
        for (int r = 0; r < 4; r++) {
            double level =
                    outcome(plan.run(2, 1, r)).scores().of(Dimension.PRECISION).level();
            assertThat(runs.levels(Dimension.PRECISION)[r]).isEqualTo(level);
        }
        assertThat(runs.nanoseconds()).isEqualTo(1 + 2 + 3 + 4);
        int[] counts = runs.counts(Dimension.PRECISION);
        assertThat(counts[0] + counts[1] + counts[2]).isEqualTo(4);
    }

    @Test
    void theSameCaseIsThatOfItsFirstPointAndAMissingOneIsRefused() {
        Rows rows = rows(ruled(), runs(ruled()));
        assertThat(Arrays.deepToString(rows.at(1, 1).measures()))
                .isEqualTo(Arrays.deepToString(rows.at(1, 0).measures()));
        assertThat(rows.at(0, 1).size()).isEqualTo(5);
        assertThat(rows.at(0, 0).size()).isEqualTo(3);
        assertThatThrownBy(() -> rows.at(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no case of scenario 2 at point 1");
    }

    @Test
    void whatWasReadCannotBeChangedByWhoReadIt() {
        Rows rows = rows(FakeSweep.plan(2), runs(FakeSweep.plan(2)));
        CaseRuns runs = rows.at(0, 0);
        double first = runs.levels(Dimension.DELEGATION)[0];
        runs.levels(Dimension.DELEGATION)[0] = 77;
        runs.measure("support")[0] = 77;
        assertThat(runs.levels(Dimension.DELEGATION)[0]).isEqualTo(first);
        assertThat(runs.measure("support")).doesNotContain(77);
    }

    @Test
    void theTableOfPointsSaysWhereEachCaseIsRun() throws IOException {
        List<String> lines = new ArrayList<>();
        PointRows.of(ruled(), row -> lines.add(String.join(",", row.written())));
        assertThat(PointRows.columns(ruled().design()))
                .extracting(column -> column.name())
                .containsExactly("scenario", "design_point", "arm", "run_at", "runs", "x");
        assertThat(lines)
                .containsExactly(
                        "alpha,0,low,0,3,0.5",
                        "alpha,1,high,1,5,absent",
                        "beta,0,low,0,3,0.5",
                        "beta,1,high,0,3,absent",
                        "gamma,0,low,0,3,0.5");
    }
}
