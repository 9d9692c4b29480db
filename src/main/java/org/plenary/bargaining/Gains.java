package org.plenary.bargaining;

/**
 * What each state gains by something that is weighed or put. It belongs to whoever made it, and holds what its owner last
 * asked for: a computation writes into the one that it is handed, and into no other.
 */
public final class Gains {
    final double[] overText;
    final double[] overNothing;
    private boolean alike;

    Gains(int states) {
        overText = new double[states];
        overNothing = new double[states];
    }

    /** Returns what a state gains against the text as it stands. */
    public double overText(int state) {
        return overText[state];
    }

    /** Returns what a state gains against no text at all. */
    public double overNothing(int state) {
        return overNothing[state];
    }

    /** Whether both are known to be the same numbers. */
    boolean alike() {
        return alike;
    }

    /** Makes the gains against no text those against the text. */
    void makeAlike() {
        System.arraycopy(overText, 0, overNothing, 0, overText.length);
        alike = true;
    }

    void makeUnlike() {
        alike = false;
    }
}
