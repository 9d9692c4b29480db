package org.plenary.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Small charts of lines in rows of four. */
record SheetPicture(LineSheet sheet) implements Picture.Drawing {
    private static final int ACROSS = 4;
    private static final int LEGEND = 24;
    private static final int HIGH = 142;
    private static final int WIDE = (Picture.WIDTH - 8) / ACROSS;
    private static final int LEFT = 38;
    private static final int ABOVE = 21;
    private static final int BELOW = 34;

    @Override
    public int height() {
        int rows = (sheet.panels().size() + ACROSS - 1) / ACROSS;
        return Ink.TITLE_HEIGHT + LEGEND + Math.max(1, rows) * HIGH + 4;
    }

    @Override
    public void draw(Graphics2D graphics) {
        drawLegend(graphics);
        for (int p = 0; p < sheet.panels().size(); p++) {
            double left = 4 + (double) (p % ACROSS) * WIDE;
            double top = LEGEND + Math.floorDiv(p, ACROSS) * (double) HIGH;
            drawPanel(graphics, sheet.panels().get(p), left, top);
        }
    }

    private void drawLegend(Graphics2D graphics) {
        double x = 12;
        for (int l = 0; l < sheet.lines().size(); l++) {
            graphics.setColor(Color.decode(Palette.line(l)));
            graphics.setStroke(Ink.stroke(l));
            graphics.draw(new Line2D.Double(x, 10, x + 32, 10));
            drawMark(graphics, l, x + 16, 10, 0.8);
            graphics.setColor(Ink.INK);
            graphics.setFont(Ink.SMALL);
            String name = Ink.fitted(graphics, sheet.lines().get(l), 200);
            graphics.drawString(name, (float) x + 38, 14);
            x += 56 + graphics.getFontMetrics().stringWidth(name);
        }
    }

    private static void drawPanel(Graphics2D graphics, LineChart chart, double left, double top) {
        Rectangle2D area =
                new Rectangle2D.Double(left + LEFT, top + ABOVE, WIDE - LEFT - 10.0, HIGH - ABOVE - (double) BELOW);
        graphics.setFont(Ink.TINY_BOLD);
        graphics.setColor(Ink.INK);
        graphics.drawString(
                Ink.fitted(graphics, chart.heading().title(), WIDE - 12), (float) left + 6, (float) top + 12);
        Axis across = across(chart);
        drawAxes(graphics, across, chart.up(), area);
        for (int l = 0; l < chart.lines().size(); l++) {
            drawBand(graphics, chart, across, l, area);
        }
        for (int l = 0; l < chart.lines().size(); l++) {
            drawLine(graphics, chart, across, l, area);
        }
    }

    private static Axis across(LineChart chart) {
        if (chart.across() instanceof LineChart.Numbers numbers) {
            return numbers.axis();
        }
        int places = ((LineChart.Categories) chart.across()).labels().size();
        return new Axis(chart.across().name(), -0.5, places - 0.5, false);
    }

    private static void drawAxes(Graphics2D graphics, Axis across, Axis up, Rectangle2D area) {
        graphics.setFont(Ink.TINY);
        graphics.setStroke(Ink.THIN);
        for (double tick = up.firstTick(); tick <= up.max() + 1e-9; tick += up.tick()) {
            double y = up(up, area, tick);
            boolean zero = Math.abs(tick) < 1e-9;
            graphics.setColor(zero ? Ink.FAINT : Ink.GRID);
            graphics.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
            graphics.setColor(Ink.INK);
            String text = Ink.tick(up, tick);
            int wide = graphics.getFontMetrics().stringWidth(text);
            graphics.drawString(text, (float) area.getMinX() - 4 - wide, (float) y + 3);
        }
        for (double tick : List.of(across.min(), (across.min() + across.max()) / 2, across.max())) {
            String text = Ink.tick(across, tick);
            float half = graphics.getFontMetrics().stringWidth(text) / 2f;
            double x = Ink.across(across, area, tick);
            graphics.setColor(Ink.FAINT);
            graphics.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + 3));
            graphics.setColor(Ink.INK);
            graphics.drawString(text, (float) x - half, (float) area.getMaxY() + 12);
        }
        String name = Ink.fitted(graphics, across.name(), WIDE - 16.0);
        int wide = graphics.getFontMetrics().stringWidth(name);
        double x = Math.min(area.getCenterX() - wide / 2.0, area.getMaxX() + 6 - wide);
        graphics.drawString(name, (float) x, (float) area.getMaxY() + 24);
        graphics.setColor(Ink.FAINT);
        graphics.draw(area);
    }

    private static double up(Axis up, Rectangle2D area, double value) {
        return area.getMaxY() - area.getHeight() * (value - up.min()) / (up.max() - up.min());
    }

    private static void drawBand(Graphics2D graphics, LineChart chart, Axis across, int index, Rectangle2D area) {
        List<LineChart.Point> points = chart.lines().get(index).points().stream()
                .filter(point -> point.y().hasInterval())
                .toList();
        if (points.size() < 2) {
            return;
        }
        Path2D band = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            double x = Ink.across(across, area, points.get(i).x());
            double y = up(chart.up(), area, points.get(i).y().low());
            if (i == 0) {
                band.moveTo(x, y);
            } else {
                band.lineTo(x, y);
            }
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.lineTo(
                    Ink.across(across, area, points.get(i).x()),
                    up(chart.up(), area, points.get(i).y().high()));
        }
        band.closePath();
        Color colour = Color.decode(Palette.line(index));
        graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 45));
        graphics.fill(band);
    }

    private static void drawLine(Graphics2D graphics, LineChart chart, Axis across, int index, Rectangle2D area) {
        Path2D path = new Path2D.Double();
        graphics.setColor(Color.decode(Palette.line(index)));
        for (LineChart.Point point : chart.lines().get(index).points()) {
            if (point.y().isDefined()) {
                double x = Ink.across(across, area, point.x());
                double y = up(chart.up(), area, point.y().value());
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
                drawMark(graphics, index, x, y, 0.5);
            }
        }
        BasicStroke stroke = Ink.stroke(index);
        graphics.setStroke(
                new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, stroke.getDashArray(), 0));
        graphics.draw(path);
    }

    private static void drawMark(Graphics2D graphics, int index, double x, double y, double size) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        graphics.setColor(Color.decode(Palette.line(index)));
        graphics.fill(place.createTransformedShape(Ink.marker(index)));
    }
}
