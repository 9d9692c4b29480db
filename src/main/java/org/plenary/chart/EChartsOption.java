package org.plenary.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The parts that options of Apache ECharts 5 have in common. */
public final class EChartsOption {
    /** Pixels that a legend of one row takes. */
    static final int LEGEND = 34;

    private static final int LONGEST_NAME = 48;

    private static final JsonMapper READER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private EChartsOption() {}

    /**
     * Returns the option of a chart as JSON, with its text made visible.
     *
     * @see VisibleText
     */
    public static String json(Chart chart) {
        ObjectNode option = chart.option();
        VisibleText.within(option);
        return option.toString();
    }

    /**
     * Returns an object from JSON in which names need no quotes, texts may have single ones, and {@code '$ink'}, {@code
     * '$faint'}, {@code '$grid'} and {@code '$mark'} are colours. Never write into it what comes from a file.
     */
    public static ObjectNode of(String json) {
        String coloured = json.replace("$ink", Palette.INK)
                .replace("$faint", Palette.FAINT)
                .replace("$grid", Palette.GRID)
                .replace("$mark", Palette.MARK);
        try {
            return (ObjectNode) READER.readTree(coloured);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    /**
     * Begins the option of a chart: still, with a tooltip of plain text.
     *
     * @param height the chart's height in pixels, if its legend has one row
     */
    public static ObjectNode begun(int height) {
        ObjectNode option = of("""
                {animation: false, textStyle: {fontFamily: 'sans-serif', color: '$ink'},
                 tooltip: {trigger: 'item', renderMode: 'richText', confine: true, formatter: 'tip'}}""");
        Palette.LINES.forEach(option.putArray("color")::add);
        option.putObject("plenary").put("height", height);
        return option;
    }

    /** Adds a legend above the plot, shown if it has more than one name. */
    static ArrayNode addLegend(ObjectNode option, List<String> names) {
        ObjectNode legend = of("""
                {top: 0, left: 0, itemWidth: 26, itemHeight: 12, itemGap: 12, textStyle: {fontSize: 12},
                itemStyle: {borderWidth: 0.5}}""");
        legend.put("show", names.size() > 1);
        ArrayNode data = legend.putArray("data");
        names.forEach(name -> data.addObject().put("name", brief(name)));
        option.set("legend", legend);
        return data;
    }

    /** Returns a name that is not too long for a legend. */
    static String brief(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }

    /** Returns an axis of numbers; shares run from 0 to 100. */
    static ObjectNode numbers(Axis axis) {
        ObjectNode node = of("""
                {type: 'value', axisLabel: {fontSize: 12, hideOverlap: true, color: '$ink'}, nameLocation: 'middle',
                 nameGap: 30, nameTextStyle: {color: '$ink'}, splitLine: {lineStyle: {color: '$grid'}},
                 axisLine: {show: true, onZero: false, lineStyle: {color: '$faint'}}}""");
        node.put("min", scaled(axis, axis.min())).put("max", scaled(axis, axis.max()));
        node.put("interval", scaled(axis, axis.tick()));
        if (axis.percent()) {
            node.withObject("/axisLabel").put("formatter", "{value}%");
        }
        return node.put("name", axis.name());
    }

    /** Returns an axis of categories. */
    static ObjectNode categories(List<String> labels, String name) {
        ObjectNode node = of("""
                {type: 'category', axisLabel: {fontSize: 12, interval: 0, color: '$ink'}, axisTick: {show: false},
                 axisLine: {show: true, onZero: false, lineStyle: {color: '$faint'}}, nameLocation: 'middle',
                 nameGap: 30, nameTextStyle: {color: '$ink'}}""");
        labels.forEach(node.putArray("data")::add);
        return node.put("name", name);
    }

    /** Returns an axis of categories, from top to bottom, with room for its labels, and prepares the height for it. */
    static ObjectNode rows(ObjectNode option, List<String> labels, int row) {
        option.withObject("/plenary").put("row", row).put("rows", labels.size());
        return categories(labels, "").put("inverse", true).put("fit", true).put("position", "left");
    }

    static double scaled(Axis axis, double x) {
        return axis.percent() ? Math.round(x * 1e8) / 1e6 : x;
    }

    /** Adds an item to the data of a series, with what its tooltip says; a number that is not defined is null. */
    public static ObjectNode item(ArrayNode data, String tip, double... values) {
        ObjectNode item = data.addObject();
        ArrayNode value = item.putArray("value");
        for (double v : values) {
            value.add(Double.isNaN(v) ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.numberNode(v));
        }
        return item.put("tip", tip);
    }
}
