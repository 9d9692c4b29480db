package org.plenary.experiment;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one run adds to the tables kept beyond runs.
 *
 * @param tables for each kept table its rows in order; a row has a value for each of the table's own columns: a
 *     {@code String}, {@code Long}, {@code Double}, {@code Boolean}, or null for an empty cell
 */
public record KeptRows(Map<StoredTable, List<List<@Nullable Object>>> tables) implements Serializable {
    /** Copies the map. */
    public KeptRows {
        Map<StoredTable, List<List<@Nullable Object>>> copy = new EnumMap<>(StoredTable.class);
        copy.putAll(tables);
        tables = Collections.unmodifiableMap(copy);
    }

    /** Returns no rows of no table. */
    public static KeptRows none() {
        return new KeptRows(new EnumMap<>(StoredTable.class));
    }

    /** Returns the rows of a table; none if it was not kept. */
    public List<List<@Nullable Object>> of(StoredTable table) {
        return tables.getOrDefault(table, List.of());
    }
}
