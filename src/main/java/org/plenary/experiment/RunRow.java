package org.plenary.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a store keeps of one run. It can be sent from where the run was made to where the store is.
 *
 * @param values the cells of its row of runs, in the order of {@link RunColumns#of}; null for an empty cell
 * @param measures the names of the measures that come last among them, in order
 * @param kept the rows of the tables kept beyond runs
 * @param nanoseconds the processor time that it took; 0 if that was not measured
 */
public record RunRow(List<@Nullable Object> values, List<String> measures, KeptRows kept, long nanoseconds)
        implements Serializable {
    /** Copies the lists. */
    public RunRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        measures = List.copyOf(measures);
    }

    /**
     * Returns the row of an outcome.
     *
     * @throws IllegalArgumentException if it has a number that no column may hold
     */
    public static RunRow of(SweepPlan plan, PlannedRun run, RunOutcome outcome) {
        return new RunRow(
                RunColumns.values(run, plan.design().cells(run.designPoint()), outcome),
                List.copyOf(outcome.result().measures().keySet()),
                outcome.kept(),
                outcome.nanoseconds());
    }

    /** Makes a run, and measures what it took by a clock in nanoseconds. */
    public static RunRow make(SweepPlan plan, CaseSource cases, PlannedRun run, LongSupplier clock) {
        RunnableCase ready = cases.at(run.scenario(), run.designPoint());
        long begun = clock.getAsLong();
        RunOutcome outcome = ready.run(run);
        return of(plan, run, outcome.took(clock.getAsLong() - begun));
    }
}
