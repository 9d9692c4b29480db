package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.RobustnessCsv;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Estimate;
import org.plenary.chart.Heading;

/** In what share of draws orders and classes come out: as drawn, with values permuted, with calendars doubled. */
final class RobustnessSection {
    /** The share of draws in which an order is asked to hold. */
    private static final double ORDERS_ASKED = 0.7;

    /** The share of draws in which a class is asked to survive doubled calendars. */
    private static final double CLASSES_ASKED = 0.9;

    private static final List<String> COLUMNS = List.of(
            "arm",
            "kind",
            "scenario",
            "other",
            "dimension",
            "measure",
            "gap",
            "holds",
            "n",
            "share",
            "ci_low",
            "ci_high",
            "expected");

    private final List<CsvTable.Row> rows;

    private RobustnessSection(List<CsvTable.Row> rows) {
        this.rows = rows;
    }

    static Section of(ResultFolder folder) throws IOException {
        return new RobustnessSection(folder.table(RobustnessCsv.SHARES, COLUMNS).rows()).section();
    }

    private Section section() {
        List<Chart> charts = new ArrayList<>();
        List<Map<String, Object>> tables = new ArrayList<>();
        List<Double> gaps = rows.stream()
                .map(row -> row.number("gap"))
                .filter(gap -> !Double.isNaN(gap))
                .distinct()
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
        for (double gap : gaps) {
            List<CsvTable.Row> orders =
                    rows.stream().filter(row -> row.number("gap") == gap).toList();
            charts.add(orders(gap, gap == gaps.get(0) ? "robustness-orders" : "robustness-orders-any", orders));
            tables.add(Map.of("by", by(gap), "rows", lines(orders)));
        }
        List<CsvTable.Row> cells =
                rows.stream().filter(row -> row.text("kind").equals("cell")).toList();
        if (!cells.isEmpty()) {
            charts.add(cells(cells));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tables", tables);
        data.put("unchanged", unchanged(cells));
        data.put("allCells", allCells());
        return new Section("robustness", "Robustness to judgement", "robustness.mustache", data, charts);
    }

    private static String by(double gap) {
        return gap > 0 ? "by at least " + Figures.level(gap) : "by any difference";
    }

    /** What a row is about: an order, all orders, or a cell. */
    private static String about(CsvTable.Row row) {
        return switch (row.text("kind")) {
            case "order" -> row.text("dimension") + ": " + row.text("scenario") + " > " + row.text("other");
            case "all_orders" -> "all orders at once";
            default -> row.text("scenario") + ": " + row.text("dimension");
        };
    }

    private static List<String> about(List<CsvTable.Row> of) {
        return of.stream().map(RobustnessSection::about).distinct().toList();
    }

    private static Chart orders(double gap, String id, List<CsvTable.Row> orders) {
        List<String> names = about(orders);
        List<BarChart.Series> series = List.of(
                series("drawn", "drawn", "holds", names, orders),
                series("values permuted across cases", "permuted", "holds", names, orders),
                series("calendars doubled", "doubled", "holds", names, orders));
        Heading heading = new Heading(
                id,
                "Orders that hold " + by(gap),
                "Bars are shares of draws, lines on them 95% intervals (Wilson). An upright mark is what chance would"
                        + " give; permuted shares should be near it.");
        BarChart.Marks marks =
                new BarChart.Marks(List.of(new BarChart.Line(ORDERS_ASKED, "70% asked of drawn")), "chance");
        return new BarChart(heading, Axis.share("share of draws"), names, series, false, marks);
    }

    private static Chart cells(List<CsvTable.Row> cells) {
        List<String> names = about(cells);
        List<BarChart.Series> series = List.of(
                series("drawn: as observed", "drawn", "matches", names, cells),
                series("permuted: as observed", "permuted", "matches", names, cells),
                series("doubled: unchanged", "doubled", "unchanged", names, cells));
        Heading heading = new Heading(
                "robustness-cells",
                "Classes that come out as observed, and that survive doubled calendars",
                "Bars are shares of draws, lines on them 95% intervals (Wilson). An upright mark is what chance would"
                        + " give, or, for doubled calendars, luck alone: two samples of as many runs.");
        BarChart.Marks marks =
                new BarChart.Marks(List.of(new BarChart.Line(CLASSES_ASKED, "90% asked of doubled")), "chance or luck");
        return new BarChart(heading, Axis.share("share of draws"), names, series, false, marks);
    }

    private static Optional<CsvTable.Row> find(List<CsvTable.Row> of, String name, String arm, String measure) {
        return of.stream()
                .filter(row -> row.text("arm").equals(arm)
                        && row.text("measure").equals(measure)
                        && about(row).equals(name))
                .findFirst();
    }

    private static BarChart.Series series(
            String title, String arm, String measure, List<String> names, List<CsvTable.Row> of) {
        List<Estimate> values = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (String name : names) {
            Optional<CsvTable.Row> row = find(of, name, arm, measure);
            values.add(row.map(RobustnessSection::estimate).orElse(Estimate.of(Double.NaN)));
            expected.add(row.map(each -> each.number("expected")).orElse(Double.NaN));
        }
        return new BarChart.Series(title, values, expected);
    }

    private static Estimate estimate(CsvTable.Row row) {
        return new Estimate(row.number("share"), row.number("ci_low"), row.number("ci_high"));
    }

    private static List<Map<String, Object>> lines(List<CsvTable.Row> orders) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String name : about(orders)) {
            List<String> cells = new ArrayList<>();
            cells.add(shown(find(orders, name, "drawn", "holds")));
            cells.add(shown(find(orders, name, "permuted", "holds")));
            cells.add(find(orders, name, "permuted", "holds")
                    .map(row -> row.number("expected"))
                    .filter(chance -> !Double.isNaN(chance))
                    .map(Figures::finePercent)
                    .orElse("-"));
            cells.add(shown(find(orders, name, "permuted", "follows")));
            cells.add(shown(find(orders, name, "doubled", "holds")));
            lines.add(Map.of("name", name, "cells", cells));
        }
        return lines;
    }

    private static String shown(Optional<CsvTable.Row> row) {
        return row.map(each -> Figures.finePercent(each.number("share")) + " ("
                        + Figures.percentRange(each.number("ci_low"), each.number("ci_high"), Glyphs.UNICODE) + ")")
                .orElse("-");
    }

    /** The cells of all draws together that keep their class with doubled calendars. */
    private static String unchanged(List<CsvTable.Row> cells) {
        List<CsvTable.Row> doubled = cells.stream()
                .filter(row -> row.text("measure").equals("unchanged"))
                .toList();
        double holds = doubled.stream().mapToDouble(row -> row.number("holds")).sum();
        double all = doubled.stream().mapToDouble(row -> row.number("n")).sum();
        double luck = doubled.stream()
                .mapToDouble(row -> row.number("expected"))
                .average()
                .orElse(Double.NaN);
        return all > 0
                ? Figures.finePercent(holds / all) + " of " + Math.round(all) + " cells; by luck alone "
                        + (Double.isNaN(luck) ? "unknown" : Figures.finePercent(luck))
                : "";
    }

    private String allCells() {
        return rows.stream()
                .filter(row -> row.text("kind").equals("all_cells"))
                .findFirst()
                .map(row -> shown(Optional.of(row)))
                .orElse("");
    }
}
