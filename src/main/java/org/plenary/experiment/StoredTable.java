package org.plenary.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.table.Column;

/** The tables that a store can hold. All but {@link #RUNS} and {@link #POINTS} are kept only where the sweep file says so. */
public enum StoredTable {
    /** A row for each run. */
    RUNS("a row for each run"),
    /** A row for each case: what holds at a design point in a scenario. Every store has it. */
    POINTS("a row for each scenario at each design point"),
    /** A row for each meeting day of each organ. */
    ROUNDS("a row for each meeting day of each organ in each run"),
    /** A row for each provision in each organ's text. */
    PROVISIONS("a row for each provision in each organ's text, at the end of its work, in each run"),
    /** A row for each state. */
    STATES("a row for each state in each run"),
    /** A row for each mandate tabled. */
    MANDATES("a row for each mandate tabled in each run"),
    /** A row for each state and mandate. */
    VOTES("a row for each state that may vote on each mandate tabled in each run"),
    /** A row for each state and regime. */
    MEMBERSHIP("a row for each state and regime that it was a party to, before or after, in each run with a complex");

    private final String rows;

    StoredTable(String rows) {
        this.rows = rows;
    }

    /** Returns the table's name, in files and commands. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a row is, in words. */
    public String rows() {
        return rows;
    }

    /** Returns the table with this name, if there is one. */
    public static Optional<StoredTable> of(String word) {
        return Arrays.stream(values())
                .filter(table -> table.word().equals(word))
                .findFirst();
    }

    /** Returns the tables that a sweep file may name under {@code keep}. */
    public static List<StoredTable> keepable() {
        return List.of(ROUNDS, PROVISIONS, STATES, MANDATES, VOTES, MEMBERSHIP);
    }

    /** Returns the names of tables, with commas. */
    public static String words(List<StoredTable> tables) {
        return tables.stream().map(StoredTable::word).collect(Collectors.joining(", "));
    }

    /** Returns the columns that every table but {@link #RUNS} begins with: to which run a row belongs. */
    static List<Column> key() {
        return RunColumns.fixed().subList(0, 4);
    }

    /** Returns the columns of a kept table, those of the key among them. */
    static List<Column> keptColumns(StoredTable table) {
        List<Column> columns = new ArrayList<>(key());
        columns.addAll(KeptColumns.of(table));
        return columns;
    }
}
