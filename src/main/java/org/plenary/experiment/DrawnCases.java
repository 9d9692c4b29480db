package org.plenary.experiment;

import java.util.List;

/** Gives the cases of a calibration, to several workers at the same time. */
@FunctionalInterface
public interface DrawnCases {
    /**
     * Returns a scenario with drawn numbers.
     *
     * @param scenario its index in the plan, from 0
     * @param values the value of each judged number of the plan; those that are not in the scenario change nothing
     */
    RunnableCase at(int scenario, List<Double> values);
}
