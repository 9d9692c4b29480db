package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plenary.input.Behaviours;
import org.plenary.kernel.UserError;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ScenarioTree;

/** What a scenario takes over of another, and what stays its own. */
class SwappedValuesTest {
    private static final OrdinalTable TABLE = table("""
            - {id: complexity, paths: [field.technical_complexity], order: one > two, words: w, source: s}
            - {id: blocs, paths: [blocs.*.cohesion], order: one > two, words: w, source: s}
            - {id: regular, paths: [organs.*.regular], measure: mean, order: one > two, words: w, source: s}
            - {id: at_once, paths: [organs], measure: organs_at_once, order: one > two, words: w, source: s}
            """);

    private static OrdinalTable table(String variables) {
        String text = "title: made up\ncases: [one, two]\nvariables:\n" + variables.indent(2);
        return OrdinalTable.read(new InputFile("t.yaml", "t.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ScenarioTree scenario(String name) {
        try {
            byte[] content = Files.readAllBytes(Path.of("scenarios/examples/smallest.yaml"));
            return ScenarioTree.read(new InputFile(name + ".yaml", name + ".yaml", content), Behaviours.builtIn());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theVariablesAreTheGiversAndAllElseIsTheReceivers() {
        ScenarioTree receiver = scenario("one").with("field.drive", 0.11);
        ScenarioTree giver = scenario("two")
                .with("field.technical_complexity", 0.9)
                .with("blocs.*.cohesion", 0.2)
                .with("organs.*.regular", false)
                .with("field.drive", 0.99)
                .with("periods.1.tablings.1.days", 50);
        ScenarioTree swapped = new SwappedValues(TABLE).swap(receiver, giver);
        var file = swapped.bind().value();
        assertThat(swapped.name()).isEqualTo("one");
        assertThat(file.field().technicalComplexity()).isEqualTo(0.9);
        assertThat(file.blocs()).allMatch(bloc -> bloc.cohesion().value() == 0.2);
        assertThat(file.organs()).noneMatch(organ -> organ.regular());
        assertThat(file.field().drive()).isEqualTo(0.11);
        assertThat(file.periods().get(0).tablings().get(0).days()).isEqualTo(5);
    }

    @Test
    void aScenarioGivesItselfNothing() {
        ScenarioTree one = scenario("one");
        assertThat(new SwappedValues(TABLE).swap(one, scenario("one").with("field.technical_complexity", 0.9)))
                .isSameAs(one);
    }

    @Test
    void aGiverOfSeveralLevelsIsRefused() {
        ScenarioTree giver = scenario("two").with("blocs.western.cohesion", 0.2).with("blocs.g77.cohesion", 0.4);
        assertThatThrownBy(() -> new SwappedValues(TABLE).swap(scenario("one"), giver))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("blocs.*.cohesion has several levels in scenario \"two\" (0.2, 0.4)");
    }

    @Test
    void aVariableGoesUpOrDownByTheSumOfItsSettings() {
        ScenarioTree low = scenario("one").with("blocs.western.cohesion", 0.5).with("blocs.g77.cohesion", 0.5);
        OrdinalTable.Variable blocs = TABLE.variables().get(1);
        assertThat(VariableChange.between(low, low.with("blocs.g77.cohesion", 0.9))
                        .direction(blocs))
                .isEqualTo(1);
        assertThat(VariableChange.between(low, low.with("blocs.g77.cohesion", 0.1))
                        .direction(blocs))
                .isEqualTo(-1);
        ScenarioTree both = low.with("blocs.g77.cohesion", 0.75).with("blocs.western.cohesion", 0.25);
        assertThat(VariableChange.between(low, both).direction(blocs)).isZero();
        assertThat(VariableChange.between(low, low.with("organs.*.regular", false))
                        .direction(TABLE.variables().get(2)))
                .isEqualTo(-1);
        assertThat(VariableChange.between(low, low).direction(TABLE.variables().get(3)))
                .isZero();
    }

    @Test
    void aPathCoversWhatItNamesAndWhatLiesInIt() {
        assertThat(OrdinalTable.covers("organs.*.chair", "organs.ahc.chair")).isTrue();
        assertThat(OrdinalTable.covers("organs", "organs.ahc.chair")).isTrue();
        assertThat(OrdinalTable.covers("organs.*.chair.x", "organs.ahc.chair")).isFalse();
        assertThat(OrdinalTable.covers("organs.ahc", "organs.gge.chair")).isFalse();
        assertThat(OrdinalTable.pattern("periods.2.tablings.1.days")).isEqualTo("periods.*.tablings.*.days");
        assertThat(OrdinalTable.pattern("field.drive")).isEqualTo("field.drive");
        assertThat(TABLE.isVariable("organs.working_group.regular")).isTrue();
        assertThat(TABLE.isFact("field.drive")).isFalse();
    }
}
