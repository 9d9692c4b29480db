package org.plenary.world;

import java.util.Arrays;
import org.plenary.text.Law;

/**
 * What states would do on a row without a text, as {@link ExpectedLoss} reads it: array by array, with the moments that no
 * law changes. Made and filled by {@link ExpectedLoss#read}.
 */
public final class Conduct {
    /** Conduct by belief, node and state. */
    final double[][] at;
    /** The weight of each array: of its node, and of others' two beliefs one half each. */
    final double[] weight;
    /** The shock of each array. */
    final double[] shock;
    /** Both moments of what others believe, the shock added, and the mean square of what a state itself does away from its ideal. */
    final double[] mean;

    final double[] square;
    final double[] away;
    /** Both moments summed over the states by power. */
    double first;

    double second;
    private final double[] lowest;
    private final double[] highest;
    /** What no conduct is below or above. */
    double low;

    double high;
    int row;
    /** How often this was filled: what was computed from it before holds no longer. */
    long version;

    Conduct(double[] weight, double[] shock, int states) {
        this.weight = weight;
        this.shock = shock;
        this.at = new double[weight.length][states];
        this.mean = new double[states];
        this.square = new double[states];
        this.away = new double[states];
        this.lowest = new double[states];
        this.highest = new double[states];
    }

    /**
     * Takes over baseline conduct.
     *
     * @param own how many arrays at the beginning are what states do themselves; the others are what is believed of them
     */
    void read(int ofRow, double[] baseline, int own, double[] ideal, double[] power) {
        version++;
        row = ofRow;
        int size = ideal.length;
        Arrays.fill(mean, 0);
        Arrays.fill(square, 0);
        Arrays.fill(away, 0);
        for (int k = 0; k < at.length; k++) {
            System.arraycopy(baseline, k * size, at[k], 0, size);
            if (k < own) {
                addAway(at[k], shock[k], weight[k], ideal, away);
            } else {
                addMoments(at[k], shock[k], weight[k], mean, square);
            }
        }
        sumByPower(power);
        setRange();
    }

    /**
     * Takes over other conduct, with some states bound further: it moves into the permitted readings, as far as they are
     * bound.
     *
     * @param h the deepest change that is kept
     */
    void bind(Conduct free, int[] bound, Law law, double h, int own, double[] ideal, double[] power) {
        version++;
        row = free.row;
        for (int k = 0; k < at.length; k++) {
            System.arraycopy(free.at[k], 0, at[k], 0, ideal.length);
        }
        System.arraycopy(free.mean, 0, mean, 0, ideal.length);
        System.arraycopy(free.square, 0, square, 0, ideal.length);
        System.arraycopy(free.away, 0, away, 0, ideal.length);
        for (int i : bound) {
            mean[i] = 0;
            square[i] = 0;
            away[i] = 0;
            for (int k = 0; k < at.length; k++) {
                double b = at[k][i];
                double step = law.force() * (Math.min(Math.max(b, law.low()), law.high()) - b);
                at[k][i] = b + Math.min(Math.max(step, -h), h);
                addTerm(i, k, k < own, ideal[i]);
            }
        }
        sumByPower(power);
        low = Math.min(free.low, law.low());
        high = Math.max(free.high, law.high());
    }

    private void addTerm(int i, int k, boolean own, double ideal) {
        double acts = at[k][i] + shock[k];
        if (own) {
            away[i] += weight[k] * (acts - ideal) * (acts - ideal);
        } else {
            mean[i] += weight[k] * acts;
            square[i] += weight[k] * acts * acts;
        }
    }

    private void sumByPower(double[] power) {
        first = 0;
        second = 0;
        for (int i = 0; i < power.length; i++) {
            first += power[i] * mean[i];
            second += power[i] * square[i];
        }
    }

    private void setRange() {
        System.arraycopy(at[0], 0, lowest, 0, lowest.length);
        System.arraycopy(at[0], 0, highest, 0, highest.length);
        for (double[] conduct : at) {
            widen(conduct, lowest, highest);
        }
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lowest.length; i++) {
            low = Math.min(low, lowest[i]);
            high = Math.max(high, highest[i]);
        }
    }

    private static void widen(double[] conduct, double[] lowest, double[] highest) {
        for (int i = 0; i < conduct.length; i++) {
            lowest[i] = Math.min(lowest[i], conduct[i]);
            highest[i] = Math.max(highest[i], conduct[i]);
        }
    }

    private static void addAway(double[] conduct, double w, double weight, double[] ideal, double[] away) {
        for (int i = 0; i < away.length; i++) {
            double d = conduct[i] + w - ideal[i];
            away[i] += weight * d * d;
        }
    }

    private static void addMoments(double[] conduct, double w, double weight, double[] mean, double[] square) {
        for (int i = 0; i < mean.length; i++) {
            double k = conduct[i] + w;
            mean[i] += weight * k;
            square[i] += weight * k * k;
        }
    }
}
