package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.Replay;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunFailure;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.RunnableCase;
import org.plenary.experiment.ScenarioCase;
import org.plenary.input.Printable;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;
import org.plenary.report.RunTrace;
import org.plenary.table.TableRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary replay}: makes one run of a store again. */
@Command(
        name = "replay",
        description = {
            "Makes one run of a sweep again and says whether it came out identical; if not, in what it differs, and the"
                    + " exit code is 1. Files and program may have changed since; the answer names what did."
        })
final class ReplayCommand extends PrintingCommand {
    private final StoredExperiment stored;

    @Mixin
    private SweepFileOptions files = new SweepFileOptions();

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--run",
            paramLabel = "ID",
            required = true,
            description = "The run, as in the column run: scenario/design_point/replicate.")
    private String id = "";

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write every event of the run to a file as JSON Lines, as plenary run does.")
    private Optional<Path> trace = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file of --trace if it exists.")
    private boolean overwrite;

    ReplayCommand(StoredExperiment stored) {
        this.stored = stored;
    }

    @Override
    public Integer call() throws IOException {
        Manifest manifest = ResultsFolders.manifest(folder);
        trace.ifPresent(path -> OutputPlace.check(path, "--trace", overwrite));
        try (RunStore store = RunStore.open(folder)) {
            PlannedRun run = store.plan().named(id);
            StoredExperiment.ReadAgain read = stored.read(store, files, Optional.empty());
            List<String> changes = ResultsFolder.changes(manifest, read.provenance());
            if (!changes.isEmpty()) {
                print("Since it began, this has changed:");
                changes.forEach(change -> print("  " + Printable.of(change)));
            }
            return replay(
                    store,
                    run,
                    read.opened()
                            .experiment()
                            .cases()
                            .at(run.scenario(), run.designPoint())
                            .member(run.member()));
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever the run throws is what is to be told
    private int replay(RunStore store, PlannedRun run, RunnableCase ready) throws IOException {
        Optional<TableRow> stored = store.run(run.id());
        RunOutcome outcome;
        try {
            traced(ready, run);
            outcome = ready.run(run);
        } catch (RuntimeException e) {
            return failed(store, run, e);
        }
        if (stored.isEmpty()) {
            print(name(run) + " is not in the store, so there is nothing to compare with"
                    + failure(store, run)
                            .map(then -> ": it failed then with " + Printable.of(then.cause()))
                            .orElse("")
                    + ". It runs now.");
            return ExitCode.FAILURE;
        }
        List<String> differences = Replay.differences(store, run, stored.get(), outcome);
        print(name(run) + (differences.isEmpty() ? ": identical" : ": NOT identical"));
        differences.forEach(difference -> print("  " + Printable.of(difference)));
        return differences.isEmpty() ? ExitCode.SUCCESS : ExitCode.FAILURE;
    }

    private int failed(RunStore store, PlannedRun run, RuntimeException cause) throws IOException {
        boolean same = failure(store, run)
                .filter(then -> then.cause().equals(cause.toString()))
                .isPresent();
        print(name(run) + " failed" + (same ? " again: " : ": ") + Printable.of(cause.toString()));
        if (PlenaryCommand.of(spec().commandLine()).debug()) {
            cause.printStackTrace(err());
        }
        return ExitCode.FAILURE;
    }

    private static Optional<RunFailure> failure(RunStore store, PlannedRun run) throws IOException {
        return store.failures().stream()
                .filter(failure -> failure.run().equals(run))
                .findFirst();
    }

    private static String name(PlannedRun run) {
        return "run " + run.id() + ", seed " + RunSeed.toHex(run.seed());
    }

    private void traced(RunnableCase ready, PlannedRun run) throws IOException {
        if (trace.isEmpty()) {
            return;
        }
        if (!(ready instanceof ScenarioCase scenario)) {
            throw new UserError("--trace: this run is no negotiation and has no events. Maybe leave --trace out.");
        }
        RunTrace.write(trace.get(), scenario, run.scenarioId(), run.seed());
        print("Trace: " + trace.get());
    }

    private void print(String line) {
        out().print(line + "\n");
        out().flush();
    }
}
