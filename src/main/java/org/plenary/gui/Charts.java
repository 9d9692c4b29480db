package org.plenary.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleEdge;
import org.plenary.chart.Distributions;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.report.ClassBands;

/**
 * The charts over rounds, one above the other: each outcome score with the band of the class observed behind it, support
 * against the threshold of the decision rule, effort by strategy.
 */
final class Charts {
    private static final Color[] LINES = {
        DisplayStyle.BLUE, DisplayStyle.ORANGE, DisplayStyle.GREEN, DisplayStyle.VERMILLION, DisplayStyle.PURPLE
    };
    private static final BasicStroke LINE = new BasicStroke(2);
    private static final BasicStroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);

    private final JFreeChart chart;
    private final Map<Dimension, XYSeries> scores = new EnumMap<>(Dimension.class);
    private final Map<Dimension, XYPlot> scorePlots = new EnumMap<>(Dimension.class);
    private final XYSeriesCollection support = new XYSeriesCollection();
    private final XYSeriesCollection effort = new XYSeriesCollection();
    private final XYPlot supportPlot = plot("support", support, new Range(0, 1.02));
    private final XYPlot effortPlot = plot("moves", effort, null);
    private Optional<WatchedRun> shown = Optional.empty();

    Charts() {
        NumberAxis rounds = new NumberAxis("round (meeting day)");
        rounds.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        rounds.setLabelFont(DisplayStyle.SMALL);
        rounds.setTickLabelFont(DisplayStyle.SMALL);
        rounds.setAutoRangeIncludesZero(true);
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(rounds);
        all.setGap(9);
        for (Dimension dimension : Dimension.values()) {
            XYSeries series = new XYSeries(Words.of(dimension), false, true);
            XYPlot plot = plot(Words.of(dimension), new XYSeriesCollection(series), new Range(0, 1.02));
            line(plot, 0, DisplayStyle.of(dimension), LINE);
            scores.put(dimension, series);
            scorePlots.put(dimension, plot);
            all.add(plot, 4);
        }
        all.add(supportPlot, 5);
        all.add(effortPlot, 5);
        all.setFixedLegendItems(new LegendItemCollection());
        chart = new JFreeChart(null, DisplayStyle.BOLD, all, true);
        chart.setBackgroundPaint(DisplayStyle.PAPER);
        LegendTitle legend = chart.getLegend();
        legend.setItemFont(DisplayStyle.SMALL);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(org.jfree.chart.block.BlockBorder.NONE);
    }

    private static XYPlot plot(String name, XYSeriesCollection data, @org.jspecify.annotations.Nullable Range range) {
        NumberAxis axis = new NumberAxis(name);
        axis.setLabelFont(DisplayStyle.SMALL.deriveFont(9f));
        axis.setTickLabelFont(DisplayStyle.SMALL);
        axis.setLabelInsets(new org.jfree.ui.RectangleInsets(0, 0, 0, 0));
        if (range != null) {
            axis.setRange(range);
            axis.setTickUnit(new org.jfree.chart.axis.NumberTickUnit(0.5));
        } else {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        }
        XYPlot plot = new XYPlot(data, null, axis, new XYLineAndShapeRenderer(true, false));
        plot.setBackgroundPaint(DisplayStyle.PAPER);
        plot.setRangeGridlinePaint(DisplayStyle.PALE);
        plot.setDomainGridlinePaint(DisplayStyle.PALE);
        plot.setOutlinePaint(DisplayStyle.GREY);
        return plot;
    }

    private static void line(XYPlot plot, int series, Color colour, BasicStroke stroke) {
        plot.getRenderer().setSeriesPaint(series, colour);
        plot.getRenderer().setSeriesStroke(series, stroke);
    }

    JFreeChart chart() {
        return chart;
    }

    /** Brings the charts up to a run, adding only what is new. */
    void update(WatchedRun run) {
        chart.setNotify(false);
        if (shown.filter(before -> before == run).isEmpty()) {
            begin(run);
        }
        scores.forEach((dimension, series) -> addNew(series, run.history().scores(dimension)));
        boolean more = draw(support, "", run.history().support(), run)
                | draw(support, " needs", run.history().thresholds(), run)
                | draw(effort, "", run.history().effort(), run);
        if (more) {
            style(run);
        }
        chart.setNotify(true);
    }

    private void begin(WatchedRun run) {
        shown = Optional.of(run);
        support.removeAllSeries();
        effort.removeAllSeries();
        scores.values().forEach(XYSeries::clear);
        Map<Dimension, List<Distributions.Band>> bands =
                ClassBands.of(run.scenario().codebook());
        scorePlots.forEach((dimension, plot) -> {
            plot.clearRangeMarkers();
            run.scenario().observed().of(dimension).ifPresent(observed -> {
                Distributions.Band band =
                        Objects.requireNonNull(bands.get(dimension)).get(observed.ordinal());
                IntervalMarker marker = new IntervalMarker(band.from(), band.to());
                marker.setPaint(DisplayStyle.tint(DisplayStyle.of(dimension), 0.3));
                marker.setAlpha(1);
                plot.addRangeMarker(marker, Layer.BACKGROUND);
            });
        });
        style(run);
    }

    private boolean draw(
            XYSeriesCollection into, String suffix, Map<String, List<History.RoundValue>> lines, WatchedRun run) {
        boolean more = false;
        for (Map.Entry<String, List<History.RoundValue>> line : lines.entrySet()) {
            String key = line.getKey() + suffix;
            if (into.getSeriesIndex(key) < 0) {
                into.addSeries(new XYSeries(key, false, true));
                more = true;
            }
            addNew(into.getSeries(key), line.getValue());
        }
        return more;
    }

    private static void addNew(XYSeries series, List<History.RoundValue> points) {
        for (int k = series.getItemCount(); k < points.size(); k++) {
            series.add(points.get(k).round(), points.get(k).value(), false);
        }
        series.fireSeriesChanged();
    }

    /** Gives every organ and strategy its colour, and says so in the legend. */
    private void style(WatchedRun run) {
        LegendItemCollection legend = new LegendItemCollection();
        if (run.scenario().observed().classes().isEmpty()) {
            legend.add(item("nothing observed", DisplayStyle.PALE));
        } else {
            legend.add(item("band: observed", DisplayStyle.tint(DisplayStyle.BLUE, 0.3)));
        }
        Map<String, Color> colours = new LinkedHashMap<>();
        for (int s = 0; s < support.getSeriesCount(); s++) {
            String key = (String) support.getSeriesKey(s);
            String organ = key.replace(" needs", "");
            boolean first = !colours.containsKey(organ);
            Color colour = colours.computeIfAbsent(organ, id -> LINES[colours.size() % LINES.length]);
            line(supportPlot, s, colour, key.equals(organ) ? LINE : DASHED);
            if (first) {
                legend.add(item("support: " + organ, colour));
            }
        }
        if (support.getSeriesCount() > 0) {
            legend.add(item("dashed: needed", DisplayStyle.PALE));
        }
        for (int s = 0; s < effort.getSeriesCount(); s++) {
            Color colour = LINES[(s + 2) % LINES.length];
            line(effortPlot, s, colour, LINE);
            legend.add(item("moves: " + Labels.words((String) effort.getSeriesKey(s)), colour));
        }
        ((CombinedDomainXYPlot) chart.getPlot()).setFixedLegendItems(legend);
    }

    private static LegendItem item(String text, Color colour) {
        return new LegendItem(text, null, null, null, new java.awt.Rectangle(-4, -4, 8, 8), colour);
    }
}
