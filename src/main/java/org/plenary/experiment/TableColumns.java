package org.plenary.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.table.Column;

/** The columns of one stored table. */
final class TableColumns {
    private final List<Column> columns;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    TableColumns(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            places.put(column.name(), places.size());
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** Returns the index of a column, from 0. */
    Optional<Integer> place(String name) {
        return Optional.ofNullable(places.get(name));
    }
}
