package org.plenary.report;

import java.util.List;
import org.plenary.table.Column;

/** Descriptions of columns as the pages have them. */
final class ColumnsPage {
    private ColumnsPage() {}

    /** Returns a table in Markdown, each line ended by {@code \n}. */
    static String markdown(List<Column> columns) {
        StringBuilder table = new StringBuilder("| column | type | unit | range | meaning |\n|---|---|---|---|---|\n");
        for (Column column : columns) {
            table.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(String.join(" | ", column.type(), column.unit(), column.range(), column.meaning()))
                    .append(" |\n");
        }
        return table.toString();
    }
}
