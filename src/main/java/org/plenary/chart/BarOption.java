package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Horizontal bars, stacked or side by side, told apart by pattern too. */
final class BarOption {
    private static final double LABELLED_FROM = 0.08;

    /** Pixels of a bar that stands beside others; {@code report.js} has the same. */
    private static final int BAR = 14;

    private BarOption() {}

    static EChartsOption of(BarChart chart) {
        ObjectNode option = EChartsOption.begun();
        boolean many = chart.series().size() > 1;
        option.putObject("legend")
                .put("top", 0)
                .put("left", 0)
                .put("show", many)
                .put("type", "scroll");
        int top = (many ? 34 : 8) + (chart.marks().lines().isEmpty() ? 0 : 18);
        option.putObject("grid")
                .put("left", 4)
                .put("right", 24)
                .put("top", top)
                .put("bottom", 28)
                .put("containLabel", true);
        option.set("xAxis", EChartsOption.numbers(chart.axis()));
        option.set("yAxis", EChartsOption.categories(chart.categories(), "").put("inverse", true));
        if (many) {
            option.putObject("aria").put("enabled", true).putObject("decal").put("show", true);
        }
        ArrayNode series = option.putArray("series");
        for (int s = 0; s < chart.series().size(); s++) {
            addBars(series, chart, s);
        }
        if (!chart.stacked()) {
            if (chart.hasIntervals()) {
                addIntervals(series, chart);
            }
            addExpected(series, chart);
        }
        addLines((ObjectNode) series.get(0), chart);
        int group = chart.stacked() || !many ? 28 : 14 + BAR * chart.series().size();
        return new EChartsOption(
                option, top + 56 + group * Math.max(2, chart.categories().size()));
    }

    private static void addBars(ArrayNode series, BarChart chart, int index) {
        BarChart.Series bars = chart.series().get(index);
        int parts = chart.series().size();
        ObjectNode node = series.addObject().put("type", "bar").put("name", bars.name());
        if (chart.stacked()) {
            node.put("stack", "all");
        }
        node.put("barMaxWidth", 20);
        if (!chart.stacked() && parts > 1) {
            node.put("barWidth", BAR).put("barGap", "0%");
        }
        node.putObject("itemStyle")
                .put("color", colour(chart, index))
                .put("borderColor", Palette.FAINT)
                .put("borderWidth", 0.5);
        ArrayNode data = node.putArray("data");
        for (int c = 0; c < chart.categories().size(); c++) {
            Estimate estimate = bars.values().get(c);
            double value = estimate.isDefined() ? EChartsOption.scaled(chart.axis(), estimate.value()) : 0;
            String name = parts == 1 ? "" : bars.name() + " ";
            ObjectNode item = EChartsOption.item(
                    data, chart.categories().get(c) + "\n" + name + chart.axis().text(estimate), value, c);
            if (chart.stacked()
                    && estimate.value() >= LABELLED_FROM * chart.axis().max()) {
                double dark = Palette.darkness(index, parts);
                item.putObject("label")
                        .put("show", true)
                        .put("formatter", "text")
                        .put("color", Palette.on(dark))
                        .put("textBorderColor", dark > 0.5 ? Palette.part(index, parts) : "#ffffff")
                        .put("textBorderWidth", 3);
                item.put("text", Captions.cell(chart.axis(), estimate.value()));
            }
        }
    }

    private static String colour(BarChart chart, int index) {
        int parts = chart.series().size();
        if (parts == 1) {
            return Palette.FILL;
        }
        return chart.stacked() ? Palette.part(index, parts) : Palette.beside(index, parts);
    }

    /** Lines across all groups, each with its name at the top. */
    private static void addLines(ObjectNode first, BarChart chart) {
        if (chart.marks().lines().isEmpty()) {
            return;
        }
        ObjectNode lines = first.putObject("markLine").put("silent", true).put("symbol", "none");
        lines.putObject("lineStyle").put("color", Palette.INK).put("type", "dashed");
        ArrayNode data = lines.putArray("data");
        for (BarChart.Line line : chart.marks().lines()) {
            ObjectNode at = data.addObject().put("xAxis", EChartsOption.scaled(chart.axis(), line.value()));
            at.putObject("label")
                    .put("show", true)
                    .put("position", "start")
                    .put("color", Palette.INK)
                    .put("formatter", line.name().replace('{', '(').replace('}', ')'));
        }
    }

    private static void addIntervals(ArrayNode series, BarChart chart) {
        addAcross(series, chart, "barInterval", "95% interval", Palette.INK, (bars, c) -> {
            Estimate estimate = bars.values().get(c);
            return estimate.hasInterval()
                    ? new double[] {
                        EChartsOption.scaled(chart.axis(), estimate.low()),
                        EChartsOption.scaled(chart.axis(), estimate.high())
                    }
                    : new double[0];
        });
    }

    private static void addExpected(ArrayNode series, BarChart chart) {
        if (chart.hasExpected()) {
            addAcross(series, chart, "barMark", chart.marks().expected(), Palette.MARK, (bars, c) -> {
                double expected = bars.expected().get(c);
                return Double.isNaN(expected)
                        ? new double[0]
                        : new double[] {EChartsOption.scaled(chart.axis(), expected)};
            });
        }
    }

    /** What is drawn on a bar. */
    private interface OnBar {
        /** Returns values across, none if there is nothing to draw. */
        double[] of(BarChart.Series bars, int category);
    }

    /** Something on bars: values are the category, the bar's place in its group and their number, then those across. */
    private static void addAcross(
            ArrayNode series, BarChart chart, String renderer, String name, String colour, OnBar what) {
        ObjectNode node = series.addObject();
        node.put("type", "custom").put("renderItem", renderer).put("z", 3).put("silent", true);
        node.put("name", name).put("color", colour);
        node.putObject("itemStyle").put("color", colour);
        node.putObject("encode").putArray("x").add(3).add(4);
        ((ObjectNode) node.get("encode")).put("y", 0);
        ArrayNode data = node.putArray("data");
        for (int s = 0; s < chart.series().size(); s++) {
            for (int c = 0; c < chart.categories().size(); c++) {
                double[] values = what.of(chart.series().get(s), c);
                if (values.length > 0) {
                    double high = values[values.length - 1];
                    EChartsOption.item(data, "", c, s, chart.series().size(), values[0], high);
                }
            }
        }
    }
}
