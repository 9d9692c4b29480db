package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;
import org.plenary.study.Arm;
import org.plenary.study.RobustnessTables;
import org.plenary.table.Column;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** In what share of draws orders and classes come out: as drawn, with values permuted, with calendars doubled. */
final class RobustnessSection {
    private final Table shares;

    private RobustnessSection(Table shares) {
        this.shares = shares;
    }

    static Section of(ResultFolder folder) throws IOException {
        return new RobustnessSection(folder.table(RobustnessTables.SHARES)).section();
    }

    private Section section() {
        List<Chart> charts = new ArrayList<>();
        List<Map<String, Object>> tables = new ArrayList<>();
        List<Double> gaps = RobustnessTables.gaps(shares);
        for (double gap : gaps) {
            List<TableRow> orders = shares.rows().stream()
                    .filter(row -> row.number("gap") == gap)
                    .toList();
            charts.add(orders(gap, gap == gaps.get(0) ? "robustness-orders" : "robustness-orders-any", orders));
            tables.add(HtmlTable.of(RobustnessTables.orders(shares, gap)));
        }
        List<TableRow> cells = shares.where("kind", "cell").rows();
        if (!cells.isEmpty()) {
            charts.add(cells(cells));
            tables.add(HtmlTable.of(RobustnessTables.classes(shares)));
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

    private static List<String> about(List<TableRow> of) {
        return of.stream().map(RobustnessTables::about).distinct().toList();
    }

    private static Chart orders(double gap, String id, List<TableRow> orders) {
        List<String> names = about(orders);
        List<BarChart.Series> series = List.of(
                series("drawn", Arm.DRAWN, "holds", names, orders),
                series("values permuted across cases", Arm.PERMUTED, "holds", names, orders),
                series("calendars doubled", Arm.DOUBLED, "holds", names, orders));
        Heading heading = new Heading(
                id,
                "Orders that hold " + by(gap),
                "Bars are shares of draws, lines on them 95% intervals (Wilson). An upright mark is what chance would"
                        + " give; permuted shares should be near it.");
        BarChart.Marks marks = new BarChart.Marks(
                List.of(new BarChart.BarLine(RobustnessText.ORDERS_ASKED, "70% asked of drawn")), "chance");
        return new BarChart(heading, Axis.share("share of draws"), names, series, false, marks);
    }

    private static Chart cells(List<TableRow> cells) {
        List<String> names = about(cells);
        List<BarChart.Series> series = List.of(
                series("drawn: as observed", Arm.DRAWN, "matches", names, cells),
                series("permuted: as observed", Arm.PERMUTED, "matches", names, cells),
                series("doubled: unchanged", Arm.DOUBLED, "unchanged", names, cells));
        Heading heading = new Heading(
                "robustness-cells",
                "Classes that come out as observed, and that survive doubled calendars",
                "Bars are shares of draws, lines on them 95% intervals (Wilson). An upright mark is what chance would"
                        + " give, or, for doubled calendars, luck alone: two samples of as many runs.");
        BarChart.Marks marks = new BarChart.Marks(
                List.of(new BarChart.BarLine(RobustnessText.CLASSES_ASKED, "90% asked of doubled")), "chance or luck");
        return new BarChart(heading, Axis.share("share of draws"), names, series, false, marks);
    }

    private static BarChart.Series series(
            String title, Arm arm, String measure, List<String> names, List<TableRow> of) {
        List<Estimate> values = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (String name : names) {
            Optional<TableRow> row = RobustnessTables.find(of, name, arm, measure);
            values.add(
                    row.map(each -> each.ranged("share", "ci_low", "ci_high")).orElse(Estimate.of(Double.NaN)));
            expected.add(row.map(each -> each.number("expected")).orElse(Double.NaN));
        }
        return new BarChart.Series(title, values, expected);
    }

    /** The cells of all draws together that keep their class with doubled calendars. */
    private static String unchanged(List<TableRow> cells) {
        List<TableRow> doubled = cells.stream()
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
        return shares.where("kind", "all_cells").rows().stream()
                .findFirst()
                .map(row -> Shown.cell(
                        Column.shown("", NumberForm.SHARE), row.ranged("share", "ci_low", "ci_high"), Glyphs.UNICODE))
                .orElse("");
    }
}
