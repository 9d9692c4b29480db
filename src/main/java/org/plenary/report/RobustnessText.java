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

/** A test of robustness as it is shown in a terminal. */
public final class RobustnessText {
    /** The share of draws in which orders and classes are asked to survive. */
    private static final double ORDERS_ASKED = 0.7;

    private static final double CLASSES_ASKED = 0.9;

    private final Robustness robustness;
    private final RobustnessPlan plan;
    private final TextPage page;

    private RobustnessText(Robustness robustness, Glyphs glyphs) {
        this.robustness = robustness;
        this.plan = robustness.plan();
        this.page = new TextPage(glyphs);
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Robustness robustness, Glyphs glyphs) {
        RobustnessText text = new RobustnessText(robustness, glyphs);
        text.addHead();
        text.addOrders();
        text.addCells();
        text.addSummary();
        return text.page.toString();
    }

    private void addHead() {
        List<JudgedNumber> numbers = plan.drawn().numbers();
        long shared = numbers.stream().filter(JudgedNumber::shared).count();
        page.title("Robustness", plan.drawn().sweep());
        page.extent(plan.drawn().draws(), "draw", plan.drawn().sweep(), " in three arms");
        page.wrap(
                "Each draw takes every judged number anew: " + shared + " that all scenarios share from their ranges, "
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
                page.head("In what share of draws do the orders hold "
                        + (gap > 0 ? "by at least " + Figures.level(gap) : "at all") + "?");
                page.add(String.format(Locale.ROOT, line, "", "drawn", "permuted", "chance", "follows", "doubled"));
            }
            String now = Words.of(share.orders().get(0).dimension());
            if (share.orders().size() == 1 && !now.equals(dimension)) {
                dimension = now;
                page.add("  " + dimension);
            }
            page.add(String.format(
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
                : " " + TextPage.compared(share.orders().get(0));
    }

    private static String name(Robustness.OrderShare share) {
        Order order = share.orders().get(0);
        return Words.of(order.dimension()) + " " + TextPage.compared(order);
    }

    private void addCells() {
        int names = robustness.cells().stream()
                .mapToInt(cell -> TextPage.brief(cell.shipped().scenario()).length())
                .max()
                .orElse(0);
        String line = "  %-" + names + "s %-11s%-9s%-15s%-15s%-7s%-16s%s";
        page.head("In what share of draws is the modal class the observed one? Does it change?");
        page.add(String.format(
                Locale.ROOT, line, "", "", "observed", "drawn", "permuted", "chance", "same if doubled", "by luck"));
        for (Robustness.CellShare share : robustness.cells()) {
            Cell cell = share.shipped();
            boolean known = cell.observed().isPresent();
            page.add(String.format(
                    Locale.ROOT,
                    line,
                    TextPage.brief(cell.scenario()),
                    Words.of(cell.dimension()),
                    cell.observed().map(Words::of).orElse("-"),
                    known ? plain(share.drawn()) : "-",
                    known ? plain(share.permuted()) : "-",
                    known ? Figures.percent(share.chance()).strip() : "-",
                    plain(share.unchanged()),
                    Figures.percent(share.byLuck()).strip()));
        }
        page.wrap(
                "By luck: how often the class would be the same if calendars did not matter and runs were independent;"
                        + " with few replicates a cell near a cut point flips by itself.");
    }

    private void addSummary() {
        page.head("In short");
        List<Robustness.OrderShare> orders = robustness.orders();
        if (!orders.isEmpty()) {
            Robustness.OrderShare least = orders.stream()
                    .min(Comparator.comparingDouble(share -> share.drawn().value()))
                    .orElseThrow();
            page.wrap("  Orders: the least firm (" + name(least) + ") holds by "
                    + Figures.level(least.gap()) + " in " + plain(least.drawn()) + " of draws, "
                    + against(least.drawn().value(), ORDERS_ASKED) + "; all " + orders.size() + " at once in "
                    + plain(robustness.allOrders(least.gap()).drawn()) + ".");
            List<String> off = orders.stream()
                    .filter(share -> !share.nearChance())
                    .map(share -> name(share) + " ("
                            + Figures.percent(share.permuted().value()).strip()
                            + " against " + Figures.percent(share.chance()).strip() + ")")
                    .toList();
            page.wrap("  Permuted: "
                    + (off.isEmpty()
                            ? "every order is at what chance would give, within its interval."
                            : off.size() + " of " + orders.size()
                                    + " orders differ from chance, so something else than the explanatory values"
                                    + " bears on them: " + String.join("; ", off) + "."));
        }
        Share cells = robustness.unchangedCells();
        page.wrap("  Doubled calendars: the class of a cell stays in "
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
        return page.share(share).strip();
    }
}
