package org.plenary.chart;

import java.util.List;

/**
 * Horizontal bars, one group below the other.
 *
 * @param heading what it is called
 * @param axis the axis of values, from 0
 * @param categories the groups, from top to bottom
 * @param series the bars of each group
 * @param stacked whether the bars of a group stand end to end, in order from pale to dark, rather than side by side
 */
public record BarChart(Heading heading, Axis axis, List<String> categories, List<Series> series, boolean stacked)
        implements Chart {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a series has not one value for each category
     */
    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("\"" + one.name() + "\" has "
                        + one.values().size() + " values for " + categories.size() + " categories");
            }
        }
    }

    /**
     * A bar in each group.
     *
     * @param name its name in the legend
     * @param values by category; intervals are drawn where there is one series
     */
    public record Series(String name, List<Estimate> values) {
        /** Copies the values. */
        public Series {
            values = List.copyOf(values);
        }
    }
}
