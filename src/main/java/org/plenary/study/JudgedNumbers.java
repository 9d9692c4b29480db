package org.plenary.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.experiment.OpenedSweep;
import org.plenary.input.Setting;
import org.plenary.kernel.Quantity;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.CodebookNumbers;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;
import org.plenary.study.JudgedNumber.InScenario;
import org.plenary.table.CsvCell;

/**
 * Finds the judged numbers of a sweep: those with a range.
 *
 * <p>Numbers of scenarios that are the same, in path, value and range, are one number: scenarios between which no
 * difference is claimed stay equal in every draw. Where there is an ordinal table, elements of lists need not have the
 * same identifiers for that, since one case's secretariat goes by another name than another's: only what the table
 * calls a fact is matched by identifier, and of a behaviour only its name is a fact: which rule an organ decides by, and
 * not how much the rule tolerates. Without a table everything is matched by identifier.
 *
 * <p>A shared parameter that a scenario overrides is the scenario's own, and is drawn only if the override has a range.
 */
public final class JudgedNumbers {
    private static final String PARAMETERS = "parameters.";

    private final Optional<OrdinalTable> table;
    private final Map<Key, List<InScenario>> found = new LinkedHashMap<>();

    private JudgedNumbers(Optional<OrdinalTable> table) {
        this.table = table;
    }

    /** What makes numbers of several places one. */
    private record Key(String path, boolean shared, double value, Quantity.Range range) {}

    /** Returns the judged numbers of a sweep, and which of them must keep an order. */
    public static Judgement of(OpenedSweep sweep, Vary vary, Optional<OrdinalTable> table) {
        Map<String, Quantity> shared =
                SharedParameters.read(sweep.study().read(Study.MODEL)).quantities();
        Judgement ofFiles = of(shared, sweep.scenarios(), vary, table);
        return vary.shared() ? ofFiles.and(of(sweep.codebook(), sweep.scenarios())) : ofFiles;
    }

    /** Returns what is judged in a coding: it holds in every scenario that is scored by it. */
    public static Judgement of(Codebook coding, List<ScenarioTree> scenarios) {
        List<String> names = scenarios.stream().map(ScenarioTree::name).toList();
        CodebookNumbers judged = CodebookNumbers.of(coding);
        List<JudgedNumber> numbers = new ArrayList<>();
        List<String> order = List.copyOf(judged.judged().keySet());
        judged.judged().forEach((key, quantity) -> {
            String path = JudgedNumber.CODEBOOK + key;
            Quantity.Range range = quantity.range().orElseThrow();
            numbers.add(JudgedNumber.of(path, path, true, names, quantity.value(), range));
        });
        List<OrderedNumbers> orders = new ArrayList<>();
        for (List<String> rising : judged.orders()) {
            List<List<Integer>> levels = new ArrayList<>();
            rising.forEach(name -> levels.add(0, List.of(order.indexOf(name))));
            orders.add(new OrderedNumbers(JudgedNumber.CODEBOOK + rising.get(0), levels));
        }
        return new Judgement(numbers, orders);
    }

    /**
     * Returns the judged numbers, sorted by name.
     *
     * @param shared the shared parameters by name
     * @param scenarios the scenarios of the sweep
     * @param vary which of them are wanted
     */
    public static List<JudgedNumber> of(Map<String, Quantity> shared, List<ScenarioTree> scenarios, Vary vary) {
        return of(shared, scenarios, vary, Optional.empty()).numbers();
    }

    /**
     * Returns the judged numbers, and which of them must keep an order.
     *
     * @param shared the shared parameters by name
     * @param scenarios the scenarios of the sweep
     * @param vary which of them are wanted
     * @param table what is known of the explanatory variables of the scenarios
     */
    public static Judgement of(
            Map<String, Quantity> shared, List<ScenarioTree> scenarios, Vary vary, Optional<OrdinalTable> table) {
        JudgedNumbers search = new JudgedNumbers(table);
        for (ScenarioTree scenario : scenarios) {
            search.add(shared, scenario, vary);
        }
        List<JudgedNumber> numbers = search.named();
        return new Judgement(numbers, search.orders(numbers));
    }

    /** Returns the same numbers, of which the shared ones hold in further scenarios, too, that do not override them. */
    static Judgement sharedWith(Judgement judgement, List<ScenarioTree> further) {
        List<JudgedNumber> numbers = new ArrayList<>(judgement.numbers());
        for (ScenarioTree tree : further) {
            Set<String> own = Setting.of(tree.format().shape(), tree.bind().node()).stream()
                    .map(Setting::path)
                    .collect(Collectors.toSet());
            numbers.replaceAll(number -> number.shared() && !own.contains(number.path())
                    ? number.alsoIn(new InScenario(tree.name(), number.path()))
                    : number);
        }
        return new Judgement(numbers, judgement.orders());
    }

    private void add(Map<String, Quantity> shared, ScenarioTree scenario, Vary vary) {
        List<Setting> settings =
                Setting.of(scenario.format().shape(), scenario.bind().node());
        if (vary.shared()) {
            addShared(shared, settings, scenario.name());
        }
        if (vary.cases()) {
            Set<String> paths = settings.stream().map(Setting::path).collect(Collectors.toSet());
            settings.forEach(setting -> setting.quantity()
                    .ifPresent(quantity -> add(
                            group(setting.path(), paths, scenario.name()), setting.path(), quantity, scenario.name())));
        }
    }

    private void addShared(Map<String, Quantity> shared, List<Setting> settings, String scenario) {
        List<String> own = settings.stream().map(Setting::path).toList();
        shared.forEach((name, quantity) -> {
            String path = PARAMETERS + name;
            if (!own.contains(path)) {
                quantity.range()
                        .ifPresent(range ->
                                add(new Key(path, true, quantity.value(), range), new InScenario(scenario, path)));
            }
        });
    }

    private void add(String group, String path, Quantity quantity, String scenario) {
        quantity.range()
                .ifPresent(
                        range -> add(new Key(group, false, quantity.value(), range), new InScenario(scenario, path)));
    }

    private void add(Key key, InScenario place) {
        found.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
    }

    /** What a setting shares its number with: settings of the same path, or of the same kind where names are no facts. */
    private String group(String path, Set<String> paths, String scenario) {
        boolean ofBehaviour = paths.contains(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
        boolean ofKind = table.isPresent()
                && table.get().cases().contains(scenario)
                && (ofBehaviour || table.get().isVariable(path) || !table.get().isFact(path));
        return ofKind ? OrdinalTable.pattern(path) : path;
    }

    private List<JudgedNumber> named() {
        Function<Map.Entry<Key, List<InScenario>>, String> withScenarios =
                entry -> entry.getKey().path() + "@"
                        + String.join(
                                "+",
                                entry.getValue().stream()
                                        .map(InScenario::scenario)
                                        .distinct()
                                        .toList());
        Map<String, Integer> ofPath = counts(entry -> entry.getKey().path());
        Map<String, Integer> ofScenarios = counts(withScenarios);
        List<JudgedNumber> numbers = new ArrayList<>();
        for (Map.Entry<Key, List<InScenario>> entry : found.entrySet()) {
            Key key = entry.getKey();
            String path = key.path();
            String longer = withScenarios.apply(entry);
            String longest = longer + ":" + CsvCell.value(key.value());
            String name = ofPath.getOrDefault(path, 0) == 1
                    ? path
                    : ofScenarios.getOrDefault(longer, 0) == 1 ? longer : longest;
            numbers.add(new JudgedNumber(name, path, key.shared(), entry.getValue(), key.value(), key.range()));
        }
        numbers.sort(Comparator.comparing(JudgedNumber::name));
        return List.copyOf(numbers);
    }

    private Map<String, Integer> counts(Function<Map.Entry<Key, List<InScenario>>, String> name) {
        Map<String, Integer> counts = new HashMap<>();
        found.entrySet().forEach(entry -> counts.merge(name.apply(entry), 1, Integer::sum));
        return counts;
    }

    private List<OrderedNumbers> orders(List<JudgedNumber> numbers) {
        List<OrderedNumbers> orders = new ArrayList<>();
        for (OrdinalTable.Variable variable : table.map(OrdinalTable::variables).orElse(List.of())) {
            TreeSet<String> patterns = new TreeSet<>();
            numbers.forEach(number -> number.places().stream()
                    .map(place -> OrdinalTable.pattern(place.path()))
                    .filter(path -> variable.paths().stream().anyMatch(p -> OrdinalTable.covers(p, path)))
                    .forEach(patterns::add));
            patterns.forEach(pattern -> orders.add(order(pattern, variable.groups(), numbers)));
        }
        for (OrdinalTable.SharedOrder order : table.map(OrdinalTable::shared).orElse(List.of())) {
            List<Integer> higher = ofShared(order.higher(), numbers);
            List<Integer> lower = ofShared(order.lower(), numbers);
            orders.add(new OrderedNumbers(PARAMETERS + order.higher(), List.of(higher, lower)));
        }
        return orders;
    }

    private static List<Integer> ofShared(String name, List<JudgedNumber> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(n -> numbers.get(n).shared() && numbers.get(n).path().equals(PARAMETERS + name))
                .boxed()
                .toList();
    }

    private static OrderedNumbers order(String pattern, List<List<String>> groups, List<JudgedNumber> numbers) {
        TreeMap<Integer, List<Integer>> levels = new TreeMap<>();
        for (int n = 0; n < numbers.size(); n++) {
            for (int g = 0; g < groups.size(); g++) {
                List<String> group = groups.get(g);
                boolean stands = numbers.get(n).places().stream()
                        .anyMatch(place -> group.contains(place.scenario())
                                && OrdinalTable.pattern(place.path()).equals(pattern));
                if (stands) {
                    levels.computeIfAbsent(g, key -> new ArrayList<>()).add(n);
                }
            }
        }
        return new OrderedNumbers(pattern, List.copyOf(levels.values()));
    }
}
