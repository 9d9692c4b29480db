package org.plenary.chart;

/**
 * A chart as data: what is shown, and nothing of how. {@link EChartsOption} makes it a chart on a page, {@link Picture} a
 * PNG, {@link ChartTable} a table; all three show the same numbers.
 */
public sealed interface Chart permits Distributions, ForestPlot, LineChart, HeatMap, BarChart {
    /** Returns what the chart is called. */
    Heading heading();

    /** Returns the same chart under another heading. */
    Chart named(Heading name);
}
