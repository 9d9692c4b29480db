package org.plenary.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.table.Column;
import org.plenary.table.TableRow;

/** Holds a run that was made again against what a store has of it. */
public final class Replay {
    private static final int SHOWN = 5;

    private final RunStore store;
    private final PlannedRun run;
    private final List<String> differences = new ArrayList<>();

    private Replay(RunStore store, PlannedRun run) {
        this.store = store;
        this.run = run;
    }

    /**
     * Returns in what a run is not the same as the stored one, a line each.
     *
     * @param stored the run's row in the store
     * @return nothing if they are identical
     */
    public static List<String> differences(RunStore store, PlannedRun run, TableRow stored, RunOutcome outcome)
            throws IOException {
        Replay replay = new Replay(store, run);
        replay.compare(stored, outcome);
        for (StoredTable table : store.plan().kept()) {
            replay.compare(table, outcome.kept().of(table));
        }
        return List.copyOf(replay.differences);
    }

    private void compare(TableRow stored, RunOutcome outcome) {
        Map<String, String> before = cells(stored);
        Map<String, String> after = cells(store.plan(), run, outcome);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String then = before.getOrDefault(name, "no such column");
            String here = after.getOrDefault(name, "no such column");
            if (!then.equals(here)) {
                differences.add("runs, column " + name + ": " + then + " in the store, " + here + " now");
            }
        }
    }

    /** Returns the cells of a row by column. */
    public static Map<String, String> cells(TableRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int c = 0; c < row.columns().size(); c++) {
            cells.put(row.columns().get(c).name(), row.written(c));
        }
        return cells;
    }

    /** Returns the row of a run as a table writes it, by column. */
    public static Map<String, String> cells(SweepPlan plan, PlannedRun run, RunOutcome outcome) {
        List<Column> columns =
                RunColumns.of(plan, List.copyOf(outcome.result().measures().keySet()));
        List<@Nullable Object> values = RunColumns.values(run, plan.design().cells(run.designPoint()), outcome);
        return cells(new TableRow(columns, values));
    }

    private void compare(StoredTable table, List<List<@Nullable Object>> rows) throws IOException {
        List<List<String>> before = new ArrayList<>();
        store.rows(table, run, row -> before.add(own(row)));
        List<Column> columns = KeptColumns.of(table);
        List<List<String>> after = rows.stream()
                .map(values -> new TableRow(columns, values).written())
                .toList();
        if (before.size() != after.size()) {
            differences.add(table.word() + ": " + before.size() + " rows in the store, " + after.size() + " now");
            return;
        }
        int found = 0;
        for (int r = 0; r < before.size(); r++) {
            if (!before.get(r).equals(after.get(r)) && found++ < SHOWN) {
                differences.add(table.word() + ", row " + (r + 1) + ": " + String.join(",", before.get(r))
                        + " in the store, " + String.join(",", after.get(r)) + " now");
            }
        }
        if (found > SHOWN) {
            differences.add(table.word() + ": " + (found - SHOWN) + " more rows");
        }
    }

    private static List<String> own(TableRow row) {
        List<String> cells = row.written();
        return cells.subList(StoredTable.key().size(), cells.size());
    }
}
