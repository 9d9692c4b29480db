package org.plenary.report;

import java.util.Comparator;
import java.util.List;
import org.plenary.analysis.Share;
import org.plenary.experiment.Words;
import org.plenary.study.JudgedNumber;
import org.plenary.study.Levels;
import org.plenary.study.Robustness;
import org.plenary.study.RobustnessPlan;
import org.plenary.study.RobustnessTables;
import org.plenary.table.Table;

/** A test of robustness as it is shown in a terminal. */
public final class RobustnessText {
    /** The share of draws in which orders are asked to hold. */
    static final double ORDERS_ASKED = 0.7;

    /** The share of draws in which classes are asked to survive doubled calendars. */
    static final double CLASSES_ASKED = 0.9;

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
        Table shares = RobustnessTables.shares(robustness);
        RobustnessTables.gaps(shares).forEach(gap -> text.page.table(RobustnessTables.orders(shares, gap)));
        text.page.table(RobustnessTables.classes(shares));
        text.page.wrap("By luck: how often the class would be the same if calendars did not matter and runs were"
                + " independent. With few replicates a cell near a cut point flips by itself.");
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
                                : "from theirs; those of the ordinal table from all ranges of their variable together, in its"
                                        + " order.")
                        + " Permuted: scenarios swap their explanatory values, each permutation in turn. Chance: what would come"
                        + " out if it had nothing to do with the scenario. Follows: the order holds between those that were"
                        + " given the values. Doubled: calendars twice as long. Ranges are 95% intervals (Wilson).");
    }

    private static String name(Robustness.OrderShare share) {
        return Words.of(share.orders().get(0).dimension()) + " "
                + TextPage.compared(share.orders().get(0));
    }

    private void addSummary() {
        page.head("In short");
        List<Robustness.OrderShare> orders = robustness.orders();
        if (!orders.isEmpty()) {
            Robustness.OrderShare least = orders.stream()
                    .min(Comparator.comparingDouble(share -> share.drawn().value()))
                    .orElseThrow();
            page.wrap("Orders: the least firm (" + name(least) + ") holds by " + Figures.level(least.gap()) + " in "
                    + page.share(least.drawn()) + " of draws, "
                    + against(least.drawn().value(), ORDERS_ASKED) + "; all " + orders.size() + " at once in "
                    + page.share(robustness.allOrders(least.gap()).drawn()) + ".");
            List<String> off = orders.stream()
                    .filter(share -> !share.nearChance())
                    .map(share -> name(share) + " ("
                            + Figures.percent(share.permuted().value()).strip() + " against "
                            + Figures.percent(share.chance()).strip() + ")")
                    .toList();
            page.wrap(
                    off.isEmpty()
                            ? "Permuted: every order is at what chance would give, within its interval."
                            : "Permuted: " + off.size() + " of " + orders.size() + " orders differ from chance, so"
                                    + " something else than the explanatory values bears on them: "
                                    + String.join("; ", off) + ".");
        }
        Share cells = robustness.unchangedCells();
        page.wrap("Doubled calendars: the class of a cell stays in "
                + Figures.percent(cells.value()).strip() + " of " + cells.n() + " cells (by luck "
                + Figures.percent(robustness.unchangedByLuck()).strip() + "), "
                + against(cells.value(), CLASSES_ASKED) + "; all "
                + robustness.cells().size() + " of a draw stay in "
                + page.share(robustness.unchangedDraws()) + " of draws.");
    }

    private static String against(double share, double asked) {
        return (share >= asked ? "at least the " : "less than the ") + Math.round(100 * asked) + "% asked for";
    }
}
