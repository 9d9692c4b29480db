package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import org.plenary.experiment.CalibrationPlan;
import org.plenary.experiment.DrawOutcome;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedScenario;
import org.plenary.legalization.Dimension;

/**
 * One draw of a calibration beside what was observed.
 *
 * @param index its index; 0 for the shipped values
 * @param values the value of each judged number of the plan
 * @param cells by scenario and dimension, the dimension fastest
 * @param gaps for each order of the plan the mean level of the higher scenario minus that of the lower
 */
public record CalibrationDraw(int index, List<Double> values, List<Cell> cells, List<Double> gaps) {
    /** Copies the lists. */
    public CalibrationDraw {
        values = List.copyOf(values);
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
    }

    static CalibrationDraw of(CalibrationPlan plan, DrawOutcome outcome) {
        List<Cell> cells = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (PlannedScenario scenario : plan.sweep().scenarios()) {
            for (Dimension dimension : Dimension.values()) {
                cells.add(cell(scenario, dimension, outcome.draw(), outcome.of(names.size(), dimension)));
            }
            names.add(scenario.id());
        }
        List<Double> gaps = new ArrayList<>();
        for (Order order : plan.sweep().orders()) {
            int higher = place(names.indexOf(order.higher()), order.dimension());
            int lower = place(names.indexOf(order.lower()), order.dimension());
            gaps.add(cells.get(higher).mean() - cells.get(lower).mean());
        }
        return new CalibrationDraw(outcome.draw(), outcome.values(), cells, gaps);
    }

    private static Cell cell(PlannedScenario scenario, Dimension dimension, int draw, DrawOutcome.Scored scored) {
        Spread spread = Spread.of(
                scored.levels().stream().mapToDouble(Double::doubleValue).toArray());
        return new Cell(
                scenario.id(),
                draw,
                dimension,
                scenario.observed().of(dimension),
                scored.counts(),
                spread.mean(),
                spread.sd());
    }

    private static int place(int scenario, Dimension dimension) {
        return scenario * Dimension.values().length + dimension.ordinal();
    }

    /** Returns how many cells have the observed class for their modal class. */
    public int matches() {
        return (int) cells.stream().filter(Cell::matches).count();
    }

    /** Returns how many cells have an observation. */
    public int observedCells() {
        return (int) cells.stream().filter(cell -> cell.observed().isPresent()).count();
    }

    /** Returns whether an order (its index in the plan) holds with at least a gap, which itself is above 0. */
    public boolean holds(int order, double gap) {
        return gaps.get(order) > 0 && gaps.get(order) >= gap;
    }

    /** Returns how many orders hold with at least a gap. */
    public int ordersHeld(double gap) {
        int held = 0;
        for (int o = 0; o < gaps.size(); o++) {
            held += holds(o, gap) ? 1 : 0;
        }
        return held;
    }
}
