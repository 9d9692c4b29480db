package org.plenary.bargaining;

import org.plenary.parameter.Behaviour;

/** How a text comes about in a committee. */
public interface Protocol extends Behaviour {
    /** Opens proceedings in a committee whose text holds the rows of its mandate, open and without wording. */
    Proceedings open(Committee committee);
}
