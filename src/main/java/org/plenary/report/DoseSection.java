package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.chart.LineChart;
import org.plenary.chart.LineSheet;
import org.plenary.kernel.Estimate;
import org.plenary.study.FindingsTables;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** Dose and response: for each finding and outcome the effect from the first step on, and the mean itself. */
final class DoseSection {
    private final ResultFolder folder;
    private final List<String> scenarios;
    private final List<TableRow> rows;
    private final Set<String> ids = new LinkedHashSet<>();

    private DoseSection(ResultFolder folder) throws IOException {
        this.folder = folder;
        this.rows = folder.table(FindingsTables.DOSE).rows();
        this.scenarios = Table.texts(rows, "scenario");
    }

    static Section of(ResultFolder folder) throws IOException {
        return new DoseSection(folder).section();
    }

    private Section section() {
        List<Chart> charts = new ArrayList<>();
        List<LineChart> small = new ArrayList<>();
        Table.grouped(rows, "finding")
                .values()
                .forEach(ofFinding -> Table.grouped(ofFinding, "outcome")
                        .values()
                        .forEach(of -> {
                            LineChart effect = chart(of, true);
                            charts.add(effect);
                            charts.add(chart(of, false));
                            Heading heading = new Heading(effect.heading().id(), title(of.get(0)), "");
                            small.add(new LineChart(heading, effect.across(), effect.up(), effect.lines(), true));
                        }));
        LineSheet sheet = new LineSheet(
                new Heading("dose", "Dose and response: effects from the first step on", ""), scenarios, small);
        return new Section(
                "dose",
                "Dose and response",
                "dose.mustache",
                Map.of("panels", small.size()),
                charts,
                small.isEmpty() ? List.of() : List.of(sheet));
    }

    private static String title(TableRow row) {
        return (row.text("finding") + " " + row.text("outcome") + " "
                        + TestedFindings.sign(row).glyph())
                .strip();
    }

    private LineChart chart(List<TableRow> of, boolean effect) {
        String finding = of.get(0).text("finding");
        String outcome = of.get(0).text("outcome");
        String id = "dose-" + Heading.idOf(finding) + "-" + Heading.idOf(outcome) + "-" + (effect ? "effect" : "level");
        String claim = FindingsSection.claim(folder, finding);
        Heading heading = new Heading(
                Heading.free(id, ids),
                finding + ": " + (effect ? "effect on " : "mean of ") + outcome,
                (claim.isEmpty() ? "" : "Claim: " + claim + ". ")
                        + "Predicted " + TestedFindings.sign(of.get(0)).glyph() + "; bands are 95% intervals"
                        + (effect ? ", the first step is the zero." : "."));
        List<LineChart.Curve> lines = new ArrayList<>();
        for (String scenario : scenarios) {
            lines.add(new LineChart.Curve(
                    scenario,
                    of.stream()
                            .filter(row -> row.text("scenario").equals(scenario))
                            .map(row -> new LineChart.CurvePoint(row.number("value"), estimate(row, effect)))
                            .toList()));
        }
        List<Double> values = of.stream().map(row -> row.number("value")).toList();
        String path = Table.texts(of, "path").stream().map(PointNames::inWords).collect(Collectors.joining(" or "));
        return new LineChart(heading, new LineChart.Numbers(across(path, values)), up(of, effect), lines, true);
    }

    /** An axis from the first step to the last. */
    private static Axis across(String path, List<Double> values) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return low < high ? new Axis(path, low, high, false) : Axis.around(path, values);
    }

    private static Axis up(List<TableRow> of, boolean effect) {
        List<Double> ends = new ArrayList<>();
        if (effect) {
            ends.addAll(List.of(-0.05, 0.05));
        }
        of.forEach(row -> {
            Estimate estimate = estimate(row, effect);
            ends.addAll(List.of(estimate.value(), estimate.low(), estimate.high()));
        });
        return Axis.around((effect ? "effect on " : "mean ") + of.get(0).text("outcome"), ends);
    }

    private static Estimate estimate(TableRow row, boolean effect) {
        return effect
                ? row.ranged("effect", "effect_ci_low", "effect_ci_high")
                : row.ranged("mean", "ci_low", "ci_high");
    }
}
