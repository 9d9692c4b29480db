package org.plenary.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Horizontal bars, drawn row by row: the parts of stacked ones carry their numbers and patterns. */
record BarPicture(BarChart chart) implements Picture.Drawing {
    private static final int BAR = 18;
    private static final int GAP = 10;
    private static final int BELOW = 48;
    private static final double LABELLED_FROM = 0.08;

    private boolean legend() {
        return chart.series().size() > 1;
    }

    private int above() {
        return (legend() ? 26 : 0) + (chart.marks().lines().isEmpty() ? 0 : 16);
    }

    private int perCategory() {
        return BAR * (chart.stacked() ? 1 : chart.series().size()) + GAP;
    }

    @Override
    public int height() {
        return Ink.TITLE_HEIGHT + above() + perCategory() * chart.categories().size() + BELOW;
    }

    @Override
    public void draw(Graphics2D graphics) {
        graphics.setFont(Ink.TEXT);
        int labels = chart.categories().stream()
                .mapToInt(text -> graphics.getFontMetrics().stringWidth(text))
                .max()
                .orElse(0);
        double left = Math.min(300, labels) + 20;
        double top = above();
        Rectangle2D area = new Rectangle2D.Double(
                left,
                top,
                Picture.WIDTH - left - 24,
                (double) perCategory() * chart.categories().size());
        if (legend()) {
            drawLegend(graphics, left);
        }
        drawAxis(graphics, area);
        for (int c = 0; c < chart.categories().size(); c++) {
            double y = top + c * perCategory() + GAP / 2.0;
            graphics.setFont(Ink.TEXT);
            graphics.setColor(Ink.INK);
            String label = Ink.fitted(graphics, chart.categories().get(c), 300);
            int wide = graphics.getFontMetrics().stringWidth(label);
            graphics.drawString(label, (float) (left - wide - 8), (float) (y + (perCategory() - GAP) / 2.0 + 4));
            drawGroup(graphics, c, y, area);
        }
        drawLines(graphics, area);
    }

    private void drawAxis(Graphics2D graphics, Rectangle2D area) {
        Ink.drawTicks(graphics, chart.axis(), area);
        graphics.setColor(Ink.FAINT);
        graphics.draw(new Line2D.Double(area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY()));
    }

    /** Lines across all groups, each with its name above. */
    private void drawLines(Graphics2D graphics, Rectangle2D area) {
        graphics.setColor(Ink.INK);
        graphics.setFont(Ink.SMALL);
        for (BarChart.Line line : chart.marks().lines()) {
            double x = across(area, line.value());
            graphics.setStroke(Ink.DASHED);
            graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
            int wide = graphics.getFontMetrics().stringWidth(line.name());
            double from = Math.min(x - wide / 2.0, Picture.WIDTH - 4.0 - wide);
            graphics.drawString(line.name(), (float) from, (float) area.getMinY() - 4);
        }
    }

    private double across(Rectangle2D area, double value) {
        return Ink.across(chart.axis(), area, value);
    }

    private void drawGroup(Graphics2D graphics, int category, double top, Rectangle2D area) {
        double from = chart.axis().min();
        for (int s = 0; s < chart.series().size(); s++) {
            Estimate estimate = chart.series().get(s).values().get(category);
            double value = estimate.isDefined() ? estimate.value() : 0;
            double start = chart.stacked() ? from : chart.axis().min();
            double y = chart.stacked() ? top : top + s * BAR;
            Rectangle2D bar = new Rectangle2D.Double(
                    across(area, start), y, across(area, start + value) - across(area, start), BAR);
            drawBar(graphics, bar, s);
            if (chart.stacked() && value >= LABELLED_FROM * chart.axis().max()) {
                drawNumber(graphics, bar, s, value);
            }
            if (!chart.stacked() && estimate.hasInterval()) {
                drawInterval(graphics, across(area, estimate.low()), across(area, estimate.high()), y + BAR / 2.0);
            }
            double expected = chart.series().get(s).expected().get(category);
            if (!Double.isNaN(expected)) {
                drawExpected(graphics, across(area, expected), y + BAR / 2.0);
            }
            from += value;
        }
    }

    private Color colour(int index) {
        int parts = chart.series().size();
        if (parts == 1) {
            return Ink.FILL;
        }
        return Color.decode(chart.stacked() ? Palette.part(index, parts) : Palette.beside(index, parts));
    }

    private void drawBar(Graphics2D graphics, Rectangle2D bar, int index) {
        graphics.setColor(colour(index));
        graphics.fill(bar);
        if (legend()) {
            Hatching.draw(graphics, bar, index);
        }
        graphics.setColor(Ink.FAINT);
        graphics.setStroke(Ink.THIN);
        graphics.draw(bar);
    }

    private void drawNumber(Graphics2D graphics, Rectangle2D bar, int index, double value) {
        double dark = Palette.darkness(index, chart.series().size());
        graphics.setFont(Ink.SMALL);
        String text = Captions.cell(chart.axis(), value);
        int wide = graphics.getFontMetrics().stringWidth(text);
        double x = bar.getCenterX() - wide / 2.0;
        graphics.setColor(colour(index));
        graphics.fill(new Rectangle2D.Double(x - 2, bar.getY() + 2, wide + 4, bar.getHeight() - 4));
        graphics.setColor(Color.decode(Palette.on(dark)));
        graphics.drawString(text, (float) x, (float) bar.getCenterY() + 4);
    }

    private static void drawInterval(Graphics2D graphics, double low, double high, double y) {
        graphics.setColor(Ink.INK);
        graphics.setStroke(Ink.MEDIUM);
        graphics.draw(new Line2D.Double(low, y, high, y));
        graphics.draw(new Line2D.Double(low, y - 4, low, y + 4));
        graphics.draw(new Line2D.Double(high, y - 4, high, y + 4));
    }

    /** An upright stroke, edged in white, as high as the bar. */
    private static void drawExpected(Graphics2D graphics, double x, double y) {
        Rectangle2D stroke = new Rectangle2D.Double(x - 2, y - BAR / 2.0, 4, BAR);
        graphics.setColor(Ink.MARK);
        graphics.fill(stroke);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.setStroke(Ink.THIN);
        graphics.draw(stroke);
    }

    private void drawLegend(Graphics2D graphics, double left) {
        double x = Math.min(left, 12);
        for (int s = 0; s < chart.series().size(); s++) {
            drawBar(graphics, new Rectangle2D.Double(x, 4, 24, 12), s);
            graphics.setColor(Ink.INK);
            graphics.setFont(Ink.TEXT);
            graphics.drawString(chart.series().get(s).name(), (float) x + 30, 14);
            x += 48
                    + graphics.getFontMetrics()
                            .stringWidth(chart.series().get(s).name());
        }
        if (chart.hasExpected()) {
            drawExpected(graphics, x + 4, 10);
            graphics.setColor(Ink.INK);
            graphics.setFont(Ink.TEXT);
            graphics.drawString(chart.marks().expected(), (float) x + 14, 14);
        }
    }
}
