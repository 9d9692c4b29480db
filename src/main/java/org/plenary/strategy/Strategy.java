package org.plenary.strategy;

import org.plenary.bargaining.Levers;
import org.plenary.kernel.Behaviour;

/** What a secretariat does in a committee on a meeting day, through the levers that a secretariat has. */
public interface Strategy extends Behaviour {
    /** Acts, as long as the levers' effort lasts. */
    void act(Levers levers);
}
