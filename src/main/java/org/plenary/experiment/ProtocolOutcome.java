package org.plenary.experiment;

import java.util.List;
import org.plenary.legalization.Dimension;

/**
 * What came out under one protocol.
 *
 * @param protocol its name
 * @param scores by scenario and dimension, the dimension fastest
 * @param adopted for each scenario how many runs ended with a text
 * @param nanoseconds how long all its runs took together
 */
public record ProtocolOutcome(
        String protocol, List<DrawOutcome.Scored> scores, List<Integer> adopted, long nanoseconds) {
    /** Copies the lists. */
    public ProtocolOutcome {
        scores = List.copyOf(scores);
        adopted = List.copyOf(adopted);
    }

    /** Returns the scores of a scenario (its index in the plan) in a dimension. */
    public DrawOutcome.Scored of(int scenario, Dimension dimension) {
        return scores.get(scenario * Dimension.values().length + dimension.ordinal());
    }
}
