package org.plenary.table;

import java.util.List;

/** Descriptions of columns, a row each. */
public final class DataDictionary {
    private static final TableOf<Column> ROWS = TableOf.<Column>named("", "a row for each column")
            .column("name | text | |  | ", Column::name)
            .column("type | text | |  | ", Column::type)
            .column("unit | text | |  | ", Column::unit)
            .column("range | text | |  | ", Column::range)
            .column("meaning | text | |  | ", Column::meaning);

    private DataDictionary() {}

    /** Returns the table as CSV. */
    public static String csv(List<Column> columns) {
        return ROWS.of(columns).csv();
    }
}
