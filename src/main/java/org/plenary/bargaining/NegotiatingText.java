package org.plenary.bargaining;

import java.util.Arrays;
import org.plenary.text.ObligationLevel;
import org.plenary.text.ProvisionStatus;
import org.plenary.text.Wording;

/**
 * The negotiating text of one committee, by the rows of the preferences. To look at: it changes as the committee decides.
 *
 * <p>A row is open if the mandate covers it and it stands in the text as a provision of its own: either an umbrella
 * provision or, once that was split, its parts.
 */
public final class NegotiatingText {
    private static final Wording BLANK = new Wording(0, 0, ObligationLevel.NEGATED);

    private final boolean[] open;
    private final boolean[] tabled;
    private final ProvisionStatus[] status;
    private final Wording[] wording;
    private final double[] looseness;
    private final int[] failed;
    private final int[] amendments;
    private final double[] objections;
    private final int[] handled;

    NegotiatingText(int rows) {
        open = new boolean[rows];
        tabled = new boolean[rows];
        status = new ProvisionStatus[rows];
        wording = new Wording[rows];
        looseness = new double[rows];
        failed = new int[rows];
        amendments = new int[rows];
        objections = new double[rows];
        handled = new int[rows];
        Arrays.fill(status, ProvisionStatus.OMITTED);
        Arrays.fill(wording, BLANK);
    }

    /** Returns how many rows there are, open or not. */
    public int rows() {
        return open.length;
    }

    /** Returns whether a row stands in the text. */
    public boolean open(int row) {
        return open[row];
    }

    /** Returns whether any wording has been tabled. */
    public boolean tabled(int row) {
        return tabled[row];
    }

    /** Returns where a row stands. */
    public ProvisionStatus status(int row) {
        return status[row];
    }

    /** Returns the wording on the table, before what the umbrella term leaves open; blank where none was tabled. */
    public Wording wording(int row) {
        return wording[row];
    }

    /** Returns the half-width of the readings that loose drafting leaves open: grows with amendments, shrinks with editing. */
    public double looseness(int row) {
        return looseness[row];
    }

    /** Returns how many tests failed since the last success. */
    public int failed(int row) {
        return failed[row];
    }

    /** Returns how many amendments were accepted. */
    public int amendments(int row) {
        return amendments[row];
    }

    /** Returns the influence that objected in the last test, from 0 to 1. */
    public double objections(int row) {
        return objections[row];
    }

    /** Returns how often a row was on the agenda. */
    public int handled(int row) {
        return handled[row];
    }

    /** Returns whether a row is open and agreed. */
    public boolean agreed(int row) {
        return open[row] && status[row] == ProvisionStatus.AGREED;
    }

    /** Returns whether a row is open and in brackets. */
    public boolean bracketed(int row) {
        return open[row] && status[row] == ProvisionStatus.BRACKETED;
    }

    /** Opens a row: it stands in the text, without wording. */
    void start(int row) {
        open[row] = true;
        tabled[row] = false;
        failed[row] = 0;
        status[row] = ProvisionStatus.PROPOSED;
    }

    /** Starts a row from what was agreed before. */
    void start(int row, Wording before, double loose) {
        start(row);
        agree(row, before);
        amendments[row] = 0;
        looseness[row] = loose;
    }

    /** Takes a row out of the text. */
    void close(int row) {
        open[row] = false;
        status[row] = ProvisionStatus.OMITTED;
    }

    /** Writes wording into a row and marks it agreed. */
    void agree(int row, Wording agreed) {
        wording[row] = agreed;
        tabled[row] = true;
        status[row] = ProvisionStatus.AGREED;
        failed[row] = 0;
        amendments[row]++;
    }

    /** Agrees on what is agreed already: no amendment. */
    void confirm(int row) {
        failed[row] = 0;
    }

    /** Writes wording that nobody amended: what a protocol without tests says. */
    void write(int row, Wording agreed) {
        agree(row, agreed);
        amendments[row] = 1;
        looseness[row] = 0;
    }

    /** Puts a row into brackets, with the wording that failed if none stood there. */
    void bracket(int row, Wording failing) {
        if (!tabled[row]) {
            wording[row] = failing;
            tabled[row] = true;
        }
        status[row] = ProvisionStatus.BRACKETED;
    }

    void status(int row, ProvisionStatus now) {
        status[row] = now;
    }

    /** Opens an agreed point again. */
    void reopen(int row) {
        status[row] = ProvisionStatus.BRACKETED;
        failed[row] = 0;
    }

    void loosen(int row, double loose) {
        looseness[row] = loose;
    }

    void fail(int row) {
        failed[row]++;
    }

    void objected(int row, double influence) {
        objections[row] = influence;
    }

    void handle(int row) {
        handled[row]++;
    }
}
