package org.plenary.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.Column;
import org.plenary.table.NumberForm;
import org.plenary.table.RowWriter;
import org.plenary.table.TableRow;

/**
 * The runs that a results folder holds, to be read: of a finished sweep, of one that was cut off, or of one that
 * another process is writing. Each call sees what is there at that moment. Nothing is changed.
 */
public final class RunStore implements Closeable {
    /** The name of the database in a results folder. */
    public static final String FILE = "runs.sqlite";

    /** By what the store notes the check sum of its plan. */
    static final String PLAN_CHECK = "plan_check";

    private static final String WHOLE = Shard.WHOLE.toString();

    /** The columns run_key, n and row_check, which are read before the values of a row. */
    private static final int BEFORE_VALUES = 3;

    private final Path file;
    private final Connection connection;
    private final SweepPlan plan;
    private final Shard shard;
    private final Circumstances.Origin origin;

    private RunStore(Path file, Connection connection) throws SQLException, IOException {
        this.file = file;
        this.connection = connection;
        this.plan = plan(file, connection);
        this.shard = Shard.parse(meta(connection, "shard").orElse(WHOLE));
        this.origin = Circumstances.Origin.parse(
                file,
                meta(connection, "files").orElse("[]"),
                meta(connection, "plugins").orElse(""));
    }

    private static SweepPlan plan(Path file, Connection connection) throws SQLException, IOException {
        SweepDocument.Points points = new SweepDocument.Points();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT point, rule, design_point, row_check FROM points ORDER BY design_point")) {
            while (result.next()) {
                String point = result.getString(1);
                String rule = result.getString(2);
                long number = result.getLong(3);
                check(file, result.getLong(4) == RowCheck.of(number, point, rule), "design point " + number);
                points.add(point, rule);
            }
        }
        String sweep = meta(connection, "sweep").orElse("");
        String sum = planCheck(
                Map.of("sweep", sweep, "shard", meta(connection, "shard").orElse(WHOLE)));
        check(file, sum.equals(meta(connection, PLAN_CHECK).orElse("")), "the plan");
        return SweepDocument.parse(file, sweep, points);
    }

    /** Returns the check sum of a plan and its part, as the store notes it. */
    static String planCheck(Map<String, String> meta) {
        return Long.toString(RowCheck.of(meta.getOrDefault("sweep", ""), meta.getOrDefault("shard", WHOLE)));
    }

    private static void check(Path file, boolean same, String what) {
        if (!same) {
            throw StoreTrouble.damaged(
                    file, new IOException(what + " is not as it was written: its check sum is another"));
        }
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
        } catch (IOException | RuntimeException e) {
            StoreFile.close(connection);
            throw e;
        }
    }

    /** Returns what a connection reads, of a plan that is known. */
    RunStore(Path file, Connection connection, SweepPlan plan) {
        this.file = file;
        this.connection = connection;
        this.plan = plan;
        this.shard = Shard.WHOLE;
        this.origin = Circumstances.Origin.UNKNOWN;
    }

    /** Returns the manifest that was noted when the store was begun or gone on with, as it was then. */
    Optional<String> manifest() throws IOException {
        try {
            return meta(connection, "manifest");
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
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
            long found = StoreFile.number(connection, "SELECT count(*) FROM runs");
            if (found > planned() || StoreFile.number(connection, "SELECT count(*) FROM runs WHERE run_key < 0") > 0) {
                throw StoreTrouble.damaged(file, new IOException("it has runs that the plan has not"));
            }
            return found;
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Returns whether every run of the part is in the store. */
    public boolean isComplete() throws IOException {
        return finished() == planned();
    }

    /**
     * Checks that the store holds every run of the whole experiment, from which alone most kinds conclude.
     *
     * @throws UserError if it holds a part, or runs are left
     */
    public void checkWhole() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!shard.isWhole()) {
            throw new UserError(folder + " is part " + shard + " of an experiment, from which nothing is concluded."
                    + " Maybe plenary merge its parts first.");
        }
        if (!isComplete()) {
            throw new UserError(folder + " holds " + finished() + " of " + planned() + " runs, too few to conclude."
                    + " Maybe plenary resume " + folder + ".");
        }
    }

    /** Returns which runs are in the store: a bit for each row, in table order, of a plan that has all runs of this one. */
    BitSet finishedRows(SweepPlan larger) throws IOException {
        BitSet rows = new BitSet();
        try (PreparedStatement statement = connection.prepareStatement("SELECT run_key FROM runs");
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.set(Math.toIntExact(larger.row(ofKey(result.getLong(1)))));
            }
            return rows;
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    private PlannedRun ofKey(long key) {
        try {
            return plan.ofKey(key);
        } catch (IllegalArgumentException e) {
            throw StoreTrouble.damaged(file, e);
        }
    }

    /** Returns the runs that threw and have not been made since, in table order. */
    public List<RunFailure> failures() throws IOException {
        List<RunFailure> failures = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT run_key, cause, stack FROM failures ORDER BY run_key");
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                failures.add(new RunFailure(ofKey(result.getLong(1)), result.getString(2), result.getString(3)));
            }
            return failures;
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Returns the processor time of each run that was measured, by its key. */
    Map<Long, Long> times() throws IOException {
        Map<Long, Long> times = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT run_key, nanoseconds FROM times")) {
            while (result.next()) {
                times.put(result.getLong(1), result.getLong(2));
            }
            return times;
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
     * Returns the columns of a table, in order. Before the first run the measures are those that Plenary's own model has.
     *
     * @throws UserError if the store does not hold the table
     */
    public List<Column> columns(StoredTable table) throws IOException {
        if (table == StoredTable.POINTS) {
            return PointRows.columns(plan.design());
        }
        check(table);
        List<Column> columns = new ArrayList<>(stored(table));
        if (table == StoredTable.RUNS) {
            int others = RunColumns.of(plan, List.of()).size();
            if (columns.size() < others) {
                throw StoreTrouble.damaged(file, new IOException("it has no list of the columns of its table"));
            }
            if (columns.size() == others) {
                columns.addAll(RunColumns.measures());
            }
        }
        return columns;
    }

    private List<Column> stored(StoredTable table) throws IOException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT name, type, unit, range, meaning, position, row_check FROM columns WHERE table_name = ?"
                        + " ORDER BY position")) {
            statement.setString(1, table.word());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Column column = new Column(
                            result.getString(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5));
                    int position = result.getInt(6);
                    boolean same = result.getLong(7) == RowCheck.of(column, table, position);
                    check(file, same && position == columns.size(), "column " + (position + 1) + " of " + table.word());
                    columns.add(column);
                }
            }
            return columns.stream().map(this::written).toList();
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    private Column written(Column column) {
        return plan.design().factors().contains(column.name()) ? column.as(NumberForm.EXACT) : column;
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
        int others = RunColumns.of(plan, List.of()).size();
        List<Column> columns = stored(StoredTable.RUNS);
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
        if (table == StoredTable.POINTS) {
            PointRows.of(plan, rows);
        } else {
            rows(table, Long.MIN_VALUE, Long.MAX_VALUE, (key, row) -> rows.accept(row.rounded()));
        }
    }

    /** Hands a table to a writer, which stays open. */
    public void write(StoredTable table, RowWriter writer) throws IOException {
        rows(table, row -> writer.row(row.cells()));
    }

    /** Hands on the rows of one run. */
    void rows(StoredTable table, PlannedRun run, RowConsumer rows) throws IOException {
        rows(table, SweepPlan.key(run), SweepPlan.key(run), (key, row) -> rows.accept(row.rounded()));
    }

    /** Takes the measures and classes of a run. */
    @FunctionalInterface
    interface MeasuredRun {
        void accept(PlannedRun run, double[] measures, LegalizationClass[] classes, long nanoseconds);
    }

    /** Hands on all runs in table order, not rounded. */
    void measured(MeasuredRun runs) throws IOException {
        List<String> columns =
                columns(StoredTable.RUNS).stream().map(Column::name).toList();
        int[] places = RunMeasures.names().stream().mapToInt(columns::indexOf).toArray();
        Map<Long, Long> times = times();
        rows(StoredTable.RUNS, Long.MIN_VALUE, Long.MAX_VALUE, (key, row) -> {
            double[] measures = new double[places.length];
            for (int m = 0; m < measures.length; m++) {
                measures[m] = places[m] < 0 ? Double.NaN : measure(row.cells().get(places[m]));
            }
            LegalizationClass[] classes = new LegalizationClass[Dimension.values().length];
            for (Dimension dimension : Dimension.values()) {
                classes[dimension.ordinal()] = Words.classified(row.text(Words.of(dimension) + "_class"))
                        .orElseThrow(() -> StoreTrouble.damaged(file, new IOException("a run has no class")));
            }
            runs.accept(ofKey(key), measures, classes, times.getOrDefault(key, 0L));
        });
    }

    /** A truth value counts as 1 or 0, and what is empty as undefined. */
    private static double measure(@Nullable Object value) {
        return value instanceof Boolean truth
                ? truth ? 1 : 0
                : value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Takes a row with the key of its run. */
    @FunctionalInterface
    interface KeyedRow {
        void accept(long key, TableRow row) throws IOException;
    }

    /** Hands on the rows of the runs with keys from a first to a last. */
    void rows(StoredTable table, long first, long last, KeyedRow rows) throws IOException {
        List<Column> columns = columns(table);
        if (table == StoredTable.RUNS && measures().isEmpty()) {
            return;
        }
        int keys = table == StoredTable.RUNS ? 0 : StoredTable.key().size();
        List<Column> own = columns.subList(keys, columns.size());
        try (PreparedStatement statement = connection.prepareStatement(StoreSchema.select(table, own))) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    long key = result.getLong(1);
                    @Nullable Object[] values = new @Nullable Object[columns.size()];
                    RowCheck sum = new RowCheck().add(key).add(result.getLong(2));
                    if (keys > 0) {
                        key(values, ofKey(key));
                    }
                    for (int c = 0; c < own.size(); c++) {
                        Object found = result.getObject(c + BEFORE_VALUES + 1);
                        sum.add(found);
                        values[keys + c] = value(own.get(c), found);
                    }
                    if (result.getLong(BEFORE_VALUES) != sum.value()) {
                        check(file, false, named(table, key, result.getLong(2)));
                    }
                    rows.accept(key, new TableRow(columns, Arrays.asList(values)));
                }
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    private String named(StoredTable table, long key, long n) {
        String run = "run " + ofKey(key).id();
        return table == StoredTable.RUNS ? run : "row " + (n + 1) + " of " + run + " in table " + table.word();
    }

    private static void key(@Nullable Object[] values, PlannedRun run) {
        values[0] = run.id();
        values[1] = run.scenarioId();
        values[2] = (long) run.designPoint();
        values[3] = (long) run.replicate();
    }

    private @Nullable Object value(Column column, @Nullable Object found) {
        if (found == null) {
            return null;
        }
        return switch (column.type()) {
            case "true/false" -> number(column, found).intValue() != 0;
            case "integer" -> (Object) number(column, found).longValue();
            case "number" -> (Object) number(column, found).doubleValue();
            default -> found instanceof Integer i ? (Object) i.longValue() : found;
        };
    }

    private Number number(Column column, Object found) {
        if (found instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number;
        }
        throw StoreTrouble.damaged(file, new IOException("a run has " + found + " in column " + column.name()));
    }

    /**
     * Returns the row of a run.
     *
     * @param id the run's name: {@code scenario/design_point/replicate}
     * @throws UserError if the sweep has no such run
     */
    public Optional<TableRow> run(String id) throws IOException {
        List<TableRow> found = new ArrayList<>();
        rows(StoredTable.RUNS, plan.named(id), found::add);
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
