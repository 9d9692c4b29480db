package org.plenary.report;

import java.util.List;
import java.util.Locale;
import org.plenary.analysis.Cell;
import org.plenary.analysis.ConstantGuess;
import org.plenary.analysis.Percentiles;
import org.plenary.analysis.Share;
import org.plenary.experiment.Order;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.study.Calibration;
import org.plenary.study.CalibrationDraw;
import org.plenary.study.CalibrationPlan;
import org.plenary.study.Influences;
import org.plenary.study.Influences.Influence;
import org.plenary.study.JudgedNumber;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** A calibration as it is shown in a terminal. */
public final class CalibrationText {
    private static final int STRONGEST = 5;

    private final Calibration calibration;
    private final CalibrationPlan plan;
    private final TextPage page;

    private CalibrationText(CalibrationPlan plan, Calibration calibration, Glyphs glyphs) {
        this.calibration = calibration;
        this.plan = plan;
        this.page = new TextPage(glyphs);
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(CalibrationPlan plan, Calibration calibration, Glyphs glyphs) {
        CalibrationText text = new CalibrationText(plan, calibration, glyphs);
        text.addHead();
        text.page.table(cells(calibration));
        text.addMatchCounts();
        text.addOrders();
        text.addInfluences();
        return text.page.toString();
    }

    private void addHead() {
        long shared = plan.numbers().stream().filter(JudgedNumber::shared).count();
        page.title("Calibration", plan.sweep());
        page.extent(plan.draws(), "draw", plan.sweep(), "");
        page.wrap("Each draw takes every judged number anew from its range: " + shared
                + " that all scenarios share, and "
                + (plan.numbers().size() - shared) + " of the scenarios. The shipped values are draw 0, shown apart and"
                + " counted nowhere. Ranges beside shares are 95% intervals; those beside levels and gaps hold nine draws"
                + " in ten.");
    }

    /** Shows in what share of draws each class is as observed. */
    static Table cells(Calibration calibration) {
        Table.Builder table = Table.shown("In what share of draws is the modal class the observed one?")
                .columns(NumberForm.PLAIN, "cell", "observed", "as shipped (* as observed)")
                .columns(NumberForm.SHARE, "draws as observed")
                .columns(NumberForm.LEVEL, "mean level, median");
        for (Calibration.CellRegion region : calibration.cells()) {
            Cell cell = region.shipped();
            table.row(
                    name(cell),
                    cell.observed(),
                    new Marked(Figures.level(cell.mean()) + " " + Words.of(cell.modal()), cell.matches()),
                    cell.observed().isPresent() ? Figures.ranged(region.matches()) : null,
                    ranged(region.levels()));
        }
        return table.build();
    }

    private void addMatchCounts() {
        if (calibration.shipped().observedCells() > 0) {
            page.table(counts(calibration));
            page.add(guess(calibration));
        }
    }

    /** Shows in what share of draws how many classes are as observed. */
    static Table counts(Calibration calibration) {
        int cells = calibration.shipped().observedCells();
        Table.Builder table = Table.shown("How many of the " + cells + " cells with an observation match?")
                .columns(NumberForm.LEVEL, "cells")
                .columns(NumberForm.SHARE, "share of draws")
                .columns(NumberForm.LEVEL, "draws");
        List<Share> counts = calibration.matchCounts();
        for (int k = cells; k >= 0; k--) {
            if (counts.get(k).holds() > 0 || k == cells) {
                table.row(
                        List.of(k, Figures.ranged(counts.get(k)), counts.get(k).holds()));
            }
        }
        return table.build();
    }

    /** What the shipped values and the constant guess get, for one line. */
    static String guess(Calibration calibration) {
        CalibrationDraw shipped = calibration.shipped();
        int guessed = ConstantGuess.of(calibration.sweep().scenarios()).matches(shipped.cells());
        return "as shipped: " + shipped.matches() + ", constant guess: " + guessed;
    }

    private void addOrders() {
        if (!calibration.orders().isEmpty()) {
            page.table(orders(calibration));
        }
    }

    /** Shows in what share of draws orders hold. */
    static Table orders(Calibration calibration) {
        List<Calibration.OrderRegion> regions = calibration.orders();
        Table.Builder table = Table.shown("Do the observed orders hold between the means?")
                .columns(NumberForm.PLAIN, "order")
                .columns(NumberForm.DIFFERENCE, "shipped", "gap, median")
                .columns(NumberForm.SHARE, "gap from " + Figures.level(calibration.gap()), "any gap");
        for (Calibration.OrderRegion region : regions) {
            table.row(
                    name(region.order()),
                    region.shippedGap(),
                    ranged(region.gaps()),
                    Figures.ranged(region.withGap()),
                    Figures.ranged(region.anyGap()));
        }
        CalibrationDraw shipped = calibration.shipped();
        boolean held = shipped.ordersHeld(calibration.gap()) == regions.size();
        boolean both = held && shipped.matches() == shipped.observedCells();
        table.row(
                "all orders",
                held,
                null,
                Figures.ranged(calibration.allOrders(calibration.gap())),
                Figures.ranged(calibration.allOrders(0)));
        table.row(
                "all orders and cells",
                both,
                null,
                Figures.ranged(calibration.everything(calibration.gap())),
                Figures.ranged(calibration.everything(0)));
        return table.build();
    }

    /** Returns what an order is called. */
    static String name(Order order) {
        return Words.of(order.dimension()) + ": " + TextPage.compared(order);
    }

    /** Returns what a cell is called. */
    static String name(Cell cell) {
        return cell.scenario() + ", " + Words.of(cell.dimension());
    }

    private void addInfluences() {
        Influences influences = new Influences(calibration, plan.numbers());
        page.head("Which numbers go along with which outcome most?");
        if (calibration.draws().size() < Influences.FEWEST_DRAWS) {
            page.add("Too few draws to tell.");
            return;
        }
        page.wrap(
                "Spearman's rank correlation of each drawn number with a mean level, or with the gap of an order; the "
                        + STRONGEST + " largest. An asterisk: further from 0 than "
                        + String.format(Locale.ROOT, "%.2f", influences.byChance())
                        + ", which by chance the largest of all reaches for one outcome in twenty.");
        List<Cell> cells = calibration.shipped().cells();
        for (int c = 0; c < cells.size(); c++) {
            addInfluences(
                    TextPage.brief(cells.get(c).scenario()) + ", "
                            + Words.of(cells.get(c).dimension()),
                    influences.ofCell(c, STRONGEST),
                    influences.byChance());
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
            boolean marked = Math.abs(influence.correlation()) > byChance;
            page.add(String.format(
                    Locale.ROOT,
                    "    %+.2f%s %s",
                    influence.correlation(),
                    marked ? "*" : " ",
                    influence.number().name()));
        }
    }

    private static Estimate ranged(Percentiles p) {
        return new Estimate(p.median(), p.low(), p.high());
    }
}
