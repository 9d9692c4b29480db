package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A chart: what it is called, an option of Apache ECharts, and a table of the same numbers. The option draws it on a page
 * and, without a browser, as SVG, PNG and PDF ({@link ChartDrawing}).
 *
 * <p>To add one, implement this; CONTRIBUTING has an example under "Adding a chart".
 */
public interface Chart {
    /** Returns what the chart is called. */
    Heading heading();

    /**
     * Returns the option, begun by {@link EChartsOption#begun}. It is JSON alone. Where ECharts wants a function a string
     * names one of those in {@code charts.js}: a {@code tooltip.formatter} or a label's, {@code tip} or {@code text},
     * shows that field of an item; a {@code renderItem} names a way of drawing. There, too, stands what is fitted to the
     * width: a legend's rows, and the labels of a {@code yAxis} with {@code fit}.
     */
    ObjectNode option();

    /** Returns its numbers. */
    ChartTable table();

    /** Returns whether it takes the width of the page. */
    default boolean isWide() {
        return false;
    }

    /** Returns the same chart under another heading. */
    default Chart named(Heading name) {
        return new Renamed(name, this);
    }
}
