package org.plenary.bargaining;

/**
 * A protocol at work in one committee. The model calls {@link #perform} for each phase of each meeting day until the
 * proceedings are over; a protocol without rounds does all its work in one phase of the first day and is over.
 */
public interface Proceedings {
    /**
     * Does what this protocol does in a phase; nothing, if the phase has no place in it.
     *
     * @param phase a phase from {@link Phase#STATEMENTS} to {@link Phase#ADOPTION}
     */
    void perform(Phase phase);

    /** Returns whether the text was adopted or given up, so that the committee need not meet again. */
    boolean over();
}
