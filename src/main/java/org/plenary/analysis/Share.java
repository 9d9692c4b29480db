package org.plenary.analysis;

/**
 * In how many of some cases, such as runs or the draws of a calibration, something holds.
 *
 * @param holds how many
 * @param n how many cases there are, at least 1
 */
public record Share(int holds, int n) {
    /** Returns the share, from 0 to 1. */
    public double value() {
        return (double) holds / n;
    }

    /** Returns Wilson's interval of the share among all cases that could have come up. */
    public Interval interval() {
        return Interval.ofShare(holds, n);
    }
}
