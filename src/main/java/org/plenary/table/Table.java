package org.plenary.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as a value: what its columns hold, and its rows. It can be written as CSV, JSON or Parquet, shown in a terminal
 * and on a page, and described in a data dictionary; all read this one definition.
 *
 * <p>A cell is a {@code String}, {@code Long}, {@code Double} or {@code Boolean}, or null where there is nothing. A table
 * that is only shown may also have cells that are {@link org.plenary.kernel.Estimate}, {@link OfAll} or {@link Marked}.
 *
 * @param name the name of its file, or {@code ""}
 * @param title a line that says what a row is, or what is asked
 * @param columns the columns, in order
 * @param rows the rows, each with a cell for each column
 */
public record Table(String name, String title, List<Column> columns, List<TableRow> rows) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Makes a table of cells. */
    static Table of(String name, String title, List<Column> columns, List<List<@Nullable Object>> cells) {
        return new Table(
                name,
                title,
                columns,
                cells.stream().map(row -> new TableRow(columns, row)).toList());
    }

    /**
     * Returns the value of a cell for what a program has at hand: an {@code Optional} is unwrapped, a constant becomes its
     * name in lower case, and what is not defined (NaN) becomes nothing.
     */
    static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? cell(optional.get()) : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? cell(optional.getAsDouble()) : null;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Double number && Double.isNaN(number)) {
            return null;
        }
        return value instanceof Integer number ? (Long) number.longValue() : value;
    }

    /** Starts a table that is only shown. */
    public static Builder shown(String title) {
        return new Builder(title);
    }

    /** A table under construction. */
    public static final class Builder {
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        /** Adds columns whose numbers have the same form, before any row. */
        public Builder columns(NumberForm form, String... headings) {
            for (String heading : headings) {
                columns.add(Column.shown(heading, form));
            }
            return this;
        }

        /** Adds a row, in which null is an empty cell. */
        public Builder row(@Nullable Object... cells) {
            return row(Arrays.asList(cells));
        }

        /** Adds a row. */
        public Builder row(List<? extends @Nullable Object> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
            }
            List<@Nullable Object> row = new ArrayList<>();
            cells.forEach(cell -> row.add(cell(cell)));
            rows.add(Collections.unmodifiableList(row));
            return this;
        }

        /** Returns the table. */
        public Table build() {
            return Table.of("", title, columns, rows);
        }
    }

    /** Returns whether there is no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the rows whose cell in a column has a text. */
    public Table where(String column, String text) {
        return new Table(
                name,
                title,
                columns,
                rows.stream().filter(row -> row.text(column).equals(text)).toList());
    }

    /** Returns rows by the text of a column, both in the order in which they come. */
    public static Map<String, List<TableRow>> grouped(List<TableRow> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the texts that occur in a column, in the order in which they first do. */
    public static List<String> texts(List<TableRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).distinct().toList();
    }

    /** Hands all rows to a writer, and closes it. */
    public void write(RowWriter writer) {
        try (writer) {
            for (TableRow row : rows) {
                writer.row(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the table " + name, e);
        }
    }

    /** Returns some tables as CSV, by the names of their files. */
    public static SortedMap<String, String> texts(List<Table> tables) {
        SortedMap<String, String> texts = new TreeMap<>();
        tables.forEach(table -> texts.put(table.name, table.csv()));
        return texts;
    }

    /** Returns the table as CSV: lines end with {@code \n}, quotes where RFC 4180 needs them. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        write(new CsvRows(columns, text, CsvRows.Dialect.COMMA));
        return text.toString();
    }
}
