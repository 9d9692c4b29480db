package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.table.TableRow;

class RunStoreTest {
    @TempDir
    Path temporary;

    private StoreWriter writer(SweepPlan plan) throws IOException {
        Map<String, String> meta = new TreeMap<>();
        meta.put("sweep", SweepDocument.summary(plan).toString());
        StoreWriter.create(temporary.resolve(RunStore.FILE), plan, meta);
        return StoreWriter.append(temporary.resolve(RunStore.FILE), plan, false, () -> 0);
    }

    private static void add(StoreWriter writer, PlannedRun run) throws IOException {
        writer.accept(run, RunRow.make(writer.reader().plan(), FakeSweep.cases(), run, () -> 0));
    }

    @Test
    void another_connection_reads_while_one_writes() throws IOException {
        SweepPlan plan = FakeSweep.plan(2);
        try (StoreWriter writer = writer(plan);
                RunStore store = RunStore.open(temporary)) {
            assertThat(store.plan()).isEqualTo(plan);
            assertThat(store.finished()).isZero();
            add(writer, plan.run(2, 1, 0));
            assertThat(store.finished()).as("before the commit").isZero();
            writer.commit();
            assertThat(store.finished()).isEqualTo(1);
            add(writer, plan.run(0, 0, 1));
            writer.failed(plan.run(1, 0, 0), new IllegalStateException("no chair"));
            writer.commit();
            List<TableRow> rows = new ArrayList<>();
            store.rows(StoredTable.RUNS, rows::add);
            assertThat(rows).extracting(row -> row.text("run")).containsExactly("alpha/0/1", "gamma/1/0");
            assertThat(rows.get(1).number("field.salience")).isEqualTo(0.75);
            assertThat(rows.get(1).number("rounds")).isEqualTo(12);
            assertThat(rows.get(1).written().subList(0, 4)).containsExactly("gamma/1/0", "gamma", "1", "0");
            assertThat(store.finishedRows(store.plan()).stream()).containsExactly(1, 10);
            assertThat(store.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.run()).isEqualTo(plan.run(1, 0, 0));
                assertThat(failure.cause()).contains("no chair");
                assertThat(failure.stack()).contains("RunStoreTest");
            });
            assertThat(store.run("alpha/0/1")).isPresent();
            assertThat(store.run("alpha/0/0")).isEmpty();
            add(writer, plan.run(1, 0, 0));
            writer.commit();
            assertThat(store.failures()).as("made since").isEmpty();
        }
    }

    @Test
    void a_run_that_does_not_exist_is_refused_by_name() throws IOException {
        try (StoreWriter writer = writer(FakeSweep.plan(2));
                RunStore store = RunStore.open(temporary)) {
            writer.commit();
            for (String id : List.of("", "alpha", "alpha/0", "delta/0/0", "alpha/2/0", "alpha/0/2", "alpha/-1/0")) {
                assertThatThrownBy(() -> store.run(id))
                        .as(id)
                        .isInstanceOf(UserError.class)
                        .hasMessageContaining("\"" + id + "\"")
                        .hasMessageContaining("Maybe");
            }
            assertThatThrownBy(() -> store.rows(StoredTable.STATES, row -> {}))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("kept no table \"states\"");
        }
    }

    @Test
    void a_folder_without_store_is_refused() {
        assertThatThrownBy(() -> RunStore.open(temporary))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has no runs.sqlite");
    }

    @Test
    void numbers_are_kept_as_they_were_and_written_rounded() throws IOException {
        SweepPlan plan = FakeSweep.plan(1);
        PlannedRun run = plan.run(0, 0, 0);
        RunOutcome outcome =
                FakeSweep.outcome(run.seed(), true, 1 / 3.0, 0.1, 0.2).took(1234);
        try (StoreWriter writer = writer(plan)) {
            writer.accept(run, RunRow.of(plan, run, outcome));
            writer.commit();
            CaseRuns runs = Rows.of(writer.reader()).at(0, 0);
            assertThat(runs.levels(Dimension.DELEGATION)).containsExactly(1 / 3.0);
            assertThat(runs.counts(Dimension.DELEGATION)).containsExactly(0, 1, 0);
            assertThat(runs.nanoseconds()).isEqualTo(1234);
            TableRow row = writer.reader().run("alpha/0/0").orElseThrow();
            assertThat(row.number("delegation")).isEqualTo(0.333333);
            assertThat(row.text("delegation")).isEqualTo("0.333333");
            assertThat(row.cells()).contains(0.333333).doesNotContain(1 / 3.0);
        }
    }
}
