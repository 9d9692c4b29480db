package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.chart.Axis;
import org.plenary.chart.Estimate;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.Heading;
import org.plenary.study.FindingsTables;
import org.plenary.study.NullCells;
import org.plenary.table.TableRow;

/** Pairs of cause and outcome that should not move, and those that do. */
final class NullCellsSection {
    private final List<TableRow> rows;
    private final TestedFindings findings;

    private NullCellsSection(List<TableRow> rows, TestedFindings findings) {
        this.rows = rows;
        this.findings = findings;
    }

    /** Reads the table; nothing if the folder has none, or none with rows. */
    static Optional<NullCellsSection> read(ResultFolder folder, TestedFindings findings) throws IOException {
        if (!folder.has(FindingsTables.NULL_CELLS_FILE)) {
            return Optional.empty();
        }
        List<TableRow> rows = folder.table(FindingsTables.NULL_CELLS).rows();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new NullCellsSection(rows, findings));
    }

    /** Returns how many moved. */
    String sentence() {
        long moved = rows.stream().filter(row -> row.truth("moved")).count();
        return FindingsCount.share(moved, rows.size());
    }

    Section section() {
        Map<String, Object> data = Map.of("moved", sentence(), "limit", Figures.finePercent(NullCells.LIMIT));
        return new Section("null-cells", "Null cells", "nullcells.mustache", data, List.of(chart()));
    }

    private ForestPlot chart() {
        List<String> scenarios =
                rows.stream().map(row -> row.text("scenario")).distinct().toList();
        Map<String, Map<String, List<TableRow>>> byCause = new LinkedHashMap<>();
        for (TableRow row : rows) {
            byCause.computeIfAbsent(row.text("cause"), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("outcome"), unused -> new ArrayList<>())
                    .add(row);
        }
        List<ForestPlot.RowGroup> groups = new ArrayList<>();
        byCause.forEach((cause, outcomes) -> {
            List<ForestPlot.ForestRow> shown = new ArrayList<>();
            outcomes.forEach((outcome, cells) -> shown.add(new ForestPlot.ForestRow(
                    outcome, ForestPlot.ClaimedSign.NONE, effects(cells, scenarios), verdict(cells))));
            groups.add(new ForestPlot.RowGroup(cause, findings.claims().getOrDefault(cause, ""), "", shown));
        });
        Heading heading = new Heading(
                "null-cells",
                "Null cells: effects where none is expected",
                "Marks with lines are effects of the cause of a finding, with 95% intervals, on outcomes on which nothing"
                        + " is claimed. A cell moved if the effect matters and its interval leaves out 0.");
        Axis axis = Axis.ofMost(
                "effect, high less low",
                rows.stream().map(NullCellsSection::estimate).toList());
        return new ForestPlot(heading, axis, scenarios, groups);
    }

    private static List<ForestPlot.Effect> effects(List<TableRow> cells, List<String> scenarios) {
        List<ForestPlot.Effect> effects = new ArrayList<>();
        for (String scenario : scenarios) {
            effects.add(cells.stream()
                    .filter(row -> row.text("scenario").equals(scenario))
                    .findFirst()
                    .map(row -> new ForestPlot.Effect(
                            estimate(row), Estimate.of(Double.NaN), row.truth("moved") ? "moved" : "still"))
                    .orElse(ForestPlot.Effect.NONE));
        }
        return effects;
    }

    private static String verdict(List<TableRow> cells) {
        long moved = cells.stream().filter(row -> row.truth("moved")).count();
        return moved == 0 ? "" : moved + " of " + cells.size() + " moved";
    }

    private static Estimate estimate(TableRow row) {
        return new Estimate(row.number("effect"), row.number("ci_low"), row.number("ci_high"));
    }
}
