package org.plenary.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.parameter.UserError;
import org.plenary.table.Column;

/**
 * The runs that a results folder holds, to be read: of a finished sweep, of one that was cut off, or of one that
 * another process is writing. Each call sees what is there at that moment. Nothing is changed.
 */
public final class RunStore implements Closeable {
    /** The name of the database in a results folder. */
    public static final String FILE = "runs.sqlite";

    private final Path file;
    private final Connection connection;
    private final SweepPlan plan;
    private final Shard shard;
    private final Circumstances.Origin origin;

    /** Reads a database of which nothing but the tables is looked at. */
    RunStore(Path file, Connection connection, SweepPlan plan) {
        this.file = file;
        this.connection = connection;
        this.plan = plan;
        this.shard = Shard.WHOLE;
        this.origin = Circumstances.Origin.UNKNOWN;
    }

    private RunStore(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.plan = SweepDocument.parse(file, meta(connection, "sweep").orElse(""));
        this.shard = Shard.parse(meta(connection, "shard").orElse("1/1"));
        this.origin = new Circumstances.Origin(
                meta(connection, "sweep_file").orElse(""),
                meta(connection, "plugins").orElse(""));
    }

    /**
     * Opens the store of a results folder.
     *
     * @throws UserError if there is none, or it is damaged, of another version, or locked by another process
     * @throws IOException if it cannot be read
     */
    public static RunStore open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Connection connection = StoreFile.read(file);
        try {
            return new RunStore(file, connection);
        } catch (SQLException e) {
            StoreFile.close(connection);
            throw StoreTrouble.of(file, e);
        } catch (RuntimeException e) {
            StoreFile.close(connection);
            throw e;
        }
    }

    /** Returns what a connection reads. */
    static RunStore on(Path file, Connection connection) throws SQLException {
        return new RunStore(file, connection);
    }

    private static Optional<String> meta(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM meta WHERE key = ?")) {
            statement.setString(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        }
    }

    /** Returns where the sweep was read from. */
    public Circumstances.Origin origin() {
        return origin;
    }

    /**
     * A program's work on the store.
     *
     * @param start when it began, in UTC
     * @param end when it ended; {@code ""} if it has not, or was killed
     * @param runsBefore how many runs were there when it began
     */
    public record Session(String start, String end, long runsBefore) {}

    /** Returns the last session, if there was one. */
    public Optional<Session> lastSession() throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT start, end, runs_before FROM sessions ORDER BY session DESC LIMIT 1");
                ResultSet result = statement.executeQuery()) {
            return result.next()
                    ? Optional.of(new Session(result.getString(1), result.getString(2), result.getLong(3)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Returns the sweep. */
    public SweepPlan plan() {
        return plan;
    }

    /** Returns which part of the sweep the store is for. */
    public Shard shard() {
        return shard;
    }

    /** Returns how many runs the part has. */
    public long planned() {
        return shard.size(plan);
    }

    /** Returns how many runs are in the store. */
    public long finished() throws IOException {
        try {
            return StoreFile.number(connection, "SELECT count(*) FROM runs");
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Returns whether every run of the part is in the store. */
    public boolean isComplete() throws IOException {
        return finished() == planned();
    }

    /** Returns which runs are in the store, by their row in table order: a bit for each run of the plan. */
    public BitSet finishedRows() throws IOException {
        BitSet rows = new BitSet();
        try (PreparedStatement statement = connection.prepareStatement("SELECT run_row FROM runs");
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.set(Math.toIntExact(result.getLong(1)));
            }
            return rows;
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Returns the runs that threw and have not been made since, in table order. */
    public List<RunFailure> failures() throws IOException {
        List<RunFailure> failures = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT run_row, cause, stack FROM failures ORDER BY run_row");
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                failures.add(new RunFailure(plan.atRow(result.getLong(1)), result.getString(2), result.getString(3)));
            }
            return failures;
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Returns the tables that the store holds, {@link StoredTable#RUNS} first. */
    public List<StoredTable> tables() {
        List<StoredTable> tables = new ArrayList<>(List.of(StoredTable.RUNS));
        tables.addAll(plan.kept());
        return tables;
    }

    /**
     * Returns the columns of a table, in order. Those of the model's measures come with the first run.
     *
     * @throws UserError if the store does not hold the table
     */
    public List<Column> columns(StoredTable table) throws IOException {
        check(table);
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT name, type, unit, range, meaning FROM columns WHERE table_name = ? ORDER BY position")) {
            statement.setString(1, table.word());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    columns.add(new Column(
                            result.getString(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5)));
                }
            }
            return columns;
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    private void check(StoredTable table) {
        if (!tables().contains(table)) {
            throw new UserError("the sweep kept no table \"" + table.word() + "\", only "
                    + StoredTable.words(tables()) + ". Maybe run it again with keep: [" + table.word()
                    + "] in the sweep file.");
        }
    }

    /** Returns the names of the model's measures, in order; none before the first run. */
    List<String> measures() throws IOException {
        int others = RunColumns.of(plan.design(), List.of()).columns().size();
        List<Column> columns = columns(StoredTable.RUNS);
        return columns.subList(Math.min(others, columns.size()), columns.size()).stream()
                .map(Column::name)
                .toList();
    }

    /**
     * Hands on the rows of a table in table order: scenario, design point, replicate, and within a run as they came.
     * Memory does not grow with their number.
     *
     * @throws UserError if the store does not hold the table, or is damaged
     */
    public void rows(StoredTable table, RowConsumer rows) throws IOException {
        rows(table, 0, Long.MAX_VALUE, rows);
    }

    /**
     * Hands on the rows of the runs from a first to before a last, by their row in table order.
     *
     * @see #rows(StoredTable, RowConsumer)
     * @see SweepPlan#row(int, int, int)
     */
    public void rows(StoredTable table, long from, long to, RowConsumer rows) throws IOException {
        TableColumns columns = new TableColumns(columns(table), plan.design().factors());
        try {
            scan(table, columns, from, to, (row, values) -> rows.accept(new StoredRow(columns, values)));
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Takes the measures and classes of a run. */
    @FunctionalInterface
    interface MeasuredRun {
        void accept(PlannedRun run, double[] measures, LegalizationClass[] classes, long nanoseconds);
    }

    /** Hands on all runs in table order, not rounded. */
    void measured(MeasuredRun runs) throws IOException {
        List<String> names = RunMeasures.names();
        rows(StoredTable.RUNS, row -> {
            double[] measures = new double[names.size()];
            for (int m = 0; m < measures.length; m++) {
                measures[m] = row.measure(names.get(m));
            }
            LegalizationClass[] classes = new LegalizationClass[Dimension.values().length];
            for (Dimension dimension : Dimension.values()) {
                classes[dimension.ordinal()] = Words.classified(row.text(Words.of(dimension) + "_class"))
                        .orElseThrow(() -> StoreTrouble.damaged(file, new IOException("a run has no class")));
            }
            runs.accept(plan.named(row.text("run")), measures, classes, row.nanoseconds());
        });
    }

    /** Takes a row with its place in table order. */
    @FunctionalInterface
    interface PlacedRow {
        void accept(long row, @Nullable Object[] values) throws IOException;
    }

    /** Hands on rows as {@link #rows} does, with the exceptions of the database as they are. */
    void scan(StoredTable table, TableColumns columns, long from, long to, PlacedRow rows)
            throws SQLException, IOException {
        int keys = table == StoredTable.RUNS ? 0 : StoredTable.key().size();
        List<Column> own = columns.columns().subList(keys, columns.columns().size());
        try (PreparedStatement statement = connection.prepareStatement(StoreSchema.select(table, own))) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    long row = result.getLong(1);
                    @Nullable
                    Object[] values = new @Nullable Object[columns.columns().size()];
                    if (keys > 0) {
                        key(values, plan.atRow(row));
                    }
                    for (int c = 0; c < own.size(); c++) {
                        values[keys + c] = value(own.get(c), result.getObject(c + 2));
                    }
                    rows.accept(row, values);
                }
            }
        }
    }

    private static void key(@Nullable Object[] values, PlannedRun run) {
        values[0] = run.id();
        values[1] = run.scenarioId();
        values[2] = (long) run.designPoint();
        values[3] = (long) run.replicate();
    }

    private static @Nullable Object value(Column column, @Nullable Object found) {
        if (found == null) {
            return null;
        }
        boolean number = found instanceof Number;
        return switch (column.type()) {
            case "true/false" -> number && ((Number) found).intValue() != 0;
            case "integer" -> number ? (Object) ((Number) found).longValue() : found.toString();
            case "number" -> number ? (Object) ((Number) found).doubleValue() : found.toString();
            default -> found instanceof Integer i ? (Object) i.longValue() : found;
        };
    }

    /**
     * Returns the row of a run.
     *
     * @param id the run's name: {@code scenario/design_point/replicate}
     * @throws UserError if the sweep has no such run
     */
    public Optional<StoredRow> run(String id) throws IOException {
        long row = plan.row(plan.named(id));
        List<StoredRow> found = new ArrayList<>();
        rows(StoredTable.RUNS, row, row + 1, found::add);
        return found.stream().findFirst();
    }

    /** Returns for each table how many rows it holds. */
    public Map<StoredTable, Long> sizes() throws IOException {
        Map<StoredTable, Long> sizes = new EnumMap<>(StoredTable.class);
        try {
            for (StoredTable table : tables()) {
                sizes.put(table, StoreFile.number(connection, "SELECT count(*) FROM " + table.word()));
            }
            return sizes;
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    @Override
    public void close() {
        StoreFile.close(connection);
    }
}
