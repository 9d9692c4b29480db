package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.analysis.Comparison;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Shard;
import org.plenary.report.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary resume}: makes the runs that a sweep which was cut off has left. */
@Command(
        name = "resume",
        description = {
            "Goes on with a sweep that was stopped, killed or cut off by a full disk. Runs that are there stay, failed"
                    + " ones are tried again, and the tables come out as if it had never been cut off.",
            "Refused if the scenarios, the sweep file, plug-ins or the program have changed since the start."
        })
public final class ResumeCommand implements Callable<Integer> {
    private final SweepAgain again;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private SweepFileOptions files = new SweepFileOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = WorkerCount.class,
            description = "How many runs go on at the same time; as many as there are processors unless given.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--anyway",
            description =
                    "Go on although inputs or program have changed. The folder says from then on that its runs are"
                            + " mixed.")
    private boolean anyway;

    /** Makes the command on what reads the sweep again. */
    ResumeCommand(SweepAgain again) {
        this.again = again;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Manifest manifest = ResultsFolders.manifest(folder);
        SweepAgain.Read read;
        Shard shard;
        long size;
        try (RunStore runs = RunStore.open(folder)) {
            if (manifest.isFinished() && runs.isComplete()) {
                out.println(folder + " holds all " + runs.planned() + " runs already; nothing was run.");
                out.println();
                out.print(ComparisonText.of(Comparison.read(folder), Terminal.glyphs()));
                out.flush();
                return ExitCode.SUCCESS;
            }
            read = again.read(runs, files);
            shard = runs.shard();
            size = runs.planned();
        }
        Circumstances circumstances = new Circumstances(
                WorkOptions.commandLine(spec),
                workers.orElse(Runtime.getRuntime().availableProcessors()),
                again.clock(),
                read.origin());
        SweepSession.Order order =
                new SweepSession.Order(read.sweep(), shard, read.provenance(), circumstances, store.options(false));
        SweepSession session = new SweepSession(folder, out, Terminal.glyphs());
        try (Interruption interruption = Interruption.listen()) {
            int code = session.resume(
                    order,
                    anyway,
                    there -> ProgressDisplay.onStandardError(spec.commandLine().getErr(), there, size, again.clock()),
                    interruption::requested);
            out.flush();
            return code;
        }
    }
}
