package org.plenary.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Effects with horizontal intervals: names at the left, verdicts at the right, the series of a row one below the other. */
record ForestPicture(ForestPlot chart) implements Picture.Drawing {
    private static final int HEAD = 17;
    private static final int STEP = 7;
    private static final int LEGEND = 24;
    private static final int BELOW = 46;
    private static final double WIDEST = 215;
    private static final double GAP = 10;
    private static final Color BAND = new Color(0xf0f0f0);

    private int rowHeight() {
        return Math.max(18, 5 + STEP * chart.series().size());
    }

    private int rowsHeight() {
        return chart.groups().stream()
                .mapToInt(group ->
                        (group.name().isEmpty() ? 0 : HEAD) + group.rows().size() * rowHeight())
                .sum();
    }

    @Override
    public int height() {
        return Ink.TITLE_HEIGHT + LEGEND + rowsHeight() + BELOW;
    }

    @Override
    public void draw(Graphics2D graphics) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (ForestPlot.Group group : chart.groups()) {
            right.add(group.verdict());
            for (ForestPlot.Row row : group.rows()) {
                left.add(Captions.of(row));
                right.add(row.verdict());
            }
        }
        double from = 8 + widest(graphics, left) + GAP;
        double to = Picture.WIDTH - 8 - widest(graphics, right) - GAP;
        Rectangle2D area = new Rectangle2D.Double(from, LEGEND, to - from, rowsHeight());
        drawLegend(graphics);
        drawAxis(graphics, area);
        double y = area.getMinY();
        for (ForestPlot.Group group : chart.groups()) {
            if (!group.name().isEmpty()) {
                drawHead(graphics, group, y, area);
                y += HEAD;
            }
            for (ForestPlot.Row row : group.rows()) {
                drawRow(graphics, row, y, area);
                y += rowHeight();
            }
        }
        graphics.setColor(Ink.FAINT);
        graphics.setStroke(Ink.THIN);
        graphics.draw(area);
    }

    private static double widest(Graphics2D graphics, List<String> texts) {
        int widest = 0;
        graphics.setFont(Ink.SMALL);
        for (String text : texts) {
            widest = Math.max(widest, graphics.getFontMetrics().stringWidth(text));
        }
        return Math.min(WIDEST, widest);
    }

    private void drawLegend(Graphics2D graphics) {
        double x = 12;
        graphics.setFont(Ink.SMALL);
        for (int s = 0; s < chart.series().size(); s++) {
            drawMark(graphics, s, x, 10, true);
            x = label(graphics, chart.series().get(s), x);
        }
        if (chart.hasPlacebos()) {
            for (int s = 0; s < chart.series().size(); s++) {
                drawMark(graphics, s, x + 11 * s, 10, false);
            }
            x += 11 * (chart.series().size() - 1);
            x = label(graphics, "hollow: placebo", x);
        }
        label(graphics, "predicted: ▲ up, ▼ down, ○ none", x - 8);
    }

    private static double label(Graphics2D graphics, String text, double x) {
        graphics.setColor(Ink.INK);
        String shown = Ink.fitted(graphics, text, WIDEST);
        graphics.drawString(shown, (float) x + 9, 14);
        return x + 29 + graphics.getFontMetrics().stringWidth(shown);
    }

    private void drawAxis(Graphics2D graphics, Rectangle2D area) {
        Ink.drawTicks(graphics, chart.axis(), area);
        if (chart.axis().min() < 0 && chart.axis().max() > 0) {
            graphics.setColor(Ink.INK);
            graphics.setStroke(Ink.DASHED);
            double zero = across(area, 0);
            graphics.draw(new Line2D.Double(zero, area.getMinY(), zero, area.getMaxY()));
        }
    }

    private double across(Rectangle2D area, double value) {
        return Ink.across(chart.axis(), area, value);
    }

    private static void drawHead(Graphics2D graphics, ForestPlot.Group group, double y, Rectangle2D area) {
        graphics.setColor(BAND);
        graphics.fill(new Rectangle2D.Double(4, y, Picture.WIDTH - 8, HEAD));
        graphics.setColor(Ink.INK);
        graphics.setFont(Ink.SMALL_BOLD);
        float base = (float) y + HEAD - 5;
        String name = Ink.fitted(graphics, group.name(), WIDEST);
        graphics.drawString(name, 8, base);
        double from = 8 + graphics.getFontMetrics().stringWidth(name) + GAP;
        graphics.drawString(group.verdict(), (float) (area.getMaxX() + GAP), base);
        graphics.setFont(Ink.SMALL);
        graphics.drawString(Ink.fitted(graphics, group.title(), area.getMaxX() - from), (float) from, base);
    }

    private void drawRow(Graphics2D graphics, ForestPlot.Row row, double top, Rectangle2D area) {
        double middle = top + rowHeight() / 2.0;
        graphics.setFont(Ink.SMALL);
        graphics.setColor(Ink.INK);
        String name = Ink.fitted(graphics, Captions.of(row), WIDEST);
        int wide = graphics.getFontMetrics().stringWidth(name);
        graphics.drawString(name, (float) (area.getMinX() - GAP - wide), (float) middle + 4);
        graphics.setFont(Ink.SMALLER);
        String verdict = Ink.fitted(graphics, row.verdict(), Picture.WIDTH - 4 - area.getMaxX() - GAP);
        graphics.drawString(verdict, (float) (area.getMaxX() + GAP), (float) middle + 4);
        for (int s = 0; s < row.effects().size(); s++) {
            double y = middle + STEP * (s - (row.effects().size() - 1) / 2.0);
            drawEffect(graphics, row.effects().get(s), s, y, area);
        }
    }

    private void drawEffect(Graphics2D graphics, ForestPlot.Effect effect, int series, double y, Rectangle2D area) {
        graphics.setColor(Color.decode(Palette.line(series)));
        if (effect.effect().hasInterval()) {
            graphics.setStroke(Ink.MEDIUM);
            double low = drawEnd(graphics, effect.effect().low(), y, area);
            double high = drawEnd(graphics, effect.effect().high(), y, area);
            graphics.draw(new Line2D.Double(low, y, high, y));
        }
        drawInside(graphics, effect.effect(), series, y, area, true);
        drawInside(graphics, effect.placebo(), series, y, area, false);
    }

    /** The end of an interval, an arrow if it lies beyond the axis; returns where it was drawn. */
    private double drawEnd(Graphics2D graphics, double end, double y, Rectangle2D area) {
        double inside = chart.axis().inside(end);
        double x = across(area, inside);
        if (inside == end) {
            graphics.draw(new Line2D.Double(x, y - 2.5, x, y + 2.5));
        } else {
            drawArrow(graphics, x, y, end < inside ? 1 : -1);
        }
        return x;
    }

    private static void drawArrow(Graphics2D graphics, double tip, double y, int back) {
        graphics.draw(new Line2D.Double(tip, y, tip + 4.0 * back, y - 3));
        graphics.draw(new Line2D.Double(tip, y, tip + 4.0 * back, y + 3));
    }

    private void drawInside(
            Graphics2D graphics, Estimate estimate, int series, double y, Rectangle2D area, boolean filled) {
        if (!estimate.isDefined()) {
            return;
        }
        double inside = chart.axis().inside(estimate.value());
        double x = across(area, inside);
        if (inside == estimate.value()) {
            drawMark(graphics, series, x, y, filled);
            return;
        }
        int back = estimate.value() < inside ? 1 : -1;
        graphics.setColor(Color.decode(Palette.line(series)));
        drawArrow(graphics, x, y, back);
        graphics.setFont(Ink.TINY);
        String text = String.format(Locale.ROOT, "%+.2f", estimate.value());
        int wide = graphics.getFontMetrics().stringWidth(text);
        double from = back > 0 ? x + 7 : x - 7 - wide;
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(from - 1, y - 3.5, wide + 2.0, 7));
        graphics.setColor(Color.decode(Palette.line(series)));
        graphics.drawString(text, (float) from, (float) y + 3);
    }

    private static void drawMark(Graphics2D graphics, int series, double x, double y, boolean filled) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(0.75, 0.75);
        Shape shape = place.createTransformedShape(Ink.marker(series % 4));
        Color colour = Color.decode(Palette.line(series));
        graphics.setColor(filled ? colour : Color.WHITE);
        graphics.fill(shape);
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(1.1f));
        graphics.draw(shape);
    }
}
