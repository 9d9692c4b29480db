package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.kernel.Estimate;

/**
 * A waterfall: a bar for where it begins, bars that hang between it and where it ends, one below the other, and a bar for
 * the end.
 *
 * @param heading what it is called
 * @param axis the name of the axis of values
 * @param from where it begins
 * @param steps what leads to the end, from top to bottom; the axis has room for their intervals
 * @param to where it ends
 */
public record WaterfallChart(Heading heading, String axis, Fall from, List<Fall> steps, Fall to) implements Chart {
    private static final int ROW = 26;
    private static final int BELOW = 50;

    /** Copies the list. */
    public WaterfallChart {
        steps = List.copyOf(steps);
    }

    /**
     * A bar.
     *
     * @param name what it stands for
     * @param value the level of an end, or what a step adds, with its interval
     */
    public record Fall(String name, Estimate value) {}

    @Override
    public ObjectNode option() {
        Axis values = values();
        ObjectNode option = EChartsOption.begun(EChartsOption.LEGEND + BELOW + ROW * (steps.size() + 2));
        EChartsOption.addLegend(option, List.of("scenario", "raises", "lowers"));
        option.putObject("grid")
                .put("top", EChartsOption.LEGEND)
                .put("bottom", BELOW)
                .put("right", 24);
        option.set("xAxis", EChartsOption.numbers(values));
        List<String> names = new ArrayList<>();
        all().forEach(fall -> names.add(fall.name()));
        option.set("yAxis", EChartsOption.rows(option, names, ROW));
        ArrayNode drawn = option.putArray("series");
        ArrayNode ends = bars(drawn, "scenario", Palette.FILL);
        add(ends, from, values, 0, values.min(), from.value().value());
        add(ends, to, values, steps.size() + 1, values.min(), to.value().value());
        ArrayNode up = bars(drawn, "raises", Palette.line(2));
        ArrayNode down = bars(drawn, "lowers", Palette.line(1));
        ArrayNode intervals = custom(drawn, "barInterval", "intervals", Palette.INK)
                .put("silent", true)
                .putArray("data");
        double at = from.value().value();
        for (int s = 0; s < steps.size(); s++) {
            Estimate step = steps.get(s).value();
            add(step.value() < 0 ? down : up, steps.get(s), values, s + 1, at, at + step.value());
            if (step.hasInterval()) {
                EChartsOption.item(intervals, "", s + 1, 0, 1, at + step.low(), at + step.high());
            }
            at += step.value();
        }
        return option;
    }

    private Stream<Fall> all() {
        return Stream.concat(Stream.concat(Stream.of(from), steps.stream()), Stream.of(to));
    }

    /** An axis that need not begin at 0: what counts are the differences. */
    private Axis values() {
        List<Double> reached =
                new ArrayList<>(List.of(from.value().value(), to.value().value()));
        double at = from.value().value();
        for (Fall step : steps) {
            for (double end : new double[] {step.value().low(), step.value().high()}) {
                reached.add(at + end);
            }
            at += step.value().value();
            reached.add(at);
        }
        return Axis.around(axis, reached);
    }

    private static void add(ArrayNode data, Fall fall, Axis values, int row, double start, double stop) {
        EChartsOption.item(data, fall.name() + "\n" + values.text(fall.value()), row, start, stop);
    }

    private static ArrayNode bars(ArrayNode drawn, String name, String colour) {
        return custom(drawn, "hanging", name, colour).putArray("data");
    }

    private static ObjectNode custom(ArrayNode drawn, String renderer, String name, String colour) {
        ObjectNode node = EChartsOption.of("{type: 'custom', encode: {x: [1, 2], y: 0}}");
        if (renderer.equals("barInterval")) {
            node = EChartsOption.of("{type: 'custom', z: 3, encode: {x: [3, 4], y: 0}}");
        }
        node.put("renderItem", renderer).put("name", name).put("color", colour);
        node.putObject("itemStyle").put("color", colour);
        drawn.add(node);
        return node;
    }

    @Override
    public ChartTable table() {
        Axis values = values();
        List<List<String>> rows = new ArrayList<>();
        all().forEach(fall -> rows.add(List.of(fall.name(), values.text(fall.value()))));
        return new ChartTable(List.of("", axis), rows);
    }
}
