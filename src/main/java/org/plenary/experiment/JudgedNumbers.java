package org.plenary.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.input.Setting;
import org.plenary.parameter.Quantity;
import org.plenary.scenario.ScenarioTree;

/**
 * Finds the judged numbers of a sweep: those with a range.
 *
 * <p>Numbers of scenarios that are the same, in path, value and range, are one number: scenarios between which no
 * difference is claimed stay equal in every draw. Elements of lists are matched by their identifiers, so what goes by
 * another name in another scenario is another number. A shared parameter that a scenario overrides is the scenario's
 * own, and is drawn only if the override has a range.
 */
public final class JudgedNumbers {
    private static final String PARAMETERS = "parameters.";

    private JudgedNumbers() {}

    /** What makes numbers of several scenarios one. */
    private record Key(String path, boolean shared, double value, Quantity.Range range) {}

    /**
     * Returns the judged numbers, sorted by name.
     *
     * @param shared the shared parameters by name
     * @param scenarios the scenarios of the sweep
     * @param vary which of them are wanted
     */
    public static List<JudgedNumber> of(Map<String, Quantity> shared, List<ScenarioTree> scenarios, Vary vary) {
        Map<Key, List<String>> found = new LinkedHashMap<>();
        for (ScenarioTree scenario : scenarios) {
            List<Setting> settings =
                    Setting.of(scenario.format().shape(), scenario.bind().node());
            if (vary.shared()) {
                addShared(shared, settings, scenario.name(), found);
            }
            if (vary.cases()) {
                settings.forEach(setting -> setting.quantity()
                        .ifPresent(quantity -> add(setting.path(), false, quantity, scenario.name(), found)));
            }
        }
        return named(found);
    }

    private static void addShared(
            Map<String, Quantity> shared, List<Setting> settings, String scenario, Map<Key, List<String>> found) {
        List<String> own = settings.stream().map(Setting::path).toList();
        shared.forEach((name, quantity) -> {
            if (!own.contains(PARAMETERS + name)) {
                add(PARAMETERS + name, true, quantity, scenario, found);
            }
        });
    }

    private static void add(
            String path, boolean shared, Quantity quantity, String scenario, Map<Key, List<String>> found) {
        quantity.range()
                .ifPresent(range -> found.computeIfAbsent(
                                new Key(path, shared, quantity.value(), range), key -> new ArrayList<>())
                        .add(scenario));
    }

    private static List<JudgedNumber> named(Map<Key, List<String>> found) {
        Map<String, Integer> ofPath = new HashMap<>();
        found.keySet().forEach(key -> ofPath.merge(key.path(), 1, Integer::sum));
        List<JudgedNumber> numbers = new ArrayList<>();
        found.forEach((key, scenarios) -> {
            boolean alone = ofPath.getOrDefault(key.path(), 0) == 1;
            String name = alone ? key.path() : key.path() + "@" + String.join("+", scenarios);
            numbers.add(new JudgedNumber(name, key.path(), key.shared(), scenarios, key.value(), key.range()));
        });
        numbers.sort(Comparator.comparing(JudgedNumber::name));
        return List.copyOf(numbers);
    }
}
