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

/**
 * The runs of a results folder that are there by now.
 *
 * @param manifest what the folder says about itself
 * @param outcomes the runs
 */
public record SweepRuns(Manifest manifest, Outcomes outcomes) {
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
        return new SweepRuns(manifest, outcomes);
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

    /** Returns the sweep. */
    public SweepPlan plan() {
        return outcomes.plan();
    }

    /** Returns how many runs there are. */
    public int size() {
        return outcomes.size();
    }

    /** Returns whether every run of the plan is there. */
    public boolean isComplete() {
        return size() == plan().size();
    }

    /** Returns the runs beside what was observed. */
    public Comparison comparison() {
        return Comparison.of(outcomes);
    }
}
