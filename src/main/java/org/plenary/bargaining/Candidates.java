package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

/**
 * The wordings that an author weighs against each other: a grid on which every move has its opposite. What says nothing is
 * not on it.
 */
final class Candidates {
    /** How many steps of narrowing the widths of a first wording span: from one wider than the states' spread to a tenth of it; a judgement. */
    private static final int OPENINGS = 8;

    private final List<Wording> wordings = new ArrayList<>();
    private final int firmest;
    private final Predicate<Wording> says;

    private Candidates(ObligationLevel firmest, Predicate<Wording> says) {
        this.firmest = firmest.ordinal();
        this.says = says;
    }

    /**
     * Returns the first wordings of a row: at the author's ideal reading, in all widths, at every obligation.
     *
     * @param spread the standard deviation of the states' readings
     * @param factor the factor by which wording is narrowed
     * @param says whether a wording says anything
     */
    static List<Wording> openings(
            double ideal, double spread, double factor, ObligationLevel firmest, Predicate<Wording> says) {
        Candidates candidates = new Candidates(firmest, says);
        double r = spread / factor;
        for (int n = 0; n < OPENINGS; n++) {
            for (int level = 1; level <= firmest.ordinal(); level++) {
                candidates.add(ideal, r, level);
            }
            r *= factor;
        }
        return candidates.wordings;
    }

    /**
     * Returns the changes to a wording: its middle as it is or moved; narrower, as wide, or wider; an obligation a level
     * lower, the same or higher; all together. The first candidate is the wording as it is.
     *
     * @param towards the middle that the author moves towards
     * @param factor the factor by which wording is narrowed
     * @param says whether a wording says anything
     */
    static List<Wording> around(
            Wording now, double towards, double factor, ObligationLevel firmest, Predicate<Wording> says) {
        Candidates candidates = new Candidates(firmest, says);
        candidates.wordings.add(now);
        double[] middles = towards == now.centre() ? new double[] {towards} : new double[] {now.centre(), towards};
        for (double y : middles) {
            for (double width : new double[] {1, factor, 1 / factor}) {
                for (int step = -1; step <= 1; step++) {
                    if (y != now.centre() || width != 1 || step != 0) {
                        candidates.add(
                                y, now.halfWidth() * width, now.obligation().ordinal() + step);
                    }
                }
            }
        }
        return candidates.wordings;
    }

    private void add(double y, double r, int level) {
        if (level < 1 || level > firmest) {
            return;
        }
        Wording wording = new Wording(y, Math.max(Drafting.NARROWEST, r), ObligationLevel.values()[level]);
        if (says.test(wording) && !wordings.contains(wording)) {
            wordings.add(wording);
        }
    }
}
