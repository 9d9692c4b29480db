package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.chart.Chart;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.LineSheet;
import org.plenary.experiment.FakeSweep;
import org.plenary.kernel.UserError;

/** Reports of findings, robustness and baselines, alone and together. */
class FolderReportTest {
    private static final ProgramVersion PROGRAM = new ProgramVersion("1.2.3", "abc");

    @TempDir
    Path temporary;

    private Path findings() throws IOException {
        return MadeUpTables.findings(temporary.resolve("findings"));
    }

    private Path everything() throws IOException {
        Path above = temporary.resolve("all");
        MadeUpTables.findings(above.resolve("findings"));
        MadeUpTables.robustness(above.resolve("robustness"));
        MadeUpTables.baselines(above.resolve("baselines"));
        MadeUpTables.explanation(above.resolve("why"));
        return above;
    }

    private static List<String> ids(Report report) {
        return report.charts().stream().map(chart -> chart.heading().id()).toList();
    }

    private static ForestPlot forest(Report report, String id) {
        return (ForestPlot) report.charts().stream()
                .filter(chart -> chart.heading().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findings_stand_in_the_order_of_their_table_with_effects_by_scenario() throws IOException {
        Report report = Report.read(List.of(findings()));
        assertThat(ids(report))
                .containsExactly(
                        "findings",
                        "findings-reported",
                        "findings-on-attention",
                        "dose-x2-precision-effect",
                        "dose-x2-precision-level",
                        "null-cells");
        assertThat(report.pictures()).hasSize(report.charts().size() + 1);
        assertThat(report.pictures().get(6))
                .isInstanceOfSatisfying(
                        LineSheet.class, sheet -> assertThat(sheet.panels()).hasSize(1));
        ForestPlot forest = forest(report, "findings");
        assertThat(forest.series()).containsExactly("alpha", "beta", MadeUpFolder.HOSTILE);
        assertThat(forest.groups()).hasSize(2);
        ForestPlot.RowGroup first = forest.groups().get(0);
        assertThat(first.name()).isEqualTo("X2");
        assertThat(first.title()).isEqualTo(MadeUpFolder.HOSTILE);
        assertThat(first.verdict()).isEqualTo("contradicted, strategic");
        ForestPlot.ForestRow row = first.rows().get(0);
        assertThat(row.predicted()).isEqualTo(ForestPlot.ClaimedSign.DOWN);
        assertThat(row.verdict()).isEqualTo("contradicted");
        assertThat(row.effects().get(1).effect().value()).isEqualTo(-0.06);
        assertThat(row.effects().get(1).placebo().value()).isEqualTo(-0.1);
        assertThat(row.effects().get(1).verdict()).isEqualTo("as claimed");
        assertThat(row.effects().get(2)).isEqualTo(ForestPlot.Effect.NONE);
        assertThat(forest(report, "null-cells").groups().get(0).rows().get(0).verdict())
                .isEqualTo("1 of 2 moved");
    }

    @Test
    void the_page_counts_verdicts_placebos_and_null_cells() throws IOException {
        assertThat(Report.read(List.of(findings())).html(PROGRAM))
                .contains("<th scope=\"row\">contradicted</th><td>1</td><td>0</td><td>0</td><td>1</td>")
                .contains("<th scope=\"row\">supported</th><td>1</td><td>0</td><td>0</td><td>1</td>")
                .contains("Placebos silent: 1 of 2 (50.0%)", "Null cells moved: 1 of 2 (50.0%)");
    }

    @Test
    void shares_of_robustness_and_what_baselines_get_right_stand_in_tables() throws IOException {
        String page = Report.read(List.of(everything())).html(PROGRAM);
        assertThat(page)
                .contains("<td>84.0% (65–94%)</td><td>40.0% (23–59%)</td><td>35.0%</td><td>64.0% (45–80%)</td>")
                .contains("With calendars doubled the class stays in 88.0% of 25 cells; by luck alone 95.0%")
                .contains("<th scope=\"row\">single_text</th><td>8 of 9</td><td>3 of 4</td><td>4 of 4</td>"
                        + "<td>9 of 25</td><td>2</td><td>100%</td><td>46 ms</td>")
                .contains("<th scope=\"row\">constant guess</th><td>8 of 9</td><td>0 of 4</td>");
    }

    @Test
    void a_folder_of_findings_without_doses_and_null_cells_is_fine() throws IOException {
        Path folder = MadeUpTables.write(
                temporary.resolve("some"), "plenary-findings/1", Map.of("findings.csv", MadeUpTables.FINDINGS));
        Report report = Report.read(List.of(folder));
        assertThat(report.sections().stream().map(Section::id)).containsExactly("answer", "findings", "run", "cite");
        assertThat(report.html(PROGRAM)).doesNotContain("Null cells moved", "Placebos silent");
    }

    @Test
    void every_kind_of_experiment_has_a_page() {
        List<ExperimentKind> kinds = List.of(
                new SweepKind(),
                new CalibrateKind(),
                new RobustnessKind(),
                new FindingsKind(),
                new BaselinesKind(),
                new ExplainKind());
        assertThat(Arrays.stream(FolderKind.values()).map(FolderKind::command))
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().map(ExperimentKind::word).toList());
    }

    @Test
    void several_folders_come_into_one_report_with_ids_of_their_own() throws IOException {
        Path above = everything();
        Report whole = Report.read(List.of(above));
        assertThat(ids(whole)).contains("findings", "robustness-orders", "robustness-cells", "baselines");
        assertThat(whole.title()).isEqualTo("Results: findings, robustness, baselines, why");
        Path second = MadeUpTables.findings(temporary.resolve("Findings"));
        Path sweep = MadeUpFolder.of(temporary.resolve("sweep"), FakeSweep.single(5), 15);
        Report both = Report.read(List.of(above.resolve("findings"), second, sweep));
        assertThat(ids(both)).doesNotHaveDuplicates().contains("findings-findings", "findings-2-findings");
        assertThat(ids(both)).contains("distribution-precision");
        assertThat(both.sections().stream().map(Section::id)).doesNotHaveDuplicates();
        assertThatThrownBy(() -> Report.read(List.of(second, second)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than once");
    }

    @Test
    void what_is_damaged_is_named() throws IOException {
        refused(
                "findings.csv",
                MadeUpTables.FINDINGS.replaceFirst("placebo_effect", "x"),
                "no column \"placebo_effect\"");
        refused("findings.csv", MadeUpTables.FINDINGS.substring(0, 250), "row 2 has", "cut off");
        refused("findings.csv", MadeUpTables.FINDINGS + "\"", "is no readable table");
        refused(
                "findings.csv",
                MadeUpTables.FINDINGS.replace("0.11,", "much,"),
                "row 2, column effect: found \"much\"");
        refused("findings.csv", MadeUpTables.FINDINGS.replace("140.5", "140.6"), "another than in manifest.json");
        refused("null_cells.csv", MadeUpTables.NULL_CELLS.replace("true", "yes"), "column moved: found \"yes\"");
        Path folder = MadeUpTables.robustness(temporary.resolve("robustness"));
        Files.delete(folder.resolve("robustness.csv"));
        assertThatThrownBy(() -> Report.read(List.of(folder)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("robustness.csv is missing");
        Files.delete(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("runs.sqlite"), "");
        assertThatThrownBy(() -> Report.read(List.of(folder)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Maybe plenary resume " + folder);
    }

    /** A table changed behind the manifest's back; where the change is to be found first, the manifest knows it. */
    private void refused(String table, String text, String... parts) throws IOException {
        Path folder = findings();
        boolean hash = parts[0].contains("manifest.json");
        if (hash) {
            Files.writeString(folder.resolve(table), text);
        } else {
            MadeUpTables.write(
                    folder,
                    "plenary-findings/1",
                    table.equals("findings.csv")
                            ? Map.of(table, text)
                            : Map.of(table, text, "findings.csv", MadeUpTables.FINDINGS));
        }
        assertThatThrownBy(() -> Report.read(List.of(folder)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(table)
                .hasMessageContaining("Maybe")
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    @Test
    void a_browser_draws_every_chart_without_complaint_or_network() throws Exception {
        assumeThat(Browser.program()).as("Chromium on the PATH").isPresent();
        Path page = temporary.resolve("report.html");
        Report report = Report.read(List.of(everything()));
        Files.writeString(page, report.html(PROGRAM));
        try (Browser browser = Browser.start(Browser.program().orElseThrow(), temporary.resolve("profile"))) {
            for (int width : new int[] {375, 1280}) {
                browser.resize(width, 900);
                browser.open(page);
                assertThat(browser.evaluate("Number(document.documentElement.dataset.drawn)")
                                .asInt())
                        .isEqualTo(report.charts().size());
                for (Chart chart : report.charts()) {
                    String id = "figure-" + chart.heading().id();
                    assertThat(browser.evaluate("document.querySelectorAll('#" + id + " svg path').length")
                                    .asInt())
                            .as("strokes of %s", id)
                            .isGreaterThan(4);
                }
                assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                .asInt())
                        .as("nothing is wider than the page of %s pixels", width)
                        .isLessThanOrEqualTo(width);
            }
            assertThat(browser.evaluate("document.querySelector('#figure-robustness-orders svg').textContent")
                            .asText())
                    .contains("70% asked of drawn", "chance");
            assertThat(browser.evaluate("document.querySelector('#figure-findings svg').textContent")
                            .asText())
                    .contains("contradicted, strategic", "precision ▼");
            assertThat(browser.evaluate("String(window.hacked)").asText()).isEqualTo("undefined");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isNotEmpty().allMatch(page.toUri().toString()::equals);
        }
    }
}
