package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.plenary.analysis.Cell;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Rows;
import org.plenary.experiment.SweepPlan;

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

    static CalibrationDraw of(CalibrationPlan plan, int draw, Rows rows, IntUnaryOperator point) {
        List<PlannedScenario> scenarios = plan.sweep().scenarios();
        List<Cell> cells = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            cells.addAll(Cell.of(scenarios.get(s), draw, rows.at(s, point.applyAsInt(draw))));
        }
        return new CalibrationDraw(
                draw,
                plan.ranges().at(draw),
                cells,
                Cell.gaps(cells, plan.sweep().orders()));
    }

    /** Reads a draw off a plan whose design points are draws of numbers. */
    static CalibrationDraw of(SweepPlan plan, int draw, List<Cell> cells) {
        List<Double> values = plan.design().points().get(draw).stream()
                .map(value -> ((Number) value).doubleValue())
                .toList();
        return new CalibrationDraw(draw, values, cells, Cell.gaps(cells, plan.orders()));
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
