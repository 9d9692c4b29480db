package org.plenary.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Shaded cells with their numbers, and the scale of shades below. */
record HeatMapPicture(HeatMap chart) implements Picture.Drawing {
    private static final int CELL = 46;
    private static final int BELOW = 96;

    @Override
    public int height() {
        return Ink.TITLE_HEIGHT + CELL * Math.max(2, chart.up().size()) + BELOW;
    }

    @Override
    public void draw(Graphics2D graphics) {
        graphics.setFont(Ink.SMALL);
        int labels = chart.up().stream()
                .mapToInt(text -> graphics.getFontMetrics().stringWidth(text))
                .max()
                .orElse(0);
        double left = Math.min(200, labels) + 44;
        double width = (Picture.WIDTH - left - 14) / chart.across().size();
        double high =
                (double) CELL * Math.max(2, chart.up().size()) / chart.up().size();
        for (int u = 0; u < chart.up().size(); u++) {
            double top = high * (chart.up().size() - 1 - u);
            graphics.setFont(Ink.SMALL);
            graphics.setColor(Ink.INK);
            String label = Ink.fitted(graphics, chart.up().get(u), 200);
            int wide = graphics.getFontMetrics().stringWidth(label);
            graphics.drawString(label, (float) (left - wide - 8), (float) (top + high / 2 + 4));
            for (int a = 0; a < chart.across().size(); a++) {
                cell(
                        graphics,
                        chart.values().get(u).get(a),
                        new Rectangle2D.Double(left + a * width, top, width, high));
            }
        }
        double bottom = high * chart.up().size();
        graphics.setFont(Ink.SMALL);
        graphics.setColor(Ink.INK);
        for (int a = 0; a < chart.across().size(); a++) {
            centred(
                    graphics,
                    Ink.fitted(graphics, chart.across().get(a), width - 4),
                    left + (a + 0.5) * width,
                    bottom + 16);
        }
        graphics.setFont(Ink.TEXT);
        centred(graphics, chart.acrossName(), left + (Picture.WIDTH - left - 14) / 2, bottom + 36);
        graphics.rotate(-Math.PI / 2, 18, bottom / 2);
        centred(graphics, Ink.fitted(graphics, chart.upName(), Math.max(80, bottom)), 18, bottom / 2);
        graphics.rotate(Math.PI / 2, 18, bottom / 2);
        scale(graphics, left, bottom + 54);
    }

    private void cell(Graphics2D graphics, double value, Rectangle2D place) {
        double dark = dark(value);
        if (!Double.isNaN(value)) {
            graphics.setColor(Color.decode(Palette.shade(dark)));
            graphics.fill(place);
            graphics.setFont(Ink.BOLD);
            graphics.setColor(Color.decode(Palette.on(dark)));
            centred(graphics, Captions.cell(chart.shade(), value), place.getCenterX(), place.getCenterY() + 4);
        }
        graphics.setColor(Color.WHITE);
        graphics.setStroke(Ink.MEDIUM);
        graphics.draw(place);
    }

    private double dark(double value) {
        return (value - chart.shade().min())
                / (chart.shade().max() - chart.shade().min());
    }

    private void scale(Graphics2D graphics, double left, double top) {
        int steps = 60;
        double wide = 240.0 / steps;
        for (int i = 0; i < steps; i++) {
            graphics.setColor(Color.decode(Palette.shade((double) i / (steps - 1))));
            graphics.fill(new Rectangle2D.Double(left + i * wide, top, wide + 0.5, 12));
        }
        graphics.setFont(Ink.SMALL);
        graphics.setColor(Ink.INK);
        graphics.drawString(Captions.cell(chart.shade(), chart.shade().min()), (float) left, (float) top + 26);
        String high = Captions.cell(chart.shade(), chart.shade().max());
        int end = graphics.getFontMetrics().stringWidth(high);
        graphics.drawString(high, (float) (left + 240 - end), (float) top + 26);
        graphics.drawString(chart.shade().name(), (float) left + 250, (float) top + 10);
    }

    private static void centred(Graphics2D graphics, String text, double x, double y) {
        graphics.drawString(text, (float) (x - graphics.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }
}
