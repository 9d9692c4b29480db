package org.plenary.bargaining;

import org.plenary.world.Mandate;

/**
 * A mandate with those who table it and what it covers.
 *
 * @param mandate the mandate
 * @param sponsors indices of the states that table it
 * @param rows the rows that it covers
 * @param lean how far it draws the text to the sponsors' position, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Bid(Mandate mandate, int[] sponsors, boolean[] rows, double lean) {
    /** Copies the arrays. */
    public Bid {
        sponsors = sponsors.clone();
        rows = rows.clone();
    }

    /** Returns the indices of the states that table it; a copy. */
    @Override
    public int[] sponsors() {
        return sponsors.clone();
    }

    /** Returns the rows that it covers; a copy. */
    @Override
    public boolean[] rows() {
        return rows.clone();
    }

    /** Returns whether rules are to be written on a row. */
    public boolean covers(int row) {
        return mandate.writesRules() && rows[row];
    }
}
