package org.plenary.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far a law's readings would draw each state's conduct if the law bound fully: d = z - b, in the terms of {@link
 * ExpectedLoss}. Under force o conduct moves by o d, so that every loss is a quadratic in o whose coefficients are kept
 * here: sums over shocks, computed once for all laws that differ in their force alone.
 *
 * <p>Every loop goes over whole arrays by a plain index, so that the compiler vectorises it.
 */
final class Pull {
    /** How many arrays of conduct are what states do themselves. */
    private final int own;
    /** Whether an escape clause may be invoked, for each array of conduct. */
    private final boolean[] escapes;

    private final double[] pull;

    /** What the sums were computed from. */
    private @Nullable Conduct of;

    private long version;
    private Readings readings = new Readings(0, 0, 0, 0, 0, 0);
    private boolean complete;
    private boolean summed;
    /** Sums over shocks in which an escape clause may not be invoked, and over all shocks. */
    private final Sums calm;

    private final Sums all;

    Pull(int states, int own, boolean[] escapes) {
        this.own = own;
        this.escapes = escapes;
        pull = new double[states];
        calm = new Sums(states);
        all = new Sums(states);
    }

    /**
     * The readings that a law permits and the organ's part in them, and the deepest pull that counts.
     *
     * @param depth positive; infinity if none is deeper
     */
    record Readings(double low, double high, double discretion, double organIdeal, double sight, double depth) {
        boolean same(Readings r) {
            return low == r.low
                    && high == r.high
                    && depth == r.depth
                    && discretion == r.discretion
                    && (discretion == 0 || organIdeal == r.organIdeal && sight == r.sight);
        }

        double byOrgan(double w) {
            return discretion * Math.min(Math.max(organIdeal - sight * w, low), high);
        }
    }

    /**
     * Returns the sums, computed unless those asked for last were the same.
     *
     * @param escape whether only shocks count in which an escape clause may not be invoked
     */
    Sums of(Conduct conduct, Readings asked, double[] ideal, double[] power, boolean escape) {
        if (of != conduct || version != conduct.version || !readings.same(asked)) {
            of = conduct;
            version = conduct.version;
            readings = asked;
            complete = false;
            calm.clear();
            add(conduct, ideal, false, calm);
            summed = false;
        }
        if (escape) {
            if (!summed) {
                summed = true;
                calm.sumByPower(power);
            }
            return calm;
        }
        if (!complete) {
            complete = true;
            all.copy(calm);
            add(conduct, ideal, true, all);
            all.sumByPower(power);
        }
        return all;
    }

    /**
     * Adds the terms of shocks in which an escape clause may be invoked, or of the others. One method, and no smaller ones,
     * because the compiler vectorises these loops where they stand by themselves and not where it has inlined them into
     * what calls them.
     */
    private void add(Conduct conduct, double[] ideal, boolean escaping, Sums to) {
        double low = readings.low;
        double high = readings.high;
        double share = 1 - readings.discretion;
        double depth = readings.depth;
        double[] d = pull;
        for (int k = 0; k < escapes.length; k++) {
            if (escapes[k] != escaping) {
                continue;
            }
            double[] b = conduct.at[k];
            double w = conduct.shock[k];
            double weight = conduct.weight[k];
            double reads = readings.byOrgan(w);
            for (int i = 0; i < d.length; i++) {
                double free = b[i];
                d[i] = share * Math.min(Math.max(free, low), high) + reads - free;
            }
            if (depth < Double.POSITIVE_INFINITY) {
                for (int i = 0; i < d.length; i++) {
                    d[i] = Math.min(Math.max(d[i], -depth), depth);
                }
            }
            if (k < own) {
                double[] away = to.away;
                double[] awaySquare = to.awaySquare;
                double[] change = to.change;
                for (int i = 0; i < d.length; i++) {
                    double weighed = weight * d[i];
                    away[i] += weighed * (b[i] + w - ideal[i]);
                    awaySquare[i] += weighed * d[i];
                    change[i] += Math.abs(weighed);
                }
            } else {
                double[] mean = to.mean;
                double[] cross = to.cross;
                double[] square = to.square;
                for (int i = 0; i < d.length; i++) {
                    double weighed = weight * d[i];
                    mean[i] += weighed;
                    cross[i] += weighed * (b[i] + w);
                    square[i] += weighed * d[i];
                }
            }
        }
    }

    /** Sums over shocks, one entry a state; both moments are of what others believe. */
    static final class Sums {
        /** Of d (b + w - x) and of d^2, where a state's own conduct is meant. */
        final double[] away;

        final double[] awaySquare;
        /** Of |d|. */
        final double[] change;
        /** Of d, of d (b + w) and of d^2. */
        final double[] mean;

        final double[] cross;
        final double[] square;
        /** The last three, summed over the states by power. */
        double ofMean;

        double ofCross;
        double ofSquare;

        Sums(int states) {
            away = new double[states];
            awaySquare = new double[states];
            change = new double[states];
            mean = new double[states];
            cross = new double[states];
            square = new double[states];
        }

        void clear() {
            Arrays.fill(away, 0);
            Arrays.fill(awaySquare, 0);
            Arrays.fill(change, 0);
            Arrays.fill(mean, 0);
            Arrays.fill(cross, 0);
            Arrays.fill(square, 0);
        }

        void copy(Sums other) {
            System.arraycopy(other.away, 0, away, 0, away.length);
            System.arraycopy(other.awaySquare, 0, awaySquare, 0, away.length);
            System.arraycopy(other.change, 0, change, 0, away.length);
            System.arraycopy(other.mean, 0, mean, 0, away.length);
            System.arraycopy(other.cross, 0, cross, 0, away.length);
            System.arraycopy(other.square, 0, square, 0, away.length);
        }

        void sumByPower(double[] power) {
            double sumOfMean = 0;
            double sumOfCross = 0;
            double sumOfSquare = 0;
            for (int i = 0; i < power.length; i++) {
                sumOfMean += power[i] * mean[i];
                sumOfCross += power[i] * cross[i];
                sumOfSquare += power[i] * square[i];
            }
            ofMean = sumOfMean;
            ofCross = sumOfCross;
            ofSquare = sumOfSquare;
        }
    }
}
