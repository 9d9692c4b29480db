package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SummaryTables;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Chart;
import org.plenary.chart.HeatMap;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.SweepPlan;

/** The page itself, as text and in a browser. */
class ReportPageTest {
    private static final ProgramVersion PROGRAM = new ProgramVersion("1.2.3", "abc");

    /** A finding for each predicted sign, one without a placebo, with a hostile verdict. */
    private static final String FINDINGS =
            "finding,scenario,outcome,predicted,effect,ci_low,ci_high,cliffs_delta,p_holm,n,mode,placebo_effect,verdict,"
                    + "smallest,base,accounted_effect,alone_effect,p_equivalence,members_as_claimed,pairs_per_member,counts\n"
                    + "F1,alpha,delegation,up,0.05,0.02,0.08,0.3,0.01,200,strategic,0.001,holds,0.02,,,,,,,true\n"
                    + "F8,alpha,delegation,none,0,-0.01,0.01,0,1,200,strategic,,holds,0.02,,,,,,,true\n"
                    + "F3,beta,obligation,down,-0.11,-0.14,-0.08,-0.4,0.001,200,assumed,0.003,<script>hacked</script>,0.02,,,,,,,true\n"
                    + "F26,beta,obligation,,0.01,-0.02,0.04,0,1,200,strategic,0.003,,0.02,,,,,,,true\n";

    @TempDir
    Path temporary;

    private Path hostile() throws IOException {
        SweepPlan plan = MadeUpFolder.hostilePlan();
        Path folder = MadeUpFolder.of(temporary.resolve("results"), plan, plan.size());
        Files.writeString(folder.resolve("findings.csv"), FINDINGS);
        return folder;
    }

    @Test
    void nothing_in_a_file_becomes_script_or_template() throws IOException {
        String page = Report.read(List.of(hostile())).html(PROGRAM);
        assertThat(page).contains("1+1&lt;/title&gt;&lt;/script&gt;&lt;script&gt;window.hacked");
        assertThat(page).doesNotContain("<script>window.hacked", "<img src=\"http", "<script>hacked");
        assertThat(page).contains("{{x}}").doesNotContain("</title></script>");
        int scripts = Pattern.compile("<script").matcher(page).results().toArray().length;
        int options = Pattern.compile("<script type=\"application/json\"")
                .matcher(page)
                .results()
                .toArray()
                .length;
        assertThat(scripts - options)
                .as("the chart library and the page's own script")
                .isEqualTo(2);
    }

    @Test
    void nothing_in_a_file_becomes_a_formula() throws IOException {
        SweepRuns runs = SweepRuns.read(hostile());
        String csv = SummaryTables.of(runs.plan(), Summary.of(runs.outcomes())).csv();
        assertThat(csv).contains("\"'==1+1", "\"'=1+1").doesNotContain(",=").doesNotContain(",\"=");
    }

    @Test
    void every_part_is_there() throws IOException {
        Report report = Report.read(List.of(hostile()));
        assertThat(report.sections().stream().map(Section::id))
                .containsExactly(
                        "answer", "distributions", "comparison", "effects", "adoption", "findings", "run", "cite");
        List<Chart> charts = report.charts();
        assertThat(charts.stream().map(chart -> chart.heading().id())).doesNotHaveDuplicates();
        // 3 distributions, 2 factors x 3 main effects, 3 heat maps x 2 scenarios, 2 forest plots; all runs ended with a
        // text
        assertThat(charts).hasSize(3 + 6 + 6 + 2);
        assertThat(report.html(PROGRAM)).contains("Every run did.");
        assertThat(charts.stream().filter(HeatMap.class::isInstance)).hasSize(6);
    }

    @Test
    void an_unfinished_sweep_is_shown_as_one() throws IOException {
        Path folder = MadeUpFolder.of(temporary.resolve("unfinished"), FakeSweep.single(50), 20);
        Report report = Report.read(List.of(folder));
        assertThat(report.status()).startsWith("Unfinished: 2").endsWith("of 150 runs have been made.");
        assertThat(report.html(PROGRAM)).contains("<strong>unfinished</strong>");
        assertThat(Summary.of(SweepRuns.read(folder).outcomes()).stream()
                        .mapToInt(Summary::n)
                        .sum())
                .isGreaterThanOrEqualTo(6 * 20);
    }

    @Test
    void the_same_folder_gives_the_same_bytes() throws IOException {
        Path folder = hostile();
        assertThat(Report.read(List.of(folder)).html(PROGRAM))
                .isEqualTo(Report.read(List.of(folder)).html(PROGRAM));
    }

    @Test
    void a_browser_draws_every_chart_without_complaint_or_network() throws Exception {
        assumeThat(Browser.program()).as("Chromium on the PATH").isPresent();
        Path page = temporary.resolve("report.html");
        Report report = Report.read(List.of(hostile()));
        Files.writeString(page, report.html(PROGRAM));
        try (Browser browser = Browser.start(Browser.program().orElseThrow(), temporary.resolve("profile"))) {
            for (int width : new int[] {1280, 375}) {
                browser.resize(width, 900);
                browser.open(page);
                check(browser, report.charts().size());
                assertThat(browser.evaluate("document.documentElement.scrollWidth")
                                .asInt())
                        .as("nothing is wider than the page of %s pixels", width)
                        .isLessThanOrEqualTo(width);
            }
            assertThat(browser.evaluate(
                                    "(() => {const place = document.querySelector('#figure-distribution-precision .chart');"
                                            + " echarts.getInstanceByDom(place).dispatchAction({type: 'showTip', seriesIndex: 0,"
                                            + " dataIndex: 0}); return new Promise(done => requestAnimationFrame(() =>"
                                            + " requestAnimationFrame(() => done(place.textContent))));})()")
                            .asText())
                    .as("the tooltip of a histogram's bar")
                    .contains("% of runs");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isNotEmpty().allMatch(page.toUri().toString()::equals);
        }
    }

    /** Where labels of bars and rows begin left of their chart, or end right of it. */
    private static final String CUT = "Array.from(document.querySelectorAll('.chart svg')).flatMap(svg => {"
            + " const box = svg.getBoundingClientRect();"
            + " return Array.from(svg.querySelectorAll('text')).filter(text => {"
            + " const at = text.getBoundingClientRect();"
            + " return at.width > 0 && (at.left < box.left - 0.5 || at.right > box.right + 0.5"
            + " || at.top < box.top - 1 || at.bottom > box.bottom + 1); })"
            + ".map(text => svg.closest('figure').id + ': ' + text.textContent); })";

    @Test
    void no_label_is_cut_whatever_the_width() throws Exception {
        assumeThat(Browser.program()).as("Chromium on the PATH").isPresent();
        Path page = temporary.resolve("report.html");
        Path above = temporary.resolve("all");
        MadeUpTables.findings(above.resolve("findings"));
        MadeUpTables.robustness(above.resolve("robustness"));
        MadeUpTables.baselines(above.resolve("baselines"));
        MadeUpFolder.of(above.resolve("sweep"), MadeUpFolder.hostilePlan(), 60);
        Files.writeString(page, Report.read(List.of(above)).html(PROGRAM));
        try (Browser browser = Browser.start(Browser.program().orElseThrow(), temporary.resolve("profile"))) {
            for (int width : new int[] {420, 720, 1024, 1440}) {
                browser.resize(width, 900);
                browser.open(page);
                assertThat(browser.evaluate(CUT)).as("cut at %d pixels", width).isEmpty();
            }
            browser.resize(420, 900);
            browser.evaluate("new Promise(done => { const look = () => Array.from(document.querySelectorAll('.chart'))"
                    + ".every(chart => chart.querySelector('svg').clientWidth === chart.clientWidth)"
                    + " ? done(true) : requestAnimationFrame(look); look(); })");
            assertThat(browser.evaluate(CUT))
                    .as("cut after the page became narrow")
                    .isEmpty();
        }
    }

    @Test
    void what_works_unseen_in_a_title_is_shown() throws IOException {
        String page = new HtmlReport(PROGRAM).page("a\u202eb\u001b[2Jc", "", List.of());
        assertThat(page).doesNotContain("\u202e", "\u001b").contains("<title>a\\u202eb\\u001b[2Jc</title>");
    }

    private static void check(Browser browser, int charts) throws IOException {
        assertThat(browser.evaluate("Number(document.documentElement.dataset.drawn)")
                        .asInt())
                .isEqualTo(charts);
        JsonNode shapes = browser.evaluate(
                "Array.from(document.querySelectorAll('.chart')).map(c => c.querySelectorAll('svg path').length)");
        assertThat(shapes)
                .hasSize(charts)
                .allSatisfy(count -> assertThat(count.asInt()).isGreaterThan(4));
        assertThat(browser.evaluate("String(window.hacked)").asText()).isEqualTo("undefined");
        assertThat(browser.evaluate("document.querySelectorAll('img, iframe, link, object').length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("document.title").asText()).startsWith("=1+1</title>");
    }
}
