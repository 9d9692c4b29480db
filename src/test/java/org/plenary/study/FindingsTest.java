package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.Rows;
import org.plenary.experiment.Settings;
import org.plenary.scenario.InputFile;
import org.plenary.study.Findings.FindingRow;
import org.plenary.table.TableRow;

/** Findings whose outcomes in each arm are given, so that effects and verdicts are known. */
class FindingsTest {
    private static final int REPLICATES = 10;

    private static final String LINES = """
            cause: [{path: field.ambiguity, low: 0.2, high: 0.8, dose: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]}]
            mechanism: [umbrella_ambiguity]
            moderator: [{path: field.drive, low: 0.1, high: 0.9}]
            """;

    /** Delegation by arm; whatever is not named has that of the low arm. */
    private static final Map<String, Double> DELEGATION = Map.of(
            "low", 0.4,
            "high", 0.6,
            "low_placebo", 0.4,
            "high_placebo", 0.5,
            "low_alone", 0.3,
            "high_alone", 0.32,
            "low_moderator_low", 0.4,
            "high_moderator_low", 0.5,
            "low_moderator_high", 0.4,
            "high_moderator_high", 0.7);

    private static FindingsPlan plan(String tests) {
        return FindingsPlan.of(
                List.of(MadeUpFinding.read("X1", LINES + "tests: [" + tests + "]\n")),
                REPLICATES,
                1,
                true,
                Settings.NONE,
                Members.NONE);
    }

    /** Precision and obligation are 0.5 everywhere; doses raise delegation by a thirtieth a step. */
    private static Rows rows(FindingsPlan plan) {
        var experiment = plan.experiment();
        return FakeCalibration.rows(experiment, (scenario, point) -> run -> {
            String arm = experiment.design().rules().get(point).labels().get(1);
            double level = arm.startsWith("dose_")
                    ? 0.4 + (Integer.parseInt(arm.substring(5)) - 1) / 30.0
                    : DELEGATION.getOrDefault(arm, 0.4);
            return FakeCalibration.complete(
                    FakeSweep.outcome(run.seed(), true, level + 0.01 * (run.replicate() % 2), 0.5, 0.5));
        });
    }

    private static Findings findings(String tests) {
        FindingsPlan plan = plan(tests);
        return Findings.of(plan.design(), rows(plan));
    }

    @Test
    void anEffectIsTheMeanDifferenceBetweenTheArms() {
        FindingRow row = findings("{measure: delegation, predicted: up, smallest: 0.05}")
                .rows()
                .get(0);
        assertThat(row.measured().effect()).isCloseTo(0.2, within(1e-12));
        assertThat(row.measured().n()).isEqualTo(REPLICATES);
        assertThat(row.measured().cliffsDelta()).isEqualTo(1);
        assertThat(row.lowMean()).isCloseTo(0.405, within(1e-12));
        assertThat(row.placebo().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(row.alone()).isCloseTo(0.02, within(1e-12));
        assertThat(row.assumed()).contains(false);
        assertThat(row.verdict()).isEqualTo(FindingVerdict.SUPPORTED);
        assertThat(row.placeboDue()).isTrue();
        assertThat(row.placeboSilent()).isFalse();
    }

    /** All ten differences have one sign: of 1,024 ways to flip signs two are as large, and sampling them errs little. */
    @Test
    void theProbabilityIsThatOfSignFlips() {
        FindingRow row = findings("{measure: delegation, predicted: up, smallest: 0.05}")
                .rows()
                .get(0);
        assertThat(row.measured().p()).isBetween(0.0008, 0.0035);
        assertThat(row.pHolm()).isEqualTo(row.measured().p());
    }

    @Test
    void onlyTestsThatClaimASignAreCorrectedForEachOther() {
        Findings findings = findings("""
                {measure: delegation, predicted: up, smallest: 0.05},
                {measure: precision, predicted: down, smallest: 0.05},
                {measure: obligation, predicted: none, smallest: 0.05},
                {measure: consensus, predicted: open, smallest: 0}""");
        List<FindingRow> rows = findings.rows();
        assertThat(rows.get(0).pHolm()).isEqualTo(2 * rows.get(0).measured().p());
        assertThat(rows.get(1).pHolm()).isEqualTo(1);
        assertThat(rows.get(2).pHolm()).isNaN();
        assertThat(rows.get(3).pHolm()).isNaN();
        assertThat(rows)
                .extracting(FindingRow::verdict)
                .containsExactly(
                        FindingVerdict.SUPPORTED,
                        FindingVerdict.NO_EFFECT,
                        FindingVerdict.SUPPORTED,
                        FindingVerdict.REPORTED);
        assertThat(findings.with(FindingVerdict.PARTLY)).containsExactly("X1");
        assertThat(findings.tests(FindingVerdict.SUPPORTED)).isEqualTo(2);
        assertThat(findings.claims()).isEqualTo(1);
        assertThat(findings.tellable()).isTrue();
    }

    @Test
    void anInteractionIsTheDifferenceOfTwoEffects() {
        FindingRow row = findings("{measure: delegation, predicted: up, smallest: 0.05, contrast: interaction}")
                .rows()
                .get(0);
        assertThat(row.measured().effect()).isCloseTo(0.2, within(1e-12));
        assertThat(row.outcome()).isEqualTo("delegation (interaction)");
    }

    @Test
    void theOtherSignContradicts() {
        Findings findings = findings("{measure: delegation, predicted: down, smallest: 0.05}");
        assertThat(findings.with(FindingVerdict.CONTRADICTED)).containsExactly("X1");
        assertThat(findings.rows().get(0).placeboDue()).isFalse();
    }

    @Test
    void tooFewReplicatesCannotTell() {
        FindingsPlan few = FindingsPlan.of(
                List.of(MadeUpFinding.read(
                        "X1", LINES + "tests: [{measure: delegation, predicted: up, smallest: 0.05}]\n")),
                2,
                1,
                false,
                Settings.NONE,
                Members.NONE);
        Findings findings = Findings.of(few.design(), rows(few));
        assertThat(findings.tellable()).isFalse();
        assertThat(findings.rows().get(0).verdict()).isEqualTo(FindingVerdict.SUPPORTED);
    }

    @Test
    void aFindingOfOneTestIsSummedUpOverItsScenarios() {
        Findings.FindingSummary sum = findings("{measure: delegation, predicted: up, smallest: 0.05}")
                .summaries()
                .get(0);
        assertThat(sum.pooled().orElseThrow().effect()).isCloseTo(0.2, within(1e-12));
        assertThat(sum.pairs()).isEqualTo(REPLICATES);
        assertThat(sum.meanPlacebo()).isCloseTo(0.1, within(1e-12));
        assertThat(sum.assumed()).contains(false);
        Findings several = findings("{measure: delegation, predicted: up, smallest: 0.05},"
                + " {measure: precision, predicted: none, smallest: 0.05}");
        assertThat(several.summaries().get(0).pooled()).isEmpty();
    }

    /** The first step is the low arm and the last the high one: those cases are run once. */
    @Test
    void dosesRiseFromTheFirstStep() {
        FindingsPlan plan = plan("{measure: delegation, predicted: up, smallest: 0.05},"
                + " {measure: precision, predicted: none, smallest: 0.05}");
        Doses doses = Doses.of(plan.design(), rows(plan));
        assertThat(doses.points()).hasSize(7).allMatch(point -> point.measure().equals("delegation"));
        for (int step = 1; step <= 7; step++) {
            Doses.DosePoint point = doses.points().get(step - 1);
            assertThat(point.step()).isEqualTo(step);
            assertThat(point.value()).isCloseTo(0.1 + 0.1 * step, within(1e-12));
            assertThat(point.mean()).isCloseTo(0.405 + (step - 1) / 30.0, within(1e-12));
            assertThat(point.gain().effect()).isCloseTo((step - 1) / 30.0, within(1e-12));
        }
        assertThat(FindingsTables.of(doses).rows().get(3).text("path")).isEqualTo("field.ambiguity");
    }

    @Test
    void nullCellsMoveIfTheEffectMattersAndIsTold() {
        FindingsPlan plan = plan("{measure: precision, predicted: none, smallest: 0.05}");
        NullCellsFile file = NullCellsFile.read(
                new InputFile("n.yaml", "n.yaml", """
                        title: made up
                        null_cells:
                          - {cause: X1, measure: delegation, why: it should not}
                          - {cause: X1, measure: obligation, why: it should not}
                          - {cause: X9, measure: obligation, why: nobody runs it}
                        """.getBytes(StandardCharsets.UTF_8)),
                List.of("delegation", "obligation"));
        NullCells cells = NullCells.of(file, plan.design(), rows(plan));
        assertThat(cells.rows()).extracting(NullCells.NullCellRow::moved).containsExactly(true, false);
        assertThat(cells.moved()).isEqualTo(1);
        assertThat(FindingsTables.of(cells).rows().get(0).number("effect")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void theTableHasARowForEachTestAndOneForTheFinding() {
        Findings findings = findings("{measure: delegation, predicted: up, smallest: 0.05},"
                + " {measure: precision, predicted: down, smallest: 0.05}");
        List<TableRow> rows = FindingsTables.of(findings).rows();
        assertThat(rows).hasSize(3);
        TableRow test = rows.get(0);
        assertThat(test.text("finding")).isEqualTo("X1");
        assertThat(test.text("scenario")).isEqualTo("smallest");
        assertThat(test.text("predicted")).isEqualTo("up");
        assertThat(test.text("mode")).isEqualTo("emergent");
        assertThat(test.text("verdict")).isEqualTo("supported");
        TableRow sum = rows.get(2);
        assertThat(sum.text("scenario")).isEqualTo(FindingsTables.ALL);
        assertThat(sum.text("outcome")).isEqualTo("delegation+precision");
        assertThat(sum.text("predicted")).isEqualTo("up+down");
        assertThat(sum.cell("effect")).isNull();
        assertThat(sum.text("verdict")).isEqualTo("partly");
        assertThat(sum.number("p_holm")).isEqualTo(1);
        assertThat(sum.number("n")).isEqualTo(REPLICATES);
    }

    @Test
    void whatATestClaimsDecidesWhatIsAssumed() {
        Map<String, Optional<Boolean>> assumed =
                findings("""
                {measure: delegation, predicted: up, smallest: 0.02},
                {measure: precision, predicted: down, smallest: 0.02},
                {measure: obligation, predicted: none, smallest: 0.02}""").rows().stream().collect(Collectors.toMap(FindingRow::outcome, FindingRow::assumed));
        assertThat(assumed.get("delegation")).contains(true);
        assertThat(assumed.get("precision")).contains(false);
        assertThat(assumed.get("obligation")).isEmpty();
    }
}
