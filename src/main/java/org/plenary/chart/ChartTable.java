package org.plenary.chart;

import java.util.List;

/**
 * The numbers of a chart as a table, for readers who do not see it.
 *
 * @param header the names of the columns
 * @param rows the cells, row by row
 */
public record ChartTable(List<String> header, List<List<String>> rows) {
    /** Copies the lists. */
    public ChartTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
