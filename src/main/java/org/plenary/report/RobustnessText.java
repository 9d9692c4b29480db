package org.plenary.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Robustness;
import org.plenary.analysis.Share;
import org.plenary.experiment.JudgedNumber;
import org.plenary.experiment.Levels;
import org.plenary.experiment.Order;
import org.plenary.experiment.RobustnessPlan;
import org.plenary.experiment.Words;
import org.plenary.input.Printable;
import org.plenary.input.Wrapping;
import org.plenary.random.RunSeed;

/** A test of robustness as it is shown in a terminal. */
public final class RobustnessText {
    /** The most columns that a line takes, as long as names are of ordinary length. */
    public static final int WIDTH = 100;

    /** The share of draws in which orders and classes are asked to survive. */
    private static final double ORDERS_ASKED = 0.7;

    private static final double CLASSES_ASKED = 0.9;

    private final Robustness robustness;
    private final RobustnessPlan plan;
    private final Glyphs glyphs;
    private final StringBuilder text = new StringBuilder();

    private RobustnessText(Robustness robustness, Glyphs glyphs) {
        this.robustness = robustness;
        this.plan = robustness.plan();
        this.glyphs = glyphs;
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Robustness robustness, Glyphs glyphs) {
        RobustnessText text = new RobustnessText(robustness, glyphs);
        text.addHead();
        text.addOrders();
        text.addCells();
        text.addSummary();
        return text.text.toString();
    }

    private void addHead() {
        List<JudgedNumber> numbers = plan.drawn().numbers();
        long shared = numbers.stream().filter(JudgedNumber::shared).count();
        add("Robustness: " + Printable.brief(plan.drawn().sweep().title()));
        add(glyphs.rule().repeat(WIDTH));
        add(Figures.count(plan.drawn().draws(), "draw") + " " + glyphs.times() + " "
                + Figures.count(plan.drawn().sweep().scenarios().size(), "scenario") + " " + glyphs.times() + " "
                + Figures.count(plan.drawn().sweep().replicates(), "replicate") + " in three arms, seed "
                + RunSeed.toHex(plan.drawn().sweep().masterSeed()) + ", codebook \""
                + Printable.brief(plan.drawn().sweep().coding()) + "\"");
        wrap("Each draw takes every judged number anew: " + shared + " that all scenarios share from their ranges, "
                + (numbers.size() - shared) + " of the scenarios "
                + (plan.levels() == Levels.RANGES
                        ? "from theirs, in the order of the ordinal table."
                        : "from theirs, those of the ordinal table from all ranges of their variable together, in its"
                                + " order.")
                + " Permuted: scenarios swap their explanatory values, each permutation in turn; \"chance\" is what"
                + " would come out if it had nothing to do with the scenario, \"follows\" holds the order between those"
                + " that were given the values. Doubled: calendars twice as long. Ranges are 95% intervals (Wilson).");
    }

    private void addOrders() {
        List<Robustness.OrderShare> shares = robustness.shares();
        int names = shares.stream()
                .mapToInt(share -> indented(share).length())
                .max()
                .orElse(0);
        String line = "  %-" + names + "s  %-16s%-16s%-7s%-16s%s";
        double gap = Double.NaN;
        String dimension = "";
        for (Robustness.OrderShare share : shares) {
            if (share.gap() != gap) {
                gap = share.gap();
                dimension = "";
                head("In what share of draws do the orders hold "
                        + (gap > 0 ? "by at least " + Figures.level(gap) : "at all") + "?");
                add(String.format(Locale.ROOT, line, "", "drawn", "permuted", "chance", "follows", "doubled"));
            }
            String now = Words.of(share.orders().get(0).dimension());
            if (share.orders().size() == 1 && !now.equals(dimension)) {
                dimension = now;
                add("  " + dimension);
            }
            add(String.format(
                    Locale.ROOT,
                    line,
                    indented(share),
                    plain(share.drawn()),
                    plain(share.permuted()),
                    Figures.percent(share.chance()).strip(),
                    plain(share.follows()),
                    plain(share.doubled())));
        }
    }

    private static String indented(Robustness.OrderShare share) {
        return share.orders().size() > 1
                ? "all orders"
                : " " + compared(share.orders().get(0));
    }

    private static String compared(Order order) {
        return brief(order.higher()) + " > " + brief(order.lower());
    }

    private static String name(Robustness.OrderShare share) {
        Order order = share.orders().get(0);
        return Words.of(order.dimension()) + " " + compared(order);
    }

    private void addCells() {
        int names = robustness.cells().stream()
                .mapToInt(cell -> brief(cell.shipped().scenario()).length())
                .max()
                .orElse(0);
        String line = "  %-" + names + "s %-11s%-9s%-15s%-15s%-7s%-16s%s";
        head("In what share of draws is the modal class the observed one? Does it change?");
        add(String.format(
                Locale.ROOT, line, "", "", "observed", "drawn", "permuted", "chance", "same if doubled", "by luck"));
        for (Robustness.CellShare share : robustness.cells()) {
            Cell cell = share.shipped();
            boolean known = cell.observed().isPresent();
            add(String.format(
                    Locale.ROOT,
                    line,
                    brief(cell.scenario()),
                    Words.of(cell.dimension()),
                    cell.observed().map(Words::of).orElse("-"),
                    known ? plain(share.drawn()) : "-",
                    known ? plain(share.permuted()) : "-",
                    known ? Figures.percent(share.chance()).strip() : "-",
                    plain(share.unchanged()),
                    Figures.percent(share.byLuck()).strip()));
        }
        wrap("By luck: how often the class would be the same if calendars did not matter and runs were independent;"
                + " with few replicates a cell near a cut point flips by itself.");
    }

    private void addSummary() {
        head("In short");
        List<Robustness.OrderShare> orders = robustness.orders();
        if (!orders.isEmpty()) {
            Robustness.OrderShare least = orders.stream()
                    .min(Comparator.comparingDouble(share -> share.drawn().value()))
                    .orElseThrow();
            wrap("  Orders: the least firm (" + name(least) + ") holds by "
                    + Figures.level(least.gap()) + " in " + plain(least.drawn()) + " of draws, "
                    + against(least.drawn().value(), ORDERS_ASKED) + "; all " + orders.size() + " at once in "
                    + plain(robustness.allOrders(least.gap()).drawn()) + ".");
            List<String> off = orders.stream()
                    .filter(share -> !share.nearChance())
                    .map(share -> name(share) + " ("
                            + Figures.percent(share.permuted().value()).strip()
                            + " against " + Figures.percent(share.chance()).strip() + ")")
                    .toList();
            wrap("  Permuted: "
                    + (off.isEmpty()
                            ? "every order is at what chance would give, within its interval."
                            : off.size() + " of " + orders.size()
                                    + " orders differ from chance, so something else than the explanatory values"
                                    + " bears on them: " + String.join("; ", off) + "."));
        }
        Share cells = robustness.unchangedCells();
        wrap("  Doubled calendars: the class of a cell stays in "
                + Figures.percent(cells.value()).strip() + " of "
                + cells.n() + " cells (by luck "
                + Figures.percent(robustness.unchangedByLuck()).strip() + "), "
                + against(cells.value(), CLASSES_ASKED) + "; all "
                + robustness.cells().size() + " of a draw stay in "
                + plain(robustness.unchangedDraws()) + " of draws.");
    }

    private static String against(double share, double asked) {
        return (share >= asked ? "at least the " : "less than the ") + Math.round(100 * asked) + "% asked for";
    }

    private String plain(Share share) {
        String interval =
                Figures.percentRange(share.interval().low(), share.interval().high(), glyphs);
        return Figures.percent(share.value()).strip() + " (" + interval + ")";
    }

    private static String brief(String scenario) {
        return scenario.length() <= 16 ? scenario : scenario.substring(0, 13) + "...";
    }

    private void head(String title) {
        add("");
        add(title + " " + glyphs.rule().repeat(Math.max(3, WIDTH - title.length() - 1)));
    }

    private void wrap(String sentences) {
        Wrapping.of(sentences, WIDTH).forEach(this::add);
    }

    private void add(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
