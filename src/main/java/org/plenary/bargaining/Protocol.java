package org.plenary.bargaining;

import org.plenary.kernel.Behaviour;

/**
 * How a text comes about in an organ: from its mandate to adoption or failure. One object serves all committees of many
 * runs and keeps no state; what belongs to a committee stays in its {@link Proceedings}.
 */
public interface Protocol extends Behaviour {
    /** Opens proceedings in a committee. */
    Proceedings open(Chair chair);
}
