package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Luck;
import org.plenary.analysis.Share;
import org.plenary.experiment.Order;
import org.plenary.experiment.Rows;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * In what share of draws of all that was judged the observed classes and orders come out; whether they fall to chance
 * when scenarios swap their explanatory values; and whether classes survive calendars twice as long.
 *
 * @param plan what was run
 * @param drawn the draws as they are
 * @param permuted with explanatory values permuted
 * @param doubled with calendars doubled
 */
public record Robustness(RobustnessPlan plan, Calibration drawn, Calibration permuted, Calibration doubled) {
    /** Analyses the runs of a test of robustness. */
    public static Robustness of(RobustnessPlan plan, Rows rows) {
        return new Robustness(
                plan, arm(plan, rows, Arm.DRAWN), arm(plan, rows, Arm.PERMUTED), arm(plan, rows, Arm.DOUBLED));
    }

    private static Calibration arm(RobustnessPlan plan, Rows rows, Arm arm) {
        return Calibration.of(plan.drawn(), rows, draw -> plan.point(draw, arm));
    }

    /**
     * Some orders over the draws, all of which must hold.
     *
     * @param orders the orders
     * @param gap the least difference of means that counts; 0 for any above 0
     * @param drawn the draws in which they hold
     * @param permuted the draws in which they hold although explanatory values were permuted
     * @param chance in what share they would hold then if what comes out had nothing to do with the scenario: the mean
     *     over the draws, and over all ways of exchanging their scenarios' outcomes
     * @param follows the draws in which they hold between those that were given the explanatory values
     * @param doubled the draws in which they hold with calendars doubled
     */
    public record OrderShare(
            List<Order> orders, double gap, Share drawn, Share permuted, double chance, Share follows, Share doubled) {
        /** Returns whether the interval of the permuted share holds what chance would give. */
        public boolean nearChance() {
            return permuted.interval().low() <= chance
                    && chance <= permuted.interval().high();
        }
    }

    /**
     * A cell over the draws.
     *
     * @param shipped the cell at the shipped values
     * @param drawn the draws in which the modal class is the observed one
     * @param permuted the same with explanatory values permuted
     * @param chance in what share it would be then, if what comes out had nothing to do with the scenario
     * @param unchanged the draws in which the modal class is the same with calendars doubled
     * @param byLuck in what share it would be the same if calendars did not matter and runs were independent
     */
    public record CellShare(Cell shipped, Share drawn, Share permuted, double chance, Share unchanged, double byLuck) {}

    /** Returns each order of the plan over the draws, with the plan's gap. */
    public List<OrderShare> orders() {
        return orders(plan.drawn().gap());
    }

    private List<OrderShare> orders(double gap) {
        return plan.drawn().sweep().orders().stream()
                .map(order -> share(List.of(order), gap))
                .toList();
    }

    /** Returns all orders of the plan at once over the draws. */
    public OrderShare allOrders(double gap) {
        return share(plan.drawn().sweep().orders(), gap);
    }

    /** Returns each order and all at once, with the plan's gap and then with any. */
    public List<OrderShare> shares() {
        List<OrderShare> shares = new ArrayList<>();
        for (double gap : plan.drawn().gap() > 0 ? List.of(plan.drawn().gap(), 0.0) : List.of(0.0)) {
            List<OrderShare> each = orders(gap);
            shares.addAll(each);
            if (each.size() > 1) {
                shares.add(allOrders(gap));
            }
        }
        return shares;
    }

    private OrderShare share(List<Order> orders, double gap) {
        List<Integer> own = plan.permutations().at(0);
        double chance = 0;
        int follows = 0;
        for (CalibrationDraw draw : permuted.draws()) {
            chance += chance(draw, orders, gap);
            follows += holds(draw, orders, gap, inverse(plan.givers(draw.index()))) ? 1 : 0;
        }
        int n = permuted.draws().size();
        return new OrderShare(
                orders,
                gap,
                drawn.share(draw -> holds(draw, orders, gap, own)),
                permuted.share(draw -> holds(draw, orders, gap, own)),
                chance / n,
                new Share(follows, n),
                doubled.share(draw -> holds(draw, orders, gap, own)));
    }

    private double chance(CalibrationDraw draw, List<Order> orders, double gap) {
        List<List<Integer>> ways = plan.permutations().all();
        long held = ways.stream().filter(way -> holds(draw, orders, gap, way)).count();
        return (double) held / ways.size();
    }

    private static List<Integer> inverse(List<Integer> permutation) {
        return IntStream.range(0, permutation.size())
                .map(permutation::indexOf)
                .boxed()
                .toList();
    }

    /** Whether orders hold if each scenario had the outcome of another. */
    private boolean holds(CalibrationDraw draw, List<Order> orders, double gap, List<Integer> outcomeOf) {
        return orders.stream().allMatch(order -> {
            double difference = mean(draw, order.higher(), order.dimension(), outcomeOf)
                    - mean(draw, order.lower(), order.dimension(), outcomeOf);
            return difference > 0 && difference >= gap;
        });
    }

    private double mean(CalibrationDraw draw, String scenario, Dimension dimension, List<Integer> outcomeOf) {
        int index = IntStream.range(0, outcomeOf.size())
                .filter(s -> plan.drawn().sweep().scenarios().get(s).id().equals(scenario))
                .findFirst()
                .orElseThrow();
        return draw.cells().get(place(outcomeOf.get(index), dimension)).mean();
    }

    private static int place(int scenario, Dimension dimension) {
        return scenario * Dimension.values().length + dimension.ordinal();
    }

    /** Returns each cell over the draws, by scenario and dimension. */
    public List<CellShare> cells() {
        List<CellShare> shares = new ArrayList<>();
        for (int cell = 0; cell < drawn.shipped().cells().size(); cell++) {
            shares.add(cell(cell));
        }
        return shares;
    }

    private CellShare cell(int cell) {
        double luck = 0;
        int unchanged = 0;
        int n = drawn.draws().size();
        for (int draw = 0; draw < n; draw++) {
            Cell once = drawn.draws().get(draw).cells().get(cell);
            Cell twice = doubled.draws().get(draw).cells().get(cell);
            unchanged += once.modal() == twice.modal() ? 1 : 0;
            luck += Luck.sameMode(once.counts(), twice.counts());
        }
        return new CellShare(
                drawn.shipped().cells().get(cell),
                drawn.share(draw -> draw.cells().get(cell).matches()),
                permuted.share(draw -> draw.cells().get(cell).matches()),
                matchesByChance(cell),
                new Share(unchanged, n),
                luck / n);
    }

    /** Every scenario's outcome is as likely to be this one's. */
    private double matchesByChance(int cell) {
        Cell shipped = drawn.shipped().cells().get(cell);
        Optional<LegalizationClass> observed = shipped.observed();
        int scenarios = plan.permutations().size();
        long matches = permuted.draws().stream()
                .mapToLong(draw -> IntStream.range(0, scenarios)
                        .filter(s -> observed.equals(Optional.of(
                                draw.cells().get(place(s, shipped.dimension())).modal())))
                        .count())
                .sum();
        return (double) matches / (scenarios * (long) permuted.draws().size());
    }

    /** Returns the share of all cells of all draws whose modal class is the same with calendars doubled. */
    public Share unchangedCells() {
        List<CellShare> cells = cells();
        int holds = cells.stream().mapToInt(cell -> cell.unchanged().holds()).sum();
        return new Share(holds, cells.size() * drawn.draws().size());
    }

    /** Returns in what share of cells that would be so if calendars did not matter. */
    public double unchangedByLuck() {
        return cells().stream().mapToDouble(CellShare::byLuck).average().orElse(1);
    }

    /** Returns the share of draws in which no cell changes with calendars doubled. */
    public Share unchangedDraws() {
        int n = drawn.draws().size();
        int holds = (int) IntStream.range(0, n)
                .filter(draw -> modes(drawn.draws().get(draw))
                        .equals(modes(doubled.draws().get(draw))))
                .count();
        return new Share(holds, n);
    }

    private static List<LegalizationClass> modes(CalibrationDraw draw) {
        return draw.cells().stream().map(Cell::modal).toList();
    }
}
