package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.PointRule;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.Settings;
import org.plenary.experiment.SweepPlan;
import org.plenary.input.InvalidInputException;
import org.plenary.kernel.UserError;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.study.FindingArms.ArmUse;

/** Arms as design points: each distinct scenario is run once, with the same luck in all arms. */
class FindingsDesignTest {
    private static final String TESTS = "tests: [{measure: delegation, predicted: up, smallest: 0.05}]\n";

    private static FindingReader.ReadFinding finding(String id, String low, String high) {
        return MadeUpFinding.read(
                id,
                "cause: [{path: field.ambiguity, low: " + low + ", high: " + high + "}]\nno_mechanism: none\n" + TESTS);
    }

    private static FindingsPlan plan(FindingReader.ReadFinding... findings) {
        return FindingsPlan.of(List.of(findings), 4, 1, false, Settings.NONE, Members.NONE);
    }

    @Test
    void armsThatMakeTheSameOfAScenarioAreOneCase() {
        SweepPlan plan =
                plan(finding("X1", "0.2", "0.8"), finding("X2", "0.8", "0.5")).experiment();
        assertThat(plan.design().rules())
                .extracting(PointRule::labels)
                .containsExactly(
                        List.of("X1", "low"),
                        List.of("X1", "high"),
                        List.of("X1", "low_alone"),
                        List.of("X1", "high_alone"),
                        List.of("X1", "high_accounted"),
                        List.of("X2", "low"),
                        List.of("X2", "high"),
                        List.of("X2", "low_alone"),
                        List.of("X2", "high_alone"),
                        List.of("X2", "high_accounted"));
        assertThat(plan.canonical(0, 5)).isEqualTo(1); // low of X2 is high of X1
        assertThat(plan.canonical(0, 6)).isEqualTo(6);
        assertThat(plan.canonical(0, 7)).isEqualTo(3);
        // three negotiated cases with 4 replicates, two of texts accounted for, three texts of 16 states alone
        assertThat(plan.size()).isEqualTo(3 * 4 + 2 * 4 + 3 * FindingsPlan.STATES);
    }

    @Test
    void aReplicateMeetsTheSameLuckInEveryArm() {
        SweepPlan plan = plan(finding("X1", "0.2", "0.8")).experiment();
        for (int replicate = 0; replicate < 4; replicate++) {
            assertThat(plan.run(0, 1, replicate).seed())
                    .isEqualTo(plan.run(0, 0, replicate).seed());
        }
        assertThat(plan.run(0, 0, 1).seed()).isNotEqualTo(plan.run(0, 0, 0).seed());
    }

    @Test
    void furtherFindingsLeaveTheSeedsAsTheyWere() {
        SweepPlan one = plan(finding("X1", "0.2", "0.8")).experiment();
        SweepPlan two =
                plan(finding("X0", "0.4", "0.6"), finding("X1", "0.2", "0.8")).experiment();
        assertThat(two.run(0, 5, 2).seed()).isEqualTo(one.run(0, 0, 2).seed());
    }

    @Test
    void aPlaceboIsRunWhereAMechanismIsNamed() {
        FindingReader.ReadFinding with = MadeUpFinding.read(
                "X1",
                "cause: [{path: field.ambiguity, low: 0.2, high: 0.8}]\nmechanism: [umbrella_ambiguity]\n" + TESTS);
        FindingsDesign design = new FindingsDesign(
                List.of("smallest"), List.of(with), EnumSet.allOf(ArmUse.class), false, 10, 1, Members.NONE);
        FindingsDesign.TestedCase cell = design.cells().get(0);
        assertThat(cell.has(ArmUse.PLACEBO)).isTrue();
        assertThat(design.size()).isEqualTo(7);
        assertThat(cell.point(FindingArms.LOW)).isEqualTo(10);
        assertThat(design.kind(cell.point(FindingArms.HIGH.as(ArmUse.ALONE)))).isEqualTo(ArmUse.ALONE);
        FindingsDesign without = new FindingsDesign(
                List.of("smallest"),
                List.of(finding("X1", "0.2", "0.8")),
                EnumSet.of(ArmUse.NEGOTIATED, ArmUse.PLACEBO),
                false,
                0,
                1,
                Members.NONE);
        assertThat(without.cells().get(0).has(ArmUse.PLACEBO)).isFalse();
    }

    /** Scenarios of the sweep come first and have no arms; those of findings have no runs at the points of protocols. */
    @Test
    void baselinesRunScenariosUnderEachProtocolAndThenTheArms() {
        SweepPlan sweep = FakeSweep.single(3);
        BaselinePlan plan = BaselinePlan.of(
                sweep,
                List.of("single_text", "compromise_mean"),
                List.of(finding("X1", "0.2", "0.8")),
                5,
                Settings.NONE,
                Members.NONE);
        SweepPlan experiment = plan.experiment();
        assertThat(experiment.scenarios()).hasSize(4);
        assertThat(experiment.design().size()).isEqualTo(2 + 2 * 2);
        assertThat(experiment.design().rules().get(0).labels()).containsExactly("single_text", "", "");
        assertThat(experiment.design().rules().get(4).labels()).containsExactly("single_text", "X1", "high");
        assertThat(experiment.canonical(3, 0)).isEqualTo(PointRule.MISSING);
        assertThat(experiment.canonical(0, 2)).isEqualTo(PointRule.MISSING);
        assertThat(experiment.size()).isEqualTo(2 * 3 * 3 + 2 * 2 * 5);
        assertThat(experiment.run(0, 1, 2).seed())
                .isEqualTo(experiment.run(0, 0, 2).seed());
        assertThat(experiment.run(0, 0, 2).seed()).isEqualTo(sweep.run(0, 0, 2).seed());
    }

    @Test
    void findingsThatClaimNothingAreNotHeldAgainstBaselines() {
        FindingReader.ReadFinding open = MadeUpFinding.read(
                "X9",
                "cause: [{path: field.ambiguity, low: 0.2, high: 0.8}]\nno_mechanism: none\n"
                        + "tests: [{measure: delegation, predicted: open, smallest: 0}]\n");
        BaselinePlan plan = BaselinePlan.of(
                FakeSweep.single(3), List.of("single_text"), List.of(open), 5, Settings.NONE, Members.NONE);
        assertThat(plan.findings()).isEmpty();
        assertThat(plan.experiment().design().size()).isEqualTo(1);
    }

    @TempDir
    Path folder;

    @Test
    void filesOfFindingsAreThoseOfAFolder() throws IOException {
        assertThatThrownBy(() -> FindingFiles.in(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no .yaml file");
        assertThatThrownBy(() -> FindingFiles.in(folder.resolve("none"))).hasMessageContaining("is no folder");
        Files.writeString(folder.resolve("b.yaml"), "x");
        Files.writeString(folder.resolve("a.yaml"), "x");
        Files.writeString(folder.resolve("c.txt"), "x");
        assertThat(FindingFiles.in(folder)).containsExactly(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        assertThat(FindingFiles.shipped()).hasSize(28);
    }

    @Test
    void aFindingThatThereIsNotOrThatThereIsTwiceIsRefused() {
        FindingFiles one = FindingFiles.open(List.of(Path.of("scenarios/findings/F01.yaml")));
        ScenarioReader reader = new ScenarioReader(Plugins.none().behaviours());
        assertThatThrownBy(() -> one.read(reader, List.of("F99")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("\"F99\" is no finding here. Maybe one of F1.");
        FindingFiles twice = FindingFiles.open(
                List.of(Path.of("scenarios/findings/F01.yaml"), Path.of("scenarios/findings/F01.yaml")));
        assertThatThrownBy(() -> twice.read(reader, List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"F1\" a second time");
    }
}
