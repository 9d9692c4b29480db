package org.plenary.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.ui.Layer;

/** Effects with horizontal intervals. */
record ForestPicture(ForestPlot chart) implements Picture.Drawing {
    @Override
    public int height() {
        return Ink.TITLE_HEIGHT + 80 + 22 * Math.max(2, chart.rows().size());
    }

    @Override
    public void draw(Graphics2D graphics) {
        XYPlot plot = Ink.plot();
        List<String> names = new ArrayList<>();
        chart.rows().forEach(row -> names.add(Captions.of(row)));
        plot.setDomainAxis(Ink.numbers(chart.axis()));
        plot.setRangeAxis(Ink.categories("", names, true));
        DefaultIntervalXYDataset effects = new DefaultIntervalXYDataset();
        add(effects, "effect with 95% interval", false);
        DefaultIntervalXYDataset placebos = new DefaultIntervalXYDataset();
        add(placebos, "placebo", true);
        plot.setDataset(0, placebos);
        plot.setRenderer(0, renderer(true));
        plot.setDataset(1, effects);
        plot.setRenderer(1, renderer(false));
        if (chart.axis().min() < 0 && chart.axis().max() > 0) {
            plot.addDomainMarker(new ValueMarker(0, Ink.INK, Ink.DASHED), Layer.BACKGROUND);
        }
        Ink.chart(plot, true).draw(graphics, new Rectangle2D.Double(0, 0, Picture.WIDTH, height() - Ink.TITLE_HEIGHT));
    }

    private void add(DefaultIntervalXYDataset dataset, String name, boolean placebo) {
        List<Estimate> estimates = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        for (int r = 0; r < chart.rows().size(); r++) {
            ForestPlot.Row row = chart.rows().get(r);
            Estimate estimate = placebo ? row.placebo() : row.effect();
            if (estimate.isDefined()) {
                rows.add((double) r);
                estimates.add(estimate);
            }
        }
        if (!rows.isEmpty()) {
            double[] places = rows.stream().mapToDouble(Double::doubleValue).toArray();
            Intervals.addAcross(dataset, name, places, estimates.toArray(Estimate[]::new));
        }
    }

    private static XYErrorRenderer renderer(boolean placebo) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawXError(!placebo);
        renderer.setErrorPaint(Ink.LINE);
        renderer.setErrorStroke(Ink.MEDIUM);
        renderer.setCapLength(5);
        renderer.setSeriesShape(0, Ink.marker(placebo ? 0 : 1));
        renderer.setSeriesPaint(0, placebo ? Ink.MARK : Ink.LINE);
        if (placebo) {
            renderer.setUseFillPaint(true);
            renderer.setSeriesFillPaint(0, Color.WHITE);
            renderer.setDrawOutlines(true);
            renderer.setUseOutlinePaint(true);
            renderer.setSeriesOutlinePaint(0, Ink.MARK);
            renderer.setSeriesOutlineStroke(0, Ink.MEDIUM);
        }
        return renderer;
    }
}
