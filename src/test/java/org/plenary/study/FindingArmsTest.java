package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.input.InvalidInputException;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioTree;
import org.plenary.study.FindingArms.ArmUse;
import org.plenary.study.FindingArms.FindingArm;
import org.plenary.study.FindingArms.Side;

/** What an arm changes in a scenario, and that it changes nothing else. */
class FindingArmsTest {
    private static final String TESTS = "tests: [{measure: delegation, predicted: up, smallest: 0.05}]\n";

    private static FindingArms arms(String lines) {
        FindingReader.ReadFinding read = MadeUpFinding.read("X1", lines + TESTS);
        return read.arms(read.scenarios().get(0));
    }

    private static ScenarioFile file(ScenarioTree tree) {
        return tree.bind().value();
    }

    private static final String CAUSE = """
            cause: [{path: field.ambiguity, low: 0.2, high: 0.8}]
            given: [{path: field.overlap, value: 0.35}]
            mechanism: [umbrella_ambiguity]
            moderator: [{path: field.drive, low: 0.1, high: 0.9}]
            """;

    @Test
    void theArmsDifferInTheCauseAlone() {
        FindingArms arms = arms(CAUSE);
        ScenarioFile low = file(arms.tree(FindingArms.LOW));
        ScenarioFile high = file(arms.tree(FindingArms.HIGH));
        assertThat(low.field().ambiguity()).isEqualTo(0.2);
        assertThat(high.field().ambiguity()).isEqualTo(0.8);
        assertThat(low.field().overlap()).isEqualTo(0.35);
        assertThat(arms.tree(FindingArms.LOW)
                        .with("field.ambiguity", 0.8)
                        .bind()
                        .value())
                .usingRecursiveComparison()
                .isEqualTo(high);
    }

    @Test
    void aModeratorIsSetBeforeTheCauseAndAPlaceboSwitchesTheMechanismOff() {
        FindingArms arms = arms(CAUSE);
        ScenarioFile moderated = file(arms.tree(FindingArms.HIGH.where(Side.LOW)));
        assertThat(moderated.field().drive()).isEqualTo(0.1);
        assertThat(moderated.field().ambiguity()).isEqualTo(0.8);
        ScenarioFile placebo = file(arms.tree(FindingArms.LOW.as(ArmUse.PLACEBO)));
        assertThat(placebo.mechanismsOff()).containsExactly("umbrella_ambiguity");
        assertThat(file(arms.tree(FindingArms.LOW)).mechanismsOff()).isEmpty();
    }

    @Test
    void asIsLeavesWhatTheScenarioHas() {
        FindingReader.ReadFinding read =
                MadeUpFinding.read("X1", "cause: [{path: field.ambiguity, high: 0.8}]\nno_mechanism: none\n" + TESTS);
        ScenarioTree scenario = read.scenarios().get(0);
        FindingArms arms = read.arms(scenario);
        assertThat(file(arms.tree(FindingArms.LOW)).field().ambiguity())
                .isEqualTo(file(scenario).field().ambiguity());
        assertThat(arms.doses()).isZero();
    }

    @Test
    void everyArmHasAName() {
        assertThat(FindingArms.LOW.word()).isEqualTo("low");
        assertThat(new FindingArm(Side.HIGH, Optional.of(Side.LOW), ArmUse.PLACEBO, 0).word())
                .isEqualTo("high_moderator_low_placebo");
        assertThat(FindingArms.HIGH.as(ArmUse.ALONE).word()).isEqualTo("high_alone");
        assertThat(FindingArm.dose(3).word()).isEqualTo("dose_3");
    }

    @Test
    void withAModeratorThereAreSixArmsOfAKind() {
        FindingReader.ReadFinding read = MadeUpFinding.read("X1", CAUSE + TESTS);
        assertThat(FindingArms.of(read.finding().value(), ArmUse.NEGOTIATED))
                .extracting(FindingArm::word)
                .containsExactly(
                        "low",
                        "high",
                        "low_moderator_low",
                        "high_moderator_low",
                        "low_moderator_high",
                        "high_moderator_high");
    }

    /** A setting without doses of its own is as in the high arm at every step. */
    @Test
    void aDoseIsAStepOfEverySettingThatHasOne() {
        FindingArms arms = arms("""
                cause:
                  - {path: field.drive, low: 0.1, high: 0.9}
                  - {path: field.ambiguity, low: 0.2, high: 0.8, dose: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]}
                no_mechanism: none
                """);
        assertThat(arms.doses()).isEqualTo(7);
        assertThat(arms.dosePath()).isEqualTo("field.ambiguity");
        assertThat(arms.doseValue(2)).isEqualTo(0.4);
        ScenarioFile third = file(arms.tree(FindingArm.dose(3)));
        assertThat(third.field().ambiguity()).isEqualTo(0.4);
        assertThat(third.field().drive()).isEqualTo(0.9);
    }

    @Test
    void armsThatAreTheSameAreRefused() {
        assertThatThrownBy(() -> arms("cause: [{path: field.ambiguity, low: 0.3, high: 0.3}]\nno_mechanism: none\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("an empty range: low and high make the same of smallest")
                .hasMessageContaining("f.yaml:6:");
    }

    @Test
    void whatTheFileNamesMustBeThere() {
        assertThatThrownBy(() -> arms("""
                        cause: [{path: field.ambiguity, low: 0.3, high: 0.7, only: [smalest]}]
                        mechanism: [umbrella_ambiguty]
                        """))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems()).hasSize(2))
                .hasMessageContaining("Maybe write \"smallest\".")
                .hasMessageContaining("Maybe write \"umbrella_ambiguity\".");
        assertThatThrownBy(() -> arms("cause: [{path: field.ambiguity, low: 0.3, high: 0.7}]\n"))
                .hasMessageContaining("\"no_mechanism\" why none can be named")
                .hasMessageContaining("f.yaml:1:1");
        assertThatThrownBy(() -> MadeUpFinding.read("X1", """
                        cause: [{path: field.ambiguity, low: 0.3, high: 0.7, dose: [0.1, 0.2]}]
                        no_mechanism: none
                        tests: [{measure: delegation, predicted: up, smallest: 0.05, contrast: interaction}]
                        """))
                .hasMessageContaining("a contrast with a moderator, and no moderator")
                .hasMessageContaining("2 values")
                .hasMessageContaining("at least 7");
    }

    @Test
    void anUnknownMeasureIsAnsweredWithTheNearest() {
        List<String> lines = List.of("cause: [{path: field.ambiguity, low: 0.3, high: 0.7}]", "no_mechanism: none");
        assertThatThrownBy(() -> MadeUpFinding.read(
                        "X1",
                        String.join("\n", lines) + "\ntests: [{measure: delegaton, predicted: up, smallest: 0.05}]\n"))
                .hasMessageContaining("tests.1.measure")
                .hasMessageContaining("Maybe write \"delegation\".");
    }
}
