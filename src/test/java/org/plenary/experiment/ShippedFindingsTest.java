package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.input.Node;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.study.FindingArms;
import org.plenary.study.FindingFile;
import org.plenary.study.FindingFiles;
import org.plenary.study.FindingReader;
import org.plenary.study.FindingsDesign;
import org.plenary.study.FindingsPlan;
import org.plenary.study.NullCellsFile;

/** The findings that are shipped: all of the thesis, each with its words, and no manipulation beyond what is judged plausible. */
class ShippedFindingsTest {
    /** Single numbers that vary less than the ranges of all cases together allow: what the sources call low or high. */
    private static final Map<String, double[]> PLAUSIBLE = plausible();

    private static List<FindingReader.ReadFinding> findings = List.of();
    private static List<FindingReader.ReadFinding> ofTheComplex = List.of();
    private static NullCellsFile nullCells = new NullCellsFile("", List.of());

    private static Map<String, double[]> plausible() {
        Map<String, double[]> ranges = new LinkedHashMap<>();
        ranges.put("field.technical_complexity", new double[] {0.3, 0.7});
        ranges.put("organs.*.non_state_access", new double[] {0.1, 0.6});
        ranges.put("secretariats.*.cooperation", new double[] {0.05, 0.95});
        for (String path : List.of(
                "field.political_salience",
                "field.avoidance",
                "field.ambiguity",
                "field.drive",
                "field.shared_objective",
                "blocs.*.cohesion",
                "blocs.*.strength",
                "blocs.russia_led.drive",
                "blocs.g77.drive",
                "secretariats.*.expertise",
                "secretariats.*.autonomy")) {
            ranges.put(path, new double[] {0.05, 0.95});
        }
        ranges.put("organs.*.non_state_pen", new double[] {0.05, 0.45});
        ranges.put("secretariats.*.staff", new double[] {2, 6});
        ranges.put("secretariats.*.effort", new double[] {1, 5});
        ranges.put("field.major_conflict", new double[] {0, 3});
        ranges.put("parameters.ally_expertise", new double[] {0.25, 0.75});
        ranges.put("parameters.influence_equality", new double[] {0.3, 0.7});
        return ranges;
    }

    @BeforeAll
    static void read() {
        Study study = Study.in(Path.of("scenarios"));
        FindingFiles files = FindingFiles.of(study);
        ScenarioReader reader = new ScenarioReader(Plugins.none().behaviours());
        findings = files.read(reader, List.of());
        FindingReader complex = new FindingReader(reader, RunMeasures.names());
        ofTheComplex = study.files("findings-complex").stream()
                .map(path -> complex.read(new Study.Opened(study, study.read(path))))
                .toList();
        nullCells = files.nullCells();
    }

    @Test
    void everyFindingIsThereOnceWithTheSourcesWords() {
        assertThat(findings.stream().map(read -> read.finding().value().id()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27)
                        .boxed()
                        .flatMap(n -> n == 22 ? Stream.of("F22a", "F22b") : Stream.of("F" + n))
                        .toList());
        for (FindingReader.ReadFinding read : findings) {
            FindingFile file = read.finding().value();
            assertThat(file.quote().length()).as(file.id()).isGreaterThan(60);
            assertThat(file.source()).startsWith("Fan 2024, ch. ");
            assertThat(read.scenarios()).as(file.id()).hasSize(3);
        }
    }

    @Test
    void lowAndHighStayWithinWhatIsJudgedPlausible() {
        int checked = 0;
        for (FindingReader.ReadFinding read : findings) {
            List<FindingFile.Lever> levers =
                    new ArrayList<>(read.finding().value().cause());
            levers.addAll(read.finding().value().moderator());
            for (FindingFile.Lever lever : levers) {
                for (Node value : List.of(lever.low(), lever.high())) {
                    double[] range = PLAUSIBLE.getOrDefault(lever.path(), new double[] {0, 0});
                    if (value instanceof Node.Numeral number && !lever.path().equals("provisions.*.axes.2")) {
                        assertThat(number.value()).as(lever.path()).isBetween(range[0], range[1]);
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(30);
    }

    @Test
    void noFindingIsItsOwnNullCell() {
        for (NullCellsFile.NullCell cell : nullCells.nullCells()) {
            FindingFile cause = Stream.concat(findings.stream(), ofTheComplex.stream())
                    .map(read -> read.finding().value())
                    .filter(file -> file.id().equals(cell.cause()))
                    .findFirst()
                    .orElseThrow();
            assertThat(cause.tests().stream().map(FindingFile.Test::measure))
                    .as(cell.cause())
                    .doesNotContain(cell.measure());
        }
        assertThat(nullCells.nullCells()).hasSizeGreaterThan(15);
    }

    private static FindingsPlan plan(List<FindingReader.ReadFinding> of) {
        return FindingsPlan.of(of, 4, 1, false, Settings.NONE, Members.NONE);
    }

    @Test
    void aCaseThatTwoFindingsShareIsRunOnceAndWithTheSameLuck() {
        FindingsPlan plan = plan(findings.subList(0, 3));
        SweepPlan experiment = plan.experiment();
        // F1 to F3 have one manipulation: two arms, one of texts accounted for, and three placebos of two arms, in
        // three
        // scenarios; and texts alone.
        assertThat(experiment.size()).isEqualTo((2 + 1 + 3 * 2) * 3 * 4 + 2 * 3 * FindingsPlan.STATES);
        FindingsPlan second = plan(findings.subList(1, 2));
        FindingsDesign.TestedCase same = second.design().cells().get(2);
        FindingsDesign.TestedCase first = plan.design().cells().get(2);
        assertThat(second.experiment()
                        .run(same.place(), same.point(FindingArms.HIGH), 2)
                        .seed())
                .isEqualTo(experiment
                        .run(first.place(), first.point(FindingArms.LOW), 2)
                        .seed());
        FindingsDesign.TestedCase other = plan.design().cells().get(3);
        assertThat(experiment.canonical(0, other.point(FindingArms.LOW))).isEqualTo(0);
        assertThat(other.point(FindingArms.LOW)).isPositive();
    }

    /**
     * What major states would rather not have to change is nothing to them in a text of their own, which asks for no change: an
     * effect of it comes out of bargaining, if there is any.
     */
    @Test
    void avoidanceHardlyMattersInTheTextsOfSingleStates() {
        List<FindingsDesign.TestedCase> cells =
                plan(findings.subList(5, 6)).design().cells();
        Rows texts = alone(plan(findings.subList(5, 6)));
        assertThat(cells).hasSize(3);
        for (FindingsDesign.TestedCase cell : cells) {
            assertThat(cell.finding().id()).isEqualTo("F6");
            assertThat(mean(texts, cell, HIGH) - mean(texts, cell, LOW))
                    .as(cell.scenario())
                    .isBetween(-0.02, 0.02);
        }
    }

    @Test
    void textsOfSingleStatesAreTheSameAgainWhateverElseIsRun() {
        FindingReader.ReadFinding shared = findings.get(26);
        FindingReader.ReadFinding first = new FindingReader.ReadFinding(
                shared.finding(), shared.scenarios().subList(0, 1));
        FindingsPlan plan = plan(List.of(first));
        FindingsPlan more = plan(List.of(findings.get(27), first));
        FindingsDesign.TestedCase here = plan.design().cells().get(0);
        FindingsDesign.TestedCase there =
                more.design().cells().get(more.design().cells().size() - 1);
        Rows alone = alone(plan);
        Rows amongOthers = alone(more);
        for (FindingArms.FindingArm arm : List.of(LOW, HIGH)) {
            assertThat(Arrays.deepEquals(measures(amongOthers, there, arm), measures(alone, here, arm)))
                    .isTrue();
        }
    }

    /** Influence is nothing to a state alone; who writes stays the same where it is varied. */
    @Test
    void theSameStatesWriteInBothArms() {
        FindingsPlan plan = plan(findings.subList(26, 27));
        Rows texts = alone(plan);
        for (FindingsDesign.TestedCase cell : plan.design().cells()) {
            assertThat(cell.finding().id()).isEqualTo("F26");
            assertThat(plan.experiment().canonical(cell.place(), cell.point(HIGH)))
                    .isEqualTo(cell.point(HIGH))
                    .isNotEqualTo(cell.point(LOW));
            assertThat(Arrays.deepEquals(measures(texts, cell, LOW), measures(texts, cell, HIGH)))
                    .as(cell.scenario())
                    .isTrue();
        }
    }

    private static final FindingArms.FindingArm LOW = FindingArms.LOW.as(FindingArms.ArmUse.ALONE);
    private static final FindingArms.FindingArm HIGH = FindingArms.HIGH.as(FindingArms.ArmUse.ALONE);

    /** The texts of single states of a plan. */
    private static Rows alone(FindingsPlan plan) {
        CaseSource cases = plan.cases(
                Study.in(Path.of("scenarios")),
                new ScenarioReader(Plugins.none().behaviours()));
        SweepPlan experiment = plan.experiment();
        Rows rows = new Rows(experiment);
        for (int point = 0; point < experiment.design().size(); point++) {
            for (int s = 0; s < experiment.scenarios().size(); s++) {
                if (plan.design().kind(point) == FindingArms.ArmUse.ALONE && experiment.isRun(s, point, 0)) {
                    RunnableCase ready = cases.at(s, point);
                    for (int r = 0; r < FindingsPlan.STATES; r++) {
                        PlannedRun run = experiment.run(s, point, r);
                        rows.accept(run, ready.run(run));
                    }
                }
            }
        }
        return rows;
    }

    private static double[][] measures(Rows rows, FindingsDesign.TestedCase cell, FindingArms.FindingArm arm) {
        return rows.at(cell.place(), cell.point(arm)).measures();
    }

    private static double mean(Rows rows, FindingsDesign.TestedCase cell, FindingArms.FindingArm arm) {
        return Arrays.stream(rows.at(cell.place(), cell.point(arm)).measure("obligation"))
                .average()
                .orElseThrow();
    }
}
