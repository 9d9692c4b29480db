package org.plenary.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.RunSeed;
import org.plenary.table.Column;

/**
 * Writes runs into a store as they end. What belongs to one run is entered in one transaction; transactions end every
 * {@value #COMMIT_MILLISECONDS} ms, so no more is ever lost.
 */
final class StoreWriter implements RunSink, Closeable {
    /** How long a finished run may wait for the disk. */
    static final int COMMIT_MILLISECONDS = 200;

    private static final int STACK_CHARACTERS = 8_000;

    private final Path file;
    private final SweepPlan plan;
    private final Connection connection;
    private final LongSupplier ticks;
    private final List<StoredTable> kept;
    private final Map<StoredTable, PreparedStatement> inserts = new EnumMap<>(StoredTable.class);
    private @Nullable PreparedStatement times;
    private @Nullable PreparedStatement clearing;
    private @Nullable List<String> measures;
    private long lastCommit;
    private boolean pending;
    private boolean failed;

    private StoreWriter(
            Path file, SweepPlan plan, Connection connection, LongSupplier ticks, @Nullable List<String> measures) {
        this.file = file;
        this.plan = plan;
        this.connection = connection;
        this.ticks = ticks;
        this.kept = plan.kept();
        this.measures = measures;
        this.lastCommit = ticks.getAsLong();
    }

    /** Makes a store, which appears under its name when it can be written and read. */
    static void create(Path file, SweepPlan plan, Map<String, String> meta) throws IOException {
        SafeFiles.make(file, part -> fill(part, plan, meta));
    }

    private static void fill(Path file, SweepPlan plan, Map<String, String> meta) throws IOException {
        Connection connection = StoreFile.write(file, true, true);
        try (StoreWriter writer = new StoreWriter(file, plan, connection, () -> 0, null)) {
            connection.setAutoCommit(false);
            List<Column> runs = RunColumns.of(plan, List.of());
            try (Statement statement = connection.createStatement()) {
                for (String sql : StoreSchema.create(runs, writer.kept)) {
                    statement.executeUpdate(sql);
                }
            }
            writer.describe(StoredTable.RUNS, runs, 0);
            for (StoredTable table : writer.kept) {
                writer.describe(table, StoredTable.keptColumns(table), 0);
            }
            writer.note(meta);
            writer.seal();
        } catch (SQLException e) {
            throw StoreTrouble.of(file, e);
        }
    }

    /** Opens a store to add runs to it. */
    static StoreWriter append(Path file, SweepPlan plan, boolean exclusive, LongSupplier ticks) throws IOException {
        Connection connection = StoreFile.write(file, false, exclusive);
        try {
            connection.setAutoCommit(false);
            List<String> measures = new RunStore(file, connection, plan).measures();
            return new StoreWriter(file, plan, connection, ticks, measures.isEmpty() ? null : List.copyOf(measures));
        } catch (SQLException e) {
            StoreFile.close(connection);
            throw StoreTrouble.of(file, e);
        } catch (IOException | RuntimeException e) {
            StoreFile.close(connection);
            throw e;
        }
    }

    private void describe(StoredTable table, List<Column> columns, int first) throws SQLException {
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            update(
                    "INSERT INTO columns (table_name, position, row_check, name, type, unit, range, meaning)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    table.word(),
                    first + c,
                    RowCheck.of(column, table, first + c),
                    column.name(),
                    column.type(),
                    column.unit(),
                    column.range(),
                    column.meaning());
        }
    }

    /** Notes what the store is of, instead of what was noted: the plan has at least the same runs. */
    void note(Map<String, String> meta) throws IOException {
        try {
            Map<String, String> all = new TreeMap<>(meta);
            all.put(RunStore.PLAN_CHECK, RunStore.planCheck(meta));
            for (Map.Entry<String, String> entry : all.entrySet()) {
                update("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", entry.getKey(), entry.getValue());
            }
            addPoints();
            connection.commit();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Enters points that are not there, and what rules say of those that are. */
    private void addPoints() throws SQLException {
        long there = StoreFile.number(connection, "SELECT count(*) FROM points");
        boolean plain = plan.design().rules().isEmpty();
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT OR REPLACE INTO points (design_point, row_check, point, rule) VALUES (?, ?, ?, ?)")) {
            for (int d = plain ? (int) there : 0; d < plan.design().size(); d++) {
                String point = SweepDocument.point(plan.design().points().get(d));
                String rule = SweepDocument.rule(plan.design(), d);
                statement.setLong(1, d);
                statement.setLong(2, RowCheck.of(d, point, rule));
                statement.setString(3, point);
                statement.setString(4, rule);
                statement.executeUpdate();
            }
        }
    }

    /** Carries out one statement in the transaction that is open. */
    void update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int v = 0; v < values.length; v++) {
                bind(statement, v + 1, values[v]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void accept(PlannedRun run, RunRow row) throws IOException {
        checkMeasures(row.measures());
        long key = SweepPlan.key(run);
        try {
            enter(key, row.values(), row.kept());
            if (row.nanoseconds() > 0) {
                enterTime(key, row.nanoseconds());
            }
            progress();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private void enter(long row, List<@Nullable Object> values, KeptRows rows) throws SQLException {
        pending = true;
        insert(StoredTable.RUNS, row, -1, values);
        for (StoredTable table : kept) {
            long n = 0;
            for (List<@Nullable Object> cells : rows.of(table)) {
                insert(table, row, n++, cells);
            }
        }
        clearFailure(row);
    }

    private void clearFailure(long key) throws SQLException {
        PreparedStatement statement = clearing;
        if (statement == null) {
            statement = connection.prepareStatement("DELETE FROM failures WHERE run_key = ?");
            clearing = statement;
        }
        statement.setLong(1, key);
        statement.executeUpdate();
    }

    /** Enters a row as it stands in another store of the same sweep. */
    void enter(StoredTable table, long row, long n, List<@Nullable Object> values) throws IOException {
        try {
            pending = true;
            insert(table, row, n, values);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Enters the processor time of a run that another store has, if it was measured. */
    void enterTime(long key, Map<Long, Long> times) throws IOException {
        try {
            if (times.containsKey(key)) {
                enterTime(key, times.getOrDefault(key, 0L));
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Enters the processor time of a run. */
    private void enterTime(long key, long nanoseconds) throws SQLException {
        PreparedStatement statement = times;
        if (statement == null) {
            statement =
                    connection.prepareStatement("INSERT OR REPLACE INTO times (run_key, nanoseconds) VALUES (?, ?)");
            times = statement;
        }
        statement.setLong(1, key);
        statement.setLong(2, nanoseconds);
        statement.executeUpdate();
    }

    @Override
    public void failed(PlannedRun run, Throwable cause) throws IOException {
        enter(new RunFailure(run, cause.toString(), stack(cause)));
    }

    /** Enters a failure, instead of an earlier one of the same run. */
    void enter(RunFailure failure) throws IOException {
        try {
            pending = true;
            update(
                    "INSERT OR REPLACE INTO failures (run_key, run, seed, cause, stack) VALUES (?, ?, ?, ?, ?)",
                    SweepPlan.key(failure.run()),
                    failure.run().id(),
                    RunSeed.toHex(failure.run().seed()),
                    failure.cause(),
                    failure.stack());
            progress();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private static String stack(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        String stack = text.toString().replace("\r\n", "\n");
        return stack.substring(0, Math.min(STACK_CHARACTERS, stack.length()));
    }

    /** The model's measures become columns when the first run shows which there are. */
    void checkMeasures(List<String> names) throws IOException {
        if (measures != null) {
            if (!measures.equals(names)) {
                throw new IllegalArgumentException("the runs of a sweep must have the same measures in the same order,"
                        + " but found " + names + " after " + measures);
            }
            return;
        }
        List<Column> columns = RunColumns.of(plan, names);
        int first = columns.size() - names.size();
        List<Column> added = columns.subList(first, columns.size());
        try (Statement statement = connection.createStatement()) {
            for (Column column : added) {
                statement.executeUpdate(StoreSchema.add(column));
            }
            describe(StoredTable.RUNS, added, first);
            connection.commit();
        } catch (SQLException e) {
            throw trouble(e);
        }
        measures = names;
    }

    private void insert(StoredTable table, long row, long n, List<@Nullable Object> values) throws SQLException {
        PreparedStatement statement = inserts.get(table);
        if (statement == null) {
            statement = connection.prepareStatement(StoreSchema.insert(table, columns(table)));
            inserts.put(table, statement);
        }
        int place = 1;
        statement.setLong(place++, row);
        RowCheck check = new RowCheck().add(row);
        if (table != StoredTable.RUNS) {
            statement.setLong(place++, n);
        }
        check.add(table == StoredTable.RUNS ? 0L : n);
        int sum = place++;
        for (Object value : values) {
            check.add(value);
            bind(statement, place++, value);
        }
        statement.setLong(sum, check.value());
        statement.executeUpdate();
    }

    private List<Column> columns(StoredTable table) {
        return table == StoredTable.RUNS
                ? RunColumns.of(plan, measures == null ? List.of() : measures)
                : KeptColumns.of(table);
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Boolean truth) {
            statement.setInt(place, truth ? 1 : 0);
        } else if (value instanceof Integer || value instanceof Long) {
            statement.setLong(place, ((Number) value).longValue());
        } else if (value instanceof Number number) {
            statement.setDouble(place, number.doubleValue());
        } else {
            statement.setString(place, value == null ? null : value.toString());
        }
    }

    private void progress() throws SQLException {
        if (ticks.getAsLong() - lastCommit >= COMMIT_MILLISECONDS * 1_000_000L) {
            commitNow();
        }
    }

    private void commitNow() throws SQLException {
        if (pending) {
            connection.commit();
            pending = false;
        }
        lastCommit = ticks.getAsLong();
    }

    /** Notes that a program begins to write. */
    void beginSession(Circumstances circumstances, Manifest manifest, List<String> differences) throws IOException {
        try {
            update(
                    "INSERT INTO sessions (start, end, reason, command_line, version, commit_id, workers,"
                            + " runs_before, differences)"
                            + " VALUES (?, '', 'still running, or killed', ?, ?, ?, ?, (SELECT count(*) FROM runs), ?)",
                    circumstances.now(),
                    circumstances.commandLine(),
                    manifest.version(),
                    manifest.commit(),
                    circumstances.workers(),
                    String.join("\n", differences));
            pending = true;
            commitNow();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Notes why and when it stops. */
    void endSession(String reason, String when) throws IOException {
        if (failed) {
            return;
        }
        try {
            update(
                    "UPDATE sessions SET end = ?, reason = ? WHERE session = (SELECT max(session) FROM sessions)",
                    when,
                    reason);
            pending = true;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Returns a view of what has come; it is valid as long as this is open. */
    RunStore reader() {
        return new RunStore(file, connection, plan);
    }

    /** Makes what has come so far safe, and visible to others. */
    void commit() throws IOException {
        try {
            commitNow();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public void idle() throws IOException {
        commit();
    }

    private IOException trouble(SQLException problem) {
        failed = true;
        return StoreTrouble.of(file, problem);
    }

    /** Makes the store one file that needs no other beside it, if nobody else is reading it. */
    void seal() throws IOException {
        commit();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            if (!StoreFile.isBusy(e)) {
                throw trouble(e);
            }
        }
    }

    /** Commits what has come, unless writing failed before, and closes the store. */
    @Override
    public void close() throws IOException {
        try {
            if (!failed) {
                commitNow();
            }
        } catch (SQLException e) {
            throw trouble(e);
        } finally {
            StoreFile.close(connection);
        }
    }
}
