package org.plenary.report;

import org.plenary.analysis.Share;
import org.plenary.experiment.Order;
import org.plenary.experiment.SweepPlan;
import org.plenary.input.Printable;
import org.plenary.input.Wrapping;
import org.plenary.kernel.RunSeed;
import org.plenary.table.Table;

/**
 * A page of text for a terminal as it is written, at most {@value #WIDTH} columns wide as long as names are not long. All
 * that the program says of results goes through here: what could act on the terminal, or turn text around, becomes an
 * escape.
 */
final class TextPage {
    /** The most columns that a line takes, as long as names are of ordinary length. */
    static final int WIDTH = TextTable.WIDTH;

    private static final int NAME = 16;

    private final Glyphs glyphs;
    private final StringBuilder text = new StringBuilder();

    TextPage(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** Adds the title of what was made of a sweep, over a rule. */
    void title(String what, SweepPlan sweep) {
        add(what + ": " + Printable.brief(sweep.title()));
        add(glyphs.rule().repeat(WIDTH));
    }

    /** Adds how much was run. */
    void extent(long n, String noun, SweepPlan sweep, String where) {
        add(Figures.count(n, noun) + " " + glyphs.times() + " "
                + Figures.count(sweep.scenarios().size(), "scenario") + " " + glyphs.times() + " "
                + Figures.count(sweep.replicates(), "replicate") + where + ", seed "
                + RunSeed.toHex(sweep.masterSeed()) + ", codebook \"" + Printable.brief(sweep.coding()) + "\"");
    }

    /** Adds the heading of a section. */
    void head(String title) {
        head(title, "");
    }

    /** Adds the heading of a section with something at its right. */
    void head(String left, String right) {
        String end = right.isEmpty() ? "" : " " + right;
        add("");
        add(left + " " + glyphs.rule().repeat(Math.max(3, WIDTH - left.length() - 1 - end.length())) + end);
    }

    /** Adds a table under its title; nothing for one that has columns but no row. */
    void table(Table table) {
        if (table.isEmpty() && !table.columns().isEmpty()) {
            return;
        }
        if (table.title().length() > WIDTH - 4) {
            add("");
            wrap(table.title());
        } else {
            head(table.title());
        }
        if (!table.columns().isEmpty()) {
            text.append(TextTable.of(table, glyphs).render());
        }
    }

    /** Adds a table that was laid out. */
    void table(TextTable table) {
        text.append(table.render());
    }

    /** Adds sentences, broken into lines. */
    void wrap(String sentences) {
        Wrapping.of(sentences, WIDTH).forEach(this::add);
    }

    /** Adds a line. */
    void add(String line) {
        text.append(Printable.of(line).stripTrailing()).append('\n');
    }

    /** Returns a share with its interval: {@code 83.5% (70-92%)}. */
    String share(Share share) {
        String interval =
                Figures.percentRange(share.interval().low(), share.interval().high(), glyphs);
        return Figures.percent(share.value()).strip() + " (" + interval + ")";
    }

    /** Returns the name of a scenario, cut short if it is long. */
    static String brief(String scenario) {
        return brief(scenario, NAME);
    }

    /** Returns a text that fits. */
    static String brief(String text, int width) {
        String printable = Printable.of(text);
        return printable.length() <= width ? printable : printable.substring(0, width - 3) + "...";
    }

    /** Returns the scenarios of an order: {@code a > b}. */
    static String compared(Order order) {
        return brief(order.higher()) + " > " + brief(order.lower());
    }

    /** Returns the text, each line ended by {@code \n}. */
    @Override
    public String toString() {
        return text.toString();
    }
}
