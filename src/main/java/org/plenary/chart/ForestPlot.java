package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.Estimate;

/**
 * Effects with their intervals, one below the other, beside the sign that was predicted.
 *
 * @param heading what it is called
 * @param axis the axis of effects; zero is marked if it is on the axis
 * @param series what the effects of a row are told apart by, in the order of the legend, such as scenarios
 * @param groups the rows, from top to bottom
 */
public record ForestPlot(Heading heading, Axis axis, List<String> series, List<RowGroup> groups) implements Chart {
    /** Pixels from one series of a row to the next. */
    private static final int STEP = 9;

    private static final int BELOW = 50;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has not one effect for each series
     */
    public ForestPlot {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
        for (RowGroup group : groups) {
            for (ForestRow row : group.rows()) {
                if (row.effects().size() != series.size()) {
                    throw new IllegalArgumentException("\"" + row.name() + "\" has "
                            + row.effects().size() + " effects for " + series.size() + " series");
                }
            }
        }
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public ObjectNode option() {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        List<Integer> heads = new ArrayList<>();
        for (RowGroup group : groups) {
            if (!group.name().isEmpty()) {
                heads.add(left.size());
                left.add(group.name());
                right.add(group.verdict());
            }
            group.rows()
                    .forEach(row -> left.add((row.name() + " " + row.predicted().glyph()).strip()));
            group.rows().forEach(row -> right.add(row.verdict()));
        }
        int row = Math.max(22, 6 + STEP * series.size());
        ObjectNode option = EChartsOption.begun(EChartsOption.LEGEND + BELOW + row * left.size());
        ArrayNode legend = EChartsOption.addLegend(option, series);
        option.withObject("/legend").put("itemWidth", 12);
        option.putObject("grid").put("top", EChartsOption.LEGEND).put("bottom", BELOW);
        option.set("xAxis", EChartsOption.numbers(axis));
        ArrayNode sides = option.putArray("yAxis");
        sides.add(side(EChartsOption.rows(option, left, row), heads));
        sides.add(side(EChartsOption.rows(option, right, row).put("position", "right"), heads));
        ArrayNode drawn = option.putArray("series");
        addTitles(drawn);
        for (int s = 0; s < series.size(); s++) {
            ((ObjectNode) legend.get(s)).put("icon", Palette.marker(s));
            addEffects(drawn, s);
        }
        return option;
    }

    private static ObjectNode side(ObjectNode axis, List<Integer> heads) {
        heads.forEach(axis.putArray("bold")::add);
        axis.withObject("/axisLabel").put("fontSize", 11);
        boolean left = axis.path("position").asText().equals("left");
        axis.putObject("splitLine").put("show", left).putObject("lineStyle").put("color", "#eeeeee");
        return axis;
    }

    /** What each group is about, on its line across the plot; and the line at zero. */
    private void addTitles(ArrayNode drawn) {
        ObjectNode titles = EChartsOption.of("{type: 'custom', renderItem: 'title', silent: true, z: 4}");
        drawn.add(titles.put("color", Palette.INK));
        ArrayNode data = titles.putArray("data");
        int line = 0;
        for (RowGroup group : groups) {
            if (!group.name().isEmpty()) {
                EChartsOption.item(data, "", axis.min(), line).put("text", group.title());
                line++;
            }
            line += group.rows().size();
        }
        if (axis.min() < 0 && axis.max() > 0) {
            ObjectNode zero = EChartsOption.of("""
                    {silent: true, symbol: 'none', lineStyle: {type: 'dashed', color: '$ink'}, label: {show: false},
                     data: [{xAxis: 0}]}""");
            titles.set("markLine", zero);
        }
    }

    private void addEffects(ArrayNode drawn, int index) {
        ObjectNode node = EChartsOption.of("{type: 'custom', renderItem: 'effect', z: 3, encode: {x: 0, y: 1}}");
        node.put("name", EChartsOption.brief(series.get(index))).put("shape", Palette.marker(index));
        node.put("color", Palette.line(index)).putObject("itemStyle").put("color", Palette.line(index));
        node.put("shift", STEP * (index - (series.size() - 1) / 2.0));
        node.put("from", axis.min()).put("to", axis.max());
        drawn.add(node);
        ArrayNode data = node.putArray("data");
        int line = 0;
        for (RowGroup group : groups) {
            line += group.name().isEmpty() ? 0 : 1;
            for (ForestRow row : group.rows()) {
                addEffect(data, group, row, index, line);
                line++;
            }
        }
    }

    private void addEffect(ArrayNode data, RowGroup group, ForestRow row, int index, int line) {
        Effect effect = row.effects().get(index);
        Estimate estimate = effect.effect();
        if (!estimate.isDefined()) {
            return;
        }
        String tip = (group.name() + " " + row.name()).strip() + "\n" + series.get(index) + "\n"
                + axis.text(estimate) + "\n" + row.predicted().words()
                + (effect.verdict().isEmpty() ? "" : ": " + effect.verdict())
                + (effect.placebo().isDefined() ? "\nplacebo " + axis.text(effect.placebo()) : "");
        double low = estimate.hasInterval() ? estimate.low() : Double.NaN;
        double high = estimate.hasInterval() ? estimate.high() : Double.NaN;
        EChartsOption.item(
                        data,
                        tip,
                        estimate.value(),
                        line,
                        low,
                        high,
                        effect.placebo().value())
                .put("text", axis.text(estimate.value()));
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (RowGroup group : groups) {
            for (ForestRow row : group.rows()) {
                for (int s = 0; s < series.size(); s++) {
                    Effect effect = row.effects().get(s);
                    if (effect.effect().isDefined()) {
                        rows.add(List.of(
                                group.name(),
                                row.name(),
                                series.get(s),
                                row.predicted().words(),
                                axis.text(effect.effect()),
                                axis.text(effect.placebo()),
                                effect.verdict()));
                    }
                }
            }
        }
        return new ChartTable(List.of("", "outcome", "scenario", "predicted", axis.name(), "placebo", "verdict"), rows);
    }

    /** The direction that a claim gives to an effect. */
    public enum ClaimedSign {
        /** The effect is positive. */
        UP("▲", "predicted up"),
        /** The effect is negative. */
        DOWN("▼", "predicted down"),
        /** There is no effect. */
        NONE("○", "predicted none"),
        /** Nothing is predicted. */
        OPEN("", "no prediction");

        private final String glyph;
        private final String words;

        ClaimedSign(String glyph, String words) {
            this.glyph = glyph;
            this.words = words;
        }

        /** Returns the sign as a character; {@code ""} if nothing is predicted. */
        public String glyph() {
            return glyph;
        }

        /** Returns the sign in words. */
        public String words() {
            return words;
        }
    }

    /**
     * Rows that belong together, under a heading.
     *
     * @param name a short name
     * @param title what it is about, in a line; {@code ""} if nothing is said
     * @param verdict what follows for all of its rows; {@code ""} if nothing is said
     * @param rows its rows
     */
    public record RowGroup(String name, String title, String verdict, List<ForestRow> rows) {
        /** Copies the rows. */
        public RowGroup {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Effects on one outcome.
     *
     * @param name the outcome
     * @param predicted the predicted sign
     * @param effects by series; undefined where there is none
     * @param verdict what follows from them, in a word or two; {@code ""} if nothing is said
     */
    public record ForestRow(String name, ClaimedSign predicted, List<Effect> effects, String verdict) {
        /** Copies the effects. */
        public ForestRow {
            effects = List.copyOf(effects);
        }
    }

    /**
     * An effect.
     *
     * @param effect the effect with its interval
     * @param placebo the effect of the placebo, drawn as a hollow marker; undefined if there is none
     * @param verdict what follows from it alone; {@code ""} if nothing is said
     */
    public record Effect(Estimate effect, Estimate placebo, String verdict) {
        /** No effect was measured. */
        public static final Effect NONE = new Effect(Estimate.of(Double.NaN), Estimate.of(Double.NaN), "");
    }
}
