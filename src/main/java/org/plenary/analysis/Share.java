package org.plenary.analysis;

/**
 * In how many of the draws of a calibration something holds.
 *
 * @param holds how many
 * @param n how many draws there are, at least 1
 */
public record Share(int holds, int n) {
    /** Returns the share, from 0 to 1. */
    public double value() {
        return (double) holds / n;
    }

    /** Returns Wilson's interval of the share among all draws that could have been made. */
    public Interval interval() {
        return Interval.ofShare(holds, n);
    }
}
