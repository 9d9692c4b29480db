package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.RunColumns;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredTable;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.TableReader;
import org.plenary.table.TableRow;

/**
 * Outcomes and classes of all runs of a sweep, by their row in table order, so that no sum depends on the order in which
 * they came: 51 bytes a run and a few bits.
 */
public final class Outcomes {
    private final SweepPlan plan;
    private final Map<Outcome, double[]> values = new EnumMap<>(Outcome.class);
    private final Map<Dimension, byte[]> classes = new EnumMap<>(Dimension.class);
    private final BitSet present = new BitSet();
    private final BitSet adopted = new BitSet();

    Outcomes(SweepPlan plan) {
        this.plan = plan;
        int size = Math.toIntExact(plan.size());
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
        store.rows(StoredTable.RUNS, outcomes::accept);
        return outcomes;
    }

    /**
     * Returns the runs of a file.
     *
     * @throws UserError if it has other runs than the plan, or a cell that no sweep would have written
     */
    static Outcomes of(SweepPlan plan, Path runsFile) throws IOException {
        Outcomes outcomes = new Outcomes(plan);
        TableReader.forEach(runsFile, RunColumns.fixed(), outcomes::accept);
        return outcomes;
    }

    /**
     * Takes a row.
     *
     * @throws UserError if the plan has no such run, or it came before
     * @throws IllegalArgumentException if it is none that a sweep would have written
     */
    private void accept(TableRow row) {
        String run = row.text("run");
        PlannedRun planned = plan.named(run);
        if (planned.replicate() >= plan.replicates()) { // as at points of findings that have more of them
            throw new UserError("runs.csv: run " + run + " is not part of the sweep in sweep.json. Maybe files of two"
                    + " sweeps were mixed; run the sweep again with --overwrite.");
        }
        int place = first(planned.scenario(), planned.designPoint()) + planned.replicate();
        check(!present.get(place), run, "run", "another one: it stands twice");
        String columns = row.text("scenario") + "/" + row.text("design_point") + "/" + row.text("replicate");
        check(run.equals(columns), run, "run", columns + ", as the next three columns say");
        present.set(place);
        adopted.set(place, row.truth("adopted"));
        values.forEach((outcome, all) -> {
            all[place] = row.number(outcome.column());
            boolean level = outcome != Outcome.ROUNDS;
            boolean right = all[place] >= 0 && (all[place] <= 1 || !level);
            check(right, run, outcome.column(), level ? "a number from 0 to 1" : "a number from 0");
        });
        classes.forEach((dimension, all) -> {
            String column = Words.of(dimension) + "_class";
            Optional<LegalizationClass> classified = Words.classified(row.text(column));
            check(classified.isPresent(), run, column, "low, medium or high");
            all[place] = (byte) classified.orElseThrow().ordinal();
        });
    }

    private static void check(boolean right, String run, String column, String allowed) {
        if (!right) {
            throw new IllegalArgumentException("column " + column + " of run " + run + " should be " + allowed);
        }
    }

    /** Returns the sweep. */
    public SweepPlan plan() {
        return plan;
    }

    /** Returns how many runs there are. */
    public int size() {
        return present.cardinality();
    }

    /** Returns how many runs of a scenario at a design point ended with a text. */
    public int adopted(int scenario, int designPoint) {
        int first = first(scenario, designPoint);
        return adopted.get(first, first + plan.replicates()).cardinality();
    }

    /** Returns an outcome of the run at a place, indices from 0; NaN if the run is not there. */
    public double value(int scenario, int designPoint, int replicate, Outcome outcome) {
        int place = first(scenario, designPoint) + replicate;
        return present.get(place) ? Objects.requireNonNull(values.get(outcome))[place] : Double.NaN;
    }

    /** Returns how many runs of a scenario at a design point there are. */
    public int count(int scenario, int designPoint) {
        int first = first(scenario, designPoint);
        return present.get(first, first + plan.replicates()).cardinality();
    }

    /** Returns an outcome of the runs that are there, by replicate. */
    public double[] values(int scenario, int designPoint, Outcome outcome) {
        int first = first(scenario, designPoint);
        double[] all = Objects.requireNonNull(values.get(outcome));
        return present.get(first, first + plan.replicates()).stream()
                .mapToDouble(replicate -> all[first + replicate])
                .toArray();
    }

    /** Returns how many of the runs were classed low, medium and high. */
    public int[] counts(int scenario, int designPoint, Dimension dimension) {
        int first = first(scenario, designPoint);
        byte[] all = Objects.requireNonNull(classes.get(dimension));
        int[] counts = new int[LegalizationClass.values().length];
        present.get(first, first + plan.replicates()).stream().forEach(replicate -> counts[all[first + replicate]]++);
        return counts;
    }

    private int first(int scenario, int designPoint) {
        return (int) plan.row(scenario, designPoint, 0);
    }
}
