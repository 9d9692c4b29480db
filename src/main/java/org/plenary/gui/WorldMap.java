package org.plenary.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.model.Setup;

/** The world's states, coloured by bloc, by their last vote, their side in the last contest, or the utility of the text; small ones as dots. */
final class WorldMap extends Picture {
    /** A state whose outline covers less than this, in square pixels, is drawn as a dot. */
    private static final double SMALL = 14;

    private static final double LEGEND = 44;

    /** What the colours say. */
    enum Colouring {
        /** The smallest bloc that a state belongs to. */
        BLOC("bloc"),
        /** Its vote on the last mandate that was put to the vote. */
        VOTE("last vote on a mandate"),
        /** Its side in the last contested vote or test of a provision. */
        CONTEST("last contest"),
        /** What it gains from the text as it stands. */
        UTILITY("utility of the text");

        private final String words;

        Colouring(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final World world = World.read();
    private Colouring colouring = Colouring.BLOC;
    private double scaledTo = -1;
    private List<Outline> outlines = List.of();
    private List<Shape> rest = List.of();
    private List<String> shapedFor = List.of();

    /** A part of a state as it is drawn, the large ones first: they would hide what they surround. */
    private record Outline(int state, Shape shape) {
        double size() {
            Rectangle2D box = shape.getBounds2D();
            return box.getWidth() * box.getHeight();
        }
    }

    WorldMap(Supplier<WatchedRun> run) {
        super(run);
    }

    @Override
    String title() {
        return "Map";
    }

    @Override
    int keep() {
        return 250;
    }

    /** Changes what the colours say. */
    void colour(Colouring by) {
        colouring = by;
        forget();
    }

    @Override
    void paint(Graphics2D g, double width, double height) {
        Setup setup = run().setup();
        double scale = Math.min(width / (World.EAST - World.WEST), (height - LEGEND) / (World.SOUTH - World.NORTH));
        if (scale <= 0) {
            return;
        }
        double left = (width - scale * (World.EAST - World.WEST)) / 2;
        shape(setup, scale, left);
        block(g, DisplayStyle.SEA, 0, 0, width, scale * (World.SOUTH - World.NORTH));
        Paint[] colours = colours(setup);
        g.setStroke(new BasicStroke(0.5f));
        for (Outline outline : outlines) {
            Shape shape = outline.shape();
            g.setPaint(colours[outline.state()]);
            g.fill(shape);
            boolean hard = shape instanceof Ellipse2D || colours[outline.state()] instanceof TexturePaint;
            g.setColor(hard ? DisplayStyle.FAINT : DisplayStyle.PAPER);
            g.draw(shape);
            mark(shape, new Subject.StateSubject(outline.state()));
        }
        g.setColor(DisplayStyle.PALE); // last: the source's outlines overlap where territory is disputed
        rest.forEach(g::fill);
        legend(g, setup, width, scale * (World.SOUTH - World.NORTH));
    }

    /** Scales the outlines, once for a size. */
    private void shape(Setup setup, double scale, double left) {
        double key = scale + 1e6 * left;
        if (key == scaledTo && shapedFor.equals(setup.states().codes)) {
            return;
        }
        AffineTransform to = AffineTransform.getTranslateInstance(left, 0);
        to.scale(scale, scale);
        to.translate(-World.WEST, -World.NORTH);
        List<Outline> all = new ArrayList<>();
        for (int i = 0; i < setup.states().size(); i++) {
            add(i, setup.states().codes.get(i), to, all);
        }
        all.sort(Comparator.comparingDouble(outline -> -outline.size()));
        outlines = all;
        rest = world.outlines("-").stream().map(to::createTransformedShape).toList();
        scaledTo = key;
        shapedFor = setup.states().codes;
    }

    private void add(int state, String code, AffineTransform to, List<Outline> all) {
        double size = 0;
        for (Path2D path : world.outlines(code)) {
            Outline outline = new Outline(state, to.createTransformedShape(path));
            size = Math.max(size, outline.size());
            all.add(outline);
        }
        if (size < SMALL) {
            world.point(code).ifPresent(point -> {
                Point2D at = to.transform(point, null);
                all.add(new Outline(state, new Ellipse2D.Double(at.getX() - 2.5, at.getY() - 2.5, 5, 5)));
            });
        }
    }

    private Paint[] colours(Setup setup) {
        int n = setup.states().size();
        Paint[] colours = new Paint[n];
        switch (colouring) {
            case BLOC -> {
                int[] blocs = DisplayStyle.smallestBlocs(setup.blocs(), n);
                Arrays.setAll(colours, i -> DisplayStyle.member(blocs[i]));
            }
            case VOTE, CONTEST -> {
                Optional<Sessions.Contest> contest = contest();
                Arrays.setAll(
                        colours, i -> side(contest.map(c -> c.sides().charAt(i)).orElse('-')));
            }
            case UTILITY -> {
                double[] utility = run().utility();
                double most = Math.max(
                        1e-9, Arrays.stream(utility).map(Math::abs).max().orElse(1));
                Arrays.setAll(colours, i -> utility(utility[i] / most));
            }
        }
        return colours;
    }

    private Optional<Sessions.Contest> contest() {
        Sessions sessions = run().sessions();
        return colouring == Colouring.VOTE ? sessions.lastVote() : sessions.contest();
    }

    /** Sides differ in hatching too, so that they can be told apart in print without colours. */
    private static Paint side(char side) {
        return switch (side) {
            case 'Y' -> DisplayStyle.BLUE;
            case 'N' -> DisplayStyle.hatched(DisplayStyle.VERMILLION, DisplayStyle.BLACK);
            case 'A' -> DisplayStyle.YELLOW;
            case 'X' -> DisplayStyle.hatched(DisplayStyle.PAPER, DisplayStyle.GREY);
            default -> DisplayStyle.GREY;
        };
    }

    /** Returns the colour of a utility from -1 to 1: orange for losses, blue for gains, pale for neither. */
    private static Color utility(double u) {
        return DisplayStyle.tint(
                u < 0 ? DisplayStyle.VERMILLION : DisplayStyle.BLUE, 0.05 + 0.95 * Math.sqrt(Math.abs(u)));
    }

    private void legend(Graphics2D g, Setup setup, double width, double top) {
        String what = switch (colouring) {
            case BLOC -> "Colour: the smallest bloc that a state belongs to";
            case VOTE -> contest().map(c -> "Last vote: " + c.label()).orElse("No mandate was put to the vote yet");
            case CONTEST -> contest().map(c -> "Last contest: " + c.label()).orElse("Nothing was contested yet");
            case UTILITY -> "Utility of the foremost text as it stands, against no text";
        };
        small(g, what, 6, top + 14, width - 12);
        List<Paint> colours = new ArrayList<>();
        List<String> names = new ArrayList<>();
        entries(setup, colours, names);
        double x = 6;
        double y = top + 28;
        double gap = 16;
        for (int e = 0; e < names.size(); e++) {
            double wide = width(g, names.get(e)) + 22;
            if (x + wide > width) {
                x = 6;
                y += gap;
            }
            block(g, colours.get(e), x, y - 8, 10, 10);
            g.setColor(DisplayStyle.FAINT);
            g.draw(new Rectangle2D.Double(x, y - 8, 10, 10));
            small(g, names.get(e), x + 13, y + 1);
            x += wide;
        }
    }

    private void entries(Setup setup, List<Paint> colours, List<String> names) {
        switch (colouring) {
            case BLOC -> {
                for (int b = 0; b < setup.blocs().size(); b++) {
                    colours.add(DisplayStyle.bloc(b));
                    names.add(Labels.bloc(setup, b));
                }
                colours.add(DisplayStyle.GREY);
                names.add("no bloc");
            }
            case VOTE, CONTEST -> {
                String sides = contest().map(Sessions.Contest::sides).orElse("");
                List<String> words = List.of("yes", "no", "abstains", "absent", "not of the body");
                for (int k = 0; k < words.size(); k++) {
                    char side = "YNAX-".charAt(k);
                    colours.add(side(side));
                    names.add(words.get(k) + " ("
                            + sides.chars().filter(c -> c == side).count() + ")");
                }
            }
            case UTILITY -> {
                double most =
                        Arrays.stream(run().utility()).map(Math::abs).max().orElse(0);
                colours.addAll(List.of(utility(-1), utility(-0.2), utility(0), utility(0.2), utility(1)));
                names.addAll(List.of(
                        "loses " + Labels.number(most, 2), "", "neither", "", "gains " + Labels.number(most, 2)));
            }
        }
        colours.add(DisplayStyle.PALE);
        names.add("no member state");
    }
}
