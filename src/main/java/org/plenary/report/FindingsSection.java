package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.ForestPlot.ClaimedSign;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;
import org.plenary.study.FindingsTables;
import org.plenary.study.NullCells;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** Findings in numbers and as a forest plot, with doses and null cells if the folder has them. */
final class FindingsSection {
    /** What the names of facts in a manifest begin with that are the claims of findings. */
    static final String CLAIM = "claim_";

    private static final String CAPTION = "Filled marks with lines are effects with 95% intervals, hollow ones the same"
            + " with the mechanisms switched off (placebo). ▲ predicted up, ▼ down, ○ none. An arrow at the edge stands"
            + " for what lies beyond it.";

    private final ResultFolder folder;
    private final TestedFindings table;
    private final List<TableRow> nullCells;

    private FindingsSection(ResultFolder folder) throws IOException {
        this.folder = folder;
        this.table = TestedFindings.of(folder.table(FindingsTables.FINDINGS));
        this.nullCells = folder.has(FindingsTables.NULL_CELLS_FILE)
                ? folder.table(FindingsTables.NULL_CELLS).rows()
                : List.of();
    }

    /** Returns the sections of a folder with a table of findings. */
    static List<Section> all(ResultFolder folder) throws IOException {
        FindingsSection made = new FindingsSection(folder);
        List<Section> sections = new ArrayList<>();
        sections.add(made.findings());
        EnsembleText.turns(folder).ifPresent(sections::add);
        if (folder.has(FindingsTables.DOSE_FILE)) {
            sections.add(DoseSection.of(folder));
        }
        if (!made.nullCells.isEmpty()) {
            sections.add(made.nullCells());
        }
        return sections;
    }

    /** Returns what a finding claims, as far as the manifest says. */
    static String claim(ResultFolder folder, String finding) {
        return folder.texts("facts").getOrDefault(CLAIM + finding, "");
    }

    private Section findings() {
        Map<String, Object> data = new LinkedHashMap<>();
        if (!table.sums().isEmpty()) {
            data.put("counts", HtmlTable.of(table.verdicts()));
        }
        long due = folder.number("placebos");
        data.put("placebos", due == 0 ? "" : TestedFindings.share(folder.number("placebos_silent"), due));
        data.put("nullCells", nullCells.isEmpty() ? "" : moved(nullCells));
        return new Section("findings", "Findings", "findings.mustache", data, charts());
    }

    /** Plots of what is measured on levels, with and without a claimed sign; one for each outcome with larger effects. */
    private List<Chart> charts() {
        Map<String, List<TableRow>> byOutcome = new LinkedHashMap<>();
        table.tests().stream()
                .filter(row -> Math.abs(row.number("effect")) > 1)
                .forEach(row -> byOutcome.put(row.text("outcome"), of("outcome", row.text("outcome"))));
        List<Chart> charts = new ArrayList<>();
        Predicate<TableRow> level = row -> !byOutcome.containsKey(row.text("outcome"));
        Predicate<TableRow> open = row -> TestedFindings.sign(row) == ClaimedSign.OPEN;
        add(charts, "findings", "Findings: effects, predicted signs, placebos", level.and(open.negate()));
        add(charts, "findings-reported", "Findings without a predicted sign", level.and(open));
        Set<String> ids = new LinkedHashSet<>();
        byOutcome.forEach((outcome, rows) -> {
            String id = Heading.free("findings-on-" + Heading.idOf(outcome), ids);
            charts.add(forest(id, "Findings: effects on " + outcome, "effect on " + outcome, rows));
        });
        return charts;
    }

    private List<TableRow> of(String column, String text) {
        return table.tests().stream()
                .filter(row -> row.text(column).equals(text))
                .toList();
    }

    private void add(List<Chart> charts, String id, String title, Predicate<TableRow> which) {
        List<TableRow> rows = table.tests().stream().filter(which).toList();
        if (!rows.isEmpty()) {
            charts.add(forest(id, title, "effect, high less low", rows));
        }
    }

    private Chart forest(String id, String title, String axis, List<TableRow> tests) {
        List<String> scenarios = Table.texts(table.tests(), "scenario");
        List<ForestPlot.RowGroup> groups = new ArrayList<>();
        Table.grouped(tests, "finding").forEach((finding, ofFinding) -> {
            TableRow sum = table.sums().get(finding);
            String mode = sum == null ? "" : sum.text("mode");
            List<ForestPlot.ForestRow> rows = new ArrayList<>();
            Table.grouped(ofFinding, "outcome")
                    .forEach((outcome, of) -> rows.add(new ForestPlot.ForestRow(
                            outcome,
                            TestedFindings.sign(of.get(0)),
                            TestedFindings.effects(
                                    of,
                                    scenarios,
                                    row -> new ForestPlot.Effect(
                                            TestedFindings.effect(row),
                                            Estimate.of(row.number("placebo_effect")),
                                            TestedFindings.inWords(row))),
                            table.inShort(of.get(0), mode))));
            String verdict = sum == null ? "" : TestedFindings.inWords(sum);
            groups.add(new ForestPlot.RowGroup(finding, claim(folder, finding), verdict, rows));
        });
        List<Estimate> estimates = new ArrayList<>();
        tests.forEach(row ->
                estimates.addAll(List.of(TestedFindings.effect(row), Estimate.of(row.number("placebo_effect")))));
        return new ForestPlot(new Heading(id, title, CAPTION), Axis.ofMost(axis, estimates), scenarios, groups);
    }

    /** Pairs of cause and outcome that should not move, and those that do. */
    private Section nullCells() {
        Map<String, Object> data = Map.of("moved", moved(nullCells), "limit", Figures.finePercent(NullCells.LIMIT));
        List<String> scenarios = Table.texts(nullCells, "scenario");
        List<ForestPlot.RowGroup> groups = new ArrayList<>();
        Table.grouped(nullCells, "cause").forEach((cause, ofCause) -> {
            List<ForestPlot.ForestRow> rows = new ArrayList<>();
            Table.grouped(ofCause, "outcome")
                    .forEach((outcome, cells) -> rows.add(new ForestPlot.ForestRow(
                            outcome,
                            ClaimedSign.NONE,
                            TestedFindings.effects(
                                    cells,
                                    scenarios,
                                    row -> new ForestPlot.Effect(
                                            TestedFindings.effect(row),
                                            Estimate.of(Double.NaN),
                                            row.truth("moved") ? "moved" : "still")),
                            countMoved(cells) == 0 ? "" : countMoved(cells) + " of " + cells.size() + " moved")));
            groups.add(new ForestPlot.RowGroup(cause, claim(folder, cause), "", rows));
        });
        Heading heading = new Heading(
                "null-cells",
                "Null cells: effects where none is expected",
                "Marks with lines are effects of the cause of a finding, with 95% intervals, on outcomes on which nothing"
                        + " is claimed. A cell moved if the effect matters and its interval leaves out 0.");
        Axis axis = Axis.ofMost(
                "effect, high less low",
                nullCells.stream().map(TestedFindings::effect).toList());
        Chart chart = new ForestPlot(heading, axis, scenarios, groups);
        return new Section("null-cells", "Null cells", "nullcells.mustache", data, List.of(chart));
    }

    private static String moved(List<TableRow> cells) {
        return TestedFindings.share(countMoved(cells), cells.size());
    }

    private static long countMoved(List<TableRow> cells) {
        return cells.stream().filter(row -> row.truth("moved")).count();
    }
}
