package org.plenary.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;
import org.plenary.table.NumberForm;

/** A row of a stored table. Columns are asked for by name; one that the table has not is an error of the program. */
public final class StoredRow {
    private final TableColumns columns;
    private final @Nullable Object[] values;

    StoredRow(TableColumns columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** Returns the columns, in order. */
    public List<Column> columns() {
        return columns.columns();
    }

    /** Returns whether there is no value in a column. */
    public boolean isEmpty(String column) {
        return at(column) == null;
    }

    /** Returns a value as text: as it is, or a number or truth value as a table writes it; {@code ""} if empty. */
    public String text(String column) {
        return at(column) instanceof String text ? text : cell(place(column));
    }

    /** Returns the value of an integer column. */
    public long integer(String column) {
        return at(column) instanceof Number number ? number.longValue() : 0;
    }

    /** Returns the value of a number or integer column; NaN if empty or text. */
    public double number(String column) {
        return at(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Returns a number as the run yielded it, a truth value as 1 or 0; NaN if empty or no column. */
    double measure(String column) {
        @Nullable
        Object value = columns.place(column).map(place -> values[place]).orElse(null);
        return value instanceof Boolean truth
                ? truth ? 1 : 0
                : value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Returns the value of a true/false column. */
    public boolean truth(String column) {
        return at(column) instanceof Boolean truth && truth;
    }

    /**
     * Returns a value: {@code String}, {@code Long}, {@code Double}, {@code Boolean}, or null if empty.
     *
     * @param place the column's index, from 0
     */
    public @Nullable Object value(int place) {
        Object value = values[place];
        return isMeasured(place) ? (Object) CsvCell.rounded((Double) value) : value;
    }

    /** Returns all values as they are stored, not rounded. */
    List<@Nullable Object> raw() {
        return Arrays.asList(values);
    }

    /** Numbers of the model are rounded as tables have them; values of factors are as they were given. */
    private boolean isMeasured(int place) {
        return values[place] instanceof Double && columns.columns().get(place).form() != NumberForm.EXACT;
    }

    /** Returns all cells as CSV has them: no exponent, at most six decimals, no formula. */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(values.length);
        for (int c = 0; c < values.length; c++) {
            cells.add(cell(c));
        }
        return cells;
    }

    /** Returns a cell as CSV has it. */
    public String cell(int place) {
        return CsvCell.of(columns.columns().get(place), values[place]);
    }

    /** Returns all values, in the order of the columns. */
    public List<@Nullable Object> values() {
        List<@Nullable Object> rounded = new ArrayList<>(values.length);
        for (int c = 0; c < values.length; c++) {
            rounded.add(value(c));
        }
        return rounded;
    }

    private @Nullable Object at(String column) {
        return value(place(column));
    }

    private int place(String column) {
        return columns.place(column).orElseThrow(() -> new IllegalArgumentException("no column \"" + column + "\""));
    }
}
