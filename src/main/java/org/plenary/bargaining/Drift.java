package org.plenary.bargaining;

import java.util.Arrays;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.Mechanism;

/**
 * Time between meetings. Between two sessions of an organ that does not meet regularly positions move: what a member gains
 * by having a row settled changes by a normal draw, the same all through the next session. Drafters, who knew the members
 * as they were, learn of it when the row is put. A regular organ meets before anything has moved (that repeated contact
 * informs is Keohane 1984, <i>After Hegemony</i>, ch. 6; the form and the size are judgements).
 */
final class Drift {
    private static final double[] UNDRAWN = {};

    private final Committee committee;
    private final boolean[] heard;
    private final double[] none;
    private final double[][] moved;
    private int session;

    Drift(Committee committee) {
        this.committee = committee;
        this.heard = new boolean[committee.text().rows()];
        this.moved = new double[heard.length][0];
        this.none = new double[committee.setting().preferences().size()];
    }

    /** Opens a session: nobody knows yet what has moved since the last. */
    void open(int number) {
        session = number;
        Arrays.fill(heard, false);
        Arrays.fill(moved, UNDRAWN);
    }

    /** Notes that a row is put, so that drafters hear where its members stand. */
    void hear(int row) {
        heard[row] = true;
    }

    /** Returns whether anything has moved on a row that drafters know of. */
    boolean knowsOf(int row) {
        return heard[row] && moves();
    }

    /** Returns by how much what each state gains by a row has moved, as far as drafters know; not to be changed. */
    double[] known(int row) {
        return heard[row] ? of(row) : none;
    }

    /** Returns whether anything has moved since a session before this. */
    boolean moves() {
        return session > 0
                && !committee.organ().regular()
                && committee.setting().on(Mechanism.DRIFT)
                && committee.setting().parameters().drift() > 0;
    }

    /** Returns by how much what each state gains by a row has moved; not to be changed. */
    double[] of(int row) {
        if (!moves()) {
            return none;
        }
        double[] known = moved[row];
        if (known.length == 0) {
            known = draw(row);
            moved[row] = known;
        }
        return known;
    }

    private double[] draw(int row) {
        double sd = committee.setting().parameters().drift();
        double[] drawn = new double[none.length];
        KeyedRandom random = committee.setting().random();
        int[] key = committee.setting().preferences().key;
        for (int i : committee.membership().members) {
            drawn[i] = sd * random.gaussian(Purpose.DRIFT, key[i], committee.sessionKey(session), committee.keyOf(row));
        }
        return drawn;
    }
}
