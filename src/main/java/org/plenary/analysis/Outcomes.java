package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.experiment.RunColumns;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredTable;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.TableReader;

/**
 * Outcomes and classes of all runs of a sweep, by their row in table order, so that no sum depends on the order in which
 * they came: 51 bytes a run and a few bits.
 */
final class Outcomes {
    private final SweepPlan plan;
    private final Map<String, Integer> scenarios = new HashMap<>();
    private final Map<Outcome, double[]> values = new EnumMap<>(Outcome.class);
    private final Map<Dimension, byte[]> classes = new EnumMap<>(Dimension.class);
    private final BitSet present = new BitSet();
    private final BitSet adopted = new BitSet();

    Outcomes(SweepPlan plan) {
        this.plan = plan;
        int size = Math.toIntExact(plan.size());
        for (int s = 0; s < plan.scenarios().size(); s++) {
            scenarios.put(plan.scenarios().get(s).id(), s);
        }
        for (Outcome outcome : Outcome.values()) {
            values.put(outcome, new double[size]);
        }
        for (Dimension dimension : Dimension.values()) {
            classes.put(dimension, new byte[size]);
        }
    }

    /** Returns the runs that a store holds. */
    static Outcomes of(RunStore store) throws IOException {
        Outcomes outcomes = new Outcomes(store.plan());
        store.rows(StoredTable.RUNS, row -> outcomes.accept(RunRow.of(row)));
        return outcomes;
    }

    /**
     * Returns the runs of a file.
     *
     * @throws UserError if it has other runs than the plan, or a cell that no sweep would have written
     */
    static Outcomes of(SweepPlan plan, Path runsFile) throws IOException {
        Outcomes outcomes = new Outcomes(plan);
        TableReader.forEach(runsFile, RunColumns.fixed(), row -> outcomes.accept(RunRow.of(row)));
        return outcomes;
    }

    /**
     * Takes a row.
     *
     * @throws UserError if the plan has no such run, or it came before
     */
    void accept(RunRow row) {
        int place = place(row);
        if (present.get(place)) {
            throw mismatch(row, "stands twice");
        }
        present.set(place);
        adopted.set(place, row.adopted());
        values.forEach((outcome, all) -> all[place] = value(row.values(), outcome));
        classes.forEach((dimension, all) ->
                all[place] = (byte) value(row.classes(), dimension).ordinal());
    }

    private static <K, T> T value(Map<K, T> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }

    private int place(RunRow row) {
        int scenario = scenarios.getOrDefault(row.scenario(), -1);
        boolean planned = scenario >= 0
                && isIndex(row.designPoint(), plan.design().size())
                && isIndex(row.replicate(), plan.replicates());
        if (!planned) {
            throw mismatch(row, "is not part of the sweep in sweep.json");
        }
        return (int) plan.row(scenario, row.designPoint(), row.replicate());
    }

    private static boolean isIndex(int index, int size) {
        return index >= 0 && index < size;
    }

    private static UserError mismatch(RunRow row, String what) {
        return new UserError("runs.csv: run " + row.scenario() + "/" + row.designPoint() + "/" + row.replicate() + " "
                + what + ". Maybe files of two sweeps were mixed; run the sweep again with --overwrite.");
    }

    /** Returns how many runs there are. */
    int size() {
        return present.cardinality();
    }

    /** Returns how many runs of a scenario at a design point ended with a text. */
    int adopted(int scenario, int designPoint) {
        int first = first(scenario, designPoint);
        return adopted.get(first, first + plan.replicates()).cardinality();
    }

    /** Returns an outcome of the run at a place; NaN if the run is not there. */
    double value(int scenario, int designPoint, int replicate, Outcome outcome) {
        int place = first(scenario, designPoint) + replicate;
        return present.get(place) ? value(values, outcome)[place] : Double.NaN;
    }

    /** Returns how many runs of a scenario at a design point there are. */
    int count(int scenario, int designPoint) {
        int first = first(scenario, designPoint);
        return present.get(first, first + plan.replicates()).cardinality();
    }

    /** Returns an outcome of the runs that are there, by replicate. */
    double[] values(int scenario, int designPoint, Outcome outcome) {
        int first = first(scenario, designPoint);
        double[] all = value(values, outcome);
        return present.get(first, first + plan.replicates()).stream()
                .mapToDouble(replicate -> all[first + replicate])
                .toArray();
    }

    /** Returns the number of runs in each class. */
    int[] counts(int scenario, int designPoint, Dimension dimension) {
        int first = first(scenario, designPoint);
        byte[] all = value(classes, dimension);
        int[] counts = new int[LegalizationClass.values().length];
        present.get(first, first + plan.replicates()).stream().forEach(replicate -> counts[all[first + replicate]]++);
        return counts;
    }

    private int first(int scenario, int designPoint) {
        return (int) plan.row(scenario, designPoint, 0);
    }
}
