package org.plenary.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.parameter.UserError;

/** Copies runs from other stores of the same sweep into one. A run that stands in two of them must be the same in both. */
final class RunCopy {
    private final StoreWriter writer;
    private final SweepPlan plan;
    private final BitSet there = new BitSet();
    private final Map<Long, RunFailure> failures = new LinkedHashMap<>();

    RunCopy(StoreWriter writer, SweepPlan plan) {
        this.writer = writer;
        this.plan = plan;
    }

    /**
     * Copies all runs of a store.
     *
     * @throws UserError if a run is there already with another outcome
     */
    void add(RunStore part) throws IOException {
        List<String> measures = part.measures();
        if (!measures.isEmpty()) {
            writer.checkMeasures(measures);
        }
        BitSet before = (BitSet) there.clone();
        RunStore all = writer.reader();
        part.rows(StoredTable.RUNS, row -> {
            PlannedRun run = plan.named(row.text("run"));
            if (before.get((int) plan.row(run))) {
                checkSame(all, run, row);
            } else {
                enter(run, StoredTable.RUNS, 0, row);
                there.set((int) plan.row(run));
            }
        });
        for (StoredTable table : plan.kept()) {
            long[] last = {-1, 0};
            part.rows(table, row -> {
                PlannedRun run = plan.named(row.text("run"));
                long place = plan.row(run);
                last[1] = place == last[0] ? last[1] + 1 : 0;
                last[0] = place;
                if (!before.get((int) place)) {
                    enter(run, table, last[1], row);
                }
            });
        }
        part.failures().forEach(failure -> failures.put(plan.row(failure.run()), failure));
        writer.commit();
    }

    private static void checkSame(RunStore all, PlannedRun run, StoredRow row) throws IOException {
        StoredRow other = all.run(run.id()).orElseThrow();
        if (!other.cells().equals(row.cells())) {
            throw new UserError(
                    "run " + run.id() + " stands in two of the folders with different outcomes. Maybe one of"
                            + " them was edited, or resumed with --anyway: plenary replay tells which is right.");
        }
    }

    private void enter(PlannedRun run, StoredTable table, long n, StoredRow row) throws IOException {
        int keys = table == StoredTable.RUNS ? 0 : StoredTable.key().size();
        @Nullable Object[] values = new @Nullable Object[row.columns().size() - keys];
        for (int v = 0; v < values.length; v++) {
            values[v] = row.value(keys + v);
        }
        writer.enter(table, plan.row(run), n, Arrays.asList(values));
    }

    /** Enters the failures of runs that no store has. */
    void addFailures() throws IOException {
        for (Map.Entry<Long, RunFailure> failure : failures.entrySet()) {
            if (!there.get(failure.getKey().intValue())) {
                writer.enter(failure.getValue());
            }
        }
    }

    /** Copies one run whose rows are known to be whole. */
    void add(long row, List<String> measures, List<@Nullable Object> values, KeptRows kept) throws IOException {
        writer.checkMeasures(measures);
        writer.enter(StoredTable.RUNS, row, 0, values);
        for (StoredTable table : plan.kept()) {
            List<List<@Nullable Object>> rows = new ArrayList<>(kept.of(table));
            for (int n = 0; n < rows.size(); n++) {
                writer.enter(table, row, n, rows.get(n));
            }
        }
        there.set((int) row);
    }

    /** Returns how many runs were copied. */
    long size() {
        return there.cardinality();
    }
}
