package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.Estimate;

/**
 * Lines over a number or over categories, each point with its interval: dose-response and main effects.
 *
 * @param heading what it is called
 * @param across what runs across
 * @param up the axis of values
 * @param lines the lines, in the order of the legend
 * @param banded whether intervals are drawn as a band rather than as a bar at each point
 */
public record LineChart(Heading heading, Across across, Axis up, List<Curve> lines, boolean banded) implements Chart {
    /** Copies the lines. */
    public LineChart {
        lines = List.copyOf(lines);
    }

    /** Returns the same lines on another axis of values. */
    public LineChart upTo(Axis other) {
        return new LineChart(heading, across, other, lines, banded);
    }

    @Override
    public ObjectNode option() {
        ObjectNode option = EChartsOption.begun(300);
        boolean many = lines.size() > 1;
        addLegend(option, lines.stream().map(Curve::name).toList());
        ObjectNode grid = EChartsOption.of("{left: 62, right: 18, bottom: 48}");
        option.set("grid", grid.put("top", many ? EChartsOption.LEGEND : 12));
        option.set("xAxis", acrossAxis());
        option.set("yAxis", EChartsOption.numbers(up).put("nameGap", 44));
        addSeries(option.putArray("series"), 0, 8);
        return option;
    }

    /** A legend of lines, each with its marker and dash. */
    static void addLegend(ObjectNode option, List<String> names) {
        EChartsOption.addLegend(option, names);
        option.withObject("/legend").put("itemWidth", 34);
    }

    /** The axis that runs across. */
    ObjectNode acrossAxis() {
        return across instanceof Numbers numbers
                ? EChartsOption.numbers(numbers.axis())
                : EChartsOption.categories(((Categories) across).labels(), across.name());
    }

    /** Adds what is drawn in a grid; a legend takes its mark from the first series of a name, so lines come first. */
    void addSeries(ArrayNode series, int grid, double marker) {
        for (int l = 0; l < lines.size(); l++) {
            Curve line = lines.get(l);
            series.add(node(l, grid, "line", line(l, marker)));
            series.add(node(l, grid, "custom", intervals(l)));
            if (!line.behind().isEmpty()) {
                series.add(node(l, grid, "scatter", behind(l)));
            }
        }
    }

    private ObjectNode node(int index, int grid, String type, ObjectNode node) {
        String name = EChartsOption.brief(lines.get(index).name());
        return node.put("type", type).put("name", name).put("xAxisIndex", grid).put("yAxisIndex", grid);
    }

    private ObjectNode line(int index, double marker) {
        Curve line = lines.get(index);
        ObjectNode node = EChartsOption.of("{z: 4, showAllSymbol: true}");
        node.put("symbol", Palette.marker(index)).put("symbolSize", marker);
        node.putObject("itemStyle").put("color", Palette.line(index));
        node.set("lineStyle", Palette.lineStyle(index).put("width", marker / 4));
        ArrayNode data = node.putArray("data");
        for (CurvePoint point : line.points()) {
            if (point.y().isDefined()) {
                String tip = line.name() + "\n" + across.name() + " " + place(point.x()) + "\n" + up.name() + " "
                        + up.text(point.y());
                EChartsOption.item(
                        data, tip, point.x(), EChartsOption.scaled(up, point.y().value()));
            }
        }
        return node;
    }

    private ObjectNode intervals(int index) {
        ObjectNode node = EChartsOption.of("{z: 3, silent: true, encode: {x: 0, y: [1, 2]}}");
        node.put("renderItem", banded ? "band" : "intervalUp").put("color", Palette.line(index));
        ArrayNode data = node.putArray("data");
        for (CurvePoint point : lines.get(index).points()) {
            if (point.y().hasInterval()) {
                double low = EChartsOption.scaled(up, point.y().low());
                EChartsOption.item(
                        data,
                        "",
                        point.x(),
                        low,
                        EChartsOption.scaled(up, point.y().high()));
            }
        }
        return node;
    }

    private ObjectNode behind(int index) {
        ObjectNode node = EChartsOption.of("{z: 1, silent: true, symbolSize: 4, itemStyle: {opacity: 0.3}}");
        node.withObject("/itemStyle").put("color", Palette.line(index));
        ArrayNode data = node.putArray("data");
        for (Observation one : lines.get(index).behind()) {
            EChartsOption.item(data, "", one.x(), EChartsOption.scaled(up, one.y()));
        }
        return node;
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Curve line : lines) {
            for (CurvePoint point : line.points()) {
                rows.add(List.of(line.name(), place(point.x()), up.text(point.y())));
            }
        }
        return new ChartTable(List.of("", across.name(), up.name()), rows);
    }

    /** What runs across. */
    public sealed interface Across permits Numbers, Categories {
        /** Returns what it is called. */
        String name();
    }

    /**
     * Numbers.
     *
     * @param axis their axis
     */
    public record Numbers(Axis axis) implements Across {
        @Override
        public String name() {
            return axis.name();
        }
    }

    /**
     * Categories: a point's place is the index of its category.
     *
     * @param name what they are
     * @param labels their labels, in order
     */
    public record Categories(String name, List<String> labels) implements Across {
        /** Copies the labels. */
        public Categories {
            labels = List.copyOf(labels);
        }
    }

    /** Returns how a place across is shown. */
    public String place(double x) {
        if (across instanceof Categories categories) {
            return categories.labels().get((int) x);
        }
        return ((Numbers) across).axis().text(x);
    }

    /**
     * A line.
     *
     * @param name its name in the legend
     * @param points its points, from left to right
     * @param behind what stands behind the points, pale, such as the observations of which they are means
     */
    public record Curve(String name, List<CurvePoint> points, List<Observation> behind) {
        /** Copies the lists. */
        public Curve {
            points = List.copyOf(points);
            behind = List.copyOf(behind);
        }

        /** Makes a line with nothing behind it. */
        public Curve(String name, List<CurvePoint> points) {
            this(name, points, List.of());
        }
    }

    /**
     * A point.
     *
     * @param x where it stands across: a number, or the index of a category
     * @param y its value with the interval
     */
    public record CurvePoint(double x, Estimate y) {}

    /**
     * One of the observations behind a point.
     *
     * @param x where it is drawn across
     * @param y its value
     */
    public record Observation(double x, double y) {}
}
