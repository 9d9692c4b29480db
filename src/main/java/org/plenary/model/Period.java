package org.plenary.model;

import java.util.List;

/**
 * A period of the process.
 *
 * @param title when it was
 * @param tablings the opportunities to table a mandate, in order
 */
public record Period(String title, List<Tabling> tablings) {
    /** Copies the list. */
    public Period {
        tablings = List.copyOf(tablings);
    }
}
