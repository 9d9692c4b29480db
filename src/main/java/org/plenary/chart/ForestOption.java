package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Effects as points with horizontal intervals. */
final class ForestOption {
    private ForestOption() {}

    static EChartsOption of(ForestPlot chart) {
        ObjectNode option = EChartsOption.begun();
        option.putObject("legend").put("top", 0).put("left", 0).put("itemGap", 18);
        option.putObject("grid")
                .put("left", 4)
                .put("right", 14)
                .put("top", 34)
                .put("bottom", 40)
                .put("containLabel", true);
        option.set("xAxis", EChartsOption.numbers(chart.axis()));
        List<String> names = new ArrayList<>();
        chart.rows().forEach(row -> names.add(Captions.of(row)));
        ObjectNode rows = EChartsOption.categories(names, "").put("inverse", true);
        rows.putObject("splitLine").put("show", true).putObject("lineStyle").put("color", "#eeeeee");
        option.set("yAxis", rows);
        ArrayNode series = option.putArray("series");
        addPoints(series, chart, false); // first: the legend takes its mark from the first series of a name
        addIntervals(series, chart);
        if (chart.rows().stream().anyMatch(row -> row.placebo().isDefined())) {
            addPoints(series, chart, true);
        }
        return new EChartsOption(option, 34 + 52 + 24 * Math.max(2, chart.rows().size()));
    }

    private static void addIntervals(ArrayNode series, ForestPlot chart) {
        ObjectNode intervals = series.addObject();
        intervals
                .put("type", "custom")
                .put("name", "effect")
                .put("renderItem", "intervalAcross")
                .put("z", 2);
        intervals.put("silent", true).put("color", Palette.LINE);
        intervals.putObject("encode").putArray("x").add(1).add(2);
        ((ObjectNode) intervals.get("encode")).put("y", 0);
        ArrayNode data = intervals.putArray("data");
        for (int r = 0; r < chart.rows().size(); r++) {
            Estimate effect = chart.rows().get(r).effect();
            if (effect.hasInterval()) {
                EChartsOption.item(data, "", r, effect.low(), effect.high());
            }
        }
    }

    private static void addPoints(ArrayNode series, ForestPlot chart, boolean placebo) {
        ObjectNode points = series.addObject();
        points.put("type", "scatter")
                .put("name", placebo ? "placebo" : "effect")
                .put("z", placebo ? 4 : 3);
        points.put("symbol", placebo ? "emptyCircle" : "rect").put("symbolSize", placebo ? 9 : 8);
        points.putObject("itemStyle").put("color", placebo ? Palette.MARK : Palette.LINE);
        ArrayNode data = points.putArray("data");
        for (int r = 0; r < chart.rows().size(); r++) {
            ForestPlot.Row row = chart.rows().get(r);
            Estimate estimate = placebo ? row.placebo() : row.effect();
            if (estimate.isDefined()) {
                String tip = row.name() + "\n" + (placebo ? "placebo " : "")
                        + chart.axis().text(estimate) + "\n" + row.predicted().words()
                        + (row.verdict().isEmpty() ? "" : ": " + row.verdict());
                EChartsOption.item(data, tip, estimate.value(), r);
            }
        }
        if (!placebo && chart.axis().min() < 0 && chart.axis().max() > 0) {
            ObjectNode zero = points.putObject("markLine").put("silent", true).put("symbol", "none");
            zero.putObject("lineStyle").put("color", Palette.INK).put("type", "dashed");
            zero.putObject("label").put("show", false);
            zero.putArray("data").addObject().put("xAxis", 0);
        }
    }
}
