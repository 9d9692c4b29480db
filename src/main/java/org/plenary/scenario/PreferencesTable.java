package org.plenary.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The preference estimate, in the order of the states' codes, whatever the order of the file.
 *
 * @param axes how many preference axes there are, at least 1
 * @param rows the states' positions
 */
public record PreferencesTable(int axes, List<PreferenceRow> rows) {
    /** Sorts the rows. */
    public PreferencesTable {
        rows = rows.stream().sorted(Comparator.comparing(PreferenceRow::iso3)).toList();
    }

    /** Returns the position of a state, if it was estimated. */
    public Optional<PreferenceRow> row(String iso3) {
        return rows.stream().filter(row -> row.iso3().equals(iso3)).findFirst();
    }
}
