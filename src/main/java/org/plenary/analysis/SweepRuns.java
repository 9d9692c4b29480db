package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.SweepDocument;
import org.plenary.experiment.SweepPlan;
import org.plenary.file.FolderGiven;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;

/** The runs of a results folder that are there by now, with the plan and the manifest of their sweep. */
public final class SweepRuns {
    private final Manifest manifest;
    private final SweepPlan plan;
    private final Outcomes outcomes;

    private SweepRuns(Manifest manifest, SweepPlan plan, Outcomes outcomes) {
        this.manifest = manifest;
        this.plan = plan;
        this.outcomes = outcomes;
    }

    /**
     * Reads a results folder, of a finished sweep or an unfinished one.
     *
     * @throws UserError if the folder is not one that a sweep wrote, has no runs, or is damaged
     * @throws IOException if a file cannot be read
     */
    public static SweepRuns read(Path folder) throws IOException {
        FolderGiven.check(folder, "a sweep", "run plenary sweep first");
        Manifest manifest = Manifest.of(folder).orElseThrow(() -> ResultsFolder.unreadable(folder));
        manifest.checkTables(folder);
        SweepPlan plan = SweepDocument.read(folder);
        Outcomes outcomes = outcomes(folder, plan);
        if (outcomes.size() == 0) {
            throw new UserError(folder + " holds no finished run. Maybe plenary resume " + folder + ".");
        }
        if (manifest.isFinished() && outcomes.size() < manifest.runsPlanned()) {
            throw new UserError(folder.resolve(ResultsFolder.RUNS) + " has " + outcomes.size() + " of the "
                    + manifest.runsPlanned() + " runs of the sweep. Maybe it was edited; run the sweep again with"
                    + " --overwrite.");
        }
        return new SweepRuns(manifest, plan, outcomes);
    }

    /** A finished sweep has its table; of any other the store has what there is. */
    private static Outcomes outcomes(Path folder, SweepPlan plan) throws IOException {
        Path table = folder.resolve(ResultsFolder.RUNS);
        if (Files.isRegularFile(table)) {
            return Outcomes.of(plan, table);
        }
        if (!Files.isRegularFile(folder.resolve(RunStore.FILE))) {
            throw new UserError(folder + " has neither " + ResultsFolder.RUNS + " nor " + RunStore.FILE
                    + ". Maybe run the sweep again with --overwrite.");
        }
        try (RunStore store = RunStore.open(folder)) {
            return Outcomes.of(store);
        }
    }

    /** Returns what the folder says about itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** Returns the sweep. */
    public SweepPlan plan() {
        return plan;
    }

    /** Returns how many runs there are. */
    public int size() {
        return outcomes.size();
    }

    /** Returns whether every run of the plan is there. */
    public boolean isComplete() {
        return size() == plan.size();
    }

    /** Returns the runs beside what was observed. */
    public Comparison comparison() {
        return Comparison.of(plan, outcomes);
    }

    /** Returns an outcome of the run at a place, indices from 0; NaN if the run is not there. */
    public double value(int scenario, int designPoint, int replicate, Outcome outcome) {
        return outcomes.value(scenario, designPoint, replicate, outcome);
    }

    /** Returns an outcome of the runs of a scenario at a design point that are there, by replicate. */
    public double[] values(int scenario, int designPoint, Outcome outcome) {
        return outcomes.values(scenario, designPoint, outcome);
    }

    /** Returns how many runs of a scenario at a design point there are. */
    public int count(int scenario, int designPoint) {
        return outcomes.count(scenario, designPoint);
    }

    /** Returns how many of them ended with a text. */
    public int adopted(int scenario, int designPoint) {
        return outcomes.adopted(scenario, designPoint);
    }

    /** Returns how many of them were classed low, medium and high. */
    public int[] classes(int scenario, int designPoint, Dimension dimension) {
        return outcomes.counts(scenario, designPoint, dimension);
    }
}
