package org.plenary.complex;

import java.util.Arrays;

/**
 * How far what governs two states drawn at random is not the same (R19, R20), in four respects: concept, model, rules and
 * institutions. All from 0, where one regime binds all on every row, to 1, where every state is alone.
 *
 * @param fragmentation by respect, in that order
 * @param division the same over pairs and rows where something binds both; 0 where there are none
 * @param unserved the part of states and rows that nothing binds
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Fragmentation(double[] fragmentation, double[] division, double unserved) {
    /** The respects, in order. */
    enum Respect {
        CONCEPT,
        MODEL,
        RULES,
        INSTITUTIONS
    }

    private static final int RESPECTS = Respect.values().length;

    /**
     * What is the same between regimes: {@code [respect][row][one][other]}.
     *
     * @param weights of the rows in each respect, adding up to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Likeness(double[][][][] kappa, double[][] weights) {}

    /** Measures a complex of these regimes, {@code size} of them. */
    static Fragmentation of(Club[] clubs, int size, Profiles profiles, Stakes s) {
        return of(clubs, size, profiles, s.weight, s.concept);
    }

    /**
     * Measures a complex.
     *
     * @param weight of the rows, adding up to 1
     * @param concept which rows say what the matter is; where none does, regimes' labels tell
     */
    static Fragmentation of(Club[] clubs, int size, Profiles profiles, double[] weight, boolean[] concept) {
        Likeness like = likeness(clubs, size, weight, concept);
        int[] sets = profiles.sets();
        double[] common = new double[RESPECTS];
        double[] both = new double[RESPECTS];
        double served = 0;
        double[][] force = new double[sets.length][weight.length];
        for (int g = 0; g < sets.length; g++) {
            for (int k = 0; k < weight.length; k++) {
                for (int r = 0; r < size; r++) {
                    boolean in = (sets[g] >> r & 1) == 1;
                    force[g][k] = in ? Math.max(force[g][k], clubs[r].text().force()[k]) : force[g][k];
                }
                served += force[g][k] > 0 ? profiles.shares()[g] * weight[k] : 0;
            }
        }
        double[] alike = new double[RESPECTS];
        for (int g = 0; g < sets.length; g++) {
            for (int h = g; h < sets.length; h++) {
                double pairs = profiles.shares()[g] * profiles.shares()[h] * (g == h ? 1 : 2);
                for (int k = 0; k < weight.length; k++) {
                    if (force[g][k] > 0 && force[h][k] > 0) {
                        alike(clubs, sets[g], sets[h], k, like, alike);
                        for (int a = 0; a < RESPECTS; a++) {
                            double share = pairs * like.weights[a][k];
                            common[a] += share * alike[a] / Math.max(force[g][k], force[h][k]);
                            both[a] += share;
                        }
                    }
                }
            }
        }
        double[] division = new double[RESPECTS];
        Arrays.setAll(division, a -> both[a] > 0 ? clip(1 - common[a] / both[a]) : 0);
        return new Fragmentation(Arrays.stream(common).map(v -> clip(1 - v)).toArray(), division, clip(1 - served));
    }

    /** Rounding leaves a little below 0 or above 1. */
    private static double clip(double v) {
        return Math.max(0, Math.min(1, v));
    }

    /** The most force that is alike in each respect, over the regimes of two sets. */
    private static void alike(Club[] clubs, int one, int other, int k, Likeness like, double[] most) {
        Arrays.fill(most, 0);
        for (int p = one; p != 0; p &= p - 1) {
            int r = Integer.numberOfTrailingZeros(p);
            for (int q = other; q != 0; q &= q - 1) {
                int t = Integer.numberOfTrailingZeros(q);
                double force =
                        Math.min(clubs[r].text().force()[k], clubs[t].text().force()[k]);
                for (int a = 0; a < RESPECTS; a++) {
                    most[a] = Math.max(most[a], like.kappa[a][k][r][t] * force);
                }
            }
        }
    }

    private static Likeness likeness(Club[] clubs, int size, double[] weight, boolean[] concept) {
        double[][][][] kappa = new double[RESPECTS][weight.length][size][size];
        double[][] weights = new double[RESPECTS][];
        Arrays.fill(weights, weight);
        double total = 0;
        for (int k = 0; k < weight.length; k++) {
            total += concept[k] ? weight[k] : 0;
        }
        boolean defined = total > 0;
        double[] ofConcept = weight.clone();
        for (int k = 0; k < weight.length && defined; k++) {
            ofConcept[k] = concept[k] ? weight[k] / total : 0;
        }
        weights[Respect.CONCEPT.ordinal()] = ofConcept;
        for (int r = 0; r < size; r++) {
            for (int t = 0; t < size; t++) {
                boolean label =
                        clubs[r].terms().concept().equals(clubs[t].terms().concept());
                for (int k = 0; k < weight.length; k++) {
                    double rules = r == t ? 1 : overlap(clubs[r].text(), clubs[t].text(), k);
                    kappa[Respect.RULES.ordinal()][k][r][t] = rules;
                    kappa[Respect.CONCEPT.ordinal()][k][r][t] = r == t ? 1 : defined ? rules : label ? 1 : 0;
                    kappa[Respect.MODEL.ordinal()][k][r][t] = r == t ? 1 : model(clubs[r], clubs[t]);
                    kappa[Respect.INSTITUTIONS.ordinal()][k][r][t] = r == t ? 1 : together(clubs[r], clubs[t]);
                }
            }
        }
        return new Likeness(kappa, weights);
    }

    /** Returns the overlap of two intervals divided by their hull. */
    static double overlap(Clauses one, Clauses other, int k) {
        double low = one.centre()[k] - one.halfWidth()[k];
        double high = one.centre()[k] + one.halfWidth()[k];
        double from = other.centre()[k] - other.halfWidth()[k];
        double to = other.centre()[k] + other.halfWidth()[k];
        double hull = Math.max(high, to) - Math.min(low, from);
        return hull > 0 ? Math.max(0, Math.min(high, to) - Math.max(low, from)) / hull : 1;
    }

    /** Returns 1 less the mean difference in how open two regimes are, to states and to others, and in authority. */
    private static double model(Club one, Club other) {
        return 1
                - (Math.abs(open(one) - open(other))
                                + Math.abs(one.terms().access() - other.terms().access())
                                + Math.abs(
                                        one.terms().authority() - other.terms().authority()))
                        / 3;
    }

    private static double open(Club club) {
        boolean[] eligible = club.terms().eligible();
        int count = 0;
        for (boolean e : eligible) {
            count += e ? 1 : 0;
        }
        return eligible.length == 0 ? 0 : count / (double) eligible.length;
    }

    private static double together(Club one, Club other) {
        String mine = one.terms().institution();
        String theirs = other.terms().institution();
        return mine.equals(theirs)
                ? 1
                : Math.max(
                        one.terms().cooperatesWith().getOrDefault(theirs, 0.0),
                        other.terms().cooperatesWith().getOrDefault(mine, 0.0));
    }

    /** Returns the mean over the respects. */
    double mean() {
        return Arrays.stream(fragmentation).average().orElse(0);
    }

    /** Returns the mean division over the respects. */
    double meanDivision() {
        return Arrays.stream(division).average().orElse(0);
    }
}
