package org.plenary.chart;

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
    /** Copies the lists. */
    public HeatMap {
        across = List.copyOf(across);
        up = List.copyOf(up);
        values = values.stream().map(List::copyOf).toList();
    }

    @Override
    public Chart named(Heading name) {
        return new HeatMap(name, acrossName, across, upName, up, values, shade);
    }
}
