package org.plenary.complex;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a state does, and is believed to do, as a party to some regimes. It depends on nothing but the state and the set of
 * its regimes, so it is kept.
 */
final class PartyConduct {
    /** What a party contributes at least. */
    private static final double LEAST_CONTRIBUTION = 0.05;

    /** Places for what was asked of a state last; a power of 2. */
    private static final int PLACES = 32;

    private final Stakes s;
    private final Club[] clubs;
    private final double fitWidth;
    private final double technology;
    /** What is known of each state: a chain, the last asked for first; a state has few sets of regimes. */
    private final @Nullable OfState[] known;

    private final @Nullable OfState[] lastAsked;

    /** Knows nothing yet. */
    PartyConduct(Stakes stakes, Club[] clubs, double fitWidth, double technology) {
        this.s = stakes;
        this.clubs = clubs;
        this.fitWidth = fitWidth;
        this.technology = technology;
        this.known = new OfState[s.states];
        this.lastAsked = new OfState[s.states * PLACES];
    }

    /** A state bound by some regimes. */
    static final class OfState {
        /** The first two moments of what is believed of its conduct, row by row. */
        final double[] first;

        final double[] second;
        /** What its own conduct and its change cost it. */
        final double cost;
        /** How far it has brought its conduct into each regime, from 0 to 1. */
        final double[] fit;
        /** What it contributes to each, to the power of the technology. */
        final double[] contribution;

        private final int set;
        private @Nullable OfState next;

        private OfState(int set, double[] first, double[] second, double cost, double[] fit, double[] contribution) {
            this.set = set;
            this.first = first;
            this.second = second;
            this.cost = cost;
            this.fit = fit;
            this.contribution = contribution;
        }
    }

    /** Returns a state bound by the regimes of a set. */
    OfState of(int state, int set) {
        int place = state * PLACES + ((set ^ set >> 5) & PLACES - 1);
        OfState last = lastAsked[place];
        if (last == null || last.set != set) {
            last = find(state, set);
            lastAsked[place] = last;
        }
        return last;
    }

    private OfState find(int state, int set) {
        OfState before = null;
        OfState bound = known[state];
        while (bound != null && bound.set != set) {
            before = bound;
            bound = bound.next;
        }
        if (bound == null) {
            bound = bind(state, set);
        } else if (before == null) {
            return bound;
        } else {
            before.next = bound.next;
        }
        bound.next = known[state];
        known[state] = bound;
        return bound;
    }

    /** Forgets what a regime did that is to be another. */
    void forget(int club) {
        Arrays.fill(lastAsked, null);
        for (int i = 0; i < known.length; i++) {
            OfState kept = null;
            for (OfState bound = known[i]; bound != null; ) {
                OfState next = bound.next;
                if ((bound.set >> club & 1) == 0) {
                    bound.next = kept;
                    kept = bound;
                }
                bound = next;
            }
            known[i] = kept;
        }
    }

    private OfState bind(int i, int set) {
        double[] first = new double[s.rows];
        double[] second = new double[s.rows];
        double[] own = new double[s.rows];
        double cost = 0;
        for (int k = 0; k < s.rows; k++) {
            int at = i * s.rows + k;
            double b = bound(s.ideal[at], k, set);
            double one = bound(s.low[at], k, set);
            double other = bound(s.high[at], k, set);
            own[k] = b;
            first[k] = (one + other) / 2;
            second[k] = (one * one + other * other) / 2;
            double moved = Math.abs(b - s.ideal[at]);
            cost += s.care[at] * (s.own[i] * moved * moved + s.change[i] * moved);
        }
        double[] fit = new double[clubs.length];
        double[] contribution = new double[clubs.length];
        for (int r = 0; r < clubs.length; r++) {
            if ((set >> r & 1) == 1) {
                fit[r] = fit(clubs[r].text(), own, s.weight, fitWidth);
                contribution[r] = contribution(s.capacity[i], fit[r], technology);
            }
        }
        return new OfState(set, first, second, cost, fit, contribution);
    }

    private double bound(double f, int k, int set) {
        double up = 0;
        double down = 0;
        for (int r = 0, left = set; left != 0; r++, left >>= 1) {
            if ((left & 1) == 1) {
                double step = step(f, clubs[r].text(), k, s.kept);
                up = Math.max(up, step);
                down = Math.min(down, step);
            }
        }
        return f + up + down;
    }

    /** Returns how far a regime moves conduct: what it asks, kept up to a depth. */
    static double step(double f, Clauses text, int k, double kept) {
        double half = text.halfWidth()[k];
        double z = Math.min(Math.max(f, text.centre()[k] - half), text.centre()[k] + half);
        return Math.min(Math.max(text.force()[k] * (z - f), -kept), kept);
    }

    /** Returns how far conduct is in a regime: the mean over its rows of 1 / (1 + (gap / width)^2), by importance. */
    static double fit(Clauses text, double[] conduct, double[] weight, double width) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < conduct.length; k++) {
            if (text.force()[k] > 0) {
                double gap = Math.max(0, Math.abs(conduct[k] - text.centre()[k]) - text.halfWidth()[k]) / width;
                total += weight[k];
                sum += weight[k] / (1 + gap * gap);
            }
        }
        return total > 0 ? sum / total : 0;
    }

    /** Returns what a party contributes, to the power of the technology. */
    static double contribution(double capacity, double fit, double technology) {
        double c = Math.max(LEAST_CONTRIBUTION, capacity * fit);
        return technology == 1 ? c : StrictMath.pow(c, technology);
    }

    /** Returns what is left of parties' mean contribution (R6). */
    static double strength(double meanContribution, double technology, double rivalry) {
        double m = technology == 1 ? meanContribution : StrictMath.pow(meanContribution, 1 / technology);
        return m / (m + rivalry);
    }
}
