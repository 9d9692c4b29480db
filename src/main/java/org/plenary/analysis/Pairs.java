package org.plenary.analysis;

import java.util.Arrays;

/**
 * How two samples compare, over all pairs of a value of one and a value of the other.
 *
 * @param holds pairs in which the first is higher
 * @param ties pairs in which they are equal; a tie does not count as holding
 * @param all all pairs
 */
public record Pairs(long holds, long ties, long all) {
    /** Counts the pairs, in time n log n. */
    static Pairs of(double[] first, double[] second) {
        double[] a = first.clone();
        double[] b = second.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        long holds = 0;
        long ties = 0;
        int below = 0;
        int upTo = 0;
        for (double value : a) {
            while (below < b.length && b[below] < value) {
                below++;
            }
            while (upTo < b.length && b[upTo] <= value) {
                upTo++;
            }
            holds += below;
            ties += upTo - below;
        }
        return new Pairs(holds, ties, (long) a.length * b.length);
    }

    /** Returns the share of pairs in which the first is higher, from 0 to 1. */
    public double holdShare() {
        return (double) holds / all;
    }

    /** Returns the share of pairs in which both are equal, from 0 to 1. */
    public double tieShare() {
        return (double) ties / all;
    }
}
