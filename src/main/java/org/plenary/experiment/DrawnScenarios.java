package org.plenary.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioTree;

/**
 * The scenarios of a sweep with drawn numbers. A number at its shipped value is left as the file has it.
 *
 * @param sweep the sweep
 * @param numbers the judged numbers that are drawn
 */
public record DrawnScenarios(OpenedSweep sweep, List<JudgedNumber> numbers) implements DrawnCases {
    /** Copies the numbers. */
    public DrawnScenarios {
        numbers = List.copyOf(numbers);
    }

    /**
     * Builds a scenario.
     *
     * @throws org.plenary.input.InvalidInputException if the values make it one that cannot be
     */
    @Override
    public RunnableCase at(int scenario, List<Double> values) {
        return built(tree(scenario, values));
    }

    /** Returns the file of a scenario with drawn numbers in it. */
    ScenarioTree tree(int scenario, List<Double> values) {
        ScenarioTree tree = sweep.scenarios().get(scenario);
        Map<String, Double> drawn = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            JudgedNumber number = numbers.get(i);
            if (values.get(i) != number.shipped()) {
                for (String path : number.pathsIn(tree.name())) {
                    drawn.put(path, values.get(i));
                }
            }
        }
        return drawn.isEmpty() ? tree : tree.with(drawn);
    }

    /** Builds a scenario. */
    RunnableCase built(ScenarioTree tree) {
        return new ScenarioCase(ScenarioBuilder.build(sweep.reader().load(sweep.study(), tree)), sweep.codebook());
    }
}
