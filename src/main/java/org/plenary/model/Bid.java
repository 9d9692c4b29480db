package org.plenary.model;

import org.plenary.organ.Mandate;

/**
 * A mandate with those who table it and what it covers.
 *
 * @param mandate the mandate
 * @param sponsors indices of the states that table it
 * @param rows the rows that it covers
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Bid(Mandate mandate, int[] sponsors, boolean[] rows) {
    boolean covers(int row) {
        return mandate.writesRules() && rows[row];
    }
}
