package org.plenary.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/**
 * A display of a run: draws it into a rectangle of any size, and knows what lies under the mouse. It needs no screen, so
 * that {@link #image} works on any machine.
 */
abstract class Picture extends FieldPortrayal2D {
    private static final int NEAR = 2;

    private final Supplier<WatchedRun> run;
    private final List<Mark> marks = new ArrayList<>();
    private @Nullable Point2D mouse;
    private @Nullable BufferedImage kept;
    private @Nullable WatchedRun keptRun;
    private int keptRound;
    private long keptAt;
    private boolean stale;

    /** Something drawn that can be pointed at. */
    private record Mark(Shape shape, Subject subject) {}

    Picture(Supplier<WatchedRun> run) {
        this.run = run;
    }

    /** Returns what the picture is, for its window's title. */
    abstract String title();

    /** Draws the run into the rectangle from (0, 0) to (width, height). */
    abstract void paint(Graphics2D g, double width, double height);

    final WatchedRun run() {
        return run.get();
    }

    /** Makes a shape answer to the mouse; later ones lie above earlier ones. */
    final void mark(Shape shape, Subject subject) {
        marks.add(new Mark(shape, subject));
    }

    /** Says where the mouse is; null when it has left. */
    final void point(@Nullable Point2D at) {
        mouse = at;
    }

    /** Returns what lies under a point, or else near it, if anything. */
    final Optional<Subject> at(Point2D point) {
        Rectangle2D near = new Rectangle2D.Double(point.getX() - NEAR, point.getY() - NEAR, 2 * NEAR, 2 * NEAR);
        return topmost(shape -> shape.contains(point)).or(() -> topmost(shape -> shape.intersects(near)));
    }

    private Optional<Subject> topmost(Predicate<Shape> hit) {
        for (int m = marks.size() - 1; m >= 0; m--) {
            if (hit.test(marks.get(m).shape())) {
                return Optional.of(marks.get(m).subject());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns how long a drawing is used again while the run goes on, in milliseconds: 0 for a picture that is drawn
     * quickly.
     */
    int keep() {
        return 0;
    }

    /** Makes sure that the next drawing is a new one. */
    final void forget() {
        kept = null;
    }

    /** Returns whether what was drawn last is older than the run. */
    final boolean stale() {
        return stale;
    }

    /** Draws the run into an image. */
    final BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        drawNow(g, width, height);
        g.dispose();
        return image;
    }

    @Override
    public final void draw(@Nullable Object object, Graphics2D graphics, DrawInfo2D info) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.translate(info.draw.x, info.draw.y);
        if (keep() == 0) {
            drawNow(g, info.draw.width, info.draw.height);
        } else {
            drawKept(g, info.draw.width, info.draw.height);
        }
        Point2D at = mouse;
        if (at != null) {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            at(at).ifPresent(subject -> label(g, Sheets.name(run(), subject), at, info.draw.width));
        }
        g.dispose();
    }

    private void drawKept(Graphics2D g, double width, double height) {
        double dots = g.getTransform().getScaleX();
        int w = (int) Math.max(1, Math.ceil(width * dots));
        int h = (int) Math.max(1, Math.ceil(height * dots));
        BufferedImage image = kept;
        boolean fits = image != null && image.getWidth() == w && image.getHeight() == h && keptRun == run();
        boolean fresh = keptRound == run().round();
        boolean early = System.nanoTime() - keptAt < keep() * 1_000_000L;
        if (image == null || !fits || !(fresh || early)) {
            image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            Graphics2D into = image.createGraphics();
            into.scale(dots, dots);
            drawNow(into, width, height);
            into.dispose();
            kept = image;
            keptRun = run();
            keptRound = run().round();
            keptAt = System.nanoTime();
        }
        stale = keptRound != run().round();
        g.drawImage(image, AffineTransform.getScaleInstance(1 / dots, 1 / dots), null);
    }

    private void drawNow(Graphics2D g, double width, double height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        block(g, DisplayStyle.PAPER, 0, 0, width, height);
        marks.clear();
        paint(g, width, height);
    }

    private static void label(Graphics2D g, String text, Point2D at, double width) {
        g.setFont(DisplayStyle.PLAIN);
        FontMetrics metrics = g.getFontMetrics();
        double w = metrics.stringWidth(text) + 8;
        double x = Math.max(0, Math.min(at.getX() + 12, width - w));
        double y = Math.max(0, at.getY() - metrics.getHeight() - 6);
        Rectangle2D box = new Rectangle2D.Double(x, y, w, metrics.getHeight() + 2);
        g.setColor(new Color(0xFFFFE1));
        g.fill(box);
        g.setColor(DisplayStyle.BLACK);
        g.draw(box);
        g.drawString(text, (float) x + 4, (float) y + metrics.getAscent() + 1);
    }

    /** Draws text from a point on its base line to the right. */
    static void text(Graphics2D g, Font font, Color colour, String text, double x, double y) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(text, (float) x, (float) y);
    }

    /** Draws small text from a point on its base line to the right. */
    static void small(Graphics2D g, String text, double x, double y) {
        text(g, DisplayStyle.SMALL, DisplayStyle.TEXT, text, x, y);
    }

    /** Draws small text, cut short where it is wider than so many pixels. */
    static void small(Graphics2D g, String text, double x, double y, double width) {
        small(g, fitted(g, DisplayStyle.SMALL, text, width), x, y);
    }

    /** Returns how many pixels small text takes up. */
    static double width(Graphics2D g, String text) {
        return g.getFontMetrics(DisplayStyle.SMALL).stringWidth(text);
    }

    /** Fills a rectangle. */
    static void block(Graphics2D g, Paint colour, double x, double y, double width, double height) {
        g.setPaint(colour);
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** Draws text so that it ends at a point of its base line. */
    static void textTo(Graphics2D g, Font font, Color colour, String text, double x, double y) {
        text(g, font, colour, text, x - g.getFontMetrics(font).stringWidth(text), y);
    }

    /** Draws text with its middle above a point of its base line. */
    static void textAt(Graphics2D g, Font font, Color colour, String text, double x, double y) {
        text(g, font, colour, text, x - g.getFontMetrics(font).stringWidth(text) / 2.0, y);
    }

    /** Returns the text, cut short with an ellipsis if it is wider than so many pixels. */
    static String fitted(Graphics2D g, Font font, String text, double width) {
        FontMetrics metrics = g.getFontMetrics(font);
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") > width) {
            end--;
        }
        return end == 0 ? "" : text.substring(0, end) + "…";
    }

    @Override
    public final void hitObjects(DrawInfo2D range, Bag hits) {
        double x = range.clip.getCenterX() - range.draw.x;
        double y = range.clip.getCenterY() - range.draw.y;
        at(new Point2D.Double(x, y)).ifPresent(subject -> hits.add(new LocationWrapper(subject, null, this)));
    }

    @Override
    public final Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }

    @Override
    public final Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
        return new FactSheet(run, (Subject) wrapper.getObject());
    }

    @Override
    public final String getName(LocationWrapper wrapper) {
        return Sheets.name(run(), (Subject) wrapper.getObject());
    }

    @Override
    public final String getStatus(LocationWrapper wrapper) {
        return getName(wrapper);
    }

    @Override
    public final boolean setSelected(LocationWrapper wrapper, boolean selected) {
        return true;
    }
}
