package org.plenary.organ;

import org.plenary.parameter.Behaviour;

/**
 * How an organ decides whether a proposal carries.
 *
 * <p>A rule must be monotone: where it blocks, it blocks at every larger objection too.
 */
public interface DecisionRule extends Behaviour {
    /**
     * Returns whether the proposal carries.
     *
     * @param tally how the members stand
     * @param elapsed the share of the calendar that has passed, from 0 to 1; 1 on the last meeting day
     */
    boolean carries(Tally tally, double elapsed);
}
