package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.analysis.BaselinesCsv;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Estimate;
import org.plenary.chart.Heading;

/** What simpler explanations get right, beside the default protocol and the constant guess. */
final class BaselinesSection {
    private static final String GUESS = "constant guess";
    private static final List<String> SUMMARY = List.of(
            "baseline",
            "cells_matched",
            "cells_observed",
            "constant_guess",
            "orders_by_gap",
            "orders_at_all",
            "orders",
            "gap",
            "findings_supported",
            "findings_tested",
            "adopted");
    private static final List<String> CELLS =
            List.of("baseline", "scenario", "dimension", "observed", "modal", "matches", "mean");
    private static final List<String> ORDERS =
            List.of("baseline", "dimension", "higher", "lower", "difference", "holds_by_gap");
    private static final List<String> TIMINGS = List.of("baseline", "milliseconds_per_run");

    private final List<CsvTable.Row> all;
    private final List<CsvTable.Row> cells;
    private final List<CsvTable.Row> orders;
    private final Map<String, String> times = new LinkedHashMap<>();

    private BaselinesSection(ResultFolder folder) throws IOException {
        this.all = folder.table(BaselinesCsv.SUMMARY, SUMMARY).rows();
        this.cells = folder.table(BaselinesCsv.CELLS, CELLS).rows();
        this.orders = folder.table(BaselinesCsv.ORDERS, ORDERS).rows();
        if (folder.has(BaselinesCsv.TIMINGS)) {
            for (CsvTable.Row row : folder.table(BaselinesCsv.TIMINGS, TIMINGS).rows()) {
                times.put(row.text("baseline"), time(row.number("milliseconds_per_run")));
            }
        }
    }

    private static String time(double milliseconds) {
        return Double.isNaN(milliseconds) ? "none" : String.format(Locale.ROOT, "%.0f ms", milliseconds);
    }

    static Section of(ResultFolder folder) throws IOException {
        return new BaselinesSection(folder).section();
    }

    private Section section() {
        boolean findings = all.stream().anyMatch(row -> row.number("findings_tested") > 0);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("findings", findings);
        data.put("rows", summary(findings));
        data.put("gap", all.isEmpty() ? "-" : Figures.level(all.get(0).number("gap")));
        data.put("names", names());
        data.put("cells", cells());
        data.put("orders", differences());
        List<Chart> charts = new ArrayList<>();
        if (!all.isEmpty()) {
            charts.add(bars(findings));
        }
        return new Section("baselines", "Baselines", "baselines.mustache", data, charts);
    }

    private List<String> names() {
        return all.stream().map(row -> row.text("baseline")).toList();
    }

    private List<Map<String, Object>> summary(boolean findings) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CsvTable.Row row : all) {
            List<String> shown = new ArrayList<>();
            shown.add(part(row, "cells_matched", "cells_observed"));
            shown.add(part(row, "orders_by_gap", "orders"));
            shown.add(part(row, "orders_at_all", "orders"));
            if (findings) {
                shown.add(part(row, "findings_supported", "findings_tested"));
            }
            double adopted = row.number("adopted");
            shown.add(Double.isNaN(adopted) ? "-" : Figures.percent(adopted).strip());
            shown.add(times.getOrDefault(row.text("baseline"), "-"));
            rows.add(Map.of("name", row.text("baseline"), "cells", shown));
        }
        all.stream().findFirst().ifPresent(first -> {
            List<String> shown = new ArrayList<>();
            shown.add(part(first, "constant_guess", "cells_observed"));
            shown.add("0 of " + whole(first.number("orders")));
            shown.add("0 of " + whole(first.number("orders")));
            if (findings) {
                shown.add("-");
            }
            shown.addAll(List.of("-", "none"));
            rows.add(Map.of("name", GUESS, "cells", shown));
        });
        return rows;
    }

    private static String part(CsvTable.Row row, String count, String of) {
        return Double.isNaN(row.number(count)) ? "-" : whole(row.number(count)) + " of " + whole(row.number(of));
    }

    private static String whole(double x) {
        return Double.isNaN(x) ? "-" : Long.toString(Math.round(x));
    }

    private Chart bars(boolean findings) {
        List<String> names = new ArrayList<>(names());
        names.add(GUESS);
        CsvTable.Row first = all.get(0);
        List<BarChart.Series> series = new ArrayList<>();
        double guessed = first.number("constant_guess") / first.number("cells_observed");
        String gap = Figures.level(first.number("gap"));
        series.add(new BarChart.Series("cells as observed", shares("cells_matched", "cells_observed", guessed)));
        series.add(new BarChart.Series("orders by at least " + gap, shares("orders_by_gap", "orders", 0)));
        if (findings) {
            series.add(new BarChart.Series(
                    "findings supported", shares("findings_supported", "findings_tested", Double.NaN)));
        }
        Heading heading = new Heading(
                "baselines",
                "What each explanation gets right",
                "Cells: the modal class of an outcome in a case is the observed one. Orders: between cases, in means. The"
                        + " line is the constant guess, which always says high delegation, low precision, medium"
                        + " obligation.");
        BarChart.Marks marks = Double.isNaN(guessed)
                ? BarChart.Marks.NONE
                : new BarChart.Marks(List.of(new BarChart.Line(guessed, "cells of the guess")), "");
        return new BarChart(heading, Axis.share("share of all"), names, series, false, marks);
    }

    private List<Estimate> shares(String count, String of, double guess) {
        List<Estimate> shares = new ArrayList<>();
        all.forEach(row -> shares.add(Estimate.of(row.number(count) / row.number(of))));
        shares.add(Estimate.of(guess));
        return shares;
    }

    /** A line for each cell, with the mean and the modal class under each explanation. */
    private List<Map<String, Object>> cells() {
        Map<String, List<Map<String, Object>>> lines = new LinkedHashMap<>();
        for (CsvTable.Row row : cells) {
            String observed = row.text("observed").isEmpty() ? "-" : row.text("observed");
            lines.computeIfAbsent(
                            row.text("scenario") + ", " + row.text("dimension") + " (" + observed + ")",
                            unused -> new ArrayList<>())
                    .add(Map.of(
                            "text",
                            Figures.level(row.number("mean")) + " " + row.text("modal"),
                            "right",
                            row.text("matches").equals("true")));
        }
        return named(lines);
    }

    /** A line for each order, with the difference of means under each explanation. */
    private List<Map<String, Object>> differences() {
        Map<String, List<Map<String, Object>>> lines = new LinkedHashMap<>();
        for (CsvTable.Row row : orders) {
            lines.computeIfAbsent(
                            row.text("dimension") + ": " + row.text("higher") + " > " + row.text("lower"),
                            unused -> new ArrayList<>())
                    .add(Map.of(
                            "text", Figures.gap(row.number("difference")),
                            "right", row.truth("holds_by_gap")));
        }
        return named(lines);
    }

    private static List<Map<String, Object>> named(Map<String, List<Map<String, Object>>> lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        lines.forEach((name, cells) -> rows.add(Map.of("name", name, "cells", cells)));
        return rows;
    }
}
