package org.plenary.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a chart as a table, for readers who do not see it.
 *
 * @param header the names of the columns
 * @param rows the cells, row by row
 */
public record ChartTable(List<String> header, List<List<String>> rows) {
    /** Copies the lists. */
    public ChartTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns the table of a chart. */
    public static ChartTable of(Chart chart) {
        if (chart instanceof Distributions distributions) {
            return distributions(distributions);
        }
        if (chart instanceof ForestPlot forest) {
            return forest(forest);
        }
        if (chart instanceof LineChart lines) {
            return lines(lines);
        }
        return chart instanceof HeatMap map ? map(map) : bars((BarChart) chart);
    }

    private static ChartTable distributions(Distributions chart) {
        List<List<String>> rows = new ArrayList<>();
        Axis share = Axis.share("");
        for (Distributions.Panel panel : chart.panels()) {
            int bins = panel.shares().size();
            double width = (chart.axis().max() - chart.axis().min()) / bins;
            for (int bin = 0; bin < bins; bin++) {
                if (panel.shares().get(bin) > 0) {
                    double from = chart.axis().min() + bin * width;
                    rows.add(List.of(
                            panel.name(),
                            chart.axis().text(from) + " to " + chart.axis().text(from + width),
                            share.text(panel.shares().get(bin))));
                }
            }
        }
        return new ChartTable(List.of("", chart.axis().name(), "share of runs"), rows);
    }

    private static ChartTable forest(ForestPlot chart) {
        List<List<String>> rows = new ArrayList<>();
        for (ForestPlot.Group group : chart.groups()) {
            for (ForestPlot.Row row : group.rows()) {
                for (int s = 0; s < chart.series().size(); s++) {
                    ForestPlot.Effect effect = row.effects().get(s);
                    if (effect.effect().isDefined()) {
                        rows.add(List.of(
                                group.name(),
                                row.name(),
                                chart.series().get(s),
                                row.predicted().words(),
                                chart.axis().text(effect.effect()),
                                chart.axis().text(effect.placebo()),
                                effect.verdict()));
                    }
                }
            }
        }
        return new ChartTable(
                List.of("", "outcome", "scenario", "predicted", chart.axis().name(), "placebo", "verdict"), rows);
    }

    private static ChartTable lines(LineChart chart) {
        List<List<String>> rows = new ArrayList<>();
        for (LineChart.Line line : chart.lines()) {
            for (LineChart.Point point : line.points()) {
                rows.add(List.of(line.name(), chart.place(point.x()), chart.up().text(point.y())));
            }
        }
        return new ChartTable(List.of("", chart.across().name(), chart.up().name()), rows);
    }

    private static ChartTable map(HeatMap chart) {
        List<String> header = new ArrayList<>();
        header.add(chart.upName() + " \\ " + chart.acrossName());
        header.addAll(chart.across());
        List<List<String>> rows = new ArrayList<>();
        for (int u = chart.up().size() - 1; u >= 0; u--) {
            List<String> row = new ArrayList<>();
            row.add(chart.up().get(u));
            chart.values().get(u).forEach(value -> row.add(chart.shade().text(value)));
            rows.add(row);
        }
        return new ChartTable(header, rows);
    }

    private static ChartTable bars(BarChart chart) {
        List<String> header = new ArrayList<>();
        header.add("");
        for (BarChart.Series series : chart.series()) {
            header.add(series.name());
            if (isMarked(series)) {
                header.add(series.name() + ": " + chart.marks().expected());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < chart.categories().size(); c++) {
            List<String> row = new ArrayList<>();
            row.add(chart.categories().get(c));
            for (BarChart.Series series : chart.series()) {
                row.add(chart.axis().text(series.values().get(c)));
                if (isMarked(series)) {
                    row.add(chart.axis().text(series.expected().get(c)));
                }
            }
            rows.add(row);
        }
        return new ChartTable(header, rows);
    }

    private static boolean isMarked(BarChart.Series series) {
        return series.expected().stream().anyMatch(x -> !Double.isNaN(x));
    }
}
