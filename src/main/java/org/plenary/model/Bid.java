package org.plenary.model;

import org.plenary.organ.Mandate;

/**
 * A mandate with those who table it and what it covers.
 *
 * @param mandate the mandate
 * @param sponsors indices of the states that table it
 * @param rows the rows that it covers
 * @param lean how far it draws the text to the sponsors' position, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Bid(Mandate mandate, int[] sponsors, boolean[] rows, double lean) {
    boolean covers(int row) {
        return mandate.writesRules() && rows[row];
    }
}
