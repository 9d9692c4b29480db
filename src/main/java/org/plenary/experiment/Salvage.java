package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.random.RunSeed;
import org.plenary.table.Column;

/**
 * Brings out of a damaged store the runs that can still be read.
 *
 * <p>Rows are read by ranges of their key; a range that fails is split until the rows that cannot be read are alone. A
 * run counts only if its row is that of the plan, with a value of the right kind in every cell, and its rows in the
 * kept tables can be read too.
 */
final class Salvage {
    private static final long RANGE = 512;

    private final Connection connection;
    private final SweepPlan plan;
    private final RunCopy copy;
    private final List<String> measures;
    private final TableColumns columns;

    private Salvage(Connection connection, SweepPlan plan, RunCopy copy) throws SQLException {
        this.connection = connection;
        this.plan = plan;
        this.copy = copy;
        this.measures = measures(connection, plan);
        this.columns = RunColumns.of(plan.design(), measures);
    }

    /** Copies what can be read of a store. */
    static void copy(Path folder, SweepPlan plan, RunCopy copy) throws IOException {
        Path file = folder.resolve(RunStore.FILE);
        Connection connection = StoreFile.read(file);
        try {
            Salvage salvage = new Salvage(connection, plan, copy);
            for (long from = 0; from < plan.size(); from += RANGE) {
                salvage.range(from, Math.min(plan.size(), from + RANGE));
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        } finally {
            StoreFile.close(connection);
        }
    }

    /** Returns what a damaged store notes of its sweep under a key, if that can be read. */
    static Optional<String> meta(Path folder, String key) throws IOException {
        Connection connection = StoreFile.read(folder.resolve(RunStore.FILE));
        try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM meta WHERE key = ?")) {
            statement.setString(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            StoreFile.close(connection);
        }
    }

    /** The names are in the definition of the table, at the very beginning of the file. */
    private static List<String> measures(Connection connection, SweepPlan plan) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA table_info(runs)")) {
            while (result.next()) {
                names.add(result.getString("name"));
            }
        }
        int others = 1 + RunColumns.of(plan.design(), List.of()).columns().size();
        return names.subList(Math.min(others, names.size()), names.size());
    }

    private void range(long from, long to) throws IOException {
        List<Long> places = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        try {
            store().scan(StoredTable.RUNS, columns, from, to, (place, values) -> {
                places.add(place);
                rows.add(values);
            });
        } catch (SQLException e) {
            if (to - from > 1) {
                long middle = (from + to) / 2;
                range(from, middle);
                range(middle, to);
            }
            return;
        }
        for (int r = 0; r < rows.size(); r++) {
            add(places.get(r), rows.get(r));
        }
    }

    private RunStore store() {
        return new RunStore(Path.of(RunStore.FILE), connection, plan);
    }

    private void add(long place, @Nullable Object[] values) throws IOException {
        if (isOfPlan(place, values)) {
            Optional<KeptRows> kept = kept(place);
            if (kept.isPresent()) {
                copy.add(place, measures, Arrays.asList(values), kept.get());
            }
        }
    }

    private boolean isOfPlan(long place, @Nullable Object[] values) {
        if (place < 0 || place >= plan.size()) {
            return false;
        }
        PlannedRun run = plan.atRow(place);
        boolean named = run.id().equals(values[0]) && RunSeed.toHex(run.seed()).equals(values[4]);
        return named && fits(columns.columns(), values);
    }

    private static boolean fits(List<Column> columns, @Nullable Object[] values) {
        for (int c = 0; c < values.length; c++) {
            Object value = values[c];
            boolean fits = switch (columns.get(c).type()) {
                case "integer" -> value instanceof Long;
                case "true/false" -> value instanceof Boolean;
                case "number" -> value == null || value instanceof Double;
                case "class" ->
                    value instanceof String word && Words.classified(word).isPresent();
                default -> value != null;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private Optional<KeptRows> kept(long place) throws IOException {
        Map<StoredTable, List<List<@Nullable Object>>> tables = new EnumMap<>(StoredTable.class);
        int keys = StoredTable.key().size();
        for (StoredTable table : plan.kept()) {
            List<Column> all = StoredTable.keptColumns(table);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            boolean[] whole = {true};
            try {
                store().scan(table, new TableColumns(all), place, place + 1, (row, values) -> {
                    whole[0] &= fits(all, values);
                    rows.add(Arrays.asList(values).subList(keys, values.length));
                });
            } catch (SQLException e) {
                return Optional.empty();
            }
            if (!whole[0]) {
                return Optional.empty();
            }
            tables.put(table, rows);
        }
        return Optional.of(new KeptRows(tables));
    }
}
