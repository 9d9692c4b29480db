package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lines with intervals, as bars or as bands. */
final class LineOption {
    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond", "emptyCircle");

    private LineOption() {}

    static EChartsOption of(LineChart chart) {
        ObjectNode option = EChartsOption.begun();
        ObjectNode legend = option.putObject("legend")
                .put("top", 0)
                .put("left", 0)
                .put("itemWidth", 30)
                .put("itemGap", 8);
        legend.putObject("textStyle").put("fontSize", 11);
        legend.put("show", chart.lines().size() > 1).put("type", "scroll");
        option.putObject("grid")
                .put("left", 22)
                .put("right", 18)
                .put("top", 40)
                .put("bottom", 26)
                .put("containLabel", true);
        option.set("xAxis", across(chart));
        option.set("yAxis", EChartsOption.numbers(chart.up()).put("nameGap", 38));
        ArrayNode series = option.putArray("series");
        for (int l = 0; l < chart.lines().size(); l++) {
            addLine(series, chart, l); // first: the legend takes its mark from the first series of a name
            addIntervals(series, chart, l);
        }
        return new EChartsOption(option, 300);
    }

    private static ObjectNode across(LineChart chart) {
        if (chart.across() instanceof LineChart.Numbers numbers) {
            return EChartsOption.numbers(numbers.axis());
        }
        LineChart.Categories categories = (LineChart.Categories) chart.across();
        ObjectNode axis = EChartsOption.categories(categories.labels(), categories.name());
        return axis.put("boundaryGap", true);
    }

    private static void addLine(ArrayNode series, LineChart chart, int index) {
        LineChart.Line line = chart.lines().get(index);
        ObjectNode node = series.addObject();
        node.put("type", "line").put("name", line.name()).put("z", 3);
        node.put("symbol", SYMBOLS.get(index % SYMBOLS.size())).put("symbolSize", 8);
        node.put("showAllSymbol", true);
        node.putObject("itemStyle").put("color", Palette.line(index));
        ObjectNode style = node.putObject("lineStyle").put("width", 2).put("color", Palette.line(index));
        ArrayNode dashes = style.putArray("type");
        for (int dash : Dashes.of(index)) {
            dashes.add(dash);
        }
        if (dashes.isEmpty()) {
            style.put("type", "solid");
        }
        ArrayNode data = node.putArray("data");
        for (LineChart.Point point : line.points()) {
            if (point.y().isDefined()) {
                String tip = line.name() + "\n" + chart.across().name() + " " + chart.place(point.x()) + "\n"
                        + chart.up().name() + " " + chart.up().text(point.y());
                EChartsOption.item(
                        data,
                        tip,
                        point.x(),
                        EChartsOption.scaled(chart.up(), point.y().value()));
            }
        }
    }

    private static void addIntervals(ArrayNode series, LineChart chart, int index) {
        LineChart.Line line = chart.lines().get(index);
        ObjectNode node = series.addObject();
        node.put("type", "custom").put("name", line.name()).put("z", 2).put("silent", true);
        node.put("renderItem", chart.banded() ? "band" : "intervalUp").put("color", Palette.line(index));
        node.putObject("encode").put("x", 0).putArray("y").add(1).add(2);
        ArrayNode data = node.putArray("data");
        for (LineChart.Point point : line.points()) {
            if (point.y().hasInterval()) {
                EChartsOption.item(
                        data,
                        "",
                        point.x(),
                        EChartsOption.scaled(chart.up(), point.y().low()),
                        EChartsOption.scaled(chart.up(), point.y().high()));
            }
        }
    }
}
