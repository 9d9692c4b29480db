package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Horizontal bars, stacked or side by side, told apart by pattern too. */
final class BarOption {
    private static final double LABELLED_FROM = 0.08;

    private BarOption() {}

    static EChartsOption of(BarChart chart) {
        ObjectNode option = EChartsOption.begun();
        boolean many = chart.series().size() > 1;
        option.putObject("legend").put("top", 0).put("left", 0).put("show", many);
        int top = many ? 34 : 8;
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
        if (!chart.stacked() && chart.series().size() == 1) {
            addIntervals(series, chart);
        }
        int bars = chart.categories().size()
                * (chart.stacked() ? 1 : chart.series().size());
        return new EChartsOption(option, top + 56 + 28 * Math.max(2, bars));
    }

    private static void addBars(ArrayNode series, BarChart chart, int index) {
        BarChart.Series bars = chart.series().get(index);
        int parts = chart.series().size();
        ObjectNode node = series.addObject().put("type", "bar").put("name", bars.name());
        if (chart.stacked()) {
            node.put("stack", "all");
        }
        node.put("barMaxWidth", 20);
        node.putObject("itemStyle")
                .put("color", parts == 1 ? Palette.FILL : Palette.part(index, parts))
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

    private static void addIntervals(ArrayNode series, BarChart chart) {
        ObjectNode node = series.addObject();
        node.put("type", "custom")
                .put("renderItem", "intervalAcross")
                .put("z", 3)
                .put("silent", true);
        node.put("name", "95% interval").put("color", Palette.INK);
        node.putObject("encode").putArray("x").add(1).add(2);
        ((ObjectNode) node.get("encode")).put("y", 0);
        ArrayNode data = node.putArray("data");
        for (int c = 0; c < chart.categories().size(); c++) {
            Estimate estimate = chart.series().get(0).values().get(c);
            if (estimate.hasInterval()) {
                EChartsOption.item(
                        data,
                        "",
                        c,
                        EChartsOption.scaled(chart.axis(), estimate.low()),
                        EChartsOption.scaled(chart.axis(), estimate.high()));
            }
        }
    }
}
