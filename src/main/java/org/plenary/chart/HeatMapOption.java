package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Shaded cells with their numbers. */
final class HeatMapOption {
    private static final int BELOW = 92;

    private HeatMapOption() {}

    static EChartsOption of(HeatMap chart) {
        ObjectNode option = EChartsOption.begun();
        int labels = labelWidth(chart);
        option.putObject("grid")
                .put("left", labels + 34)
                .put("right", 10)
                .put("top", 10)
                .put("bottom", BELOW);
        option.set("xAxis", EChartsOption.categories(chart.across(), chart.acrossName()));
        option.set("yAxis", EChartsOption.categories(chart.up(), chart.upName()).put("nameGap", labels + 14));
        ((ObjectNode) option.get("yAxis")).putObject("nameTruncate").put("maxWidth", cells(chart));
        ObjectNode scale = option.putObject("visualMap");
        scale.put("min", EChartsOption.scaled(chart.shade(), chart.shade().min()));
        scale.put("max", EChartsOption.scaled(chart.shade(), chart.shade().max()));
        scale.put("orient", "horizontal").put("left", "center").put("bottom", 0).put("itemWidth", 14);
        scale.put("itemHeight", 150)
                .put("calculable", false)
                .put("dimension", 2)
                .put("precision", 2);
        scale.putArray("text")
                .add(chart.shade().name() + "  " + end(chart, true))
                .add(end(chart, false));
        scale.putObject("inRange").putArray("color").add(Palette.shade(0)).add(Palette.shade(1));
        ObjectNode series = option.putArray("series").addObject();
        series.put("type", "heatmap");
        series.putObject("label").put("show", true);
        series.putObject("itemStyle").put("borderColor", "#ffffff").put("borderWidth", 1);
        addCells(series.putArray("data"), chart);
        return new EChartsOption(option, 10 + cells(chart) + BELOW);
    }

    private static int cells(HeatMap chart) {
        return 44 * Math.max(3, chart.up().size());
    }

    /** About as wide as the longest label beside the cells. */
    private static int labelWidth(HeatMap chart) {
        int longest = chart.up().stream().mapToInt(String::length).max().orElse(0);
        return Math.min(110, 7 * longest);
    }

    private static String end(HeatMap chart, boolean upper) {
        return Captions.cell(
                chart.shade(), upper ? chart.shade().max() : chart.shade().min());
    }

    private static void addCells(ArrayNode data, HeatMap chart) {
        for (int u = 0; u < chart.up().size(); u++) {
            for (int a = 0; a < chart.across().size(); a++) {
                double value = chart.values().get(u).get(a);
                if (!Double.isNaN(value)) {
                    String tip = chart.acrossName() + " " + chart.across().get(a) + "\n" + chart.upName() + " "
                            + chart.up().get(u) + "\n" + chart.shade().name() + " "
                            + chart.shade().text(value);
                    ObjectNode item = EChartsOption.item(data, tip, a, u, EChartsOption.scaled(chart.shade(), value));
                    double dark = (value - chart.shade().min())
                            / (chart.shade().max() - chart.shade().min());
                    item.putObject("label")
                            .put("show", true)
                            .put("formatter", "text")
                            .put("color", Palette.on(dark));
                    item.put("text", Captions.cell(chart.shade(), value));
                }
            }
        }
    }
}
