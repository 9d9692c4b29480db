package org.plenary.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Objection;
import org.plenary.experiment.Words;
import org.plenary.kernel.Quantity;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.model.Setup;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.ProvisionRow;

/**
 * The negotiating texts side by side: a row a provision, with bars for obligation and precision, and a row an item of
 * authority, with a bar for delegation.
 */
final class TextPicture extends Picture {
    private static final double TOP = 58;
    private static final double FIRST_LINE = 22;

    /** What to do, where nothing has happened yet. */
    private static final List<String> FIRST_SCREEN = List.of(
            "What to do",
            "1. At the left, on the tab Model: choose a scenario and a seed, move sliders.",
            "2. Press play, the triangle below it. Paused, play makes one round at a time.",
            "3. In the middle: where states stand, and their blocs. Click on one for more.",
            "4. Here the organs write their texts. A click on a provision tells its story.",
            "5. Below at the left, the log: find words, save it, or let the run pause at an event.",
            "6. Below at the right, the charts: drag the slider to look back at an earlier round.",
            "The same run in words, without windows: plenary tell SCENARIO --seed N");

    private static final double FOOT = 36;
    private static final double STATUS = 16;
    private static final double COUNT = 24;

    private double label;
    private double column;
    private double line;

    TextPicture(Supplier<WatchedRun> run) {
        super(run);
    }

    @Override
    String title() {
        return "Negotiating text";
    }

    @Override
    void paint(Graphics2D g, double width, double height) {
        scores(g, width);
        List<Committee> committees = run().sessions().latest();
        if (committees.isEmpty()) {
            for (int line = 0; line < FIRST_SCREEN.size(); line++) {
                String said = FIRST_SCREEN.get(line);
                text(
                        g,
                        line == 0 ? DisplayStyle.BOLD : DisplayStyle.PLAIN,
                        DisplayStyle.TEXT,
                        fitted(g, DisplayStyle.PLAIN, said, width - 16),
                        8,
                        TOP + line * FIRST_LINE);
            }
            return;
        }
        List<Integer> rows = rows(committees);
        int items = AuthorityItem.values().length;
        label = Math.min(180, width * 0.3);
        column = (width - label - 6) / committees.size();
        line = Math.max(13, Math.min(19, (height - TOP - FOOT) / (rows.size() + items + 1)));
        for (int k = 0; k < committees.size(); k++) {
            header(g, committees.get(k), label + k * column);
        }
        double y = TOP;
        int number = 0;
        for (int row : rows) {
            number++;
            provision(g, committees, row, number, y);
            y += line;
        }
        y += line * 0.6;
        for (AuthorityItem item : AuthorityItem.values()) {
            authority(g, committees, item, y);
            y += line;
        }
        legend(g, width, height);
    }

    /** Returns the rows that stand in any of the texts. */
    private static List<Integer> rows(List<Committee> committees) {
        TreeSet<Integer> rows = new TreeSet<>();
        committees.forEach(c -> rows.addAll(IssueSpace.rows(c)));
        return List.copyOf(rows);
    }

    private void scores(Graphics2D g, double width) {
        String lead = run().over() ? "Outcome:" : "As it stands:";
        text(g, DisplayStyle.PLAIN, DisplayStyle.TEXT, lead, 6, 15);
        double x = 12 + g.getFontMetrics(DisplayStyle.PLAIN).stringWidth(lead);
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = run().scores().of(dimension);
            String words =
                    Words.of(dimension) + " " + Labels.number(score.level(), 2) + " " + Words.of(score.classified());
            block(g, DisplayStyle.of(dimension), x, 6, 10, 10);
            x += 14;
            text(
                    g,
                    DisplayStyle.SMALL_BOLD,
                    DisplayStyle.TEXT,
                    fitted(g, DisplayStyle.SMALL_BOLD, words, width - x),
                    x,
                    15);
            x += g.getFontMetrics(DisplayStyle.SMALL_BOLD).stringWidth(words) + 9;
        }
    }

    private void header(Graphics2D g, Committee c, double x) {
        Setup setup = run().setup();
        block(g, DisplayStyle.PALE, x, 22, column - 6, TOP - 26);
        String name = Labels.organ(setup, c.organ().id());
        boolean fits = g.getFontMetrics(DisplayStyle.BOLD).stringWidth(name) <= column - 14;
        Font font = fits ? DisplayStyle.BOLD : DisplayStyle.SMALL_BOLD;
        text(g, font, DisplayStyle.TEXT, fitted(g, font, name, column - 14), x + 4, 35);
        String ending = run().sessions().ending(c);
        String now = ending.isEmpty()
                ? "day " + Math.max(1, c.day()) + " of "
                        + c.mandate().calendar().total() + ": "
                        + Labels.words(c.mandate().ruleMandate()) + ", "
                        + Labels.words(c.mandate().form())
                : "period " + (run().sessions().period(c) + 1) + ": " + ending;
        small(g, now, x + 4, 49, column - 14);
        mark(
                new Rectangle2D.Double(x, 22, column - 6, TOP - 26),
                new Subject.OrganSubject(c.organ().id()));
    }

    private double bar() {
        return Math.max(14, (column - STATUS - COUNT - holders() - 22) / 2);
    }

    private double holders() {
        return Math.max(46, column * 0.34);
    }

    private void provision(Graphics2D g, List<Committee> committees, int row, int number, double y) {
        ProvisionRow r = committees.get(0).rowOf(row);
        double base = y + line / 2 + 4;
        if (number % 2 == 0) {
            block(g, new Color(0xF6F6F6), 0, y, label + committees.size() * column, line);
        }
        textTo(g, DisplayStyle.SMALL_BOLD, DisplayStyle.TEXT, "" + number, 20, base);
        String name = r.isPart() ? "– " + Labels.words(r.part()) : Labels.words(r.provision());
        small(g, name, 25, base, label - 30);
        for (int k = 0; k < committees.size(); k++) {
            if (committees.get(k).text().open(row)) {
                cell(g, committees.get(k), row, label + k * column, y);
            }
        }
        mark(new Rectangle2D.Double(0, y, label + committees.size() * column, line), new Subject.ProvisionSubject(row));
    }

    private void cell(Graphics2D g, Committee c, int row, double x, double y) {
        NegotiatingText text = c.text();
        Codebook codebook = run().scenario().codebook();
        status(g, text.status(row), x, y);
        double at = x + STATUS + 4;
        if (text.tabled(row) && text.status(row) != ProvisionStatus.OMITTED) {
            ObligationLevel level = text.wording(row).obligation();
            double form = value(codebook.obligation().forms().get(c.mandate().form()));
            double bound = form * value(codebook.obligation().levels().get(level));
            double half = text.wording(row).halfWidth() + c.openReadings(row);
            double precise = codebook.precision()
                    .score(codebook.precision().category(half, run().setup().spread(c.rowOf(row))));
            boolean agreed = text.status(row) == ProvisionStatus.AGREED;
            bar(g, DisplayStyle.of(Dimension.OBLIGATION), bound, agreed, at, y);
            bar(g, DisplayStyle.of(Dimension.PRECISION), precise, agreed, at + bar() + 4, y);
        }
        at += 2 * bar() + 8;
        double base = y + line / 2 + 4;
        String count = text.amendments(row) > 0 ? "" + text.amendments(row) : "";
        textTo(g, DisplayStyle.SMALL, DisplayStyle.TEXT, count, at + COUNT - 8, base);
        at += COUNT;
        List<Objection> objections = run().sessions().objections(c, row);
        if (text.status(row) != ProvisionStatus.AGREED && !objections.isEmpty()) {
            String who = objectors(g, objections, x + column - 6 - at);
            small(g, who, at, base);
        }
    }

    private static double value(@org.jspecify.annotations.Nullable Quantity quantity) {
        return Optional.ofNullable(quantity).map(Quantity::value).orElse(0.0);
    }

    /** Returns as many objectors as fit, the weightiest first. */
    private String objectors(Graphics2D g, List<Objection> objections, double width) {
        for (int most = 4; most > 1; most--) {
            String named = Labels.objectors(run().setup(), objections, most);
            if (width(g, named) <= width) {
                return named;
            }
        }
        return fitted(g, DisplayStyle.SMALL, Labels.objectors(run().setup(), objections, 1), width);
    }

    private void status(Graphics2D g, ProvisionStatus status, double x, double y) {
        double size = Math.min(14, line - 2);
        Rectangle2D box = new Rectangle2D.Double(x + 1, y + (line - size) / 2, STATUS, size);
        Color colour = DisplayStyle.of(status);
        g.setColor(colour);
        g.fill(box);
        textAt(g, DisplayStyle.SMALL_BOLD, DisplayStyle.on(colour), sign(status), box.getCenterX(), y + line / 2 + 4);
    }

    private static String sign(ProvisionStatus status) {
        return switch (status) {
            case PROPOSED -> "P";
            case BRACKETED -> "[ ]";
            case AGREED -> "A";
            case OMITTED -> "O";
        };
    }

    private void bar(Graphics2D g, Color colour, double share, boolean firm, double x, double y) {
        double high = line - 6;
        block(g, DisplayStyle.PALE, x, y + 3, bar(), high);
        block(
                g,
                firm ? colour : DisplayStyle.tint(colour, 0.5),
                x,
                y + 3,
                bar() * Math.max(0, Math.min(1, share)),
                high);
    }

    private void authority(Graphics2D g, List<Committee> committees, AuthorityItem item, double y) {
        double base = y + line / 2 + 4;
        small(g, Labels.words(item), 25, base, label - 30);
        for (int k = 0; k < committees.size(); k++) {
            Committee c = committees.get(k);
            double x = label + k * column + STATUS + 4;
            double step = bar();
            for (int level = 1; level <= AuthorityItem.MAX_LEVEL; level++) {
                block(
                        g,
                        c.authority().level(item) >= level ? DisplayStyle.of(Dimension.DELEGATION) : DisplayStyle.PALE,
                        x + (level - 1) * (step + 4),
                        y + 3,
                        step,
                        line - 6);
            }
            int before = c.standing().level(item);
            if (before > 0) {
                double end = x + (before - 1) * (step + 4) + step;
                g.setColor(DisplayStyle.BLACK);
                g.setStroke(new BasicStroke(2));
                g.draw(new Line2D.Double(end, y + 2, end, y + line - 2));
            }
            List<Objection> objections = run().sessions().objections(c, item);
            if (!objections.isEmpty()) {
                double at = x + 2 * bar() + 8 + COUNT - 4;
                String who = objectors(g, objections, label + (k + 1) * column - 6 - at);
                small(g, who, at, base);
            }
            mark(
                    new Rectangle2D.Double(label + k * column, y, column, line),
                    new Subject.OrganSubject(c.organ().id()));
        }
    }

    private void legend(Graphics2D g, double width, double height) {
        double y = height - FOOT + 15;
        double x = 6;
        for (ProvisionStatus status : ProvisionStatus.values()) {
            Color colour = DisplayStyle.of(status);
            block(g, colour, x, y - 10, STATUS, 13);
            textAt(g, DisplayStyle.SMALL_BOLD, DisplayStyle.on(colour), sign(status), x + STATUS / 2, y);
            String words = Labels.words(status);
            small(g, words, x + STATUS + 4, y);
            x += STATUS + 12 + width(g, words);
        }
        for (Dimension dimension : List.of(Dimension.OBLIGATION, Dimension.PRECISION, Dimension.DELEGATION)) {
            block(g, DisplayStyle.of(dimension), x, y - 8, 10, 10);
            String words = Words.of(dimension);
            small(g, words, x + 13, y);
            x += 21 + width(g, words);
        }
        String note = "Number: amendments accepted. Codes: who objected last. Black line: authority held before.";
        small(g, note, 6, y + 15, width - 12);
    }
}
