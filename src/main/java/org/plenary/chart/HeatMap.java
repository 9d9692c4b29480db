package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value for each combination of two factors, as shades with the number written in them.
 *
 * @param heading what it is called
 * @param acrossName the factor that runs across
 * @param across its values, from left to right
 * @param upName the factor that runs up
 * @param up its values, from bottom to top
 * @param values by place up, then across; NaN where there is none
 * @param shade the axis of values, from lightest to darkest
 */
public record HeatMap(
        Heading heading,
        String acrossName,
        List<String> across,
        String upName,
        List<String> up,
        List<List<Double>> values,
        Axis shade)
        implements Chart {
    private static final int CELL = 44;
    private static final int BELOW = 92;

    /** Copies the lists. */
    public HeatMap {
        across = List.copyOf(across);
        up = List.copyOf(up);
        values = values.stream().map(List::copyOf).toList();
    }

    /** Returns the same values in other shades. */
    public HeatMap shaded(Axis other) {
        return new HeatMap(heading, acrossName, across, upName, up, values, other);
    }

    @Override
    public ObjectNode option() {
        ObjectNode option = EChartsOption.begun(10 + CELL * up.size() + BELOW);
        option.putObject("grid").put("right", 10).put("top", 10).put("bottom", BELOW);
        option.set("xAxis", EChartsOption.categories(across, acrossName));
        ObjectNode rows = EChartsOption.rows(option, up, CELL).put("inverse", false);
        rows.put("name", upName).put("room", 24).putObject("nameTruncate").put("maxWidth", CELL * up.size());
        option.set("yAxis", rows);
        option.set("visualMap", scale());
        ObjectNode cells = EChartsOption.of(
                "{type: 'heatmap', label: {show: true}, itemStyle: {borderColor: '#ffffff', borderWidth: 1}}");
        option.putArray("series").add(cells);
        ArrayNode data = cells.putArray("data");
        for (int u = 0; u < up.size(); u++) {
            for (int a = 0; a < across.size(); a++) {
                if (!Double.isNaN(values.get(u).get(a))) {
                    addCell(data, a, u, values.get(u).get(a));
                }
            }
        }
        return option;
    }

    private ObjectNode scale() {
        ObjectNode scale = EChartsOption.of("""
                {orient: 'horizontal', left: 'center', bottom: 0, itemWidth: 14, itemHeight: 150, calculable: false,
                 dimension: 2, precision: 2}""");
        scale.put("min", EChartsOption.scaled(shade, shade.min()));
        scale.put("max", EChartsOption.scaled(shade, shade.max()));
        scale.putArray("text")
                .add(shade.name() + "  " + shade.brief(shade.max()))
                .add(shade.brief(shade.min()));
        scale.putObject("inRange").putArray("color").add(Palette.shade(0)).add(Palette.shade(1));
        return scale;
    }

    private void addCell(ArrayNode data, int a, int u, double value) {
        String tip = acrossName + " " + across.get(a) + "\n" + upName + " " + up.get(u) + "\n" + shade.name() + " "
                + shade.text(value);
        ObjectNode item = EChartsOption.item(data, tip, a, u, EChartsOption.scaled(shade, value));
        String colour = Palette.on((value - shade.min()) / (shade.max() - shade.min()));
        item.put("text", shade.brief(value))
                .set(
                        "label",
                        EChartsOption.of("{show: true, formatter: 'text'}").put("color", colour));
    }

    @Override
    public ChartTable table() {
        List<String> header = new ArrayList<>(List.of(upName + " \\ " + acrossName));
        header.addAll(across);
        List<List<String>> rows = new ArrayList<>();
        for (int u = up.size() - 1; u >= 0; u--) {
            List<String> row = new ArrayList<>(List.of(up.get(u)));
            values.get(u).forEach(value -> row.add(shade.text(value)));
            rows.add(row);
        }
        return new ChartTable(header, rows);
    }
}
