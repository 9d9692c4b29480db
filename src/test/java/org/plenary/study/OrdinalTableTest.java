package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Paths;
import org.plenary.input.Setting;
import org.plenary.input.YamlWriter;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.TablingSpec;
import org.plenary.study.OrdinalTable.Measure;
import org.plenary.study.OrdinalTable.Variable;

/** The scenario files differ in explanatory variables where the ordinal table says so, and nowhere else. */
class OrdinalTableTest {
    private static final Path SCENARIOS = Path.of("scenarios");

    /** Lists whose elements have names of their own in each case; blocs are the same in all. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\b(provisions|organs|secretariats|regimes|periods|tablings)\\.[A-Za-z0-9_]+");

    private static OrdinalTable table;

    /** Of each case: its settings after defaults, by path, with the places of own elements as {@code *}. */
    private static final Map<String, Map<String, List<String>>> CASES = new LinkedHashMap<>();

    private static final Map<String, ScenarioFile> FILES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        table = OrdinalTable.read(file("ordinal.yaml", Files.readAllBytes(SCENARIOS.resolve("ordinal.yaml"))));
        ScenarioReader reader = new ScenarioReader(Plugins.none().behaviours());
        for (String name : table.cases()) {
            ScenarioReader.Loaded loaded =
                    reader.load(SCENARIOS.resolve(name + ".yaml").toString());
            FILES.put(name, loaded.scenario().value());
            CASES.put(name, settings(loaded.tree(), loaded));
        }
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(SCENARIOS.resolve(name + ".yaml"));
    }

    private static InputFile file(String name, byte[] content) {
        return new InputFile(name, name, content);
    }

    private static Map<String, List<String>> settings(ScenarioTree tree, ScenarioReader.Loaded loaded) {
        Map<String, List<String>> values = new TreeMap<>();
        for (Setting setting :
                Setting.of(tree.format().shape(), loaded.scenario().node())) {
            String value = value(setting.value());
            if (!setting.isForReaders() && !isOnAnyway(setting.path(), value)) {
                String path = ELEMENT.matcher(setting.path()).replaceAll("$1.*");
                values.computeIfAbsent(path, key -> new ArrayList<>()).add(value);
            }
        }
        return values;
    }

    private static String value(Node node) {
        return YamlWriter.flow(Paths.find(node, "value").orElse(node));
    }

    /** A strategy that the switches do not list is on. */
    private static boolean isOnAnyway(String path, String value) {
        return path.startsWith("strategies.") && value.equals("true");
    }

    private static boolean matches(String pattern, String path) {
        String regex = pattern.replace(".", "\\.").replace("*", "[^.]+");
        return path.matches(regex + "(\\..*)?");
    }

    private static Collection<Double> levels(Variable variable, String name) {
        if (variable.measure() == Measure.ORGANS_AT_ONCE) {
            return List.of(organsAtOnce(Objects.requireNonNull(FILES.get(name))));
        }
        List<Double> levels = new ArrayList<>();
        for (String pattern : variable.paths()) {
            Objects.requireNonNull(CASES.get(name)).forEach((path, values) -> {
                if (matches(pattern, path)) {
                    values.forEach(value -> levels.add(number(value)));
                }
            });
        }
        assertThat(levels).as("%s in %s", variable.id(), name).isNotEmpty();
        double mean = levels.stream().mapToDouble(level -> level).average().orElseThrow();
        return variable.measure() == Measure.MEAN ? List.of(mean) : new TreeSet<>(levels);
    }

    private static double number(String value) {
        return value.equals("true") ? 1 : value.equals("false") ? 0 : Double.parseDouble(value);
    }

    private static double organsAtOnce(ScenarioFile file) {
        return file.periods().stream()
                .mapToLong(period -> period.tablings().stream()
                        .map(TablingSpec::organ)
                        .distinct()
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void casesThatAreEqualHaveTheSameLevel() {
        for (Variable variable : table.variables()) {
            for (List<String> group : variable.groups()) {
                assertThat(group)
                        .as("%s: %s", variable.id(), variable.order())
                        .allSatisfy(name -> assertThat(levels(variable, name))
                                .containsExactlyElementsOf(levels(variable, group.get(0))));
            }
        }
    }

    @Test
    void casesThatAreHigherHaveAHigherLevel() {
        for (Variable variable : table.variables()) {
            List<List<String>> groups = variable.groups();
            for (int g = 1; g < groups.size(); g++) {
                double lowestAbove = levels(variable, groups.get(g - 1).get(0)).stream()
                        .min(Double::compare)
                        .orElseThrow();
                double highestBelow = levels(variable, groups.get(g).get(0)).stream()
                        .max(Double::compare)
                        .orElseThrow();
                assertThat(lowestAbove)
                        .as("%s: %s", variable.id(), variable.order())
                        .isGreaterThan(highestBelow);
            }
        }
    }

    @Test
    void draftersTryFirstWhatTheThesisReports() {
        assertThat(table.practice()).hasSameSizeAs(table.cases());
        table.practice().forEach(practice -> {
            List<String> moves = Objects.requireNonNull(FILES.get(practice.caseName())).draftingPractice().stream()
                    .map(move -> move.name().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            assertThat(moves)
                    .as(practice.caseName())
                    .startsWith(practice.first().toArray(new String[0]));
        });
    }

    @Test
    void nothingElseDiffers() {
        assertThat(differing()).filteredOn(path -> !isCovered(path)).isEmpty();
    }

    @Test
    void everyDepartureIsThere() {
        assertThat(table.departures())
                .allSatisfy(departure -> assertThat(differing())
                        .as("no case differs in %s any more: take it off the list", departure.path())
                        .anyMatch(path -> matches(departure.path(), path)));
    }

    private static boolean isCovered(String path) {
        return path.startsWith("drafting_practice")
                || table.variables().stream().flatMap(v -> v.paths().stream()).anyMatch(p -> matches(p, path))
                || table.facts().stream().anyMatch(p -> matches(p, path))
                || table.departures().stream().anyMatch(d -> matches(d.path(), path));
    }

    /** Returns the paths at which some case has other values than another, however often. */
    private static TreeSet<String> differing() {
        TreeSet<String> paths = new TreeSet<>();
        CASES.values().forEach(values -> paths.addAll(values.keySet()));
        paths.removeIf(path -> CASES.values().stream()
                        .map(values -> new TreeSet<>(values.getOrDefault(path, List.of())))
                        .distinct()
                        .count()
                == 1);
        return paths;
    }

    @Test
    void anOrderThatLeavesOutACaseIsRefused() throws IOException {
        String yaml = Files.readString(SCENARIOS.resolve("ordinal.yaml"))
                .replaceFirst("order: cyberwarfare = cybercrime = cyberterrorism", "order: cyberwarfare > cybercrime");
        assertThatThrownBy(() -> OrdinalTable.read(file("table.yaml", yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("variables.technical_complexity.order")
                .hasMessageContaining("each of cyberwarfare, cybercrime, cyberterrorism once");
    }
}
