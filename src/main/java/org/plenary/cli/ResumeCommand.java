package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Shard;
import org.plenary.report.ExperimentKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary resume}: makes the runs that an experiment which was cut off has left. */
@Command(
        name = "resume",
        description = {
            "Goes on with a sweep or another experiment that was stopped, killed or cut off by a full disk. Runs that are"
                    + " there stay, failed ones are tried again, and the tables come out as if it had never been cut off.",
            "Refused if scenarios, other files, plug-ins or the program have changed since the start."
        })
final class ResumeCommand extends PrintingCommand {
    private final StoredExperiment stored;

    @Mixin
    private SweepFileOptions files = new SweepFileOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private ClusterOption cluster = new ClusterOption();

    @Parameters(paramLabel = "DIR", description = "The results folder.")
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

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Add runs, until each case has so many; as many as at the start unless given.")
    private Optional<Integer> replicates = Optional.empty();

    ResumeCommand(StoredExperiment stored) {
        this.stored = stored;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        ClusterOption.RunsMadeBy maker = cluster.find();
        Manifest manifest = ResultsFolders.manifest(folder);
        List<String> changed = manifest.isFinished() ? manifest.changedTables(folder) : List.of();
        StoredExperiment.ReadAgain read;
        Shard shard;
        try (RunStore runs = RunStore.open(folder)) {
            boolean complete = manifest.isFinished() && runs.isComplete() && replicates.isEmpty();
            if (complete && changed.isEmpty()) {
                return nothingLeft(runs, out);
            }
            changed.forEach(table -> out.println(table + "; it is written anew from the store."));
            read = stored.read(runs, files, replicates);
            shard = runs.shard();
        }
        Circumstances circumstances = WorkOptions.circumstances(spec(), workers, stored.clock(), read.origin());
        ExperimentSession.SessionOrder order = new ExperimentSession.SessionOrder(
                read.kind(),
                read.opened(),
                maker.of(read.kind(), read.request(), read.opened().experiment(), circumstances.workers()),
                shard,
                read.provenance(),
                circumstances,
                store.options(false));
        try (Interruption interruption = Interruption.listen()) {
            return ExperimentSession.of(spec(), folder, stored.clock()).resume(order, anyway, interruption::requested);
        }
    }

    private int nothingLeft(RunStore runs, PrintWriter out) throws IOException {
        out.println(folder + " holds all " + runs.planned() + " runs"
                + (runs.shard().isWhole() ? "" : " of part " + runs.shard()) + " already; nothing was run.");
        Optional<ExperimentKind.Conclusions> conclusions =
                stored.kinds().of(runs.plan().kind()).conclusions();
        if (runs.shard().isWhole() && conclusions.isPresent()) {
            out.println();
            out.print(conclusions.get().of(runs).text().apply(Terminal.glyphs()));
        }
        return ExitCode.SUCCESS;
    }
}
