package org.plenary.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Patterns that tell the parts of bars apart without colour: none, rising, falling, crossed lines, in turn. */
final class Hatching {
    private static final double DISTANCE = 7;

    private Hatching() {}

    static void draw(Graphics2D graphics, Rectangle2D bar, int index) {
        int kind = index % 4;
        if (kind == 0 || bar.isEmpty()) {
            return;
        }
        Shape clip = graphics.getClip();
        graphics.clip(bar);
        graphics.setColor(new Color(255, 255, 255, 150));
        graphics.setStroke(new BasicStroke(1.3f));
        double high = bar.getHeight();
        for (double x = bar.getMinX() - high; x < bar.getMaxX() + high; x += DISTANCE) {
            if (kind != 2) {
                graphics.draw(new Line2D.Double(x, bar.getMaxY(), x + high, bar.getMinY()));
            }
            if (kind != 1) {
                graphics.draw(new Line2D.Double(x, bar.getMinY(), x + high, bar.getMaxY()));
            }
        }
        graphics.setClip(clip);
    }
}
