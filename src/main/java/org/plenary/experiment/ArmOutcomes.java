package org.plenary.experiment;

import java.util.EnumMap;
import java.util.Map;

/**
 * What came out at one draw in each arm.
 *
 * @param draw its index; 0 for the shipped values
 * @param outcomes by arm
 */
public record ArmOutcomes(int draw, Map<Arm, DrawOutcome> outcomes) {
    /** Copies the map. */
    public ArmOutcomes {
        outcomes = new EnumMap<>(outcomes);
    }

    /** Returns what came out in an arm. */
    public DrawOutcome of(Arm arm) {
        DrawOutcome outcome = outcomes.get(arm);
        if (outcome == null) {
            throw new IllegalArgumentException("no outcome of arm " + arm.word());
        }
        return outcome;
    }
}
