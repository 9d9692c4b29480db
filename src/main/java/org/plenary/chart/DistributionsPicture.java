package org.plenary.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.TextAnchor;

/** Histograms, each with its name above it. */
record DistributionsPicture(Distributions chart) implements Picture.Drawing {
    private static final int NAME = 20;
    private static final int PLOT = 118;
    private static final int AXIS_NAME = 18;

    @Override
    public int height() {
        return Ink.TITLE_HEIGHT + chart.panels().size() * (NAME + PLOT) + AXIS_NAME + 4;
    }

    @Override
    public void draw(Graphics2D graphics) {
        int top = 0;
        for (int p = 0; p < chart.panels().size(); p++) {
            Distributions.Panel panel = chart.panels().get(p);
            boolean last = p == chart.panels().size() - 1;
            graphics.setFont(Ink.BOLD);
            graphics.setColor(Ink.INK);
            String name = Ink.fitted(graphics, panel.name(), Picture.WIDTH / 2.0);
            graphics.drawString(name, 12, top + 14);
            int used = graphics.getFontMetrics().stringWidth(name);
            graphics.setFont(Ink.TEXT);
            graphics.setColor(Ink.FAINT);
            graphics.drawString(Captions.of(chart, panel), 12 + used + 12, top + 14);
            int height = PLOT + (last ? AXIS_NAME : 0);
            Ink.chart(plot(panel, last), false)
                    .draw(graphics, new Rectangle2D.Double(0, top + NAME, Picture.WIDTH, height));
            top += NAME + PLOT;
        }
    }

    private XYPlot plot(Distributions.Panel panel, boolean last) {
        XYPlot plot = Ink.plot();
        NumberAxis across = Ink.numbers(chart.axis());
        if (!last) {
            across.setLabel(null);
        }
        plot.setDomainAxis(across);
        NumberAxis up = Ink.numbers(DistributionsOption.height(chart));
        up.setLabel(null);
        up.setTickUnit(new NumberTickUnit(up.getUpperBound() / 2, NumberFormat.getPercentInstance(Locale.ROOT)));
        plot.setRangeAxis(up);
        plot.setDataset(bins(panel));
        XYBarRenderer bars = new XYBarRenderer();
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, Ink.LINE);
        bars.setDrawBarOutline(false);
        plot.setRenderer(bars);
        for (int b = 0; b < chart.bands().size(); b++) {
            addBand(plot, b, panel.observed().isPresent() && panel.observed().getAsInt() == b);
        }
        if (!Double.isNaN(panel.mean())) {
            double top = DistributionsOption.MEAN_HEIGHT * up.getUpperBound();
            plot.addAnnotation(new XYLineAnnotation(panel.mean(), 0, panel.mean(), top, Ink.MEDIUM, Ink.INK));
        }
        return plot;
    }

    private DefaultIntervalXYDataset bins(Distributions.Panel panel) {
        int n = panel.shares().size();
        double width = (chart.axis().max() - chart.axis().min()) / n;
        double[][] data = new double[6][n];
        for (int bin = 0; bin < n; bin++) {
            double from = chart.axis().min() + bin * width;
            double share = panel.shares().get(bin);
            data[0][bin] = from + width / 2;
            data[1][bin] = from;
            data[2][bin] = from + width;
            data[3][bin] = share;
            data[5][bin] = share;
        }
        DefaultIntervalXYDataset dataset = new DefaultIntervalXYDataset();
        dataset.addSeries(panel.name(), data);
        return dataset;
    }

    private void addBand(XYPlot plot, int index, boolean observed) {
        Distributions.Band band = chart.bands().get(index);
        IntervalMarker marker = new IntervalMarker(band.from(), band.to(), Color.decode(Bands.fill(index, observed)));
        marker.setAlpha(1);
        marker.setLabel(band.name());
        marker.setLabelFont(observed ? Ink.BOLD : Ink.SMALL);
        marker.setLabelPaint(Ink.INK);
        marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        if (observed) {
            marker.setOutlinePaint(Ink.MARK);
            marker.setOutlineStroke(Ink.DASHED);
        }
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }
}
