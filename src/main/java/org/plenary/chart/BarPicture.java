package org.plenary.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;

/** Horizontal bars, drawn row by row: the parts of stacked ones carry their numbers and patterns. */
record BarPicture(BarChart chart) implements Picture.Drawing {
    private static final int BAR = 18;
    private static final int GAP = 10;
    private static final int BELOW = 48;
    private static final double LABELLED_FROM = 0.08;

    private boolean legend() {
        return chart.series().size() > 1;
    }

    private int perCategory() {
        return BAR * (chart.stacked() ? 1 : chart.series().size()) + GAP;
    }

    @Override
    public int height() {
        return Ink.TITLE_HEIGHT
                + (legend() ? 26 : 0)
                + perCategory() * chart.categories().size()
                + BELOW;
    }

    @Override
    public void draw(Graphics2D graphics) {
        graphics.setFont(Ink.TEXT);
        int labels = chart.categories().stream()
                .mapToInt(text -> graphics.getFontMetrics().stringWidth(text))
                .max()
                .orElse(0);
        double left = Math.min(300, labels) + 20;
        double top = legend() ? 26 : 0;
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
    }

    private void drawAxis(Graphics2D graphics, Rectangle2D area) {
        NumberAxis axis = Ink.numbers(chart.axis());
        for (double tick = chart.axis().min();
                tick <= chart.axis().max() + 1e-9;
                tick += chart.axis().tick()) {
            double x = across(area, tick);
            graphics.setStroke(Ink.THIN);
            graphics.setColor(Ink.GRID);
            graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
            graphics.setColor(Ink.INK);
            graphics.setFont(Ink.SMALL);
            String text = axis.getTickUnit().valueToString(tick);
            float half = graphics.getFontMetrics().stringWidth(text) / 2f;
            graphics.drawString(text, (float) x - half, (float) area.getMaxY() + 15);
        }
        graphics.setFont(Ink.TEXT);
        float half = graphics.getFontMetrics().stringWidth(chart.axis().name()) / 2f;
        graphics.drawString(chart.axis().name(), (float) area.getCenterX() - half, (float) area.getMaxY() + 34);
        graphics.setColor(Ink.FAINT);
        graphics.draw(new Line2D.Double(area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY()));
    }

    private double across(Rectangle2D area, double value) {
        return area.getMinX()
                + area.getWidth()
                        * (value - chart.axis().min())
                        / (chart.axis().max() - chart.axis().min());
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
            if (!legend() && estimate.hasInterval()) {
                drawInterval(graphics, across(area, estimate.low()), across(area, estimate.high()), y + BAR / 2.0);
            }
            from += value;
        }
    }

    private Color colour(int index) {
        int parts = chart.series().size();
        return parts == 1 ? Ink.FILL : Color.decode(Palette.part(index, parts));
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

    private void drawLegend(Graphics2D graphics, double left) {
        double x = left;
        for (int s = 0; s < chart.series().size(); s++) {
            drawBar(graphics, new Rectangle2D.Double(x, 4, 24, 12), s);
            graphics.setColor(Ink.INK);
            graphics.setFont(Ink.TEXT);
            graphics.drawString(chart.series().get(s).name(), (float) x + 30, 14);
            x += 48
                    + graphics.getFontMetrics()
                            .stringWidth(chart.series().get(s).name());
        }
    }
}
