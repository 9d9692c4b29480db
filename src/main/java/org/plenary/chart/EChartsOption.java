package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chart as options of Apache ECharts 5. The options are JSON alone; where ECharts wants a function, a string names one
 * of those in {@code report.js}, so nothing in a chart's text can become script.
 *
 * @param option what {@code setOption} takes
 * @param height of the chart in pixels
 */
public record EChartsOption(ObjectNode option, int height) {
    /** Returns the options of a chart. */
    public static EChartsOption of(Chart chart) {
        if (chart instanceof Distributions distributions) {
            return DistributionsOption.of(distributions);
        }
        if (chart instanceof ForestPlot forest) {
            return ForestOption.of(forest);
        }
        if (chart instanceof LineChart lines) {
            return LineOption.of(lines);
        }
        return chart instanceof HeatMap map ? HeatMapOption.of(map) : BarOption.of((BarChart) chart);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Options that all charts share: still, with a plain-text tooltip. */
    static ObjectNode begun() {
        ObjectNode option = object();
        option.put("animation", false);
        ObjectNode text = option.putObject("textStyle");
        text.put("fontFamily", "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif");
        text.put("color", Palette.INK);
        option.putObject("tooltip")
                .put("trigger", "item")
                .put("renderMode", "richText")
                .put("confine", true)
                .put("formatter", "tip");
        return option;
    }

    /** An axis of numbers; shares run from 0 to 100. */
    static ObjectNode numbers(Axis axis) {
        ObjectNode node = object();
        node.put("type", "value");
        node.put("min", scaled(axis, axis.min())).put("max", scaled(axis, axis.max()));
        node.put("interval", scaled(axis, axis.tick()));
        ObjectNode label = node.putObject("axisLabel").put("color", Palette.INK).put("hideOverlap", true);
        if (axis.percent()) {
            label.put("formatter", "{value}%");
        }
        named(node, axis.name());
        node.putObject("splitLine").putObject("lineStyle").put("color", Palette.GRID);
        node.putObject("axisLine").put("show", true).putObject("lineStyle").put("color", Palette.FAINT);
        return node;
    }

    /** An axis of categories. */
    static ObjectNode categories(Iterable<String> labels, String name) {
        ObjectNode node = object();
        node.put("type", "category");
        ArrayNode data = node.putArray("data");
        labels.forEach(data::add);
        node.putObject("axisLabel").put("color", Palette.INK).put("interval", 0);
        node.putObject("axisTick").put("show", false);
        named(node, name);
        return node;
    }

    private static void named(ObjectNode axis, String name) {
        axis.put("name", name).put("nameLocation", "middle").put("nameGap", 30);
        axis.putObject("nameTextStyle").put("color", Palette.INK);
    }

    static double scaled(Axis axis, double x) {
        return axis.percent() ? Math.round(x * 1e8) / 1e6 : x;
    }

    /** A point of a series, with what its tooltip says. */
    static ObjectNode item(ArrayNode data, String tip, double... values) {
        ObjectNode item = data.addObject();
        ArrayNode value = item.putArray("value");
        for (double v : values) {
            if (Double.isNaN(v)) {
                value.addNull();
            } else {
                value.add(v);
            }
        }
        item.put("tip", tip);
        return item;
    }
}
