package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.analysis.Interval;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.Outcomes;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Distributions;
import org.plenary.chart.HeatMap;
import org.plenary.chart.LineChart;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.SweepPlan;
import org.plenary.legalization.CutPoints;
import org.plenary.legalization.Dimension;
import org.plenary.scenario.CodebookFiles;

/** What a report of a made-up sweep says and draws, against the runs themselves. */
class PageContentTest {
    private static final ProgramVersion PROGRAM = new ProgramVersion("1.2.3", "0123456789abcdef");

    @TempDir
    private static Path temporary;

    private static Report report = new Report("", "", List.of());
    private static Outcomes runs;

    /** Three scenarios in a grid of two factors: complexity at three levels, a name at two. */
    private static SweepPlan plan() {
        List<List<Object>> points = List.of(
                List.of(0.1, "vote"),
                List.of(0.1, "consensus"),
                List.of(0.5, "vote"),
                List.of(0.5, "consensus"),
                List.of(0.9, "vote"),
                List.of(0.9, "consensus"));
        SweepPlan made = FakeSweep.plan(8);
        return new SweepPlan(
                "A grid",
                "thesis",
                made.scenarios(),
                new DesignPoints(List.of("field.technical_complexity", "organs.*.decision_rule"), points),
                8,
                7,
                true,
                made.orders(),
                List.of());
    }

    @BeforeAll
    static void make() throws IOException {
        Path folder = MadeUpFolder.of(temporary.resolve("grid"), plan(), plan().size());
        report = Report.read(List.of(folder));
        runs = SweepRuns.read(folder).outcomes();
    }

    private static <C extends Chart> C chart(Class<C> type, String id) {
        return type.cast(report.charts().stream()
                .filter(chart -> chart.heading().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chart " + id)));
    }

    private static Section section(String id) {
        return report.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSectionsStandInTheirOrder() {
        assertThat(report.sections())
                .extracting(Section::id)
                .containsExactly("answer", "distributions", "comparison", "effects", "adoption", "run", "cite");
        assertThat(report.title()).isEqualTo("A grid");
        assertThat(report.status()).isEmpty();
    }

    @Test
    void whatWasRunIsSaidInSentences() {
        String page = report.html(PROGRAM);
        assertThat(page)
                .contains("3 scenarios (alpha, beta, gamma), each run 8 times at 6 design points: 144 runs in all.")
                .contains("A run that ended without a text counts: its precision and obligation are 0.")
                .contains(
                        "The master seed is 0x0000000000000007; a replicate meets the same luck at every design point")
                .contains("Plenary 1.2.3 (commit abc), with ")
                .contains("It ran from 2026-01-02T03:04:05Z to 2026-01-02T03:04:05Z (UTC).");
    }

    @Test
    void everyInputIsListedWithItsHash() {
        assertThat(report.html(PROGRAM)).contains("alpha.yaml", "sweeps/made-up.yaml", "plenary sweep");
    }

    /** The adoption of a place is its share of runs with a text, with Wilson's interval. */
    @Test
    void adoptionIsCountedAtEachPlace() {
        BarChart bars = chart(BarChart.class, "adoption");
        assertThat(bars.categories()).hasSize(18);
        assertThat(bars.categories().get(0)).isEqualTo("alpha, technical complexity 0.1, decision rule vote");
        for (int s = 0; s < 3; s++) {
            for (int d = 0; d < 6; d++) {
                var drawn = bars.series().get(0).values().get(6 * s + d);
                Interval interval = Interval.ofShare(runs.adopted(s, d), 8);
                assertThat(drawn.value()).isEqualTo(runs.adopted(s, d) / 8.0);
                assertThat(drawn.low()).isEqualTo(interval.low());
                assertThat(drawn.high()).isEqualTo(interval.high());
            }
        }
    }

    @Test
    void aMainEffectIsTheMeanWhateverTheOtherFactor() {
        LineChart lines = chart(LineChart.class, "effect-1-field-technical-complexity-precision");
        assertThat(lines.heading().title()).isEqualTo("Precision by technical complexity");
        assertThat(lines.lines()).extracting(LineChart.Curve::name).containsExactly("alpha", "beta", "gamma");
        for (int level = 0; level < 3; level++) {
            double sum = 0;
            for (int d = 2 * level; d < 2 * level + 2; d++) {
                sum += Arrays.stream(runs.values(1, d, Outcome.PRECISION)).sum();
            }
            LineChart.CurvePoint point = lines.lines().get(1).points().get(level);
            assertThat(point.x()).isCloseTo(List.of(0.1, 0.5, 0.9).get(level), within(1e-12));
            assertThat(point.y().value()).isCloseTo(sum / 16, within(1e-12));
            assertThat(point.y().low()).isLessThan(point.y().value());
        }
        assertThat(lines.lines().get(0).behind()).hasSize(3 * 8);
    }

    @Test
    void factorsThatAreNamesHaveCategories() {
        LineChart lines = chart(LineChart.class, "effect-2-organs-decision-rule-delegation");
        assertThat(lines.across())
                .isEqualTo(new LineChart.Categories("decision rule (organs *)", List.of("vote", "consensus")));
        assertThat(lines.place(1)).isEqualTo("consensus");
    }

    /** All charts of one outcome stand on one axis, so that factors can be compared. */
    @Test
    void chartsOfAnOutcomeHaveOneAxis() {
        assertThat(chart(LineChart.class, "effect-1-field-technical-complexity-obligation")
                        .up())
                .isEqualTo(chart(LineChart.class, "effect-2-organs-decision-rule-obligation")
                        .up());
    }

    @Test
    void aMapHasTheMeanOfEachCombination() {
        HeatMap map = chart(HeatMap.class, "map-1-2-precision-3-gamma");
        assertThat(map.across()).containsExactly("0.1", "0.5", "0.9");
        assertThat(map.up()).containsExactly("vote", "consensus");
        for (int across = 0; across < 3; across++) {
            for (int up = 0; up < 2; up++) {
                double mean = Arrays.stream(runs.values(2, 2 * across + up, Outcome.PRECISION))
                        .average()
                        .orElseThrow();
                assertThat(map.values().get(up).get(across)).isCloseTo(mean, within(1e-12));
            }
        }
        assertThat(map.shade())
                .isEqualTo(chart(HeatMap.class, "map-1-2-precision-1-alpha").shade());
    }

    @Test
    void manyPlacesShareAPanelForEachScenario() {
        Distributions chart = chart(Distributions.class, "distribution-delegation");
        assertThat(chart.panels()).hasSize(3).allMatch(panel -> panel.n() == 48);
        assertThat(chart.panels().get(0).observed()).hasValue(2);
        assertThat(chart.panels().get(2).observed()).isEmpty();
        assertThat(chart.panels().get(1).shares().stream().mapToDouble(x -> x).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(chart.bands()).isEmpty(); // no codebook is the one that scored this sweep
    }

    @Test
    void ofManyPointsTheComparisonHasALineEach() {
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) section("comparison").data();
        assertThat(data).containsKey("lines").containsEntry("points", List.of()).containsEntry("left", "");
        assertThat(report.html(PROGRAM)).contains("technical complexity 0.5, decision rule vote");
    }

    @Test
    void aSweepWithoutObservationsIsNotCompared() throws IOException {
        SweepPlan unseen = new SweepPlan(
                "Unseen",
                "thesis",
                List.of(new PlannedScenario("alpha", ObservedOutcome.none())),
                DesignPoints.single(),
                6,
                1,
                false,
                List.of(),
                List.of());
        Path folder = MadeUpFolder.of(temporary.resolve("unseen"), unseen, 6);
        Report without = Report.read(List.of(folder));
        assertThat(without.sections())
                .extracting(Section::id)
                .containsExactly("answer", "distributions", "adoption", "run", "cite");
        assertThat(without.html(PROGRAM)).contains("every run has a seed of its own that follows from it.");
    }

    /** The shipped coding cuts precision where the page draws its bands. */
    @Test
    void bandsAreThoseOfTheCodebook() {
        var thesis = CodebookFiles.shipped().get(0);
        var bands = ClassBands.of(thesis);
        CutPoints cuts = thesis.precision().cuts();
        assertThat(bands.get(Dimension.PRECISION))
                .containsExactly(
                        new Distributions.Band("low", 0, cuts.medium().value()),
                        new Distributions.Band(
                                "medium", cuts.medium().value(), cuts.high().value()),
                        new Distributions.Band("high", cuts.high().value(), 1));
        CodebookFiles.shipped()
                .forEach(codebook -> ClassBands.of(codebook).values().forEach(tiles -> {
                    assertThat(tiles.get(0).from()).isZero();
                    assertThat(tiles.get(0).to()).isEqualTo(tiles.get(1).from());
                    assertThat(tiles.get(1).to()).isEqualTo(tiles.get(2).from());
                    assertThat(tiles.get(2).to()).isEqualTo(1);
                    assertThat(tiles).allMatch(band -> band.from() <= band.to());
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "field.technical_complexity, technical complexity, technical complexity",
        "parameters.umbrella_width, umbrella width, umbrella width",
        "secretariats.*.autonomy, autonomy, autonomy (secretariats *)",
        "protocol, protocol, protocol",
        "organs.ahc.chair, chair, chair (organs ahc)"
    })
    void aPathIsShownInWords(String path, String brief, String words) {
        assertThat(PointNames.brief(path)).isEqualTo(brief);
        assertThat(PointNames.inWords(path)).isEqualTo(words);
    }

    @Test
    void aPointIsNamedByItsValuesIfTheyAreFew() {
        assertThat(PointNames.named(plan(), 3)).isEqualTo("technical complexity 0.5, decision rule consensus");
        assertThat(PointNames.spelt(plan(), 3))
                .isEqualTo("point 3: field.technical_complexity = 0.5, organs.*.decision_rule = consensus");
        assertThat(PointNames.named(FakeSweep.single(1), 0)).isEqualTo("point 0");
        SweepPlan made = FakeSweep.single(1);
        SweepPlan many = new SweepPlan(
                "many",
                "thesis",
                made.scenarios(),
                new DesignPoints(List.of("a", "b", "c"), List.of(List.of(1, 2, 3))),
                1,
                1,
                false,
                List.of(),
                List.of());
        assertThat(PointNames.named(many, 0)).isEqualTo("point 0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, ········",
        "1, 8, ████████",
        "0.5, 8, ████····",
        "0.0001, 8, ▏·······",
        "0.9999, 8, ███████▉",
        "0.3, 4, █▎··"
    })
    void aBarShowsWhatIsThereAndOnlyAllFillsIt(double share, int width, String bar) {
        assertThat(Glyphs.UNICODE.bar(share, width)).isEqualTo(bar);
    }

    @Test
    void aTerminalWithoutTheBlocksGetsAscii() {
        assertThat(Glyphs.of(java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo(Glyphs.ASCII);
        assertThat(Glyphs.of(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(Glyphs.UNICODE);
        assertThat(Glyphs.ASCII.bar(0.5, 8)).isEqualTo("####....");
        assertThat(Glyphs.ASCII.bar(0.01, 8)).isEqualTo("#.......");
    }

    @Test
    void nothingOfJsonCanEndAScript() {
        assertThat(HtmlReport.harmless("</script>&\u2028\u2029"))
                .isEqualTo("\\u003c/script\\u003e\\u0026\\u2028\\u2029");
    }
}
