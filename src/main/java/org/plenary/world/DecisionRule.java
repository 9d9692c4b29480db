package org.plenary.world;

import org.plenary.kernel.Behaviour;

/**
 * How an organ decides whether a proposal carries.
 *
 * <p>A rule must be monotone: where it blocks, it blocks at every larger objection too.
 */
public interface DecisionRule extends Behaviour {
    /**
     * Returns whether the proposal carries.
     *
     * @param count how the members stand
     * @param elapsed the share of the calendar that has passed, from 0 to 1; 1 on the last meeting day
     */
    boolean carries(BallotCount count, double elapsed);

    /**
     * Returns whether a large majority carries a proposal over the objections of major states, permanent members among
     * them. Where it does, states expect of a mandate a text that lies where the members are, each counted alike; where it
     * does not, one that lies where power is.
     */
    default boolean outvotesMajors() {
        return false;
    }
}
