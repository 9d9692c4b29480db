package org.plenary.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds: its columns, and what each takes from the things that become rows. This is the one place where a
 * table is defined; {@link Table} says what can be made of it.
 *
 * <p>A column's function may return null, an {@code Optional}, a constant or NaN; {@link Table} says what becomes of them.
 *
 * @param <R> what becomes a row
 */
public final class TableOf<R> {
    private final String name;
    private final String title;
    private final List<Part<R>> parts;

    private record Part<R>(Column column, Function<R, ? extends @Nullable Object> value) {}

    private TableOf(String name, String title, List<Part<R>> parts) {
        this.name = name;
        this.title = title;
        this.parts = List.copyOf(parts);
    }

    /**
     * Starts a definition.
     *
     * @param name the name of the file
     * @param title what a row is
     */
    public static <R> TableOf<R> named(String name, String title) {
        return new TableOf<>(name, title, List.of());
    }

    /** Adds a column. */
    public TableOf<R> column(Column column, Function<R, ? extends @Nullable Object> value) {
        List<Part<R>> more = new ArrayList<>(parts);
        more.add(new Part<>(column, value));
        return new TableOf<>(name, title, more);
    }

    /** Adds a column, described as {@link Column#of} reads it. */
    public TableOf<R> column(String described, Function<R, ? extends @Nullable Object> value) {
        return column(Column.of(described), value);
    }

    /** Adds the columns of another definition. */
    public <Q> TableOf<R> with(TableOf<Q> other, Function<R, Q> part) {
        List<Part<R>> more = new ArrayList<>(parts);
        other.parts.forEach(each -> more.add(new Part<>(each.column, part.andThen(each.value))));
        return new TableOf<>(name, title, more);
    }

    /** Returns the definition with some of its columns. */
    public TableOf<R> only(List<String> columns) {
        return new TableOf<>(
                name,
                title,
                parts.stream()
                        .filter(part -> columns.contains(part.column.name()))
                        .toList());
    }

    /** Returns the columns, in order. */
    public List<Column> columns() {
        return parts.stream().map(Part::column).toList();
    }

    /** Returns the name of the file. */
    public String name() {
        return name;
    }

    /** Returns the table of some rows. */
    public Table of(List<? extends R> rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (R row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            parts.forEach(part -> line.add(Table.cell(part.value.apply(row))));
            cells.add(Collections.unmodifiableList(line));
        }
        return Table.of(name, title, columns(), cells);
    }
}
