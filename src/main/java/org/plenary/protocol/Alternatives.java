package org.plenary.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Drafting;
import org.plenary.bargaining.Gains;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;

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
    private static final double[] WIDTHS = {0.125, 0.25, 0.5, 1};
    private static final double TAIL = 0.05;

    private final List<Wording> wordings = new ArrayList<>();
    private final List<double[]> gains = new ArrayList<>();

    private Alternatives() {}

    /** Returns the alternatives for a row of a committee's text, under the authority that it would confer. */
    static Alternatives of(Chair chair, int row) {
        Committee committee = chair.committee();
        int[] members = committee.membership().members();
        ObligationLevel firmest = committee.mandate().firmest();
        double spread = committee.rowOf(row).spread();
        Alternatives all = new Alternatives();
        all.gains.add(new double[members.length]);
        for (double y : centres(committee.setting().preferences().ideal[row], members)) {
            for (double width : WIDTHS) {
                double r = Math.max(Drafting.NARROWEST, spread * width);
                for (int level = ObligationLevel.RECOMMENDATION.ordinal(); level <= firmest.ordinal(); level++) {
                    all.add(chair, row, members, new Wording(y, r, ObligationLevel.values()[level]));
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

    private void add(Chair chair, int row, int[] members, Wording wording) {
        wordings.add(wording);
        gains.add(overNothing(chair, row, wording, members, chair.newGains()));
    }

    /** Returns what each member gains by a wording against no text, in the order of the membership. */
    static double[] overNothing(Chair chair, int row, Wording wording, int[] members, Gains gains) {
        chair.gains(row, wording, gains);
        return Arrays.stream(members).mapToDouble(gains::overNothing).toArray();
    }

    /** Returns how many there are, that of leaving the row alone included. */
    int size() {
        return gains.size();
    }

    /** Returns an alternative's wording; not for {@link #NONE}. */
    Wording wording(int alternative) {
        return wordings.get(alternative - 1);
    }

    /** Returns what each member gains by an alternative. */
    double[] gain(int alternative) {
        return gains.get(alternative);
    }

    /** Returns all gains: alternative, member. */
    double[][] gains() {
        return gains.toArray(new double[0][]);
    }

    /** Writes an alternative into the text. */
    void write(Chair chair, int row, int alternative) {
        if (alternative != NONE) {
            chair.write(row, wording(alternative));
        }
    }
}
