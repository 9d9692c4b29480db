package org.plenary.bargaining;

import org.plenary.kernel.Behaviour;

/** How a state negotiates: what it puts up with, and when it bridges. */
public interface Tactic extends Behaviour {
    /**
     * Returns the loss that the state puts up with before it objects, as a multiple of the model's objection threshold.
     *
     * @param elapsed the share of the calendar that has passed, from 0 to 1
     * @return at least 0
     */
    double patience(double elapsed);

    /**
     * Returns how far the state, when it holds the pen, writes for all members instead of for itself.
     *
     * @return from 0 (for itself) to 1 (for all)
     */
    double bridging();
}
