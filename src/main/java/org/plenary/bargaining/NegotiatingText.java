package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /** How many alternatives stand in brackets; older ones are dropped. A judgement. */
    private static final int MOST_ALTERNATIVES = 2;

    private static final Wording BLANK = new Wording(0, 0, ObligationLevel.NEGATED);

    private final boolean[] open;
    private final boolean[] tabled;
    private final ProvisionStatus[] status;
    private final Wording[] wording;
    private final int[] partner;
    private final int[] failed;
    private final int[] amendments;
    private final double[] objections;
    private final int[] handled;
    private final List<List<Wording>> alternatives = new ArrayList<>();

    NegotiatingText(int rows) {
        open = new boolean[rows];
        tabled = new boolean[rows];
        status = new ProvisionStatus[rows];
        wording = new Wording[rows];
        partner = new int[rows];
        Arrays.fill(partner, -1);
        for (int row = 0; row < rows; row++) {
            alternatives.add(new ArrayList<>());
        }
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

    /** Returns the row with which a row was agreed in one package; -1 for none. */
    public int partner(int row) {
        return partner[row];
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
    void start(int row, Wording before) {
        start(row);
        agree(row, before);
        amendments[row] = 0;
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
        alternatives.get(row).clear();
        amendments[row]++;
    }

    /** Agrees on what is agreed already: no amendment. */
    void confirm(int row) {
        failed[row] = 0;
    }

    /** Agrees on two rows in one package. */
    void tie(int first, Wording one, int second, Wording other) {
        agree(first, one);
        agree(second, other);
        partner[first] = second;
        partner[second] = first;
    }

    /** Frees a row and its partner of their package; returns the partner, -1 for none. */
    int untie(int row) {
        int other = partner[row];
        if (other >= 0) {
            partner[row] = -1;
            partner[other] = -1;
        }
        return other;
    }

    /** Writes wording that nobody amended: what a protocol without tests says. */
    void write(int row, Wording agreed) {
        agree(row, agreed);
        amendments[row] = 1;
    }

    /**
     * Returns the alternatives that stand in the brackets of a row: the wordings that failed last, the latest first, at
     * most two; or the wording that is open again.
     */
    public List<Wording> alternatives(int row) {
        List<Wording> failed = alternatives.get(row);
        return failed.isEmpty() && tabled[row] ? List.of(wording[row]) : List.copyOf(failed);
    }

    /** Puts a row into brackets, with the wording that failed: what is amended next, and an alternative. */
    void bracket(int row, Wording failing) {
        List<Wording> inBrackets = alternatives.get(row);
        inBrackets.remove(failing);
        inBrackets.add(0, failing);
        if (inBrackets.size() > MOST_ALTERNATIVES) {
            inBrackets.remove(MOST_ALTERNATIVES);
        }
        wording[row] = failing;
        tabled[row] = true;
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
