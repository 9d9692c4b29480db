package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Charts of lines over numbers, small and side by side, for a look at all of them in one picture.
 *
 * @param heading what they are called
 * @param lines the names of the lines, in the order of the legend; each chart has these lines or the first of them
 * @param panels the charts, row by row; their headings stand above them
 */
public record LineSheet(Heading heading, List<String> lines, List<LineChart> panels) implements Chart {
    private static final int ACROSS = 4;
    private static final int HIGH = 146;

    /** Copies the lists. */
    public LineSheet {
        lines = List.copyOf(lines);
        panels = List.copyOf(panels);
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public ObjectNode option() {
        int rows = (panels.size() + ACROSS - 1) / ACROSS;
        ObjectNode option = EChartsOption.begun(EChartsOption.LEGEND + HIGH * Math.max(1, rows));
        LineChart.addLegend(option, lines);
        for (String part : List.of("title", "grid", "xAxis", "yAxis", "series")) {
            option.putArray(part);
        }
        for (int p = 0; p < panels.size(); p++) {
            add(option, p);
        }
        return option;
    }

    private void add(ObjectNode option, int index) {
        LineChart chart = panels.get(index);
        double left = 100.0 / ACROSS * (index % ACROSS);
        int top = EChartsOption.LEGEND + HIGH * (index / ACROSS);
        ObjectNode title = EChartsOption.of("{padding: 0, textStyle: {fontSize: 10, color: '$ink'}}")
                .put("top", top);
        title.put("left", left + 0.5 + "%")
                .put("text", EChartsOption.brief(chart.heading().title()));
        option.withArray("title").add(title);
        ObjectNode grid = EChartsOption.of("{width: '17.5%'}").put("left", left + 5.5 + "%");
        option.withArray("grid").add(grid.put("top", top + 18).put("height", HIGH - 60));
        ObjectNode across = small(chart.acrossAxis(), index).put("nameGap", 18);
        if (chart.across() instanceof LineChart.Numbers numbers) {
            across.put("interval", (numbers.axis().max() - numbers.axis().min()) / 2);
        }
        option.withArray("xAxis").add(across);
        option.withArray("yAxis")
                .add(small(EChartsOption.numbers(chart.up()), index).put("name", ""));
        chart.addSeries(option.withArray("series"), index, 5);
    }

    private static ObjectNode small(ObjectNode axis, int index) {
        axis.withObject("/axisLabel").put("fontSize", 9);
        axis.withObject("/nameTextStyle").put("fontSize", 9);
        return axis.put("gridIndex", index);
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (LineChart panel : panels) {
            for (List<String> row : panel.table().rows()) {
                List<String> cells = new ArrayList<>(List.of(panel.heading().title()));
                cells.addAll(row);
                rows.add(cells);
            }
        }
        return new ChartTable(List.of("", "line", "across", "up"), rows);
    }
}
