package org.plenary.table;

import java.util.List;

/** Descriptions of columns, a row each. */
public final class DataDictionary {
    private static final TableOf<Column> ROWS = TableOf.<Column>named("", "a row for each column")
            .text("name", "", "", Column::name)
            .text("type", "", "", Column::type)
            .text("unit", "", "", Column::unit)
            .text("range", "", "", Column::range)
            .text("meaning", "", "", Column::meaning);

    private DataDictionary() {}

    /** Returns the table as CSV. */
    public static String csv(List<Column> columns) {
        return ROWS.of(columns).csv();
    }

    /** Returns the table in Markdown, each line ended by {@code \n}. */
    public static String markdown(List<Column> columns) {
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
