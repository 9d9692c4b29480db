package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.plenary.experiment.CalibrationPlan;
import org.plenary.experiment.DrawOutcome;
import org.plenary.experiment.Order;
import org.plenary.experiment.RangeDraw;

/**
 * In what share of draws of the judged numbers the outcomes are as observed.
 *
 * @param plan what was run
 * @param shipped the outcomes at the shipped values, which count in no share
 * @param draws the outcomes at the draws, by index, at least one
 */
public record Calibration(CalibrationPlan plan, CalibrationDraw shipped, List<CalibrationDraw> draws) {
    /** Copies the draws. */
    public Calibration {
        draws = List.copyOf(draws);
    }

    /**
     * Analyses the outcomes of a calibration.
     *
     * @param outcomes of the shipped values and of every draw of the plan, by index
     */
    public static Calibration of(CalibrationPlan plan, List<DrawOutcome> outcomes) {
        if (outcomes.size() != plan.draws() + 1 || outcomes.get(0).draw() != RangeDraw.AS_SHIPPED) {
            throw new IllegalArgumentException("outcomes of " + outcomes.size() + " draws, not of the shipped values"
                    + " and " + plan.draws() + " draws");
        }
        List<CalibrationDraw> draws = outcomes.stream()
                .map(outcome -> CalibrationDraw.of(plan, outcome))
                .toList();
        return new Calibration(plan, draws.get(0), draws.subList(1, draws.size()));
    }

    /**
     * A cell over the draws.
     *
     * @param shipped the cell at the shipped values
     * @param matches the draws in which the modal class is the observed one; none if there is no observation
     * @param levels of the mean level
     */
    public record CellRegion(Cell shipped, Share matches, Percentiles levels) {}

    /**
     * An order over the draws.
     *
     * @param order the order
     * @param shippedGap difference of the means at the shipped values
     * @param withGap the draws in which it holds with at least the plan's gap
     * @param anyGap the draws in which it holds at all
     * @param gaps of the difference of the means
     */
    public record OrderRegion(Order order, double shippedGap, Share withGap, Share anyGap, Percentiles gaps) {}

    /** Returns the share of draws for which something is true. */
    public Share share(Predicate<CalibrationDraw> condition) {
        return new Share((int) draws.stream().filter(condition).count(), draws.size());
    }

    /** Returns each cell over the draws, by scenario and dimension. */
    public List<CellRegion> cells() {
        List<CellRegion> regions = new ArrayList<>();
        for (int c = 0; c < shipped.cells().size(); c++) {
            int cell = c;
            regions.add(new CellRegion(
                    shipped.cells().get(c),
                    share(draw -> draw.cells().get(cell).matches()),
                    percentiles(draw -> draw.cells().get(cell).mean())));
        }
        return regions;
    }

    /** Returns each order over the draws, in the order of the plan. */
    public List<OrderRegion> orders() {
        List<OrderRegion> regions = new ArrayList<>();
        for (int o = 0; o < plan.sweep().orders().size(); o++) {
            int order = o;
            regions.add(new OrderRegion(
                    plan.sweep().orders().get(o),
                    shipped.gaps().get(o),
                    share(draw -> draw.holds(order, plan.gap())),
                    share(draw -> draw.holds(order, 0)),
                    percentiles(draw -> draw.gaps().get(order))));
        }
        return regions;
    }

    private Percentiles percentiles(ToDoubleFunction<CalibrationDraw> number) {
        return Percentiles.of(draws.stream().mapToDouble(number).toArray());
    }

    /** Returns the share of draws with each number of matching cells, from none to all that have an observation. */
    public List<Share> matchCounts() {
        List<Share> counts = new ArrayList<>();
        for (int k = 0; k <= shipped.observedCells(); k++) {
            int matches = k;
            counts.add(share(draw -> draw.matches() == matches));
        }
        return counts;
    }

    /** Returns the share of draws in which every order holds with at least a gap. */
    public Share allOrders(double gap) {
        return share(draw -> draw.ordersHeld(gap) == draw.gaps().size());
    }

    /** Returns the share of draws in which besides that every cell is as observed. */
    public Share everything(double gap) {
        return share(draw -> draw.ordersHeld(gap) == draw.gaps().size() && draw.matches() == draw.observedCells());
    }
}
