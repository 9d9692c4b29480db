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
 * @param marks what bars are held against
 */
public record BarChart(
        Heading heading, Axis axis, List<String> categories, List<Series> series, boolean stacked, Marks marks)
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
    public Chart named(Heading name) {
        return new BarChart(name, axis, categories, series, stacked, marks);
    }

    /** Returns whether any bar has an interval. */
    boolean hasIntervals() {
        return series.stream().flatMap(one -> one.values().stream()).anyMatch(Estimate::hasInterval);
    }

    /** Returns whether any bar has something that was expected of it. */
    boolean hasExpected() {
        return series.stream().flatMap(one -> one.expected().stream()).anyMatch(x -> !Double.isNaN(x));
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
    public record Marks(List<Line> lines, String expected) {
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
    public record Line(double value, String name) {}
}
