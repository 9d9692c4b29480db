package org.plenary.chart;

import java.util.Arrays;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Estimates as data of the chart library; an undefined interval has no length. */
final class Intervals {
    private Intervals() {}

    /** Values across, rows up; each series is a row of arrays x, low, high, y, y, y. */
    static void addAcross(DefaultIntervalXYDataset dataset, String name, double[] rows, Estimate[] estimates) {
        double[][] data = new double[6][rows.length];
        for (int i = 0; i < rows.length; i++) {
            Estimate estimate = estimates[i];
            data[0][i] = estimate.value();
            data[1][i] = estimate.hasInterval() ? estimate.low() : estimate.value();
            data[2][i] = estimate.hasInterval() ? estimate.high() : estimate.value();
        }
        Arrays.asList(3, 4, 5).forEach(row -> data[row] = rows.clone());
        dataset.addSeries(name, data);
    }

    /** The points of lines. */
    static YIntervalSeriesCollection up(LineChart chart) {
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        for (LineChart.Line line : chart.lines()) {
            YIntervalSeries series = new YIntervalSeries(line.name());
            for (LineChart.Point point : line.points()) {
                Estimate y = point.y();
                if (y.isDefined()) {
                    series.add(
                            point.x(),
                            y.value(),
                            y.hasInterval() ? y.low() : y.value(),
                            y.hasInterval() ? y.high() : y.value());
                }
            }
            all.addSeries(series);
        }
        return all;
    }
}
