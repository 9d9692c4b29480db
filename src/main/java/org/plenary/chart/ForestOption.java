package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Effects as points with horizontal intervals, the series of a row one below the other. */
final class ForestOption {
    /** Names of shapes in {@code report.js}. */
    private static final List<String> SHAPES = List.of("circle", "rect", "triangle", "diamond");

    /** Begins a label in bold, which a brace ends. */
    private static final String HEAD = "{head|";

    /** Pixels from one series of a row to the next. */
    private static final int STEP = 9;

    /** The most characters of a label beside the plot. */
    private static final int LABEL = 44;

    private final ForestPlot chart;
    private final List<Line> lines = new ArrayList<>();

    private ForestOption(ForestPlot chart) {
        this.chart = chart;
        for (ForestPlot.Group group : chart.groups()) {
            if (!group.name().isEmpty()) {
                lines.add(new Line(HEAD + safe(group.name()) + "}", HEAD + safe(group.verdict()) + "}"));
            }
            group.rows().forEach(row -> lines.add(new Line(safe(Captions.of(row)), safe(row.verdict()))));
        }
    }

    /** The labels of a line, left and right. */
    private record Line(String left, String right) {}

    static EChartsOption of(ForestPlot chart) {
        return new ForestOption(chart).option();
    }

    /** Braces mean something in labels with styles. */
    private static String safe(String text) {
        String shown = text.replace('{', '(').replace('}', ')').replace('|', '/');
        return shown.length() > LABEL ? shown.substring(0, LABEL - 3) + "..." : shown;
    }

    private EChartsOption option() {
        ObjectNode option = EChartsOption.begun();
        ObjectNode legend = option.putObject("legend").put("top", 0).put("left", 0);
        legend.put("itemGap", 14).put("type", "scroll");
        ObjectNode grid = option.putObject("grid").put("top", 34).put("bottom", 50);
        grid.put("left", room(lines.stream().map(Line::left).toList()));
        grid.put("right", room(lines.stream().map(Line::right).toList()));
        grid.put("fit", true);

        option.set("xAxis", EChartsOption.numbers(chart.axis()));
        ArrayNode across = option.putArray("yAxis");
        across.add(labels(lines.stream().map(Line::left).toList(), "left"));
        across.add(labels(lines.stream().map(Line::right).toList(), "right"));
        ArrayNode marks = legend.putArray("data");
        ArrayNode series = option.putArray("series");
        addTitles(series);
        for (int s = 0; s < chart.series().size(); s++) {
            addEffects(series, marks, s);
        }
        int row = Math.max(22, 6 + STEP * chart.series().size());
        return new EChartsOption(option, 34 + 58 + row * Math.max(2, lines.size()));
    }

    /** Pixels for labels; the page gives them less where it is narrow. */
    private static int room(List<String> labels) {
        int longest = labels.stream()
                .mapToInt(label -> label.startsWith(HEAD) ? label.length() - HEAD.length() : label.length())
                .max()
                .orElse(0);
        return 16 + 6 * longest;
    }

    private static ObjectNode labels(List<String> labels, String side) {
        ObjectNode axis =
                EChartsOption.categories(labels, "").put("inverse", true).put("position", side);
        axis.putObject("splitLine")
                .put("show", side.equals("left"))
                .putObject("lineStyle")
                .put("color", "#eeeeee");
        axis.putObject("axisLine")
                .put("show", true)
                .put("onZero", false)
                .putObject("lineStyle")
                .put("color", Palette.FAINT);
        ObjectNode label = (ObjectNode) axis.get("axisLabel");
        label.put("fontSize", 11);
        label.putObject("rich").putObject("head").put("fontWeight", "bold").put("fontSize", 11);
        return axis;
    }

    /** What each group is about, on its line across the plot; and the line at zero. */
    private void addTitles(ArrayNode series) {
        ObjectNode titles = series.addObject().put("type", "custom").put("renderItem", "title");
        titles.put("silent", true).put("z", 4).put("color", Palette.INK);
        ArrayNode data = titles.putArray("data");
        int line = 0;
        for (ForestPlot.Group group : chart.groups()) {
            if (!group.name().isEmpty()) {
                EChartsOption.item(data, "", chart.axis().min(), line).put("text", group.title());
                line++;
            }
            line += group.rows().size();
        }
        if (chart.axis().min() < 0 && chart.axis().max() > 0) {
            ObjectNode zero = titles.putObject("markLine").put("silent", true).put("symbol", "none");
            zero.putObject("lineStyle").put("color", Palette.INK).put("type", "dashed");
            zero.putObject("label").put("show", false);
            zero.putArray("data").addObject().put("xAxis", 0);
        }
    }

    private void addEffects(ArrayNode series, ArrayNode legend, int index) {
        String shape = SHAPES.get(index % SHAPES.size());
        String name = chart.series().get(index);
        ObjectNode node = series.addObject()
                .put("type", "custom")
                .put("renderItem", "effect")
                .put("name", name);
        node.put("z", 3).put("shape", shape).put("color", Palette.line(index));
        node.put("shift", STEP * (index - (chart.series().size() - 1) / 2.0));
        node.put("from", chart.axis().min()).put("to", chart.axis().max());
        node.putObject("itemStyle").put("color", Palette.line(index));
        node.putObject("encode").put("x", 0).put("y", 1);
        legend.addObject().put("name", name).put("icon", shape);
        ArrayNode data = node.putArray("data");
        int line = 0;
        for (ForestPlot.Group group : chart.groups()) {
            line += group.name().isEmpty() ? 0 : 1;
            for (ForestPlot.Row row : group.rows()) {
                addEffect(data, group, row, index, line);
                line++;
            }
        }
    }

    private void addEffect(ArrayNode data, ForestPlot.Group group, ForestPlot.Row row, int index, int line) {
        ForestPlot.Effect effect = row.effects().get(index);
        if (!effect.effect().isDefined()) {
            return;
        }
        String tip = (group.name() + " " + row.name()).strip() + "\n"
                + chart.series().get(index) + "\n"
                + chart.axis().text(effect.effect()) + "\n" + row.predicted().words()
                + (effect.verdict().isEmpty() ? "" : ": " + effect.verdict())
                + (effect.placebo().isDefined() ? "\nplacebo " + chart.axis().text(effect.placebo()) : "");
        EChartsOption.item(
                data,
                tip,
                effect.effect().value(),
                line,
                effect.effect().hasInterval() ? effect.effect().low() : Double.NaN,
                effect.effect().hasInterval() ? effect.effect().high() : Double.NaN,
                effect.placebo().value());
    }
}
