package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.Rows;
import org.plenary.experiment.Settings;
import org.plenary.scenario.InputFile;
import org.plenary.study.FindingVerdict.CaseSign;
import org.plenary.study.Findings.CaseEffect;
import org.plenary.study.Findings.TestedClaim;
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
    private static final Map<String, Double> DELEGATION = Map.ofEntries(
            Map.entry("low", 0.4),
            Map.entry("high", 0.6),
            Map.entry("low_placebo", 0.4),
            Map.entry("high_placebo", 0.5),
            Map.entry("low_alone", 0.3),
            Map.entry("high_alone", 0.32),
            Map.entry("high_accounted", 0.43),
            Map.entry("low_moderator_low", 0.4),
            Map.entry("high_moderator_low", 0.5),
            Map.entry("low_moderator_high", 0.4),
            Map.entry("high_moderator_high", 0.7));

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

    private static TestedClaim only(String test) {
        return findings(test).claims().get(0);
    }

    @Test
    void anEffectIsTheMeanDifferenceBetweenTheArms() {
        TestedClaim claim = only("{measure: delegation, predicted: up, smallest: 0.05}");
        CaseEffect one = claim.cases().get(0);
        assertThat(one.measured().effect()).isCloseTo(0.2, within(1e-12));
        assertThat(one.measured().n()).isEqualTo(REPLICATES);
        assertThat(one.measured().cliffsDelta()).isEqualTo(1);
        assertThat(one.lowMean()).isCloseTo(0.405, within(1e-12));
        assertThat(one.placebo().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(one.alone()).isCloseTo(0.02, within(1e-12));
        assertThat(one.accounted()).isCloseTo(0.03, within(1e-12));
        assertThat(one.sign()).isEqualTo(CaseSign.AS_CLAIMED);
        assertThat(one.byMember()).isEmpty();
        assertThat(claim.pooled().effect()).isCloseTo(0.2, within(1e-12));
        assertThat(claim.verdict()).isEqualTo(FindingVerdict.SUPPORTED);
        assertThat(claim.origin()).isEqualTo(EffectOrigin.STRATEGIC);
        assertThat(claim.small()).isFalse();
        assertThat(claim.placeboDue()).isTrue();
        assertThat(claim.placeboSilent()).isFalse();
        assertThat(claim.membersAsClaimed()).isEmpty();
    }

    @Test
    void accountingThatGivesTheSmallestEffectMakesItMechanical() {
        TestedClaim claim = only("{measure: delegation, predicted: up, smallest: 0.025}");
        assertThat(claim.origin()).isEqualTo(EffectOrigin.MECHANICAL);
        assertThat(only("{measure: delegation, predicted: up, smallest: 0.3}").small())
                .isTrue();
    }

    /** All ten differences have one sign: of 1,024 ways to flip signs two are as large, and sampling them errs little. */
    @Test
    void theProbabilityIsThatOfSignFlips() {
        TestedClaim claim = only("{measure: delegation, predicted: up, smallest: 0.05}");
        assertThat(claim.pooled().p()).isBetween(0.0008, 0.0035);
        assertThat(claim.pHolm()).isEqualTo(claim.pooled().p());
    }

    @Test
    void testsThatClaimSomethingAndCountAreCorrectedForEachOther() {
        Findings findings = findings("""
                {measure: delegation, predicted: up, smallest: 0.05},
                {measure: precision, predicted: down, smallest: 0.05},
                {measure: obligation, predicted: none, smallest: 0.05},
                {measure: delegation, predicted: down, smallest: 0.05, beside: re-read},
                {measure: consensus, predicted: open, smallest: 0}""");
        List<TestedClaim> claims = findings.claims();
        // Equivalence of a constant is certain, so it is the first of three, and the effect on delegation the second.
        assertThat(claims.get(2).pHolm()).isZero();
        assertThat(claims.get(0).pHolm()).isEqualTo(2 * claims.get(0).pooled().p());
        assertThat(claims.get(1).pHolm()).isEqualTo(1);
        assertThat(claims.get(3).pHolm()).isNaN();
        assertThat(claims.get(4).pHolm()).isNaN();
        assertThat(claims)
                .extracting(TestedClaim::verdict)
                .containsExactly(
                        FindingVerdict.SUPPORTED,
                        FindingVerdict.NO_EFFECT,
                        FindingVerdict.SUPPORTED,
                        FindingVerdict.CONTRADICTED,
                        FindingVerdict.REPORTED);
        // What stands beside contradicts nothing.
        assertThat(findings.with(FindingVerdict.PARTLY)).containsExactly("X1");
        assertThat(findings.tests(FindingVerdict.SUPPORTED)).isEqualTo(2);
        assertThat(findings.tests(FindingVerdict.CONTRADICTED)).isZero();
        assertThat(findings.count()).isEqualTo(1);
        assertThat(findings.tellable()).isTrue();
    }

    @Test
    void contrastsWithAModeratorAreTakenOverItsArms() {
        TestedClaim interaction = only("{measure: delegation, predicted: up, smallest: 0.05, contrast: interaction}");
        assertThat(interaction.pooled().effect()).isCloseTo(0.2, within(1e-12));
        assertThat(interaction.test().outcome()).isEqualTo("delegation (interaction)");
        assertThat(interaction.accounted()).isNaN();
        // The moderator takes delegation from 0.5 to 0.7 where the cause is high.
        TestedClaim moderator = only("{measure: delegation, predicted: up, smallest: 0.05, contrast: moderator}");
        assertThat(moderator.pooled().effect()).isCloseTo(0.2, within(1e-12));
        assertThat(moderator.cases().get(0).lowMean()).isCloseTo(0.505, within(1e-12));
        assertThat(moderator.test().outcome()).isEqualTo("delegation (moderator)");
    }

    @Test
    void theOtherSignContradicts() {
        Findings findings = findings("{measure: delegation, predicted: down, smallest: 0.05}");
        assertThat(findings.with(FindingVerdict.CONTRADICTED)).containsExactly("X1");
        assertThat(findings.claims().get(0).placeboDue()).isFalse();
    }

    /** No text at all in the low arm: precision cannot fall. */
    @Test
    void aCaseWithoutRoomForAnEffectCountsInNothing() {
        TestedClaim claim = only("{measure: delegation, predicted: down, smallest: 0.41}");
        assertThat(claim.cases().get(0).sign()).isEqualTo(CaseSign.AT_BOUND);
        assertThat(claim.counted()).isEmpty();
        assertThat(claim.pooled().effect()).isNaN();
        assertThat(claim.verdict()).isEqualTo(FindingVerdict.UNDECIDED);
        assertThat(only("{measure: delegation, predicted: up, smallest: 0.41}")
                        .cases()
                        .get(0)
                        .sign())
                .isEqualTo(CaseSign.AS_CLAIMED);
        assertThat(only("{measure: delegation, predicted: up, smallest: 0.6}")
                        .cases()
                        .get(0)
                        .sign())
                .isEqualTo(CaseSign.AT_BOUND);
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
        assertThat(findings.claims().get(0).verdict()).isEqualTo(FindingVerdict.SUPPORTED);
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
    void theTableHasARowForEachCaseEachTestAndTheFinding() {
        Findings findings = findings("{measure: delegation, predicted: up, smallest: 0.05},"
                + " {measure: precision, predicted: down, smallest: 0.05}");
        List<TableRow> rows = FindingsTables.of(findings).rows();
        assertThat(rows)
                .extracting(row -> row.text("scenario"))
                .containsExactly("smallest", "pooled", "smallest", "pooled", "all");
        TableRow one = rows.get(0);
        assertThat(one.text("finding")).isEqualTo("X1");
        assertThat(one.text("predicted")).isEqualTo("up");
        assertThat(one.text("mode")).isEmpty();
        assertThat(one.text("verdict")).isEqualTo("as_claimed");
        assertThat(one.number("base")).isCloseTo(0.405, within(1e-12));
        TableRow test = rows.get(1);
        assertThat(test.text("mode")).isEqualTo("strategic");
        assertThat(test.text("verdict")).isEqualTo("supported");
        assertThat(test.number("accounted_effect")).isCloseTo(0.03, within(1e-12));
        assertThat(test.number("alone_effect")).isCloseTo(0.02, within(1e-12));
        assertThat(test.number("n")).isEqualTo(REPLICATES);
        assertThat(test.cell("members_as_claimed")).isNull();
        TableRow sum = rows.get(4);
        assertThat(sum.text("scenario")).isEqualTo(FindingsTables.ALL);
        assertThat(sum.text("outcome")).isEqualTo("delegation+precision");
        assertThat(sum.text("predicted")).isEqualTo("up+down");
        assertThat(sum.cell("effect")).isNull();
        assertThat(sum.text("mode")).isEqualTo("strategic");
        assertThat(sum.text("verdict")).isEqualTo("partly");
        assertThat(sum.number("p_holm")).isEqualTo(1);
    }
}
