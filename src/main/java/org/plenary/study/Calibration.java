package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.Percentiles;
import org.plenary.analysis.Share;
import org.plenary.experiment.Order;
import org.plenary.experiment.Rows;
import org.plenary.experiment.SweepPlan;

/**
 * In what share of draws of the judged numbers the outcomes are as observed.
 *
 * @param sweep what was run at each draw
 * @param gap the least difference of means with which an order counts, from 0 to 1
 * @param shipped the outcomes at the shipped values, which count in no share
 * @param draws the outcomes at the draws, by index, at least one
 */
public record Calibration(SweepPlan sweep, double gap, CalibrationDraw shipped, List<CalibrationDraw> draws) {
    /** Copies the draws. */
    public Calibration {
        draws = List.copyOf(draws);
    }

    /** Analyses the runs of a calibration. */
    public static Calibration of(CalibrationPlan plan, Rows rows) {
        return of(plan, rows, draw -> draw);
    }

    /**
     * Analyses the runs of a folder, whose design points are the draws.
     *
     * @param comparison of all runs of a calibration
     */
    public static Calibration of(Comparison comparison, double gap) {
        SweepPlan plan = comparison.plan();
        Map<Integer, List<Cell>> cells = comparison.cells().stream().collect(Collectors.groupingBy(Cell::designPoint));
        List<CalibrationDraw> draws = IntStream.range(0, plan.design().size())
                .mapToObj(draw -> CalibrationDraw.of(plan, draw, cells.getOrDefault(draw, List.of())))
                .toList();
        return new Calibration(plan, gap, draws.get(RangeDraw.AS_SHIPPED), draws.subList(1, draws.size()));
    }

    /**
     * Analyses runs at draws.
     *
     * @param point gives the design point of a draw, that of the shipped values (0) included
     */
    static Calibration of(CalibrationPlan plan, Rows rows, IntUnaryOperator point) {
        CalibrationDraw shipped = CalibrationDraw.of(plan, RangeDraw.AS_SHIPPED, rows, point);
        List<CalibrationDraw> draws = IntStream.rangeClosed(1, plan.draws())
                .mapToObj(draw -> CalibrationDraw.of(plan, draw, rows, point))
                .toList();
        return new Calibration(plan.sweep(), plan.gap(), shipped, draws);
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
        for (int o = 0; o < sweep.orders().size(); o++) {
            int order = o;
            regions.add(new OrderRegion(
                    sweep.orders().get(o),
                    shipped.gaps().get(o),
                    share(draw -> draw.holds(order, gap)),
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
