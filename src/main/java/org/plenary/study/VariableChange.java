package org.plenary.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.plenary.input.Node;
import org.plenary.input.Setting;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.TablingSpec;

/**
 * In which direction explanatory variables differ between two scenarios.
 *
 * @param low numbers and switches (true as 1) of the first, by path
 * @param high those of the second
 * @param organsMore how many more organs at once the second has than the first
 */
record VariableChange(Map<String, Double> low, Map<String, Double> high, long organsMore) {
    static VariableChange between(ScenarioTree low, ScenarioTree high) {
        return new VariableChange(numbers(low), numbers(high), organsAtOnce(high) - organsAtOnce(low));
    }

    /**
     * Returns 1 if a variable is higher in the second scenario, -1 if it is lower, and 0 if it is the same: by the sum
     * over the settings that both have.
     */
    int direction(OrdinalTable.Variable variable) {
        if (variable.measure() == OrdinalTable.Measure.ORGANS_AT_ONCE) {
            return Long.signum(organsMore);
        }
        double sum = 0;
        for (Map.Entry<String, Double> setting : low.entrySet()) {
            boolean own = variable.paths().stream().anyMatch(path -> OrdinalTable.covers(path, setting.getKey()));
            if (own && high.containsKey(setting.getKey())) {
                sum += high.getOrDefault(setting.getKey(), 0.0) - setting.getValue();
            }
        }
        return (int) Math.signum(sum);
    }

    private static Map<String, Double> numbers(ScenarioTree tree) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Setting setting : Setting.of(tree.format().shape(), tree.bind().node())) {
            number(setting).ifPresent(value -> numbers.put(setting.path(), value));
        }
        return numbers;
    }

    private static OptionalDouble number(Setting setting) {
        if (setting.quantity().isPresent()) {
            return OptionalDouble.of(setting.quantity().get().value());
        }
        if (setting.value() instanceof Node.Numeral number) {
            return OptionalDouble.of(number.value());
        }
        return setting.value() instanceof Node.Flag flag
                ? OptionalDouble.of(flag.value() ? 1 : 0)
                : OptionalDouble.empty();
    }

    private static long organsAtOnce(ScenarioTree tree) {
        return tree.bind().value().periods().stream()
                .mapToLong(period -> period.tablings().stream()
                        .map(TablingSpec::organ)
                        .distinct()
                        .count())
                .max()
                .orElse(0);
    }
}
