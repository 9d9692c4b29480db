package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;

/**
 * The simulated distributions of a sweep beside what was observed: a function of the runs and
 * {@code sweep.json} alone.
 *
 * @param plan the sweep
 * @param runs how many runs went in; fewer than the plan's if the sweep is unfinished
 * @param cells by scenario, design point and dimension, in table order; none for a place without runs
 * @param adoptions by scenario and design point, likewise
 * @param orders by design point and order, likewise
 */
public record Comparison(
        SweepPlan plan, int runs, List<Cell> cells, List<Adoption> adoptions, List<OrderResult> orders) {
    /** Copies the lists. */
    public Comparison {
        cells = List.copyOf(cells);
        adoptions = List.copyOf(adoptions);
        orders = List.copyOf(orders);
    }

    /**
     * Compares what stands in a results folder, of a finished sweep or one that was stopped.
     *
     * @throws UserError if the folder is not one that a sweep wrote, has no runs, or is damaged
     * @throws IOException if a file cannot be read
     */
    public static Comparison read(Path folder) throws IOException {
        return SweepRuns.read(folder).comparison();
    }

    /** Compares the runs that a store holds. */
    public static Comparison of(RunStore store) throws IOException {
        return of(Outcomes.of(store));
    }

    /**
     * Compares the runs of a file.
     *
     * @throws UserError if it has other runs than the plan, or a cell that no sweep would have written
     */
    public static Comparison of(SweepPlan plan, Path runsFile) throws IOException {
        return of(Outcomes.of(plan, runsFile));
    }

    /** Compares the runs that are there. */
    static Comparison of(Outcomes outcomes) {
        SweepPlan plan = outcomes.plan();
        List<Cell> cells = new ArrayList<>();
        List<Adoption> adoptions = new ArrayList<>();
        for (int s = 0; s < plan.scenarios().size(); s++) {
            for (int d = 0; d < plan.design().size(); d++) {
                addPlace(outcomes, s, d, cells, adoptions);
            }
        }
        return new Comparison(plan, outcomes.size(), cells, adoptions, orders(plan, outcomes));
    }

    private static void addPlace(Outcomes outcomes, int s, int d, List<Cell> cells, List<Adoption> adoptions) {
        PlannedScenario scenario = outcomes.plan().scenarios().get(s);
        int n = outcomes.count(s, d);
        if (n > 0) {
            for (Dimension dimension : Dimension.values()) {
                double[] levels = outcomes.values(s, d, Outcome.of(dimension));
                cells.add(Cell.of(scenario, d, dimension, levels, outcomes.counts(s, d, dimension)));
            }
            adoptions.add(new Adoption(scenario.id(), d, outcomes.adopted(s, d), n));
        }
    }

    private static List<OrderResult> orders(SweepPlan plan, Outcomes outcomes) {
        List<String> names = plan.scenarios().stream().map(PlannedScenario::id).toList();
        List<OrderResult> results = new ArrayList<>();
        for (int d = 0; d < plan.design().size(); d++) {
            for (Order order : plan.orders()) {
                double[] higher = outcomes.values(names.indexOf(order.higher()), d, Outcome.of(order.dimension()));
                double[] lower = outcomes.values(names.indexOf(order.lower()), d, Outcome.of(order.dimension()));
                if (higher.length > 0 && lower.length > 0) {
                    Spread a = Spread.of(higher);
                    Spread b = Spread.of(lower);
                    double gap = a.mean() - b.mean();
                    results.add(new OrderResult(order, d, Pairs.of(higher, lower), gap, Interval.ofGap(gap, a, b)));
                }
            }
        }
        return results;
    }

    /** Returns whether every run of the plan went in. */
    public boolean isComplete() {
        return runs == plan.size();
    }

    /** Returns the cells at a design point. */
    public List<Cell> cells(int designPoint) {
        return cells.stream().filter(cell -> cell.designPoint() == designPoint).toList();
    }

    /** Returns the orders at a design point. */
    public List<OrderResult> orders(int designPoint) {
        return orders.stream()
                .filter(result -> result.designPoint() == designPoint)
                .toList();
    }

    /** Returns how the cells of a design point match what was observed. */
    public Matches matches(int designPoint) {
        List<Cell> observed = cells(designPoint).stream()
                .filter(cell -> cell.observed().isPresent())
                .toList();
        return new Matches(
                (int) observed.stream().filter(Cell::matches).count(),
                ConstantGuess.of(plan.scenarios()).matches(observed),
                observed.size());
    }

    /**
     * How many modal classes are as observed.
     *
     * @param model cells whose modal class was observed
     * @param constantGuess cells that the constant guess gets
     * @param cells cells with an observation
     */
    public record Matches(int model, int constantGuess, int cells) {}
}
