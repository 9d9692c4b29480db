package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.Estimate;
import org.plenary.chart.Heading;
import org.plenary.chart.LineChart;
import org.plenary.chart.LineSheet;
import org.plenary.study.FindingsTables;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** Dose and response: for each finding and outcome the effect from the first step on, and the mean itself. */
final class DoseSection {
    private final TestedFindings findings;
    private final List<String> scenarios;
    private final Map<DoseKey, List<TableRow>> rows = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    /** A finding and an outcome. */
    private record DoseKey(String finding, String outcome) {}

    private DoseSection(Table table, TestedFindings findings) {
        this.findings = findings;
        this.scenarios = table.rows().stream()
                .map(row -> row.text("scenario"))
                .distinct()
                .toList();
        table.rows()
                .forEach(row -> rows.computeIfAbsent(
                                new DoseKey(row.text("finding"), row.text("outcome")), unused -> new ArrayList<>())
                        .add(row));
    }

    static Section of(ResultFolder folder, TestedFindings findings) throws IOException {
        return new DoseSection(folder.table(FindingsTables.DOSE), findings).section();
    }

    private Section section() {
        List<Chart> charts = new ArrayList<>();
        List<LineChart> small = new ArrayList<>();
        rows.forEach((key, of) -> {
            LineChart effect = chart(key, of, true);
            charts.add(effect);
            charts.add(chart(key, of, false));
            Heading heading = new Heading(effect.heading().id(), title(key, of), "");
            small.add(new LineChart(heading, effect.across(), effect.up(), effect.lines(), true));
        });
        LineSheet sheet = new LineSheet(
                new Heading("dose", "Dose and response: effects from the first step on", ""), scenarios, small);
        return new Section(
                "dose",
                "Dose and response",
                "dose.mustache",
                Map.of("panels", rows.size()),
                charts,
                small.isEmpty() ? List.of() : List.of(sheet));
    }

    private static String title(DoseKey key, List<TableRow> of) {
        return (key.finding() + " " + key.outcome() + " "
                        + TestedFindings.sign(of.get(0)).glyph())
                .strip();
    }

    private LineChart chart(DoseKey key, List<TableRow> of, boolean effect) {
        String id = Heading.free(
                "dose-" + Heading.idOf(key.finding()) + "-" + Heading.idOf(key.outcome()) + "-"
                        + (effect ? "effect" : "level"),
                ids);
        String claim = findings.claims().getOrDefault(key.finding(), "");
        Heading heading = new Heading(
                id,
                key.finding() + ": " + (effect ? "effect on " : "mean of ") + key.outcome(),
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
        String path = String.join(
                " or ",
                of.stream()
                        .map(row -> PointNames.inWords(row.text("path")))
                        .distinct()
                        .toList());
        return new LineChart(heading, new LineChart.Numbers(across(path, values)), up(key, of, effect), lines, true);
    }

    /** An axis from the first step to the last. */
    private static Axis across(String path, List<Double> values) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return low < high ? new Axis(path, low, high, false) : Axis.around(path, values);
    }

    private static Axis up(DoseKey key, List<TableRow> of, boolean effect) {
        List<Double> ends = new ArrayList<>();
        if (effect) {
            ends.addAll(List.of(-0.05, 0.05));
        }
        of.forEach(row -> {
            Estimate estimate = estimate(row, effect);
            ends.addAll(List.of(estimate.value(), estimate.low(), estimate.high()));
        });
        return Axis.around((effect ? "effect on " : "mean ") + key.outcome(), ends);
    }

    private static Estimate estimate(TableRow row, boolean effect) {
        return effect
                ? new Estimate(row.number("effect"), row.number("effect_ci_low"), row.number("effect_ci_high"))
                : new Estimate(row.number("mean"), row.number("ci_low"), row.number("ci_high"));
    }
}
