package org.plenary.gui;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Moves labels apart that would cover each other, as little as need be. */
final class Apart {
    private static final int ROUNDS = 60;

    private Apart() {}

    /** Returns places for labels of one size, near the places where they belong and in the same order. */
    static List<Point2D> of(List<Point2D> belong, double width, double height) {
        List<Point2D> places = new ArrayList<>();
        for (int k = 0; k < belong.size(); k++) {
            places.add(new Point2D.Double(
                    belong.get(k).getX() + 0.01 * k, belong.get(k).getY() + 0.01 * (k % 3)));
        }
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (int a = 0; a < places.size(); a++) {
                for (int b = a + 1; b < places.size(); b++) {
                    moved |= push(places.get(a), places.get(b), width, height);
                }
            }
        }
        return places;
    }

    /** Pushes two labels apart along the way that is shorter; returns whether they touched. */
    private static boolean push(Point2D a, Point2D b, double width, double height) {
        double dx = b.getX() - a.getX();
        double dy = b.getY() - a.getY();
        double x = width - Math.abs(dx);
        double y = height - Math.abs(dy);
        if (x <= 0 || y <= 0) {
            return false;
        }
        if (x < y) {
            double by = Math.copySign(x / 2 + 0.05, dx);
            a.setLocation(a.getX() - by, a.getY());
            b.setLocation(b.getX() + by, b.getY());
        } else {
            double by = Math.copySign(y / 2 + 0.05, dy);
            a.setLocation(a.getX(), a.getY() - by);
            b.setLocation(b.getX(), b.getY() + by);
        }
        return true;
    }
}
