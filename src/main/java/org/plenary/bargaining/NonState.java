package org.plenary.bargaining;

import org.plenary.text.Wording;
import org.plenary.world.BallotCount;
import org.plenary.world.Mechanism;

/**
 * The say of non-state actors in drafting. They hold all sorts of positions and each wants its own reading permitted; where
 * they share the pen, a chair who looks for support in the room hears them too, so narrowing meets with resistance that
 * states alone would not offer.
 */
final class NonState {
    /** Positions of non-state actors, in standard deviations: the midpoints of eleven equally likely parts of a normal. */
    private static final double[] POSITIONS = {
        -1.691, -1.097, -0.748, -0.473, -0.230, 0, 0.230, 0.473, 0.748, 1.097, 1.691
    };

    private final Committee committee;
    private final double weight;
    private final double[] spread;
    private final double[] shift;

    NonState(Committee committee) {
        this.committee = committee;
        this.weight = committee.setting().on(Mechanism.NON_STATE_PEN)
                ? committee.organ().nonStatePen()
                : 0;
        this.spread = new double[committee.setting().preferences().rows.size()];
        this.shift = committee.setting().preferences().shift;
        java.util.Arrays.setAll(
                spread, row -> rootMeanSquare(committee.setting().preferences().ideal[row], shift[row]));
    }

    /**
     * Lets non-state actors weigh in on a change of an agreed wording: gains and losses become those of the room.
     *
     * @param count how the members stand
     */
    BallotCount weighIn(BallotCount count, int row, Wording wording) {
        if (weight == 0 || !committee.text().agreed(row)) {
            return count;
        }
        Wording before = committee.text().wording(row);
        double gaining = 0;
        double losing = 0;
        for (double position : POSITIONS) {
            double wanted = reading(row, position);
            double change = distance(before, wanted) - distance(wording, wanted);
            gaining += change > 0 ? 1 : 0;
            losing += change < 0 ? 1 : 0;
        }
        return count.withSupport(
                (1 - weight) * count.gaining() + weight * gaining / POSITIONS.length,
                (1 - weight) * count.losing() + weight * losing / POSITIONS.length);
    }

    /**
     * Returns what a non-state actor wants on a row: they are spread as the states are.
     *
     * @param position where it stands among non-state actors, standard normal
     */
    double reading(int row, double position) {
        return shift[row] + spread[row] * position;
    }

    private static double rootMeanSquare(double[] x, double about) {
        double sum = 0;
        for (double v : x) {
            sum += (v - about) * (v - about);
        }
        return StrictMath.sqrt(sum / x.length);
    }

    /** Returns how far a reading lies outside the permitted ones. */
    static double distance(Wording permitted, double reading) {
        return Math.max(0, Math.abs(reading - permitted.centre()) - permitted.halfWidth());
    }
}
