package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.input.InvalidInputException;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.scenario.TestStudy;

class FindingReaderTest {
    private static final String GOOD = """
            id: M1
            claim: Drive raises precision
            quote: drive
            source: made up
            scenarios: [small.yaml]
            cause:
              - {path: field.drive, low: 0.25, high: 0.75, dose: [0, 0.1, 0.2, 0.4, 0.6, 0.8, 1]}
            tests:
              - {measure: precision, predicted: up, smallest: 0.02}
            mechanism: [trades]
            """;

    private static FindingReader.ReadFinding read(String yaml) {
        InputFile file = new InputFile("m.yaml", "m.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return new FindingReader(TestStudy.reader(), List.of("precision", "obligation"))
                .read(new Study.Opened(Study.in(TestStudy.folder()), file));
    }

    private static void refused(String yaml, String... messages) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(messages);
    }

    @Test
    void armsDifferInTheCauseAndThePlaceboInItsSwitch() {
        FindingReader.ReadFinding read = read(GOOD);
        FindingArms arms = read.arms(read.scenarios().get(0));
        assertThat(drive(arms.tree(FindingArms.LOW))).isEqualTo(0.25);
        assertThat(drive(arms.tree(FindingArms.HIGH))).isEqualTo(0.75);
        ScenarioTree placebo = arms.tree(FindingArms.HIGH.as(FindingArms.ArmUse.PLACEBO));
        assertThat(drive(placebo)).isEqualTo(0.75);
        assertThat(placebo.bind().value().mechanismsOff()).contains("trades");
        assertThat(arms.tree(FindingArms.HIGH).bind().value().mechanismsOff()).doesNotContain("trades");
        assertThat(arms.doses()).isEqualTo(7);
        assertThat(drive(arms.tree(FindingArms.FindingArm.dose(4)))).isEqualTo(0.4);
        assertThat(arms.dosePath()).isEqualTo("field.drive");
    }

    private static double drive(ScenarioTree tree) {
        return tree.bind().value().field().drive();
    }

    @Test
    void aWrongPathIsRefusedWithItsPlaceAndTheNearestOne() {
        refused(
                GOOD.replace("field.drive,", "field.drvie,"),
                "m.yaml:7:",
                "field.drvie",
                "Maybe write \"field.drive\"");
    }

    @Test
    void aCauseThatTheScenarioLacksIsRefused() {
        refused(GOOD.replace("field.drive,", "organs.council.regular,"), "m.yaml:7:", "organs.council.regular");
    }

    @Test
    void anEmptyRangeIsRefused() {
        refused(GOOD.replace("high: 0.75", "high: 0.25"), "m.yaml:7:", "an empty range", "small");
        refused(GOOD.replace("low: 0.25, high: 0.75, ", ""), "an empty range");
    }

    @Test
    void aValueOutsideItsBoundsIsRefused() {
        refused(GOOD.replace("high: 0.75", "high: 1.75"), "m.yaml:7:", "from 0 to 1");
        refused(GOOD.replace("0.8, 1]", "0.8, 3]"), "from 0 to 1");
    }

    @Test
    void unknownSwitchesMeasuresScenariosAndWordsAreRefusedAllAtOnce() {
        refused(
                GOOD.replace("[trades]", "[trdaes]").replace("measure: precision", "measure: precison"),
                "2 problems",
                "m.yaml:9:",
                "Maybe write \"precision\"",
                "m.yaml:10:",
                "Maybe write \"trades\"");
        refused(GOOD.replace("small.yaml", "smal.yaml"), "m.yaml:5:", "Maybe write \"small.yaml\"");
        refused(GOOD.replace("predicted: up", "predicted: upp"), "m.yaml:9:", "Maybe write \"up\"");
        refused(GOOD.replace("smallest: 0.02", "smallest: -1"), "m.yaml:9:");
        refused(GOOD.replace("cause:", "causes:"), "causes", "Maybe write \"cause\"");
    }

    @Test
    void whatAnExperimentNeedsMustBeThere() {
        refused(GOOD.replace("mechanism: [trades]\n", ""), "no mechanism", "no_mechanism");
        refused(GOOD.replace("smallest: 0.02", "smallest: 0.02, contrast: interaction"), "no moderator");
        refused(GOOD.replace("0.4, 0.6, 0.8, 1]", "1]"), "4 values", "at least 7");
        refused(GOOD.replace("high: 0.75,", "high: 0.75, only: [large],"), "large");
    }

    @Test
    void dosesOfSeveralSettingsAreStepsOfOneSweep() {
        String second =
                "  - {path: field.ambiguity, low: 0.25, high: 0.75, dose: [0, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 1]}\n";
        refused(GOOD.replace("tests:", second + "tests:"), "m.yaml:7:", "cause.1.dose", "7 values", "8, as another");
        String other = GOOD.replace("0.4, 0.6, 0.8, 1]", "0.3, 0.4, 0.6, 0.8, 1]");
        FindingReader.ReadFinding read = read(other.replace("tests:", second + "tests:"));
        FindingArms arms = read.arms(read.scenarios().get(0));
        assertThat(arms.doses()).isEqualTo(8);
        assertThat(drive(arms.tree(FindingArms.FindingArm.dose(8)))).isEqualTo(1);
    }
}
