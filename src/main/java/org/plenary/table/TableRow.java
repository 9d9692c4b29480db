package org.plenary.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Estimate;

/**
 * A row of a table. Columns are asked for by name; one that the table has not is an error of the program.
 *
 * @param columns the columns of the table
 * @param cells a cell for each, as {@link Table} says
 */
public record TableRow(List<Column> columns, List<@Nullable Object> cells) {
    /** Returns a cell; null if it is empty. */
    public @Nullable Object cell(String column) {
        return cells.get(place(column));
    }

    private int place(String column) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(column)) {
                return c;
            }
        }
        throw new IllegalArgumentException("no column \"" + column + "\"");
    }

    /** Returns a text as it is, anything else as a table writes it; {@code ""} if the cell is empty. */
    public String text(String column) {
        int place = place(column);
        return cells.get(place) instanceof String text ? text : written(place);
    }

    /** Returns a cell as CSV has it: no exponent, at most six decimals unless it was given, no formula. */
    public String written(int place) {
        return CsvCell.of(columns.get(place), cells.get(place));
    }

    /** Returns all cells as CSV has them. */
    public List<String> written() {
        return IntStream.range(0, cells.size()).mapToObj(this::written).toList();
    }

    /** Returns the row with its numbers rounded as CSV has them; those that were given stay as they are. */
    public TableRow rounded() {
        List<@Nullable Object> rounded = new ArrayList<>(cells);
        for (int c = 0; c < rounded.size(); c++) {
            if (rounded.get(c) instanceof Double number && columns.get(c).form() != NumberForm.EXACT) {
                rounded.set(c, CsvCell.rounded(number));
            }
        }
        return new TableRow(columns, rounded);
    }

    /** Returns a number; NaN if the cell is empty. */
    public double number(String column) {
        return cell(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Returns a truth value; false if the cell is empty. */
    public boolean truth(String column) {
        return cell(column) instanceof Boolean truth && truth;
    }

    /** Returns a number with the interval that stands beside it, for one cell. */
    public Estimate ranged(String column, String low, String high) {
        return new Estimate(number(column), number(low), number(high));
    }

    /** Returns how many of all, for one cell; null if the number is not known. */
    public @Nullable OfAll count(String part, String all) {
        return cell(part) instanceof Long of ? new OfAll(of, Math.round(number(all))) : null;
    }
}
