package org.plenary.report;

import java.util.List;
import org.plenary.experiment.RunsCsv;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;

/** Descriptions of columns as a table in Markdown. */
public final class DataDictionary {
    private DataDictionary() {}

    /** Returns the table as CSV, a row a column. */
    public static String csv(List<Column> columns) {
        StringBuilder table = new StringBuilder("name,type,unit,range,meaning\n");
        for (Column column : columns) {
            table.append(RunsCsv.FORMAT.format(
                            CsvCell.text(column.name()),
                            column.type(),
                            column.unit(),
                            column.range(),
                            column.meaning()))
                    .append('\n');
        }
        return table.toString();
    }

    /** Returns the table, a row a column, each line ended by {@code \n}. */
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
