package org.plenary.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.table.Column;

/** The columns of one stored table. */
final class TableColumns {
    private final List<Column> columns;
    private final Set<String> factors;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /**
     * Keeps the columns.
     *
     * @param factors the names of those that hold values of factors
     */
    TableColumns(List<Column> columns, List<String> factors) {
        this.columns = List.copyOf(columns);
        this.factors = new TreeSet<>(factors);
        for (Column column : columns) {
            places.put(column.name(), places.size());
        }
    }

    List<Column> columns() {
        return columns;
    }

    boolean isFactor(Column column) {
        return factors.contains(column.name());
    }

    /** Returns the index of a column, from 0. */
    Optional<Integer> place(String name) {
        return Optional.ofNullable(places.get(name));
    }
}
