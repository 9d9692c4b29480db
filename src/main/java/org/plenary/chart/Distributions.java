package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Histograms one below the other on one axis, over bands.
 *
 * @param heading what it is called
 * @param axis the axis of values
 * @param bands ranges of the axis, from low to high; empty if none are known
 * @param panels the histograms, from top to bottom, with equally many bins
 */
public record Distributions(Heading heading, Axis axis, List<Band> bands, List<Panel> panels) implements Chart {
    private static final int TOP = 4;
    private static final int TITLE = 40;
    private static final int PLOT = 84;
    private static final int PANEL = TITLE + PLOT + 32;
    private static final int BELOW = 20;

    /** How much of the height the line of the mean takes; the names of the bands stand above it. */
    private static final double MEAN_HEIGHT = 0.8;

    /** What a value may lack to the lower end of a bin, as a part of its width: values are written with six decimals. */
    private static final double ROUNDED = 1e-3;

    /** Copies the lists. */
    public Distributions {
        bands = List.copyOf(bands);
        panels = List.copyOf(panels);
    }

    @Override
    public ObjectNode option() {
        ObjectNode option = EChartsOption.begun(TOP + PANEL * panels.size() + BELOW);
        for (String part : List.of("title", "grid", "xAxis", "yAxis", "series")) {
            option.putArray(part);
        }
        for (int p = 0; p < panels.size(); p++) {
            add(option, p);
        }
        return option;
    }

    private void add(ObjectNode option, int index) {
        Panel panel = panels.get(index);
        int top = TOP + index * PANEL;
        ObjectNode title = EChartsOption.of("""
                {left: 0, padding: 0, textStyle: {fontSize: 12, fontWeight: 'normal', lineHeight: 15, color: '$faint',
                 rich: {name: {fontWeight: 'bold', fontSize: 13, lineHeight: 16, color: '$ink'}}}}""");
        title.put("name", panel.name()).put("caption", caption(panel)).put("top", top);
        option.withArray("title").add(title);
        ObjectNode grid = EChartsOption.of("{left: 46, right: 14}").put("top", top + TITLE);
        option.withArray("grid").add(grid.put("height", PLOT));
        boolean last = index == panels.size() - 1;
        Axis across = new Axis(last ? axis.name() : "", axis.min(), axis.max(), axis.percent());
        option.withArray("xAxis").add(EChartsOption.numbers(across).put("gridIndex", index));
        ObjectNode up = EChartsOption.numbers(height()).put("gridIndex", index);
        option.withArray("yAxis").add(up.put("interval", 50 * height().max()));
        option.withArray("series").add(bins(index));
    }

    /** What stands below a panel's name. */
    private String caption(Panel panel) {
        if (panel.n() == 0) {
            return "no runs yet";
        }
        String runs =
                String.format(Locale.ROOT, "%d run%s, mean %.2f", panel.n(), panel.n() == 1 ? "" : "s", panel.mean());
        return panel.observed().isPresent() && !bands.isEmpty()
                ? runs + ", observed " + bands.get(panel.observed().getAsInt()).name()
                : runs;
    }

    /** The axis of shares that all panels have in common, with room for the names of the bands above the bars. */
    private Axis height() {
        double tallest = panels.stream()
                .flatMap(panel -> panel.shares().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return new Axis("", 0, tallest > 0.4 ? 1 : tallest > 0.16 ? 0.5 : tallest > 0.08 ? 0.2 : 0.1, true);
    }

    private ObjectNode bins(int index) {
        Panel panel = panels.get(index);
        ObjectNode node = EChartsOption.of("{type: 'custom', renderItem: 'bin', z: 3, encode: {x: [0, 1], y: 2}}");
        node.put("name", panel.name()).put("color", Palette.FILL);
        node.put("xAxisIndex", index).put("yAxisIndex", index);
        ArrayNode data = node.putArray("data");
        for (int bin = 0; bin < panel.shares().size(); bin++) {
            double share = panel.shares().get(bin);
            if (share > 0) {
                String tip = panel.name() + "\n" + range(panel, bin) + "\n"
                        + Axis.share("").text(share) + " of runs";
                EChartsOption.item(data, tip, edge(panel, bin), edge(panel, bin + 1), 100 * share);
            }
        }
        node.set("markArea", bands(panel));
        if (!Double.isNaN(panel.mean())) {
            node.set("markLine", mean(panel));
        }
        return node;
    }

    private double edge(Panel panel, int bin) {
        return axis.min() + bin * (axis.max() - axis.min()) / panel.shares().size();
    }

    private String range(Panel panel, int bin) {
        return axis.text(edge(panel, bin)) + " to " + axis.text(edge(panel, bin + 1));
    }

    private ObjectNode mean(Panel panel) {
        ObjectNode line = EChartsOption.of("""
                {silent: true, symbol: 'none', label: {show: false}, lineStyle: {type: 'solid', width: 2,
                 color: '$ink'}}""");
        ArrayNode ends = line.putArray("data").addArray();
        ends.addObject().putArray("coord").add(panel.mean()).add(0);
        ends.addObject().putArray("coord").add(panel.mean()).add(100 * MEAN_HEIGHT * height().max());
        return line;
    }

    private ObjectNode bands(Panel panel) {
        ObjectNode areas =
                EChartsOption.of("{silent: true, label: {position: 'insideTopLeft', fontSize: 11, color: '$ink'}}");
        ArrayNode data = areas.putArray("data");
        for (int b = 0; b < bands.size(); b++) {
            boolean observed = panel.observed().isPresent() && panel.observed().getAsInt() == b;
            ArrayNode ends = data.addArray();
            ObjectNode from = ends.addObject().put("xAxis", bands.get(b).from());
            ObjectNode style = from.put("name", bands.get(b).name()).putObject("itemStyle");
            style.put("color", Palette.band(b, observed));
            if (observed) {
                style.put("borderColor", Palette.MARK).put("borderWidth", 1.5).put("borderType", "dashed");
                from.putObject("label").put("fontWeight", "bold").put("color", Palette.INK);
            }
            ends.addObject().put("xAxis", bands.get(b).to());
        }
        return areas;
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Panel panel : panels) {
            for (int bin = 0; bin < panel.shares().size(); bin++) {
                if (panel.shares().get(bin) > 0) {
                    rows.add(List.of(
                            panel.name(),
                            range(panel, bin),
                            Axis.share("").text(panel.shares().get(bin))));
                }
            }
        }
        return new ChartTable(List.of("", axis.name(), "share of runs"), rows);
    }

    /**
     * A range of the axis.
     *
     * @param name what falls into it
     * @param from its lower end
     * @param to its upper end
     */
    public record Band(String name, double from, double to) {}

    /**
     * One histogram.
     *
     * @param name whose values
     * @param shares the share of values in each of equally wide bins over the whole axis
     * @param mean the mean value; NaN if there is none
     * @param n how many values
     * @param observed the band that was observed in the real case, if one was
     */
    public record Panel(String name, List<Double> shares, double mean, int n, OptionalInt observed) {
        /** Copies the shares. */
        public Panel {
            shares = List.copyOf(shares);
        }

        /** Returns the histogram of values; a value on the upper end of the axis falls into the last bin. */
        public static Panel of(String name, double[] values, Axis axis, int bins, OptionalInt observed) {
            double[] shares = new double[bins];
            for (double value : values) {
                int bin = (int) Math.floor((value - axis.min()) / (axis.max() - axis.min()) * bins + ROUNDED);
                shares[Math.max(0, Math.min(bins - 1, bin))] += 1.0 / values.length;
            }
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            return new Panel(name, Arrays.stream(shares).boxed().toList(), mean, values.length, observed);
        }
    }
}
