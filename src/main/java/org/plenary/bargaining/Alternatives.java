package org.plenary.bargaining;

import java.util.Arrays;
import org.plenary.text.ObligationLevel;

/**
 * What could be written on a row: a grid of wordings, with what each member gains by each against no text. The first
 * alternative leaves the row as it stands.
 *
 * <p>Centres are spread evenly over the members' ideal readings, from the lowest twentieth to the highest; half-widths
 * are multiples of the first wording that would be tabled elsewhere; levels are all that bind.
 */
final class Alternatives {
    /** The alternative that leaves the row as it stands. */
    static final int NONE = 0;

    private static final int CENTRES = 9;
    private static final double[] WIDTHS = {0.25, 0.5, 1, 2};
    private static final double TAIL = 0.05;

    /** Middles of the permitted readings. */
    final double[] centre;
    /** Half-widths. */
    final double[] halfWidth;
    /** Obligation levels, as ordinals. */
    final int[] obligation;
    /** Gains: alternative, member in the order of the membership. */
    final double[][] gain;

    private Alternatives(int size, int members) {
        centre = new double[size];
        halfWidth = new double[size];
        obligation = new int[size];
        gain = new double[size][members];
    }

    /** Returns the alternatives for a row of a committee's text, under the authority that it would confer. */
    static Alternatives of(Committee committee, int row) {
        int[] members = committee.membership().members;
        int firmest = committee.mandate().firmest().ordinal();
        Alternatives all = new Alternatives(1 + CENTRES * WIDTHS.length * firmest, members.length);
        double opening = committee.setting().parameters().openingWidth();
        int at = 1;
        for (double y : centres(committee.setting().preferences().ideal[row], members)) {
            for (double width : WIDTHS) {
                double r = Math.max(Committee.NARROWEST, opening * width);
                for (int level = ObligationLevel.RECOMMENDATION.ordinal(); level <= firmest; level++) {
                    all.add(committee, row, at++, y, r, level);
                }
            }
        }
        return all;
    }

    private static double[] centres(double[] ideal, int[] members) {
        double[] sorted =
                Arrays.stream(members).mapToDouble(i -> ideal[i]).sorted().toArray();
        double low = sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        double[] centres = new double[CENTRES];
        for (int c = 0; c < CENTRES; c++) {
            centres[c] = low + (high - low) * c / (CENTRES - 1);
        }
        return centres;
    }

    private void add(Committee committee, int row, int at, double y, double r, int level) {
        centre[at] = y;
        halfWidth[at] = r;
        obligation[at] = level;
        fill(committee, row, y, r, level, gain[at]);
    }

    /** Computes what each member gains by a wording against no text. */
    static void fill(Committee committee, int row, double y, double r, int level, double[] gain) {
        committee.losses().gains(row, committee.law(row, y, r, level));
        int[] members = committee.membership().members;
        for (int m = 0; m < members.length; m++) {
            gain[m] = committee.losses().gainAgainstNothing()[members[m]];
        }
    }

    /** Writes an alternative into the text. */
    void write(Committee committee, int row, int alternative) {
        if (alternative != NONE) {
            committee.text().agree(row, centre[alternative], halfWidth[alternative], obligation[alternative]);
            committee.text().looseness[row] = 0;
        }
    }
}
