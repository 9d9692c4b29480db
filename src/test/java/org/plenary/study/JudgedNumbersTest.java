package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.input.Behaviours;
import org.plenary.kernel.Quantity;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ScenarioTree;

class JudgedNumbersTest {
    private static final String SCENARIO = """
            title: A made-up case
            field:
              technical_complexity: {value: 0.5, range: [0.3, 0.7], source: judgement}
              political_salience: {value: 0.25, range: [0.05, 0.45], source: judgement}
              shared_objective: 0.5
              avoidance: 0.5
              ambiguity: {value: 0.5, range: [0.3, 0.7], source: judgement}
              drive: 0.5
              overlap: 0.3
            provisions:
              - {id: norms, axes: [1, 0], contestation: {value: 0.8, range: [0.6, 1]}, umbrella: 0.1}
              - {id: scope, axes: [1, 0], contestation: {value: 0.8, range: [0.6, 1]}, umbrella: 0.1}
            secretariats:
              - {id: office, expertise: 0.5, staff: 2, autonomy: 0.3, effort: 1, cooperation: 1}
            organs:
              - {id: group, secretariat: office, regular: true, chair: 0, non_state_access: 0.3, non_state_pen: 0.1}
            periods:
              - title: at once
                tablings:
                  - {sponsor: RUS, organ: group, sessions: 1, days: 1}
            """;

    private static final Map<String, Quantity> SHARED = shared();

    private static Map<String, Quantity> shared() {
        Map<String, Quantity> shared = new LinkedHashMap<>();
        shared.put("pace", judged(0.3, 0, 1));
        shared.put("unit", Quantity.of(1));
        shared.put("noise", judged(0.01, 0.001, 0.02));
        return shared;
    }

    private static Quantity judged(double value, double low, double high) {
        return new Quantity(value, Optional.of(new Quantity.Range(low, high)), "judgement");
    }

    private static ScenarioTree tree(String name, String yaml) {
        InputFile file = new InputFile(name + ".yaml", name + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return ScenarioTree.read(file, Behaviours.builtIn());
    }

    private static ScenarioTree tree(String name) {
        return tree(name, SCENARIO);
    }

    private static List<String> names(List<JudgedNumber> numbers) {
        return numbers.stream().map(JudgedNumber::name).toList();
    }

    @Test
    void sharedNumbersWithARangeAreFound() {
        List<JudgedNumber> numbers = JudgedNumbers.of(SHARED, List.of(tree("a"), tree("b")), Vary.SHARED);
        assertThat(names(numbers)).containsExactly("parameters.noise", "parameters.pace");
        assertThat(numbers).allSatisfy(number -> {
            assertThat(number.shared()).isTrue();
            assertThat(number.scenarios()).containsExactly("a", "b");
        });
        assertThat(numbers.get(0).range()).isEqualTo(new Quantity.Range(0.001, 0.02));
    }

    @Test
    void equalNumbersOfScenariosAreOneNumberByPath() {
        List<JudgedNumber> numbers = JudgedNumbers.of(SHARED, List.of(tree("a"), tree("b")), Vary.CASES);
        assertThat(names(numbers))
                .containsExactly(
                        "field.ambiguity",
                        "field.political_salience",
                        "field.technical_complexity",
                        "organs.group.decision_rule.tolerance",
                        "provisions.norms.contestation",
                        "provisions.norms.turn",
                        "provisions.scope.contestation",
                        "provisions.scope.turn");
        assertThat(numbers).allSatisfy(number -> assertThat(number.scenarios()).containsExactly("a", "b"));
    }

    @Test
    void numbersThatDifferInValueOrRangeAreApartAndThoseThatAgreeStayTogether() {
        ScenarioTree salient = tree("b").with("field.political_salience", 0.3);
        ScenarioTree wider = tree(
                "c", SCENARIO.replace("ambiguity: {value: 0.5, range: [0.3,", "ambiguity: {value: 0.5, range: [0.2,"));
        List<JudgedNumber> numbers = JudgedNumbers.of(SHARED, List.of(tree("a"), salient, wider), Vary.CASES);
        assertThat(names(numbers))
                .contains(
                        "field.political_salience@a+c",
                        "field.political_salience@b",
                        "field.ambiguity@a+b",
                        "field.ambiguity@c",
                        "field.technical_complexity");
        assertThat(numbers)
                .filteredOn(number -> number.name().equals("field.political_salience@b"))
                .singleElement()
                .satisfies(number -> {
                    assertThat(number.path()).isEqualTo("field.political_salience");
                    assertThat(number.shipped()).isEqualTo(0.3);
                });
    }

    @Test
    void elementsAreMatchedByTheirIdentifiersNotTheirPlaces() {
        String swapped = SCENARIO.replace("id: norms", "id: other").replace("id: scope", "id: norms");
        List<JudgedNumber> numbers = JudgedNumbers.of(SHARED, List.of(tree("a"), tree("b", swapped)), Vary.CASES);
        assertThat(numbers)
                .filteredOn(number -> number.path().endsWith("contestation"))
                .extracting(JudgedNumber::name, JudgedNumber::scenarios)
                .containsExactly(
                        tuple("provisions.norms.contestation", List.of("a", "b")),
                        tuple("provisions.other.contestation", List.of("b")),
                        tuple("provisions.scope.contestation", List.of("a")));
    }

    @Test
    void aDefaultWithARangeIsAJudgedNumberToo() {
        ScenarioTree silent = tree("a", SCENARIO.replace("  overlap: 0.3\n", ""));
        assertThat(names(JudgedNumbers.of(SHARED, List.of(silent), Vary.CASES))).contains("field.overlap");
    }

    @Test
    void anOverriddenSharedNumberIsTheScenariosOwn() {
        ScenarioTree fixed = tree("b", SCENARIO + "parameters: {pace: 0.9}\n");
        ScenarioTree judged = tree("c", SCENARIO + "parameters: {pace: {value: 0.9, range: [0.8, 1]}}\n");
        List<JudgedNumber> numbers = JudgedNumbers.of(SHARED, List.of(tree("a"), fixed, judged), Vary.BOTH);
        assertThat(numbers)
                .filteredOn(number -> number.path().startsWith("parameters"))
                .extracting(JudgedNumber::name, JudgedNumber::shared)
                .containsExactly(
                        tuple("parameters.noise", true),
                        tuple("parameters.pace@a", true),
                        tuple("parameters.pace@c", false));
    }
}
