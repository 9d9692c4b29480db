package org.plenary.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.plenary.bargaining.Committee;
import org.plenary.model.Setup;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.Bloc;
import org.plenary.world.Preferences;

/**
 * The issue space: states as circles at their positions on the first two preference axes, area by power, colour by the
 * smallest bloc that they belong to; the blocs' common positions; and the provisions of the foremost text.
 *
 * <p>A provision has one dimension, a direction a in the plane: its reading y stands at the point a y / |a|^2, where a
 * state with nothing peculiar to it would prefer just that reading.
 */
final class IssueSpace extends Picture {
    private static final double TOP = 22;
    private static final double LEFT = 34;
    private static final int LEGEND_LINE = 15;
    private static final int NAMED_STATES = 12;
    private static final double BOX_WIDTH = 16;
    private static final double BOX_HEIGHT = 13;

    private double x0;
    private double y0;
    private double scale;
    private double width;
    private double height;

    IssueSpace(Supplier<WatchedRun> run) {
        super(run);
    }

    @Override
    String title() {
        return "Issue space";
    }

    @Override
    void paint(Graphics2D g, double fullWidth, double fullHeight) {
        Setup setup = run().setup();
        int legendRows = (setup.blocs().size() + 4) / 2;
        width = fullWidth - LEFT - 8;
        height = fullHeight - TOP - 30 - legendRows * LEGEND_LINE - 8;
        if (width < 40 || height < 40) {
            return;
        }
        Preferences p = run().negotiation().setting().preferences();
        fit(p);
        axes(g);
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(LEFT, TOP, width, height));
        states(g, setup, p);
        blocs(g, setup, p);
        names(g, setup, p);
        run().sessions().foremost().ifPresent(committee -> provisions(g, committee, p));
        g.setClip(clip);
        caption(g, setup, fullWidth);
        legend(g, setup, fullWidth, TOP + height + 32);
    }

    private static double[] axis(Preferences p, int axis) {
        return axis < p.position.length ? p.position[axis] : new double[p.size()];
    }

    private void fit(Preferences p) {
        double[] xs = axis(p, 0);
        double[] ys = axis(p, 1);
        double minX = StatUtils.min(xs);
        double maxX = StatUtils.max(xs);
        double minY = StatUtils.min(ys);
        double maxY = StatUtils.max(ys);
        double spanX = Math.max(1, maxX - minX) + 0.8;
        double spanY = Math.max(1, maxY - minY) + 0.8;
        scale = Math.min(width / spanX, height / spanY);
        x0 = LEFT + width / 2 - scale * (minX + maxX) / 2;
        y0 = TOP + height / 2 + scale * (minY + maxY) / 2;
    }

    private double x(double position) {
        return x0 + scale * position;
    }

    private double y(double position) {
        return y0 - scale * position;
    }

    private void axes(Graphics2D g) {
        g.setStroke(new BasicStroke(1));
        g.setColor(DisplayStyle.GREY);
        g.draw(new Rectangle2D.Double(LEFT, TOP, width, height));
        for (int tick = -6; tick <= 6; tick++) {
            boolean zero = tick == 0;
            g.setColor(zero ? DisplayStyle.GREY : DisplayStyle.PALE);
            double x = x(tick);
            if (x > LEFT + 4 && x < LEFT + width - 4) {
                g.draw(new Line2D.Double(x, TOP, x, TOP + height));
                textAt(g, DisplayStyle.SMALL, DisplayStyle.FAINT, "" + tick, x, TOP + height + 12);
            }
            double y = y(tick);
            g.setColor(zero ? DisplayStyle.GREY : DisplayStyle.PALE);
            if (y > TOP + 8 && y < TOP + height - 4) {
                g.draw(new Line2D.Double(LEFT, y, LEFT + width, y));
                textTo(g, DisplayStyle.SMALL, DisplayStyle.FAINT, "" + tick, LEFT - 4, y + 4);
            }
        }
        textAt(
                g,
                DisplayStyle.SMALL,
                DisplayStyle.FAINT,
                "axis 1 of the roll-call estimate, in standard deviations",
                LEFT + width / 2,
                TOP + height + 25);
        Graphics2D turned = (Graphics2D) g.create();
        turned.rotate(-Math.PI / 2, 11, TOP + height / 2);
        textAt(turned, DisplayStyle.SMALL, DisplayStyle.FAINT, "axis 2", 11, TOP + height / 2);
        turned.dispose();
    }

    private void states(Graphics2D g, Setup setup, Preferences p) {
        int n = setup.states().size();
        double most = StatUtils.max(setup.states().power);
        int[] blocs = DisplayStyle.smallestBlocs(setup.blocs(), n);
        Optional<Sessions.Contest> contest = run().sessions().contest();
        for (int i : byPower(setup)) {
            double r = 2.5 + 20 * Math.sqrt(setup.states().power[i] / most);
            Ellipse2D circle = new Ellipse2D.Double(x(axis(p, 0)[i]) - r, y(axis(p, 1)[i]) - r, 2 * r, 2 * r);
            g.setColor(DisplayStyle.faded(DisplayStyle.member(blocs[i]), 0.65));
            g.fill(circle);
            boolean against = contest.map(c -> c.against(i)).orElse(false);
            g.setColor(against ? DisplayStyle.BLACK : DisplayStyle.PAPER);
            g.setStroke(new BasicStroke(against ? 2.2f : 0.7f));
            g.draw(circle);
            mark(circle, new Subject.StateSubject(i));
        }
    }

    /** Returns the states, the most powerful first. */
    static List<Integer> byPower(Setup setup) {
        return IntStream.range(0, setup.states().size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -setup.states().power[i]))
                .toList();
    }

    /** Names the most powerful states, where the name does not cover another. */
    private void names(Graphics2D g, Setup setup, Preferences p) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i :
                byPower(setup).subList(0, Math.min(NAMED_STATES, setup.states().size()))) {
            double x = x(axis(p, 0)[i]);
            double y = y(axis(p, 1)[i]) + 4;
            for (double shift : new double[] {0, -15, 15, -28, 28}) {
                Rectangle2D box = new Rectangle2D.Double(x - 14, y + shift - 10, 28, 12);
                if (taken.stream().noneMatch(box::intersects)) {
                    taken.add(box);
                    halo(g, DisplayStyle.SMALL_BOLD, setup.states().codes.get(i), x, y + shift);
                    break;
                }
            }
        }
    }

    /** Draws text in the middle of a point, legible on any ground. */
    private static void halo(Graphics2D g, Font font, String text, double x, double y) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                textAt(g, font, DisplayStyle.PAPER, text, x + dx, y + dy);
            }
        }
        textAt(g, font, DisplayStyle.BLACK, text, x, y);
    }

    private void blocs(Graphics2D g, Setup setup, Preferences p) {
        for (int b = 0; b < setup.blocs().size(); b++) {
            Bloc bloc = setup.blocs().get(b);
            double x = x(Sheets.mean(setup, bloc, axis(p, 0)));
            double y = y(Sheets.mean(setup, bloc, axis(p, 1)));
            Path2D cross = new Path2D.Double();
            cross.moveTo(x - 7, y);
            cross.lineTo(x + 7, y);
            cross.moveTo(x, y - 7);
            cross.lineTo(x, y + 7);
            g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(DisplayStyle.PAPER);
            g.draw(cross);
            g.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(DisplayStyle.bloc(b));
            g.draw(cross);
            mark(new Rectangle2D.Double(x - 6, y - 6, 12, 12), new Subject.BlocSubject(b));
        }
    }

    private void provisions(Graphics2D g, Committee committee, Preferences p) {
        List<Integer> rows = rows(committee);
        List<Point2D> points = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            int row = rows.get(k);
            if (committee.text().tabled(row) && committee.text().status(row) != ProvisionStatus.OMITTED) {
                points.add(place(p, row, committee.text().wording(row).centre()));
                numbers.add(k);
                readings(g, committee, p, row);
            }
        }
        List<Point2D> boxes = Apart.of(points, BOX_WIDTH + 1, BOX_HEIGHT + 1);
        for (int k = 0; k < points.size(); k++) {
            box(g, committee, rows.get(numbers.get(k)), numbers.get(k) + 1, points.get(k), boxes.get(k));
        }
    }

    /** Returns the rows that stand in a committee's text, in order: their places are the numbers on all displays. */
    static List<Integer> rows(Committee committee) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < committee.text().rows(); row++) {
            if (committee.text().open(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Returns where a party would stand that wants a reading, but for what is peculiar to it. */
    private Point2D place(Preferences p, int row, double at) {
        double[] direction = p.direction[row];
        double reading = at - p.shift[row];
        double a = direction[0];
        double b = direction.length > 1 ? direction[1] : 0;
        double squared = Math.max(1e-9, a * a + b * b);
        double px = Math.max(LEFT + 9, Math.min(LEFT + width - 9, x(a * reading / squared)));
        double py = Math.max(TOP + 9, Math.min(TOP + height - 9, y(b * reading / squared)));
        return new Point2D.Double(px, py);
    }

    /** Draws the readings that a provision permits as a line, and where its middle has been as a dotted one. */
    private void readings(Graphics2D g, Committee committee, Preferences p, int row) {
        double y = committee.text().wording(row).centre();
        double half = committee.text().wording(row).halfWidth();
        g.setColor(DisplayStyle.faded(DisplayStyle.of(committee.text().status(row)), 0.35));
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(place(p, row, y - half), place(p, row, y + half)));
        List<Double> been = run().sessions().trail(committee, row);
        if (been.size() < 2) {
            return;
        }
        Path2D trail = new Path2D.Double();
        Point2D start = place(p, row, been.get(0));
        trail.moveTo(start.getX(), start.getY());
        for (double reading : been) {
            Point2D at = place(p, row, reading);
            trail.lineTo(at.getX(), at.getY());
        }
        g.setColor(DisplayStyle.BLACK);
        g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 2}, 0));
        g.draw(trail);
    }

    /** Draws a provision's number beside its place, with a line to it where others needed room. */
    private void box(Graphics2D g, Committee committee, int row, int number, Point2D place, Point2D at) {
        Color colour = DisplayStyle.of(committee.text().status(row));
        g.setStroke(new BasicStroke(1));
        g.setColor(DisplayStyle.BLACK);
        g.draw(new Line2D.Double(place, at));
        g.fill(new Ellipse2D.Double(place.getX() - 2, place.getY() - 2, 4, 4));
        Rectangle2D box =
                new Rectangle2D.Double(at.getX() - BOX_WIDTH / 2, at.getY() - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT);
        g.setColor(colour);
        g.fill(box);
        g.setColor(DisplayStyle.BLACK);
        g.draw(box);
        textAt(g, DisplayStyle.SMALL_BOLD, DisplayStyle.on(colour), "" + number, at.getX(), at.getY() + 4);
        mark(box, new Subject.ProvisionSubject(row));
    }

    private void caption(Graphics2D g, Setup setup, double fullWidth) {
        String text = run().sessions()
                .foremost()
                .map(c -> "Numbers: provisions of the "
                        + Labels.organ(setup, c.organ().id()))
                .orElse("No organ has convened yet");
        text(g, DisplayStyle.PLAIN, DisplayStyle.TEXT, fitted(g, DisplayStyle.PLAIN, text, fullWidth - 12), 6, 15);
    }

    private void legend(Graphics2D g, Setup setup, double fullWidth, double top) {
        int entries = setup.blocs().size() + 3;
        double column = fullWidth / 2;
        for (int e = 0; e < entries; e++) {
            double x = 8 + (e % 2) * column;
            double y = top + (e / 2) * LEGEND_LINE + 6;
            if (e == entries - 1) {
                g.setColor(DisplayStyle.TEXT);
                g.setStroke(new BasicStroke(2));
                g.draw(new Line2D.Double(x, y, x + 9, y));
                g.draw(new Line2D.Double(x + 4.5, y - 4.5, x + 4.5, y + 4.5));
                small(g, "a bloc's common position", x + 14, y + 4, column - 26);
                continue;
            }
            boolean objectors = e == entries - 2;
            int bloc = e < setup.blocs().size() ? e : -1;
            g.setColor(objectors ? DisplayStyle.PAPER : DisplayStyle.faded(DisplayStyle.member(bloc), 0.8));
            Ellipse2D dot = new Ellipse2D.Double(x, y - 4, 9, 9);
            g.fill(dot);
            g.setColor(objectors ? DisplayStyle.BLACK : DisplayStyle.PAPER);
            g.setStroke(new BasicStroke(objectors ? 2.2f : 0.7f));
            g.draw(dot);
            String name =
                    objectors ? "against in the last contested vote" : bloc < 0 ? "no bloc" : Labels.bloc(setup, bloc);
            small(g, name, x + 14, y + 4, column - 26);
            if (bloc >= 0) {
                mark(new Rectangle2D.Double(x, y - 6, column - 20, 12), new Subject.BlocSubject(bloc));
            }
        }
    }
}
