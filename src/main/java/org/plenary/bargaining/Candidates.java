package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/** The wordings that an author weighs against each other. */
final class Candidates {
    private final List<Wording> wordings = new ArrayList<>();
    private final int firmest;

    private Candidates(ObligationLevel firmest) {
        this.firmest = firmest.ordinal();
    }

    /** Returns the first wordings of a row: at the author's ideal reading, in several widths, at every obligation. */
    static List<Wording> openings(double ideal, double width, ObligationLevel firmest) {
        Candidates candidates = new Candidates(firmest);
        for (int level = 1; level <= firmest.ordinal(); level++) {
            candidates.add(ideal, width, level);
            candidates.add(ideal, width / 2, level);
            candidates.add(ideal, width * 2, level);
        }
        return candidates.wordings;
    }

    /**
     * Returns small changes to a wording, one thing at a time and two together: obligation and narrowness are
     * complements, so that neither may pay alone. The first candidate is the wording as it is, even one that does not
     * bind at all.
     *
     * @param towards the middle that the author moves towards
     * @param factor the factor by which wording is narrowed
     */
    static List<Wording> around(Wording now, double towards, double factor, ObligationLevel firmest) {
        Candidates candidates = new Candidates(firmest);
        double y = now.centre();
        double r = now.halfWidth();
        int level = now.obligation().ordinal();
        candidates.keep(y, r, level);
        candidates.add(towards, r, level);
        candidates.add(y, r * factor, level);
        candidates.add(y, r / factor, level);
        candidates.add(y, r, level + 1);
        candidates.add(y, r, level - 1);
        candidates.add(y, r * factor, level + 1);
        candidates.add(y, r / factor, level + 1);
        candidates.add(y, r / factor, level - 1);
        candidates.add(towards, r * factor, level);
        candidates.add(towards, r / factor, level);
        candidates.add(towards, r, level + 1);
        candidates.add(towards, r * factor, level + 1);
        return candidates.wordings;
    }

    /** Returns package drafts that leave the last text further. */
    static List<Wording> leaps(Wording now, double towards, double factor, ObligationLevel firmest) {
        Candidates candidates = new Candidates(firmest);
        double r = now.halfWidth();
        int level = now.obligation().ordinal();
        candidates.add(towards, r * factor * factor, level + 1);
        candidates.add(now.centre(), r * factor * factor, level + 1);
        candidates.add(towards, r * factor * factor, level + 2);
        candidates.add(towards, r / factor, level + 2);
        return candidates.wordings;
    }

    private void add(double y, double r, int level) {
        if (level >= 1 && level <= firmest) {
            keep(y, r, level);
        }
    }

    private void keep(double y, double r, int level) {
        wordings.add(new Wording(y, Math.max(Drafting.NARROWEST, r), ObligationLevel.values()[level]));
    }
}
