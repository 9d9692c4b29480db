package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Histograms as step lines, a grid for each, over areas that mark the bands. */
final class DistributionsOption {
    private static final int TOP = 8;
    private static final int TITLE = 34;
    private static final int PLOT = 84;
    private static final int PANEL = TITLE + PLOT + 34;

    /** How much of the height the line of the mean takes; the names of the bands stand above it. */
    static final double MEAN_HEIGHT = 0.8;

    private final Distributions chart;
    private final ObjectNode option = EChartsOption.begun();
    private final ArrayNode titles = option.putArray("title");
    private final ArrayNode grids = option.putArray("grid");
    private final ArrayNode across = option.putArray("xAxis");
    private final ArrayNode up = option.putArray("yAxis");
    private final ArrayNode series = option.putArray("series");

    private DistributionsOption(Distributions chart) {
        this.chart = chart;
    }

    static EChartsOption of(Distributions chart) {
        DistributionsOption made = new DistributionsOption(chart);
        for (int p = 0; p < chart.panels().size(); p++) {
            made.add(p, chart.panels().get(p));
        }
        return new EChartsOption(made.option, TOP + PANEL * chart.panels().size() + 26);
    }

    private void add(int index, Distributions.Panel panel) {
        int top = TOP + index * PANEL;
        titles.addObject()
                .put("text", panel.name())
                .put("subtext", Captions.of(chart, panel))
                .put("left", 0)
                .put("top", top - 4)
                .put("itemGap", 2)
                .put("padding", 2)
                .set("textStyle", EChartsOption.object().put("fontSize", 13).put("color", Palette.INK));
        ((ObjectNode) titles.get(index))
                .set("subtextStyle", EChartsOption.object().put("color", Palette.FAINT));
        grids.addObject()
                .put("left", 42)
                .put("right", 12)
                .put("top", top + TITLE)
                .put("height", PLOT);
        boolean last = index == chart.panels().size() - 1;
        ObjectNode x = EChartsOption.numbers(chart.axis()).put("gridIndex", index);
        x.put("nameGap", 24);
        if (!last) {
            x.put("name", "");
        }
        across.add(x);
        ObjectNode y = EChartsOption.numbers(height(chart)).put("gridIndex", index);
        y.put("name", "").put("interval", 50 * height(chart).max());
        up.add(y);
        addSteps(index, panel);
    }

    /** The axis of shares that all panels have in common, with room for the names of the bands above the bars. */
    static Axis height(Distributions chart) {
        double tallest = chart.tallest();
        double top = tallest > 0.4 ? 1 : tallest > 0.16 ? 0.5 : tallest > 0.08 ? 0.2 : 0.1;
        return new Axis("share of runs", 0, top, true);
    }

    private void addSteps(int index, Distributions.Panel panel) {
        ObjectNode steps = series.addObject();
        steps.put("type", "line").put("step", "end").put("name", panel.name());
        steps.put("xAxisIndex", index).put("yAxisIndex", index);
        steps.put("symbol", "none").put("z", 3);
        steps.putObject("lineStyle").put("color", Palette.LINE).put("width", 1);
        steps.putObject("areaStyle").put("color", Palette.LINE).put("opacity", 0.85);
        ArrayNode data = steps.putArray("data");
        int bins = panel.shares().size();
        double width = (chart.axis().max() - chart.axis().min()) / bins;
        for (int bin = 0; bin <= bins; bin++) {
            double share = panel.shares().get(Math.min(bin, bins - 1));
            double from = chart.axis().min() + bin * width;
            EChartsOption.item(data, "", from, 100 * share);
        }
        addBands(steps, panel);
        if (!Double.isNaN(panel.mean())) {
            ObjectNode line = steps.putObject("markLine");
            line.put("silent", true).put("symbol", "none");
            line.putObject("lineStyle")
                    .put("color", Palette.INK)
                    .put("type", "solid")
                    .put("width", 1.5);
            line.putObject("label").put("show", false);
            ArrayNode ends = line.putArray("data").addArray();
            ends.addObject().putArray("coord").add(panel.mean()).add(0);
            ends.addObject()
                    .putArray("coord")
                    .add(panel.mean())
                    .add(100 * MEAN_HEIGHT * height(chart).max());
        }
    }

    private void addBands(ObjectNode steps, Distributions.Panel panel) {
        ObjectNode areas = steps.putObject("markArea").put("silent", true);
        areas.putObject("label")
                .put("position", "insideTopLeft")
                .put("color", Palette.INK)
                .put("fontSize", 11);
        ArrayNode data = areas.putArray("data");
        List<Distributions.Band> bands = chart.bands();
        for (int b = 0; b < bands.size(); b++) {
            boolean observed = panel.observed().isPresent() && panel.observed().getAsInt() == b;
            ArrayNode ends = data.addArray();
            ObjectNode from = ends.addObject().put("xAxis", bands.get(b).from());
            from.put("name", bands.get(b).name());
            ObjectNode style = from.putObject("itemStyle");
            style.put("color", Bands.fill(b, observed));
            if (observed) {
                style.put("borderColor", Palette.MARK).put("borderWidth", 1.5).put("borderType", "dashed");
                from.putObject("label").put("fontWeight", "bold").put("color", Palette.INK);
            }
            ends.addObject().put("xAxis", bands.get(b).to());
        }
    }
}
