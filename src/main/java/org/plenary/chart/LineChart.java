package org.plenary.chart;

import java.util.List;

/**
 * Lines over a number or over categories, each point with its interval: dose-response and main effects.
 *
 * @param heading what it is called
 * @param across what runs across
 * @param up the axis of values
 * @param lines the lines, in the order of the legend
 * @param banded whether intervals are drawn as a band rather than as a bar at each point
 */
public record LineChart(Heading heading, Across across, Axis up, List<Line> lines, boolean banded) implements Chart {
    /** Copies the lines. */
    public LineChart {
        lines = List.copyOf(lines);
    }

    @Override
    public Chart named(Heading name) {
        return new LineChart(name, across, up, lines, banded);
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
     */
    public record Line(String name, List<Point> points) {
        /** Copies the points. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A point.
     *
     * @param x where it stands across: a number, or the index of a category
     * @param y its value with the interval
     */
    public record Point(double x, Estimate y) {}
}
