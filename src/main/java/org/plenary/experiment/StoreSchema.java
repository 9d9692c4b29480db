package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.table.Column;

/** How tables stand in the database. The page on results describes it to those who open the file themselves. */
final class StoreSchema {
    /** Marks the file as a store of Plenary: "PLNY". */
    static final int APPLICATION_ID = 0x504c4e59;
    /** The version of the schema. */
    static final int VERSION = 3;
    /** The run that a row belongs to ({@link SweepPlan#key}). */
    static final String RUN_KEY = "run_key";

    private static final String CHECK = RowCheck.COLUMN + " INTEGER NOT NULL, ";

    private StoreSchema() {}

    /** Returns the statements that make an empty store. */
    static List<String> create(List<Column> runs, List<StoredTable> kept) {
        List<String> statements = new ArrayList<>();
        statements.add("PRAGMA application_id = " + APPLICATION_ID);
        statements.add("PRAGMA user_version = " + VERSION);
        statements.add("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
        statements.add("CREATE TABLE sessions (session INTEGER PRIMARY KEY, start TEXT NOT NULL, end TEXT NOT NULL,"
                + " reason TEXT NOT NULL, command_line TEXT NOT NULL, version TEXT NOT NULL, commit_id TEXT NOT NULL,"
                + " workers INTEGER NOT NULL, runs_before INTEGER NOT NULL, differences TEXT NOT NULL)");
        statements.add("CREATE TABLE columns (table_name TEXT NOT NULL, position INTEGER NOT NULL, " + CHECK
                + "name TEXT NOT NULL,"
                + " type TEXT NOT NULL, unit TEXT NOT NULL, range TEXT NOT NULL, meaning TEXT NOT NULL,"
                + " PRIMARY KEY (table_name, position)) WITHOUT ROWID");
        statements.add("CREATE TABLE failures (" + RUN_KEY + " INTEGER PRIMARY KEY, run TEXT NOT NULL,"
                + " seed TEXT NOT NULL, cause TEXT NOT NULL, stack TEXT NOT NULL)");
        statements.add("CREATE TABLE runs (" + RUN_KEY + " INTEGER PRIMARY KEY, " + CHECK + declared(runs) + ")");
        statements.add("CREATE TABLE times (" + RUN_KEY + " INTEGER PRIMARY KEY, nanoseconds INTEGER NOT NULL)");
        statements.add("CREATE TABLE points (design_point INTEGER PRIMARY KEY, " + CHECK + "point TEXT NOT NULL,"
                + " rule TEXT NOT NULL)");
        for (StoredTable table : kept) {
            statements.add("CREATE TABLE " + table.word() + " (" + RUN_KEY + " INTEGER NOT NULL, n INTEGER NOT NULL, "
                    + CHECK + declared(KeptColumns.of(table)) + ", PRIMARY KEY (" + RUN_KEY + ", n)) WITHOUT ROWID");
        }
        return statements;
    }

    /** Returns the statement that adds a column to the table of runs. */
    static String add(Column column) {
        return "ALTER TABLE runs ADD COLUMN " + declared(List.of(column));
    }

    /** Returns the statement that enters a row: its run, for a kept table its number, its check sum, the values. */
    static String insert(StoredTable table, List<Column> columns) {
        int keys = table == StoredTable.RUNS ? 2 : 3;
        String marks = "?, ".repeat(keys + columns.size() - 1) + "?";
        return "INSERT INTO " + table.word() + " (" + keys(table) + ", " + RowCheck.COLUMN + names(columns)
                + ") VALUES (" + marks + ")";
    }

    /**
     * Returns the statement that reads all rows of runs with keys from a first to a last, in table order: run, number
     * (0 of a run itself), check sum, values.
     */
    static String select(StoredTable table, List<Column> columns) {
        String order = table == StoredTable.RUNS ? RUN_KEY : RUN_KEY + ", n";
        String n = table == StoredTable.RUNS ? ", 0" : ", n";
        return "SELECT " + RUN_KEY + n + ", " + RowCheck.COLUMN + names(columns) + " FROM " + table.word() + " WHERE "
                + RUN_KEY + " >= ? AND " + RUN_KEY + " <= ? ORDER BY " + order;
    }

    private static String keys(StoredTable table) {
        return table == StoredTable.RUNS ? RUN_KEY : RUN_KEY + ", n";
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> ", " + quoted(column.name())).collect(Collectors.joining());
    }

    private static String declared(List<Column> columns) {
        return columns.stream()
                .map(column -> quoted(column.name()) + type(column))
                .collect(Collectors.joining(", "));
    }

    /** A factor may take numbers and names: its column has no type of SQLite's then, so each value keeps its own. */
    private static String type(Column column) {
        return switch (column.type()) {
            case "integer", "true/false" -> " INTEGER";
            case "number" -> " REAL";
            default ->
                column.range().equals("as in sweep.json") && !column.name().equals("scenario") ? "" : " TEXT";
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
