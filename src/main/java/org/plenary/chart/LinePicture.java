package org.plenary.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Lines with intervals. */
record LinePicture(LineChart chart) implements Picture.Drawing {
    /** Room beyond both ends for marks that stand on them, as a share of the axis. */
    private static final double EDGE = 0.012;

    @Override
    public int height() {
        return Ink.TITLE_HEIGHT + 360;
    }

    @Override
    public void draw(Graphics2D graphics) {
        XYPlot plot = Ink.plot();
        plot.setDomainAxis(across());
        plot.setRangeAxis(Ink.numbers(chart.up()));
        plot.setDataset(Intervals.up(chart));
        XYLineAndShapeRenderer renderer = renderer();
        for (int l = 0; l < chart.lines().size(); l++) {
            Color colour = Color.decode(Palette.line(l));
            renderer.setSeriesPaint(l, colour);
            renderer.setSeriesFillPaint(l, chart.banded() || Ink.filled(l) ? colour : Color.WHITE);
            renderer.setSeriesStroke(l, Ink.stroke(l));
            renderer.setSeriesShape(l, Ink.marker(l));
            renderer.setSeriesShapesFilled(l, Ink.filled(l));
            renderer.setSeriesLinesVisible(l, true);
            renderer.setSeriesShapesVisible(l, true);
        }
        plot.setRenderer(renderer);
        Ink.chart(plot, chart.lines().size() > 1)
                .draw(graphics, new Rectangle2D.Double(0, 0, Picture.WIDTH, height() - Ink.TITLE_HEIGHT));
    }

    private ValueAxis across() {
        if (chart.across() instanceof LineChart.Numbers numbers) {
            NumberAxis axis = Ink.numbers(numbers.axis());
            double room = EDGE * (numbers.axis().max() - numbers.axis().min());
            axis.setRange(numbers.axis().min() - room, numbers.axis().max() + room);
            return axis;
        }
        LineChart.Categories categories = (LineChart.Categories) chart.across();
        return Ink.categories(categories.name(), categories.labels(), false);
    }

    private XYLineAndShapeRenderer renderer() {
        if (chart.banded()) {
            DeviationRenderer bands = new DeviationRenderer(true, true);
            bands.setAlpha(0.2f);
            bands.setDrawSeriesLineAsPath(true);
            return bands;
        }
        XYErrorRenderer bars = new XYErrorRenderer();
        bars.setDrawXError(false);
        bars.setErrorStroke(Ink.MEDIUM);
        bars.setCapLength(6);
        return bars;
    }
}
