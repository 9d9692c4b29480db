package org.plenary.bargaining;

import org.plenary.text.ObligationLevel;
import org.plenary.text.ProvisionStatus;

/**
 * The negotiating text of one committee, in flat arrays indexed by the rows of the preferences.
 *
 * <p>A row is open if the mandate covers it and it stands in the text as a provision of its own: either an umbrella
 * provision or, once that was split, its parts.
 */
public final class NegotiatingText {
    /** Whether the row stands in the text. */
    public final boolean[] open;
    /** Whether any wording has been tabled. */
    public final boolean[] tabled;
    /** Where the row stands. */
    public final ProvisionStatus[] status;
    /** Middle of the permitted readings. */
    public final double[] centre;
    /** Half the width of the permitted readings, before what the umbrella term leaves open. */
    public final double[] halfWidth;
    /** Obligation level, as the ordinal of {@link ObligationLevel}. */
    public final int[] obligation;
    /** Tests that failed since the last success. */
    public final int[] failed;
    /** Amendments accepted. */
    public final int[] amendments;
    /** Influence that objected in the last test, from 0 to 1. */
    public final double[] objections;
    /** How often the row was on the agenda. */
    public final int[] handled;

    /** Half-width of the readings that loose drafting leaves open: grows with amendments, shrinks with editing. */
    public final double[] looseness;

    /** Makes an empty text with this many rows. */
    public NegotiatingText(int rows) {
        open = new boolean[rows];
        tabled = new boolean[rows];
        status = new ProvisionStatus[rows];
        java.util.Arrays.fill(status, ProvisionStatus.OMITTED);
        centre = new double[rows];
        halfWidth = new double[rows];
        obligation = new int[rows];
        failed = new int[rows];
        amendments = new int[rows];
        objections = new double[rows];
        handled = new int[rows];
        looseness = new double[rows];
    }

    /** Opens a row: it stands in the text, without wording. */
    public void open(int row) {
        open[row] = true;
        tabled[row] = false;
        status[row] = ProvisionStatus.PROPOSED;
        failed[row] = 0;
    }

    /** Takes a row out of the text. */
    public void close(int row) {
        open[row] = false;
        status[row] = ProvisionStatus.OMITTED;
    }

    /** Returns whether the row is open and agreed. */
    public boolean agreed(int row) {
        return open[row] && status[row] == ProvisionStatus.AGREED;
    }

    /** Writes wording into a row and marks it agreed. */
    public void agree(int row, double y, double r, int level) {
        centre[row] = y;
        halfWidth[row] = r;
        obligation[row] = level;
        tabled[row] = true;
        status[row] = ProvisionStatus.AGREED;
        failed[row] = 0;
        amendments[row]++;
    }

    /** Puts a row into brackets, with the wording that failed if none stood there. */
    public void bracket(int row, double y, double r, int level) {
        if (!tabled[row]) {
            centre[row] = y;
            halfWidth[row] = r;
            obligation[row] = level;
            tabled[row] = true;
        }
        status[row] = ProvisionStatus.BRACKETED;
    }

    /** Returns how many rows are open. */
    public int openRows() {
        int n = 0;
        for (boolean o : open) {
            n += o ? 1 : 0;
        }
        return n;
    }
}
