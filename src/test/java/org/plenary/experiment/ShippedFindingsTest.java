package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.input.Node;
import org.plenary.scenario.FindingFile;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.NullCellsFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;

/** The findings that are shipped: all of the thesis, each with its words, and no manipulation beyond what is judged plausible. */
class ShippedFindingsTest {
    /** Single numbers that vary less than the ranges of all cases together allow: what the sources call low or high. */
    private static final Map<String, double[]> PLAUSIBLE = plausible();

    private static List<FindingReader.Read> findings = List.of();
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
        Study study = Study.in(java.nio.file.Path.of("scenarios"));
        FindingsLoader loader = new FindingsLoader(study, Plugins.none());
        findings = loader.read(study.files("findings").stream()
                .map(file -> new Study.Opened(study, study.read(file)))
                .toList());
        nullCells = loader.nullCells();
    }

    @Test
    void everyFindingIsThereOnceWithTheSourcesWords() {
        assertThat(findings.stream().map(read -> read.finding().value().id()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 27).mapToObj(n -> "F" + n).toList());
        for (FindingReader.Read read : findings) {
            FindingFile file = read.finding().value();
            assertThat(file.quote().length()).as(file.id()).isGreaterThan(60);
            assertThat(file.source()).startsWith("Fan 2024, ch. ");
            assertThat(read.scenarios()).as(file.id()).hasSize(3);
        }
    }

    @Test
    void lowAndHighStayWithinWhatIsJudgedPlausible() {
        int checked = 0;
        for (FindingReader.Read read : findings) {
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
            FindingFile cause = findings.stream()
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

    @Test
    void aCaseThatTwoFindingsShareIsRunOnceAndWithTheSameLuck() {
        List<FindingReader.Read> three = findings.subList(0, 3);
        FindingsPlan plan = new FindingsPlan(three, 4, 1, false);
        // F1 to F3 have one manipulation: two arms, and three placebos of two arms, in three scenarios.
        assertThat(plan.cases()).hasSize((2 + 3 * 2) * 3);
        FindingsPlan alone = new FindingsPlan(three.subList(1, 2), 4, 1, false);
        FindingsPlan.Cell same = alone.cells().get(2);
        assertThat(alone.run(same.plain().high(), 2).seed())
                .isEqualTo(plan.run(plan.cells().get(2).plain().low(), 2).seed());
        assertThat(plan.cells().get(0).plain()).isEqualTo(plan.cells().get(3).plain());
    }

    /** Its cause acts on major states alone, so it shows only if they are among those whose texts are looked at. */
    @Test
    void avoidanceLowersObligationInTheTextsOfSingleStates() {
        FindingsPlan plan = new FindingsPlan(findings.subList(5, 6), 2, 1, false);
        double[][][] texts = alone(plan, 2);
        assertThat(plan.cells()).hasSize(3);
        for (FindingsPlan.Cell cell : plan.cells()) {
            assertThat(cell.finding().id()).isEqualTo("F6");
            assertThat(effect(texts, cell, "obligation")).as(cell.scenario()).isNegative();
        }
    }

    @Test
    void textsOfSingleStatesAreTheSameAgainWhateverElseIsRun() {
        FindingReader.Read shared = findings.get(25);
        FindingReader.Read first =
                new FindingReader.Read(shared.finding(), shared.scenarios().subList(0, 1));
        FindingsPlan plan = new FindingsPlan(List.of(first), 2, 1, false);
        FindingsPlan more = new FindingsPlan(List.of(findings.get(26), first), 2, 1, false);
        double[][][] alone = alone(plan, 1);
        double[][][] amongOthers = alone(more, 2);
        FindingsPlan.Pair here = plan.cells().get(0).plain();
        FindingsPlan.Pair there = more.cells().get(more.cells().size() - 1).plain();
        assertThat(Arrays.deepEquals(alone[here.low()], amongOthers[there.low()]))
                .isTrue();
        assertThat(Arrays.deepEquals(alone[here.high()], amongOthers[there.high()]))
                .isTrue();
    }

    /** Influence is nothing to a state alone; who writes stays the same where it is varied. */
    @Test
    void theSameStatesWriteInBothArms() {
        FindingsPlan plan = new FindingsPlan(findings.subList(25, 26), 2, 1, false);
        double[][][] texts = alone(plan, 2);
        for (FindingsPlan.Cell cell : plan.cells()) {
            assertThat(cell.finding().id()).isEqualTo("F26");
            assertThat(cell.plain().low()).isNotEqualTo(cell.plain().high());
            assertThat(Arrays.deepEquals(
                            texts[cell.plain().low()], texts[cell.plain().high()]))
                    .as(cell.scenario())
                    .isTrue();
        }
    }

    private static double[][][] alone(FindingsPlan plan, int workers) {
        FindingsLoader loader = new FindingsLoader(Study.in(java.nio.file.Path.of("scenarios")), Plugins.none());
        return new FindingsRunner(workers)
                .run(plan, loader.alone(plan), (done, all) -> {}, () -> false)
                .orElseThrow();
    }

    private static double effect(double[][][] texts, FindingsPlan.Cell cell, String measure) {
        int m = RunMeasures.names().indexOf(measure);
        return Arrays.stream(texts[cell.plain().high()][m]).average().orElseThrow()
                - Arrays.stream(texts[cell.plain().low()][m]).average().orElseThrow();
    }
}
