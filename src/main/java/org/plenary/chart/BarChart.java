package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.Estimate;

/**
 * Horizontal bars, one group below the other.
 *
 * @param heading what it is called
 * @param axis the axis of values, from 0
 * @param categories the groups, from top to bottom
 * @param series the bars of each group
 * @param stacked whether the bars of a group stand end to end, in order from pale to dark, rather than side by side
 * @param marks what bars are held against
 */
public record BarChart(
        Heading heading, Axis axis, List<String> categories, List<Series> series, boolean stacked, Marks marks)
        implements Chart {
    private static final double LABELLED_FROM = 0.08;
    private static final int BELOW = 50;

    /** Pixels of a bar that stands beside others; {@code charts.js} has the same. */
    private static final int BAR = 14;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a series has not one value for each category
     */
    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != categories.size() || one.expected().size() != categories.size()) {
                throw new IllegalArgumentException("\"" + one.name() + "\" has "
                        + one.values().size() + " values for " + categories.size() + " categories");
            }
        }
    }

    /** Makes bars that are held against nothing. */
    public BarChart(Heading heading, Axis axis, List<String> categories, List<Series> series, boolean stacked) {
        this(heading, axis, categories, series, stacked, Marks.NONE);
    }

    @Override
    public boolean isWide() {
        return !stacked && series.size() > 1;
    }

    @Override
    public ObjectNode option() {
        boolean many = series.size() > 1;
        int top = (many ? EChartsOption.LEGEND : 8) + (marks.lines().isEmpty() ? 0 : 18);
        int row = stacked || !many ? 28 : 14 + BAR * series.size();
        int rows = Math.max(1, categories.size());
        ObjectNode option = EChartsOption.begun(top + BELOW + row * rows);
        ArrayNode legend = EChartsOption.addLegend(
                option, series.stream().map(Series::name).toList());
        option.putObject("grid").put("top", top).put("bottom", BELOW).put("right", 24);
        option.set("xAxis", EChartsOption.numbers(axis));
        option.set("yAxis", EChartsOption.rows(option, categories, row));
        ArrayNode drawn = option.putArray("series");
        for (int s = 0; s < series.size(); s++) {
            addBars(drawn, s);
        }
        if (!stacked) {
            addIntervals(drawn);
            addExpected(drawn, legend);
        }
        addLines((ObjectNode) drawn.get(0));
        return option;
    }

    private void addBars(ArrayNode drawn, int index) {
        Series bars = series.get(index);
        int parts = series.size();
        ObjectNode node = drawn.addObject().put("type", "bar").put("barMaxWidth", 20);
        node.put("name", EChartsOption.brief(bars.name()));
        if (stacked) {
            node.put("stack", "all");
        } else if (parts > 1) {
            node.put("barWidth", BAR).put("barGap", "0%");
        }
        node.set("itemStyle", Palette.bar(index, parts, stacked));
        ArrayNode data = node.putArray("data");
        for (int c = 0; c < categories.size(); c++) {
            Estimate estimate = bars.values().get(c);
            double value = estimate.isDefined() ? EChartsOption.scaled(axis, estimate.value()) : Double.NaN;
            String tip = categories.get(c) + "\n" + (parts == 1 ? "" : bars.name() + " ") + axis.text(estimate);
            ObjectNode item = EChartsOption.item(data, tip, value, c);
            if (stacked && estimate.value() >= LABELLED_FROM * axis.max()) {
                double dark = parts == 1 ? 0 : Palette.darkness(index, parts, true);
                ObjectNode label = EChartsOption.of("{show: true, formatter: 'text', textBorderWidth: 3}");
                label.put("color", Palette.on(dark))
                        .put("textBorderColor", dark > 0.5 ? Palette.shade(dark) : "#ffffff");
                item.put("text", axis.brief(estimate.value())).set("label", label);
            }
        }
    }

    private void addIntervals(ArrayNode drawn) {
        ArrayNode data = addAcross(drawn, "barInterval", "intervals", Palette.INK);
        each((s, c) -> {
            Estimate estimate = series.get(s).values().get(c);
            if (estimate.hasInterval()) {
                double low = EChartsOption.scaled(axis, estimate.low());
                double high = EChartsOption.scaled(axis, estimate.high());
                EChartsOption.item(data, "", c, s, series.size(), low, high);
            }
        });
    }

    private void addExpected(ArrayNode drawn, ArrayNode legend) {
        if (series.stream().noneMatch(Series::isMarked)) {
            return;
        }
        String icon = "path://M10,0 L14,0 L14,14 L10,14 Z";
        legend.addObject().put("name", marks.expected()).put("icon", icon);
        ArrayNode data = addAcross(drawn, "barMark", marks.expected(), Palette.MARK);
        each((s, c) -> {
            double expected = series.get(s).expected().get(c);
            if (!Double.isNaN(expected)) {
                double at = EChartsOption.scaled(axis, expected);
                EChartsOption.item(data, "", c, s, series.size(), at, at);
            }
        });
    }

    private void each(java.util.function.BiConsumer<Integer, Integer> seriesAndCategory) {
        for (int s = 0; s < series.size(); s++) {
            for (int c = 0; c < categories.size(); c++) {
                seriesAndCategory.accept(s, c);
            }
        }
    }

    /** Something on bars: values are the category, the bar's place in its group and their number, then those across. */
    private static ArrayNode addAcross(ArrayNode drawn, String renderer, String name, String colour) {
        ObjectNode node = EChartsOption.of("{type: 'custom', z: 3, silent: true, encode: {x: [3, 4], y: 0}}");
        node.put("renderItem", renderer).put("name", name).put("color", colour);
        node.putObject("itemStyle").put("color", colour);
        drawn.add(node);
        return node.putArray("data");
    }

    /** Lines across all groups, each with its name at the top. */
    private void addLines(ObjectNode first) {
        ObjectNode drawn =
                EChartsOption.of("{silent: true, symbol: 'none', lineStyle: {type: 'dashed', color: '$ink'}}");
        ArrayNode data = drawn.putArray("data");
        for (BarLine line : marks.lines()) {
            ObjectNode label = EChartsOption.of("{show: true, position: 'start', color: '$ink'}");
            label.put("formatter", line.name().replace('{', '(').replace('}', ')'));
            data.addObject()
                    .put("xAxis", EChartsOption.scaled(axis, line.value()))
                    .set("label", label);
        }
        first.set("markLine", drawn);
    }

    @Override
    public ChartTable table() {
        List<String> header = new ArrayList<>(List.of(""));
        for (Series one : series) {
            header.add(one.name());
            if (one.isMarked()) {
                header.add(one.name() + ": " + marks.expected());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < categories.size(); c++) {
            List<String> row = new ArrayList<>(List.of(categories.get(c)));
            for (Series one : series) {
                row.add(axis.text(one.values().get(c)));
                if (one.isMarked()) {
                    row.add(axis.text(one.expected().get(c)));
                }
            }
            rows.add(row);
        }
        return new ChartTable(header, rows);
    }

    /**
     * A bar in each group.
     *
     * @param name its name in the legend
     * @param values by category; intervals are drawn unless bars are stacked
     * @param expected by category what is marked on the bar, such as what chance would give; NaN for no mark
     */
    public record Series(String name, List<Estimate> values, List<Double> expected) {
        /** Copies the lists. */
        public Series {
            values = List.copyOf(values);
            expected = List.copyOf(expected);
        }

        boolean isMarked() {
            return expected.stream().anyMatch(x -> !Double.isNaN(x));
        }

        /** Makes bars without marks. */
        public Series(String name, List<Estimate> values) {
            this(name, values, values.stream().map(unused -> Double.NaN).toList());
        }
    }

    /**
     * What bars are held against.
     *
     * @param lines lines across all groups
     * @param expected what the marks on bars are called
     */
    public record Marks(List<BarLine> lines, String expected) {
        /** Nothing is marked. */
        public static final Marks NONE = new Marks(List.of(), "");

        /** Copies the list. */
        public Marks {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line across all groups.
     *
     * @param value where it stands
     * @param name what it is
     */
    public record BarLine(double value, String name) {}
}
