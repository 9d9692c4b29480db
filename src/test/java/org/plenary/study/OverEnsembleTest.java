package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.Share;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.Rows;
import org.plenary.experiment.Settings;
import org.plenary.experiment.SweepPlan;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.table.TableRow;
import org.plenary.worlds.SmallStudy;

/** Findings over an ensemble whose effects in each member are given. */
class OverEnsembleTest {
    private static final int MEMBERS = 40;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Ensemble ensemble;

    @SuppressWarnings("NullAway.Init")
    private FindingFiles files;

    private final ScenarioReader reader = new ScenarioReader(Plugins.none().behaviours());

    @BeforeEach
    void drawMembers() throws IOException {
        Path study = SmallStudy.in(folder);
        Study opened = Study.open(study.resolve("findings/a.yaml").toString()).study();
        Judgement judged = Ensemble.judged(opened, reader, List.of());
        String text =
                Ensemble.csv(judged.numbers(), new RangeDraw(judged.numbers(), judged.orders(), 1).spread(MEMBERS));
        ensemble = Ensemble.read(new InputFile("e.csv", "e.csv", text.getBytes(StandardCharsets.UTF_8)), judged);
        files = FindingFiles.open(List.of(study.resolve("findings/a.yaml")));
    }

    private FindingsPlan plan(int replicates) {
        return FindingsPlan.of(files.read(reader, List.of()), replicates, 1, false, Settings.NONE, ensemble);
    }

    private double complexity(int member) {
        List<String> names =
                ensemble.judgement().numbers().stream().map(JudgedNumber::name).toList();
        return ensemble.values().get(member).get(names.indexOf("field.technical_complexity"));
    }

    /** Obligation falls by 0.1 times what complexity exceeds 0.4 by, times 5: it turns at 0.4 of a range of 0.3 to 0.7. */
    private Rows rows(FindingsPlan plan) {
        SweepPlan experiment = plan.experiment();
        return FakeCalibration.rows(experiment, (scenario, point) -> run -> {
            String arm = experiment.design().rules().get(point).labels().get(1);
            double effect = arm.startsWith("high") ? -0.5 * (complexity(run.member()) - 0.4) : 0;
            double luck = 0.002 * (run.seed() % 7);
            return FakeCalibration.complete(FakeSweep.outcome(run.seed(), true, 0.5, 0.5, 0.5 + effect + luck));
        });
    }

    @Test
    void aMemberCountsOnceHoweverManyPairsItHas() {
        FindingsPlan plan = plan(2 * MEMBERS);
        Findings.TestedClaim claim =
                Findings.of(plan.design(), rows(plan)).claims().get(0);
        assertThat(claim.pooled().n()).isEqualTo(MEMBERS);
        assertThat(claim.pairs()).isEqualTo(2);
        assertThat(claim.byMember()).hasSize(MEMBERS);
        assertThat(claim.byMember().get(3)).isCloseTo(-0.5 * (complexity(3) - 0.4), within(1e-9));
        long down = claim.byMember().stream().filter(x -> x < 0).count();
        assertThat(claim.membersAsClaimed()).contains(new Share((int) down, MEMBERS));
        assertThat(down).isBetween(25L, 35L);
        assertThat(claim.verdict()).isEqualTo(FindingVerdict.SUPPORTED);
    }

    @Test
    void theNumberOnWhichItHangsIsFoundAndWhereItTurns() {
        FindingsPlan plan = plan(MEMBERS);
        Findings findings = Findings.of(plan.design(), rows(plan));
        TurningPoints turns = TurningPoints.of(findings, ensemble);
        List<TurningPoints.TurningPoint> points = turns.of(findings.claims().get(0));
        assertThat(points.get(0).number()).isEqualTo("field.technical_complexity");
        assertThat(points.get(0).turn()).isCloseTo(0.4, within(0.01));
        assertThat(points.get(0).atLow()).isCloseTo(0.05, within(0.005));
        assertThat(points.get(0).atHigh()).isCloseTo(-0.15, within(0.005));
        TableRow row = FindingsTables.of(turns).rows().get(0);
        assertThat(row.text("scenario")).isEqualTo("pooled");
        assertThat(row.number("turns_at")).isCloseTo(0.4, within(0.01));
        assertThat(row.number("members")).isEqualTo(MEMBERS);
    }

    /** The text of a state alone takes the authors one after the other, each with a member of its own. */
    @Test
    void thePlanSaysWhichEnsembleItIsOfAndRunsMoreTexts() {
        SweepPlan experiment = plan(MEMBERS).experiment();
        assertThat(experiment.settings().word(Ensemble.SETTING))
                .isEqualTo(ensemble.file().sha256());
        FindingsDesign design = plan(MEMBERS).design();
        int alone = design.cells().get(0).point(FindingArms.LOW.as(FindingArms.ArmUse.ALONE));
        int read = design.cells().get(0).point(FindingArms.HIGH.as(FindingArms.ArmUse.ACCOUNTED));
        // Each author as often as any other.
        assertThat(experiment.replicates(alone))
                .isGreaterThanOrEqualTo(MEMBERS)
                .isLessThan(MEMBERS + FindingsPlan.STATES);
        assertThat(experiment.replicates(alone) % FindingsPlan.STATES).isZero();
        assertThat(experiment.replicates(read)).isEqualTo(FindingsPlan.ACCOUNTED);
        assertThat(experiment.run(0, 0, MEMBERS + 1).member()).isEqualTo(1);
    }

    /** The scenario has salience 0.25, and a member another: an arm that sets 0.25 is not the arm that leaves it. */
    @Test
    void armsAreOneCaseOnlyIfTheyAreInEveryMember() throws IOException {
        Path file = folder.resolve("findings/c.yaml");
        java.nio.file.Files.writeString(file, """
                id: C
                claim: A made-up claim
                quote: nobody said so
                source: made up
                scenarios: [one.yaml]
                cause: [{path: field.drive, low: 0.1, high: 0.9}]
                given: [{path: field.political_salience, value: 0.25}]
                tests: [{measure: obligation, predicted: up, smallest: 0.02}]
                no_mechanism: none
                """);
        Path other = folder.resolve("findings/d.yaml");
        java.nio.file.Files.writeString(
                other,
                java.nio.file.Files.readString(file)
                        .replace("id: C", "id: D")
                        .replace("given: [{path: field.political_salience, value: 0.25}]\n", ""));
        List<FindingReader.ReadFinding> both =
                new ArrayList<>(FindingFiles.open(List.of(file, other)).read(reader, List.of()));
        FindingsPlan shipped = FindingsPlan.of(both, 2, 1, false, Settings.NONE, org.plenary.experiment.Members.NONE);
        FindingsPlan over = FindingsPlan.of(both, 2, 1, false, Settings.NONE, ensemble);
        int low = shipped.design().cells().get(1).point(FindingArms.LOW);
        assertThat(shipped.experiment().canonical(0, low)).isZero();
        assertThat(over.experiment().canonical(0, low)).isEqualTo(low);
    }
}
