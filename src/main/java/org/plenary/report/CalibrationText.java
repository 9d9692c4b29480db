package org.plenary.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.analysis.Calibration;
import org.plenary.analysis.CalibrationDraw;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Influence;
import org.plenary.analysis.Influences;
import org.plenary.analysis.Percentiles;
import org.plenary.analysis.Share;
import org.plenary.experiment.CalibrationPlan;
import org.plenary.experiment.JudgedNumber;
import org.plenary.experiment.Order;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;

/** A calibration as it is shown in a terminal, at most {@value #WIDTH} columns wide as long as names are not long. */
public final class CalibrationText {
    /** The most columns that a line takes, as long as names are of ordinary length. */
    public static final int WIDTH = TextPage.WIDTH;

    private static final int BAR = 6;
    private static final int STRONGEST = 5;

    private final Calibration calibration;
    private final CalibrationPlan plan;
    private final Glyphs glyphs;
    private final TextPage page;

    private CalibrationText(Calibration calibration, Glyphs glyphs) {
        this.calibration = calibration;
        this.plan = calibration.plan();
        this.glyphs = glyphs;
        this.page = new TextPage(glyphs);
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Calibration calibration, Glyphs glyphs) {
        CalibrationText text = new CalibrationText(calibration, glyphs);
        text.addHead();
        text.addCells();
        text.addMatchCounts();
        text.addOrders();
        text.addInfluences();
        return text.page.toString();
    }

    private void addHead() {
        long shared = plan.numbers().stream().filter(JudgedNumber::shared).count();
        long own = plan.numbers().size() - shared;
        page.title("Calibration", plan.sweep());
        page.extent(plan.draws(), "draw", plan.sweep(), "");
        page.wrap("Each draw takes every judged number anew from its range: " + shared
                + " that all scenarios share, and "
                + own + " of the scenarios. The shipped values are draw 0, shown apart and counted nowhere. Ranges"
                + " beside shares are 95% intervals; those beside levels and gaps hold nine draws in ten.");
    }

    private void addCells() {
        List<Calibration.CellRegion> regions = calibration.cells();
        int names = width(regions.stream()
                .map(region -> TextPage.brief(region.shipped().scenario()))
                .toList());
        String line = "  %-" + names + "s %-11s%-9s%-16s%-25s%s";
        page.head("In what share of draws is the modal class the observed one?");
        page.add(String.format(
                Locale.ROOT, line, "", "", "observed", "as shipped", "draws as observed", "mean level, median"));
        for (Calibration.CellRegion region : regions) {
            Cell cell = region.shipped();
            boolean known = cell.observed().isPresent();
            String shipped =
                    Figures.level(cell.mean()) + " " + Words.of(cell.modal()) + (!known || cell.matches() ? "" : " NO");
            page.add(String.format(
                    Locale.ROOT,
                    line,
                    TextPage.brief(cell.scenario()),
                    Words.of(cell.dimension()),
                    cell.observed().map(Words::of).orElse("-"),
                    shipped,
                    known ? barred(region.matches()) : "-",
                    levels(region.levels())));
        }
    }

    private void addMatchCounts() {
        CalibrationDraw shipped = calibration.shipped();
        int cells = shipped.observedCells();
        if (cells == 0) {
            return;
        }
        long guessed =
                shipped.cells().stream().filter(Cell::constantGuessMatches).count();
        page.head("How many of the " + cells + " cells with an observation match?");
        List<Share> counts = calibration.matchCounts();
        for (int k = cells; k >= 0; k--) {
            if (counts.get(k).holds() > 0 || k == cells) {
                page.add(String.format(
                        Locale.ROOT,
                        "  %3d cells  %-25s%s",
                        k,
                        barred(counts.get(k)),
                        Figures.count(counts.get(k).holds(), "draw")));
            }
        }
        page.add("  as shipped: " + shipped.matches() + ", constant guess: " + guessed);
    }

    private void addOrders() {
        List<Calibration.OrderRegion> regions = calibration.orders();
        if (regions.isEmpty()) {
            return;
        }
        int names = width(regions.stream()
                .map(region -> " " + TextPage.compared(region.order()))
                .toList());
        String line = "  %-" + names + "s %-8s%-26s%-16s%s";
        page.head("Do the observed orders hold between the means?");
        page.add(String.format(
                Locale.ROOT, line, "", "shipped", "gap, median", "gap from " + Figures.level(plan.gap()), "any gap"));
        Optional<Dimension> last = Optional.empty();
        for (Calibration.OrderRegion region : regions) {
            Dimension dimension = region.order().dimension();
            if (!last.equals(Optional.of(dimension))) {
                page.add("  " + Words.of(dimension));
                last = Optional.of(dimension);
            }
            page.add(String.format(
                    Locale.ROOT,
                    line,
                    " " + TextPage.compared(region.order()),
                    Figures.gap(region.shippedGap()),
                    gaps(region.gaps()),
                    page.share(region.withGap()),
                    page.share(region.anyGap())));
        }
        boolean held = calibration.shipped().ordersHeld(plan.gap()) == regions.size();
        boolean both =
                held && calibration.shipped().matches() == calibration.shipped().observedCells();
        addTogether(line, "all orders", held, calibration.allOrders(plan.gap()), calibration.allOrders(0));
        addTogether(line, "all orders and cells", both, calibration.everything(plan.gap()), calibration.everything(0));
    }

    private void addTogether(String line, String what, boolean shipped, Share withGap, Share anyGap) {
        page.add(String.format(
                Locale.ROOT, line, what, shipped ? "yes" : "NO", "", page.share(withGap), page.share(anyGap)));
    }

    private void addInfluences() {
        Influences influences = new Influences(calibration);
        page.head("Which numbers go along with which outcome most?");
        if (calibration.draws().size() < Influences.FEWEST_DRAWS) {
            page.add("  Too few draws to tell.");
            return;
        }
        page.wrap(
                "Spearman's rank correlation of each drawn number with a mean level, or with the gap of an order; the "
                        + STRONGEST + " largest. An asterisk: further from 0 than "
                        + String.format(Locale.ROOT, "%.2f", influences.byChance())
                        + ", which by chance the largest of all reaches for one outcome in twenty.");
        List<Cell> cells = calibration.shipped().cells();
        for (int c = 0; c < cells.size(); c++) {
            String outcome = TextPage.brief(cells.get(c).scenario()) + ", "
                    + Words.of(cells.get(c).dimension());
            addInfluences(outcome, influences.ofCell(c, STRONGEST), influences.byChance());
        }
        List<Order> orders = plan.sweep().orders();
        for (int o = 0; o < orders.size(); o++) {
            addInfluences(
                    TextPage.compared(orders.get(o)) + ", gap of "
                            + Words.of(orders.get(o).dimension()),
                    influences.ofOrder(o, STRONGEST),
                    influences.byChance());
        }
    }

    private void addInfluences(String outcome, List<Influence> strongest, double byChance) {
        page.add("  " + outcome + (strongest.isEmpty() ? ": does not vary" : ""));
        for (Influence influence : strongest) {
            page.add(String.format(
                    Locale.ROOT,
                    "    %+.2f%s %s",
                    influence.correlation(),
                    Math.abs(influence.correlation()) > byChance ? "*" : " ",
                    influence.number().name()));
        }
    }

    private String barred(Share share) {
        return glyphs.bar(share.value(), BAR) + " " + page.share(share);
    }

    private static String levels(Percentiles p) {
        return Figures.level(p.median()) + " (" + Figures.level(p.low()) + " to " + Figures.level(p.high()) + ")";
    }

    private static String gaps(Percentiles p) {
        return Figures.gap(p.median()) + " (" + Figures.gap(p.low()) + " to " + Figures.gap(p.high()) + ")";
    }

    private static int width(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
    }
}
