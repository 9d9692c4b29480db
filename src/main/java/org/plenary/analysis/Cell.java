package org.plenary.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.CaseRuns;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedScenario;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * The simulated distribution of one dimension of one scenario at one design point, beside what was observed.
 *
 * @param scenario the scenario's name
 * @param designPoint the design point's index, from 0
 * @param dimension what was scored
 * @param observed the class observed in the real case, if there is one
 * @param counts how many runs were classed low, medium and high; failed negotiations count
 * @param mean the mean level, from 0 to 1
 * @param sd the sample standard deviation of the level; NaN for a single run
 */
public record Cell(
        String scenario,
        int designPoint,
        Dimension dimension,
        Optional<LegalizationClass> observed,
        List<Integer> counts,
        double mean,
        double sd) {
    /** Copies the counts. */
    public Cell {
        counts = List.copyOf(counts);
    }

    /**
     * Returns the cells of a scenario at a design point, one for each dimension.
     *
     * @throws IllegalArgumentException if there are no runs
     */
    public static List<Cell> of(PlannedScenario scenario, int designPoint, CaseRuns runs) {
        if (runs.size() == 0) {
            throw new IllegalArgumentException("no run of " + scenario.id() + " at design point " + designPoint);
        }
        List<Cell> cells = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            cells.add(of(scenario, designPoint, dimension, runs.levels(dimension), runs.counts(dimension)));
        }
        return cells;
    }

    /**
     * Returns the cell of some runs.
     *
     * @param levels the level of each run, at least one
     * @param counts how many runs were classed low, medium and high
     */
    static Cell of(PlannedScenario scenario, int designPoint, Dimension dimension, double[] levels, int[] counts) {
        Spread spread = Spread.of(levels);
        return new Cell(
                scenario.id(),
                designPoint,
                dimension,
                scenario.observed().of(dimension),
                Arrays.stream(counts).boxed().toList(),
                spread.mean(),
                spread.sd());
    }

    /** Returns for each order the mean level of the higher scenario minus that of the lower. */
    public static List<Double> gaps(List<Cell> cells, List<Order> orders) {
        return orders.stream()
                .map(order ->
                        mean(cells, order.higher(), order.dimension()) - mean(cells, order.lower(), order.dimension()))
                .toList();
    }

    private static double mean(List<Cell> cells, String scenario, Dimension dimension) {
        return cells.stream()
                .filter(cell -> cell.scenario().equals(scenario) && cell.dimension() == dimension)
                .findFirst()
                .orElseThrow()
                .mean();
    }

    /** Returns the number of runs, at least 1. */
    public int n() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the number of runs in a class. */
    public int count(LegalizationClass classified) {
        return counts.get(classified.ordinal());
    }

    /** Returns the share of runs in a class, from 0 to 1. */
    public double share(LegalizationClass classified) {
        return (double) count(classified) / n();
    }

    /** Returns the class of most runs; of several that have as many, the lowest. */
    public LegalizationClass modal() {
        LegalizationClass modal = LegalizationClass.LOW;
        for (LegalizationClass classified : LegalizationClass.values()) {
            if (count(classified) > count(modal)) {
                modal = classified;
            }
        }
        return modal;
    }

    /** Returns the interval of the share of the modal class. */
    public Interval modalInterval() {
        return Interval.ofShare(count(modal()), n());
    }

    /** Returns whether the modal class was the one observed; false if none was. */
    public boolean matches() {
        return observed.filter(modal()::equals).isPresent();
    }
}
