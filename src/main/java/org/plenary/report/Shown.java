package org.plenary.report;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Estimate;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.OfAll;
import org.plenary.table.TableRow;

/** How the cells of tables are shown to people, in a terminal and on a page alike. */
final class Shown {
    private Shown() {}

    /** Returns the cells of a row; those that stand out have an asterisk. */
    static String[] row(TableRow row, Glyphs glyphs) {
        String[] cells = new String[row.cells().size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = cell(row.columns().get(c), row.cells().get(c), glyphs);
        }
        return cells;
    }

    /** Returns a cell. */
    static String cell(Column column, @Nullable Object value, Glyphs glyphs) {
        if (value instanceof Marked marked) {
            return cell(column, marked.value(), glyphs) + (marked.marked() ? " *" : "");
        }
        if (value instanceof OfAll count) {
            return count.part() + " of " + count.all();
        }
        if (value instanceof Estimate ranged) {
            return ranged(column.form(), ranged, glyphs);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof Double number ? number(column.form(), number) : value == null ? "-" : value.toString();
    }

    private static String ranged(NumberForm form, Estimate ranged, Glyphs glyphs) {
        if (Double.isNaN(ranged.value()) || Double.isNaN(ranged.low())) {
            return number(form, ranged.value());
        }
        String ends = form == NumberForm.SHARE
                ? Figures.percentRange(ranged.low(), ranged.high(), glyphs)
                : number(form, ranged.low()) + " to " + number(form, ranged.high());
        return number(form, ranged.value()) + " (" + ends + ")";
    }

    private static String number(NumberForm form, double x) {
        if (Double.isNaN(x)) {
            return "-";
        }
        return switch (form) {
            case LEVEL -> Figures.level(x);
            case DIFFERENCE -> Figures.gap(x);
            case SHARE -> Figures.percent(x).strip();
            case EXACT -> CsvCell.value(x);
            case PLAIN -> CsvCell.number(x);
        };
    }
}
