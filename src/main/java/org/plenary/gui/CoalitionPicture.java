package org.plenary.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.plenary.gui.Coalitions.Tie;
import org.plenary.model.Setup;

/**
 * Who co-sponsored, traded or voted with whom: the most powerful states on a circle, in the order of their positions on
 * the first axis, and their most frequent ties, thick where often.
 */
final class CoalitionPicture extends Picture {
    private static final int NODES = 24;
    /** Ties less frequent than this share of the most frequent one of their kind are left out. */
    private static final double SELDOM = 0.25;

    private static final List<String> EASY_TO_FIND = List.of("CHN", "RUS", "USA");
    private static final double FOOT = 66;

    private record Edge(int from, int to, int count) {}

    CoalitionPicture(Supplier<WatchedRun> run) {
        super(run);
    }

    @Override
    String title() {
        return "Coalitions";
    }

    @Override
    int keep() {
        return 350;
    }

    @Override
    void paint(Graphics2D g, double width, double height) {
        Setup setup = run().setup();
        List<Integer> nodes = nodes(setup);
        double radius = Math.min(width, height - FOOT) / 2 - 46;
        if (radius < 20) {
            return;
        }
        Point2D middle = new Point2D.Double(width / 2, (height - FOOT) / 2 + 2);
        List<Point2D> places = IntStream.range(0, nodes.size())
                .mapToObj(k -> onCircle(middle, radius, angle(k, nodes.size())))
                .toList();
        for (Tie tie : Tie.values()) {
            edges(g, tie, nodes, places, middle);
        }
        nodes(g, setup, nodes, places, middle, radius);
        legend(g, width, height - FOOT + 14);
    }

    private List<Integer> nodes(Setup setup) {
        double[] position = run().negotiation().setting().preferences().position[0];
        return IssueSpace.byPower(setup).stream()
                .limit(NODES)
                .sorted(Comparator.comparingDouble(i -> position[i]))
                .toList();
    }

    private static double angle(int k, int of) {
        return Math.PI / 2 + 2 * Math.PI * (k + 0.5) / of;
    }

    private static Point2D onCircle(Point2D middle, double radius, double angle) {
        return new Point2D.Double(middle.getX() + radius * Math.cos(angle), middle.getY() + radius * Math.sin(angle));
    }

    private static Color colour(Tie tie) {
        return switch (tie) {
            case VOTED -> DisplayStyle.GREY;
            case SPONSORED -> DisplayStyle.BLUE;
            case TRADED -> DisplayStyle.VERMILLION;
        };
    }

    private List<Edge> edges(Tie tie, List<Integer> nodes) {
        List<Edge> edges = new ArrayList<>();
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                int count = run().coalitions().count(tie, nodes.get(a), nodes.get(b));
                if (count > 0) {
                    edges.add(new Edge(a, b, count));
                }
            }
        }
        edges.sort(Comparator.comparingInt(Edge::count));
        int most = edges.isEmpty() ? 0 : edges.get(edges.size() - 1).count();
        return edges.stream().filter(edge -> edge.count() >= SELDOM * most).toList();
    }

    private void edges(Graphics2D g, Tie tie, List<Integer> nodes, List<Point2D> places, Point2D middle) {
        List<Edge> edges = edges(tie, nodes);
        if (edges.isEmpty()) {
            return;
        }
        double most = edges.get(edges.size() - 1).count();
        double bend = 0.25 + 0.25 * tie.ordinal();
        for (Edge edge : edges) {
            Point2D a = places.get(edge.from());
            Point2D b = places.get(edge.to());
            double mx = (a.getX() + b.getX()) / 2;
            double my = (a.getY() + b.getY()) / 2;
            g.setStroke(new BasicStroke((float) (0.4 + 3.6 * Math.pow(edge.count() / most, 2))));
            g.setColor(DisplayStyle.faded(colour(tie), 0.2 + 0.5 * edge.count() / most));
            g.draw(new QuadCurve2D.Double(
                    a.getX(),
                    a.getY(),
                    mx + bend * (middle.getX() - mx),
                    my + bend * (middle.getY() - my),
                    b.getX(),
                    b.getY()));
        }
    }

    private void nodes(
            Graphics2D g, Setup setup, List<Integer> nodes, List<Point2D> places, Point2D middle, double radius) {
        int[] blocs = DisplayStyle.smallestBlocs(setup.blocs(), setup.states().size());
        double most =
                nodes.stream().mapToDouble(i -> setup.states().power[i]).max().orElse(1);
        for (int k = 0; k < nodes.size(); k++) {
            int i = nodes.get(k);
            String code = setup.states().codes.get(i);
            boolean great = EASY_TO_FIND.contains(code);
            double r = 4 + 7 * Math.sqrt(setup.states().power[i] / most);
            Point2D at = places.get(k);
            Ellipse2D circle = new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
            g.setColor(DisplayStyle.member(blocs[i]));
            g.fill(circle);
            g.setColor(great ? DisplayStyle.BLACK : DisplayStyle.PAPER);
            g.setStroke(new BasicStroke(great ? 2.5f : 1));
            g.draw(circle);
            Point2D name = onCircle(middle, radius + (great ? 27 : 18), angle(k, nodes.size()));
            textAt(
                    g,
                    great ? DisplayStyle.BOLD.deriveFont(14f) : DisplayStyle.SMALL,
                    DisplayStyle.TEXT,
                    code,
                    name.getX(),
                    name.getY() + 4);
            mark(circle, new Subject.StateSubject(i));
        }
    }

    private static void legend(Graphics2D g, double width, double top) {
        Tie[] ties = {Tie.SPONSORED, Tie.TRADED, Tie.VOTED};
        String[] words = {"co-sponsored", "traded", "same side"};
        double x = 6;
        for (int t = 0; t < ties.length; t++) {
            g.setColor(colour(ties[t]));
            g.setStroke(new BasicStroke(3));
            g.draw(new Line2D.Double(x, top - 4, x + 14, top - 4));
            small(g, words[t], x + 18, top);
            x += 26 + width(g, words[t]);
        }
        String[] notes = {
            "The " + NODES + " most powerful states, by axis 1;",
            "thick where often, seldom ties left out.",
            "Fill: smallest bloc."
        };
        for (int n = 0; n < notes.length; n++) {
            text(
                    g,
                    DisplayStyle.SMALL,
                    DisplayStyle.FAINT,
                    fitted(g, DisplayStyle.SMALL, notes[n], width - 12),
                    6,
                    top + 15 + 14 * n);
        }
    }
}
