package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plenary.analysis.Cell;
import org.plenary.experiment.CaseRuns;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Rows;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * What one explanation gets right.
 *
 * @param name its name
 * @param cells by scenario and dimension, the dimension fastest
 * @param gaps for each order of the plan the mean level of the higher scenario minus that of the lower
 * @param adopted the share of runs that ended with a text; nothing if it makes none
 * @param findings what it says of findings, if they were tested
 * @param milliseconds what a run took; nothing if it makes none
 */
public record Baseline(
        String name,
        List<Cell> cells,
        List<Double> gaps,
        OptionalDouble adopted,
        Optional<Findings> findings,
        OptionalDouble milliseconds) {
    /** Copies the lists. */
    public Baseline {
        cells = List.copyOf(cells);
        gaps = List.copyOf(gaps);
    }

    /**
     * Returns what a protocol gets right.
     *
     * @param point its index in the plan
     */
    static Baseline of(BaselinePlan plan, int point, Rows rows, Optional<Findings> findings) {
        List<PlannedScenario> scenarios = plan.sweep().scenarios();
        List<Cell> cells = new ArrayList<>();
        double runs = 0;
        double adopted = 0;
        long nanoseconds = 0;
        for (int s = 0; s < scenarios.size(); s++) {
            CaseRuns its = rows.at(s, point);
            cells.addAll(Cell.of(scenarios.get(s), point, its));
            runs += its.size();
            adopted += Arrays.stream(its.measure("adopted")).sum();
            nanoseconds += its.nanoseconds();
        }
        return new Baseline(
                plan.protocols().get(point),
                cells,
                Cell.gaps(cells, plan.sweep().orders()),
                OptionalDouble.of(adopted / runs),
                findings,
                OptionalDouble.of(nanoseconds / runs / 1e6));
    }

    /** Returns what the signed sum gets right. */
    static Baseline of(BaselinePlan plan, SignedSum sum, Optional<Findings> findings) {
        List<Cell> cells = new ArrayList<>();
        for (PlannedScenario scenario : plan.sweep().scenarios()) {
            for (Dimension dimension : Dimension.values()) {
                double level = sum.level(scenario.id(), dimension);
                List<Integer> counts = new ArrayList<>(List.of(0, 0, 0));
                LegalizationClass classified = SignedSum.classified(level);
                counts.set(classified.ordinal(), 1);
                cells.add(new Cell(
                        scenario.id(), 0, dimension, scenario.observed().of(dimension), counts, level, Double.NaN));
            }
        }
        return new Baseline(
                SignedSum.NAME,
                cells,
                Cell.gaps(cells, plan.sweep().orders()),
                OptionalDouble.empty(),
                findings,
                OptionalDouble.empty());
    }

    /** Returns how many cells have the observed class for their modal class. */
    public int matches() {
        return (int) cells.stream().filter(Cell::matches).count();
    }

    /** Returns how many orders hold by at least a gap, which itself is above 0. */
    public int ordersHeld(double gap) {
        return (int) gaps.stream().filter(d -> d > 0 && d >= gap).count();
    }
}
