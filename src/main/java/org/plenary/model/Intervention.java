package org.plenary.model;

import org.plenary.bargaining.Ruling;

/** What is decided otherwise in a run than by the rules, to see what it would have led to: by default nothing. */
public interface Intervention extends Ruling {
    /** Decides nothing. */
    Intervention NONE = new Intervention() {};

    /**
     * Returns whether a mandate is adopted.
     *
     * @param period the period, from 0
     * @param attempt which attempt of its sponsor it is, from 0
     * @param carries whether it is by the body's rule
     */
    default boolean adopts(Tabling tabling, int period, int attempt, boolean carries) {
        return carries;
    }
}
