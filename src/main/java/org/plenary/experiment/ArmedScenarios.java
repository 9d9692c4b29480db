package org.plenary.experiment;

import java.util.List;
import org.plenary.scenario.OrdinalTable;
import org.plenary.scenario.ScenarioTree;

/**
 * The scenarios of a sweep with drawn numbers, with explanatory values swapped or calendars doubled.
 *
 * @param drawn the scenarios with drawn numbers
 * @param table what the explanatory variables are
 */
record ArmedScenarios(DrawnScenarios drawn, OrdinalTable table) implements ArmedCases {
    private static final String CALENDARS = "periods.*.tablings.*.days";

    /**
     * Builds a scenario.
     *
     * @throws org.plenary.input.InvalidInputException if the values make it one that cannot be
     * @throws org.plenary.parameter.UserError if its explanatory values cannot be swapped
     */
    @Override
    public RunnableCase at(Arm arm, List<Integer> givers, int scenario, List<Double> values) {
        ScenarioTree tree = drawn.tree(scenario, values);
        return drawn.built(
                switch (arm) {
                    case DRAWN -> tree;
                    case PERMUTED -> new SwappedValues(table).swap(tree, drawn.tree(givers.get(scenario), values));
                    case DOUBLED -> tree.with(CALENDARS, "x2");
                });
    }
}
