package org.plenary.bargaining;

import org.plenary.text.ObligationLevel;

/** The wordings that an author weighs against each other. Reused: filled anew for each proposal. */
final class Candidates {
    private static final int MOST = 24;

    final double[] centre = new double[MOST];
    final double[] halfWidth = new double[MOST];
    final int[] obligation = new int[MOST];
    int size;

    private final int firmest;

    Candidates(ObligationLevel firmest) {
        this.firmest = firmest.ordinal();
    }

    /** Fills in the first wordings of a row: at the author's ideal reading, in several widths, at every obligation. */
    void openings(double ideal, double width) {
        size = 0;
        for (int level = 1; level <= firmest; level++) {
            add(ideal, width, level);
            add(ideal, width / 2, level);
            add(ideal, width * 2, level);
        }
    }

    /**
     * Fills in small changes to a wording, one thing at a time and two together: obligation and narrowness are
     * complements, so that neither may pay alone. The first candidate is the wording as it is, even one that does not
     * bind at all.
     *
     * @param towards the middle that the author moves towards
     * @param factor the factor by which wording is narrowed
     */
    void around(double y, double r, int level, double towards, double factor) {
        size = 0;
        keep(y, r, level);
        add(towards, r, level);
        add(y, r * factor, level);
        add(y, r / factor, level);
        add(y, r, level + 1);
        add(y, r, level - 1);
        add(y, r * factor, level + 1);
        add(y, r / factor, level + 1);
        add(y, r / factor, level - 1);
        add(towards, r * factor, level);
        add(towards, r / factor, level);
        add(towards, r, level + 1);
        add(towards, r * factor, level + 1);
    }

    /** Adds package drafts that leave the last text further. */
    void leaps(double y, double r, int level, double towards, double factor) {
        add(towards, r * factor * factor, level + 1);
        add(y, r * factor * factor, level + 1);
        add(towards, r * factor * factor, level + 2);
        add(towards, r / factor, level + 2);
    }

    private void add(double y, double r, int level) {
        if (level >= 1 && level <= firmest) {
            keep(y, r, level);
        }
    }

    private void keep(double y, double r, int level) {
        centre[size] = y;
        halfWidth[size] = Math.max(Committee.NARROWEST, r);
        obligation[size] = level;
        size++;
    }
}
