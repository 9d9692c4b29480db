package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.table.Column;
import org.plenary.table.Marked;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** A table for a page, as the template {@code table.mustache} shows it: the first cell of a row names the row. */
final class HtmlTable {
    private HtmlTable() {}

    /** Returns what the template names. */
    static Map<String, Object> of(Table table) {
        return Map.of(
                "caption",
                table.title(),
                "header",
                table.columns().stream().map(Column::name).toList(),
                "rows",
                table.rows().stream().map(HtmlTable::row).toList());
    }

    private static Map<String, Object> row(TableRow row) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            cells.add(cell(row.columns().get(c), row.cells().get(c), c == 0));
        }
        return Map.of("cells", cells);
    }

    private static Map<String, Object> cell(Column column, @Nullable Object value, boolean first) {
        boolean tinted = value instanceof Marked marked && marked.marked();
        Object bare = value instanceof Marked marked ? marked.value() : value;
        String text = Shown.cell(column, bare, Glyphs.UNICODE);
        String look = tinted ? "observed" : column.isText() && text.length() > 40 ? "text" : "";
        return Map.of("first", first, "text", text, "look", look);
    }
}
