package org.plenary.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;

/** Fonts, strokes, colours and axes that pictures share. */
final class Ink {
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Font SMALL_BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 11);
    static final Font SMALLER = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    static final Font TINY = new Font(Font.SANS_SERIF, Font.PLAIN, 9);
    static final Font TINY_BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 10);
    static final int TITLE_HEIGHT = 30;
    static final Color INK = Color.decode(Palette.INK);
    static final Color FAINT = Color.decode(Palette.FAINT);
    static final Color GRID = Color.decode(Palette.GRID);
    static final Color LINE = Color.decode(Palette.LINE);
    static final Color MARK = Color.decode(Palette.MARK);
    static final Color FILL = Color.decode(Palette.FILL);
    static final BasicStroke THIN = new BasicStroke(0.7f);
    static final BasicStroke MEDIUM = new BasicStroke(1.6f);
    static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);

    private static final List<Shape> SHAPES = List.of(
            new Ellipse2D.Double(-4, -4, 8, 8),
            new Rectangle2D.Double(-4, -4, 8, 8),
            triangle(),
            diamond(),
            new Ellipse2D.Double(-4, -4, 8, 8));

    private Ink() {}

    /** A marker, the same as on the page: circle, square, triangle, diamond, hollow circle. */
    static Shape marker(int index) {
        return SHAPES.get(index % SHAPES.size());
    }

    static boolean filled(int index) {
        return index % SHAPES.size() != 4;
    }

    static BasicStroke stroke(int index) {
        int[] dashes = Dashes.of(index);
        if (dashes.length == 0) {
            return new BasicStroke(2);
        }
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            lengths[i] = dashes[i];
        }
        return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -5);
        path.lineTo(5, 4);
        path.lineTo(-5, 4);
        path.closePath();
        return path;
    }

    private static Shape diamond() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -5.5);
        path.lineTo(5.5, 0);
        path.lineTo(0, 5.5);
        path.lineTo(-5.5, 0);
        path.closePath();
        return path;
    }

    /** A number axis with the ticks of the page's. */
    static NumberAxis numbers(Axis axis) {
        NumberAxis made = new NumberAxis(axis.name().isEmpty() ? null : axis.name());
        made.setAutoRangeIncludesZero(false);
        made.setRange(axis.min(), axis.max());
        NumberFormat format = axis.percent() ? NumberFormat.getPercentInstance(Locale.ROOT) : decimal(axis.tick());
        made.setTickUnit(new NumberTickUnit(axis.tick(), format));
        return dressed(made);
    }

    private static NumberFormat decimal(double tick) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(tick < 0.01 ? 4 : tick < 1 ? 2 : 1);
        format.setGroupingUsed(false);
        return format;
    }

    /** A number at a tick of an axis. */
    static String tick(Axis axis, double tick) {
        return numbers(axis).getTickUnit().valueToString(Math.abs(tick) < 1e-9 ? 0 : tick);
    }

    /** Where a value stands on an axis across an area. */
    static double across(Axis axis, Rectangle2D area, double value) {
        return area.getMinX() + area.getWidth() * (value - axis.min()) / (axis.max() - axis.min());
    }

    /** Grid lines over an area, with their numbers and the axis's name below it. */
    static void drawTicks(Graphics2D graphics, Axis axis, Rectangle2D area) {
        for (double tick = axis.firstTick(); tick <= axis.max() + 1e-9; tick += axis.tick()) {
            double x = across(axis, area, tick);
            graphics.setStroke(THIN);
            graphics.setColor(GRID);
            graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
            graphics.setColor(INK);
            graphics.setFont(SMALL);
            String text = tick(axis, tick);
            float half = graphics.getFontMetrics().stringWidth(text) / 2f;
            graphics.drawString(text, (float) x - half, (float) area.getMaxY() + 15);
        }
        graphics.setFont(TEXT);
        float half = graphics.getFontMetrics().stringWidth(axis.name()) / 2f;
        graphics.drawString(axis.name(), (float) area.getCenterX() - half, (float) area.getMaxY() + 34);
    }

    /** An axis of categories. */
    static SymbolAxis categories(String name, List<String> labels, boolean inverted) {
        SymbolAxis axis = new SymbolAxis(name.isEmpty() ? null : name, labels.toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, labels.size() - 0.5);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setInverted(inverted);
        return dressed(axis);
    }

    private static <T extends ValueAxis> T dressed(T axis) {
        axis.setTickLabelFont(SMALL);
        axis.setLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setLabelPaint(INK);
        axis.setAxisLinePaint(FAINT);
        axis.setTickMarkPaint(FAINT);
        return axis;
    }

    /** A plot on white with faint grid lines. */
    static XYPlot plot() {
        XYPlot plot = new XYPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
        plot.setOutlinePaint(FAINT);
        plot.setOutlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        return plot;
    }

    /** A chart of a plot without a title; the legend, if any, above. */
    static JFreeChart chart(XYPlot plot, boolean legend) {
        JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(2, 6, 4, 14));
        if (legend) {
            LegendTitle title = new LegendTitle(plot);
            title.setItemFont(TEXT);
            title.setPosition(RectangleEdge.TOP);
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setBackgroundPaint(Color.WHITE);
            chart.addSubtitle(title);
        }
        return chart;
    }

    /** The text, cut where it would be wider than the room. */
    static String fitted(Graphics2D graphics, String text, double room) {
        String shown = text;
        while (shown.length() > 4 && graphics.getFontMetrics().stringWidth(shown) > room) {
            shown = shown.substring(0, shown.length() - 4) + "...";
        }
        return shown;
    }
}
