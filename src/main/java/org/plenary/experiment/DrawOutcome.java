package org.plenary.experiment;

import java.util.List;
import org.plenary.legalization.Dimension;

/**
 * What came out at one draw.
 *
 * @param draw its index; 0 for the shipped values
 * @param values the value of each judged number of the plan
 * @param scores by scenario and dimension, the dimension fastest
 */
public record DrawOutcome(int draw, List<Double> values, List<Scored> scores) {
    /** Copies the lists. */
    public DrawOutcome {
        values = List.copyOf(values);
        scores = List.copyOf(scores);
    }

    /** Returns the scores of a scenario (its index in the plan) in a dimension. */
    public Scored of(int scenario, Dimension dimension) {
        return scores.get(scenario * Dimension.values().length + dimension.ordinal());
    }

    /**
     * The scores of the runs of a scenario in one dimension.
     *
     * @param levels by replicate, each from 0 to 1
     * @param counts how many runs were classed low, medium and high
     */
    public record Scored(List<Double> levels, List<Integer> counts) {
        /** Copies the lists. */
        public Scored {
            levels = List.copyOf(levels);
            counts = List.copyOf(counts);
        }
    }
}
