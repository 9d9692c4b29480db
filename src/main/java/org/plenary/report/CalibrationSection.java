package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.Share;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;
import org.plenary.study.Calibration;
import org.plenary.study.CalibrationDraw;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** In what share of draws of the judged numbers outcomes are as observed, and how well each draw fits. */
final class CalibrationSection {
    /** How many draws are listed, those that fit best. */
    private static final int LISTED = 20;

    private final Calibration calibration;

    private CalibrationSection(Calibration calibration) {
        this.calibration = calibration;
    }

    static Calibration read(ResultFolder folder) throws IOException {
        folder.checkWhole();
        double gap = Double.parseDouble(folder.text("gap"));
        return Calibration.of(Comparison.read(folder.path()), gap);
    }

    static Section of(Calibration calibration) {
        return new CalibrationSection(calibration).section();
    }

    private Section section() {
        List<Chart> charts = new ArrayList<>();
        List<Map<String, Object>> tables = new ArrayList<>();
        boolean observed = calibration.shipped().observedCells() > 0;
        if (observed) {
            charts.add(fit());
            charts.add(cells());
        }
        tables.add(HtmlTable.of(CalibrationText.cells(calibration)));
        if (!calibration.orders().isEmpty()) {
            charts.add(orders());
            tables.add(HtmlTable.of(CalibrationText.orders(calibration)));
        }
        tables.add(HtmlTable.of(best()));
        Map<String, Object> data =
                Map.of("tables", tables, "guess", observed ? CalibrationText.guess(calibration) : "");
        return new Section("calibration", "Calibration", "calibration.mustache", data, charts);
    }

    private Chart fit() {
        List<Share> counts = calibration.matchCounts();
        List<Integer> most = IntStream.range(0, counts.size())
                .map(place -> counts.size() - 1 - place)
                .boxed()
                .toList();
        return bars(
                new Heading(
                        "calibration-fit",
                        "How many cells of a draw are as observed",
                        "Bars are shares of draws, lines on them 95% intervals (Wilson). With the shipped values and"
                                + " the constant guess, cells " + CalibrationText.guess(calibration) + "."),
                most.stream().map(count -> Figures.count(count, "cell")).toList(),
                List.of(series("draws", most.stream().map(counts::get).toList())));
    }

    private Chart cells() {
        List<Calibration.CellRegion> regions = calibration.cells().stream()
                .filter(region -> region.shipped().observed().isPresent())
                .toList();
        return bars(
                new Heading(
                        "calibration-cells",
                        "Classes that come out as observed",
                        "Bars are shares of draws in which the class of most runs is the one observed, lines on them"
                                + " 95% intervals (Wilson)."),
                regions.stream()
                        .map(region -> CalibrationText.name(region.shipped()))
                        .toList(),
                List.of(series(
                        "draws",
                        regions.stream().map(Calibration.CellRegion::matches).toList())));
    }

    private Chart orders() {
        List<Calibration.OrderRegion> regions = calibration.orders();
        return bars(
                new Heading(
                        "calibration-orders",
                        "Orders that hold between the means",
                        "Bars are shares of draws, lines on them 95% intervals (Wilson)."),
                regions.stream()
                        .map(region -> CalibrationText.name(region.order()))
                        .toList(),
                List.of(
                        series(
                                "by at least " + Figures.level(calibration.gap()),
                                regions.stream()
                                        .map(Calibration.OrderRegion::withGap)
                                        .toList()),
                        series(
                                "by any difference",
                                regions.stream()
                                        .map(Calibration.OrderRegion::anyGap)
                                        .toList())));
    }

    private static Chart bars(Heading heading, List<String> names, List<BarChart.Series> series) {
        return new BarChart(heading, Axis.share("share of draws"), names, series, false);
    }

    private static BarChart.Series series(String name, List<Share> shares) {
        return new BarChart.Series(
                name,
                shares.stream()
                        .map(share -> new Estimate(
                                share.value(),
                                share.interval().low(),
                                share.interval().high()))
                        .toList());
    }

    private Table best() {
        Table.Builder table = Table.shown(
                        calibration.draws().size() > LISTED
                                ? "The shipped values and the " + LISTED + " draws that fit best"
                                : "How well each draw fits")
                .columns(
                        NumberForm.PLAIN,
                        "draw",
                        "cells as observed",
                        "orders by at least " + Figures.level(calibration.gap()));
        Stream<CalibrationDraw> best = calibration.draws().stream()
                .sorted(Comparator.comparingInt((CalibrationDraw draw) -> -draw.matches())
                        .thenComparingInt(draw -> -draw.ordersHeld(calibration.gap()))
                        .thenComparingInt(CalibrationDraw::index))
                .limit(LISTED);
        Stream.concat(Stream.of(calibration.shipped()), best)
                .forEach(draw -> table.row(List.of(
                        draw.index() == 0 ? "as shipped" : Integer.toString(draw.index()),
                        draw.matches() + " of " + draw.observedCells(),
                        draw.ordersHeld(calibration.gap()) + " of "
                                + draw.gaps().size())));
        return table.build();
    }
}
