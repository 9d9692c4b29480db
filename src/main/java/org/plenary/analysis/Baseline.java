package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plenary.experiment.BaselinePlan;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.ProtocolOutcome;
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

    /** Returns what a protocol gets right. */
    static Baseline of(BaselinePlan plan, ProtocolOutcome outcome, Optional<Findings> findings) {
        List<Cell> cells = new ArrayList<>();
        List<PlannedScenario> scenarios = plan.sweep().scenarios();
        for (int s = 0; s < scenarios.size(); s++) {
            for (Dimension dimension : Dimension.values()) {
                List<Double> levels = outcome.of(s, dimension).levels();
                Spread spread = Spread.of(
                        levels.stream().mapToDouble(Double::doubleValue).toArray());
                cells.add(new Cell(
                        scenarios.get(s).id(),
                        plan.protocols().indexOf(outcome.protocol()),
                        dimension,
                        scenarios.get(s).observed().of(dimension),
                        outcome.of(s, dimension).counts(),
                        spread.mean(),
                        spread.sd()));
            }
        }
        double runs = (double) scenarios.size() * plan.sweep().replicates();
        int adopted = outcome.adopted().stream().mapToInt(Integer::intValue).sum();
        return new Baseline(
                outcome.protocol(),
                cells,
                gaps(plan, cells),
                OptionalDouble.of(adopted / runs),
                findings,
                OptionalDouble.of(outcome.nanoseconds() / runs / 1e6));
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
                SignedSum.NAME, cells, gaps(plan, cells), OptionalDouble.empty(), findings, OptionalDouble.empty());
    }

    private static List<Double> gaps(BaselinePlan plan, List<Cell> cells) {
        return plan.sweep().orders().stream()
                .map(order -> mean(cells, order.higher(), order) - mean(cells, order.lower(), order))
                .toList();
    }

    private static double mean(List<Cell> cells, String scenario, Order order) {
        return cells.stream()
                .filter(cell -> cell.scenario().equals(scenario) && cell.dimension() == order.dimension())
                .findFirst()
                .orElseThrow()
                .mean();
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
