package org.plenary.experiment;

import java.util.List;

/** Gives the cases of a test of robustness, to several workers at the same time. */
@FunctionalInterface
public interface ArmedCases {
    /**
     * Returns a scenario with drawn numbers.
     *
     * @param arm what else is done to it
     * @param givers for each scenario of the plan the index of the one whose explanatory values it gets, if they are
     *     permuted
     * @param scenario its index in the plan, from 0
     * @param values the value of each judged number of the plan
     */
    RunnableCase at(Arm arm, List<Integer> givers, int scenario, List<Double> values);
}
