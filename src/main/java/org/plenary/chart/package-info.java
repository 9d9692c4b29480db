/**
 * Charts. Each is an option of Apache ECharts and a table of the same numbers ({@link org.plenary.chart.Chart}). The
 * page of a report hands the option to ECharts in a browser; {@link org.plenary.chart.ChartDrawing} hands it to the same
 * ECharts without one, and {@link org.plenary.chart.PictureFormat} writes what comes out as SVG, PNG or PDF. How an option
 * is fitted to a width stands in {@code charts.js}, once for both.
 */
@NullMarked
package org.plenary.chart;

import org.jspecify.annotations.NullMarked;
