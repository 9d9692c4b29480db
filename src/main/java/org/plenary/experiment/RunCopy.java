package org.plenary.experiment;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.UserError;
import org.plenary.table.TableRow;

/** Copies runs from other stores of the same sweep into one. A run that stands in two of them must be the same in both. */
final class RunCopy {
    private final StoreWriter writer;
    private final SweepPlan plan;
    private final BooleanSupplier cancelled;
    private final BitSet there = new BitSet();
    private final Map<Long, RunFailure> failures = new LinkedHashMap<>();

    RunCopy(StoreWriter writer, SweepPlan plan, BooleanSupplier cancelled) {
        this.writer = writer;
        this.plan = plan;
        this.cancelled = cancelled;
    }

    /**
     * Copies all runs of a store.
     *
     * @throws UserError if a run is there already with another outcome
     * @throws CancellationException if it is cancelled
     */
    void add(RunStore part) throws IOException {
        List<String> measures = part.measures();
        if (!measures.isEmpty()) {
            writer.checkMeasures(measures);
        }
        BitSet before = (BitSet) there.clone();
        RunStore all = writer.reader();
        Map<Long, Long> times = part.times();
        part.rows(StoredTable.RUNS, Long.MIN_VALUE, Long.MAX_VALUE, (key, row) -> {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            PlannedRun run = plan.ofKey(key);
            int place = (int) plan.row(run);
            if (before.get(place)) {
                checkSame(all, run, row);
            } else {
                writer.enter(StoredTable.RUNS, key, 0, values(StoredTable.RUNS, row));
                writer.enterTime(key, times);
                there.set(place);
            }
        });
        for (StoredTable table : plan.kept()) {
            long[] last = {-1, 0};
            part.rows(table, Long.MIN_VALUE, Long.MAX_VALUE, (key, row) -> {
                last[1] = key == last[0] ? last[1] + 1 : 0;
                last[0] = key;
                if (!before.get((int) plan.row(plan.ofKey(key)))) {
                    writer.enter(table, key, last[1], values(table, row));
                }
            });
        }
        part.failures().forEach(failure -> failures.put(plan.row(failure.run()), failure));
        writer.commit();
    }

    private static void checkSame(RunStore all, PlannedRun run, TableRow row) throws IOException {
        TableRow other = all.run(run.id()).orElseThrow();
        if (!other.written().equals(row.written())) {
            throw new UserError(
                    "run " + run.id() + " stands in two of the folders with different outcomes. Maybe one of"
                            + " them was edited, or resumed with --anyway: plenary replay tells which is right.");
        }
    }

    private static List<@Nullable Object> values(StoredTable table, TableRow row) {
        int keys = table == StoredTable.RUNS ? 0 : StoredTable.key().size();
        return row.cells().subList(keys, row.columns().size());
    }

    /** Enters the failures of runs that no store has. */
    void addFailures() throws IOException {
        for (Map.Entry<Long, RunFailure> failure : failures.entrySet()) {
            if (!there.get(failure.getKey().intValue())) {
                writer.enter(failure.getValue());
            }
        }
    }

    /** Returns how many runs were copied. */
    long size() {
        return there.cardinality();
    }
}
