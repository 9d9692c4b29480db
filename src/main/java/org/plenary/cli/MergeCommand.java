package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FolderCopies;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunStore;
import org.plenary.report.ExperimentKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary merge}: joins parts of an experiment. */
@Command(
        name = "merge",
        description = {
            "Joins the parts of a sweep or another experiment that --shard made, in a new folder. If runs are missing the"
                    + " folder is unfinished, and plenary resume makes them.",
            "Refused if the parts are of different experiments, inputs or programs."
        })
final class MergeCommand extends PrintingCommand {
    private final StoredExperiment stored;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The folders of the parts.")
    private List<Path> parts = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the whole.")
    private Path out = Path.of("");

    @Mixin
    private SweepFileOptions files = new SweepFileOptions();

    @Option(names = "--overwrite", description = "Replace earlier results in the folder.")
    private boolean overwrite;

    MergeCommand(StoredExperiment stored) {
        this.stored = stored;
    }

    @Override
    public Integer call() throws IOException {
        for (Path part : parts) {
            ResultsFolders.manifest(part);
        }
        ResultsFolder.check(out, overwrite);
        ExperimentKind kind;
        ExperimentKind.Conclusions conclusions;
        try (RunStore store = RunStore.open(parts.get(0))) {
            kind = stored.kinds().of(store.plan().kind());
            Optional<ExperimentKind.Conclusions> own = kind.conclusions();
            conclusions = own.isPresent()
                    ? own.get()
                    : stored.read(store, files, Optional.empty()).opened().conclusions();
        }
        Circumstances circumstances =
                WorkOptions.circumstances(spec(), Optional.of(0), stored.clock(), Circumstances.Origin.UNKNOWN);
        try (Interruption interruption = Interruption.listen();
                ResultsFolder folder =
                        FolderCopies.merge(parts, out, circumstances, overwrite, interruption::requested)) {
            return concluded(folder, kind, conclusions, interruption.requested());
        }
    }

    private int concluded(
            ResultsFolder folder, ExperimentKind kind, ExperimentKind.Conclusions conclusions, boolean stopped)
            throws IOException {
        long size = folder.work().size();
        if (folder.size() == size) {
            ExperimentSession.of(spec(), out, stored.clock()).conclude(folder, kind, conclusions);
            return ExitCode.SUCCESS;
        }
        PrintWriter writer = out();
        if (stopped) {
            writer.println("Stopped: " + folder.size() + " of " + size + " runs are in " + out
                    + ". To merge again: --overwrite; to make the others: plenary resume " + out);
        } else {
            folder.stopping("merged from parts that lack runs");
            writer.println("Unfinished: the parts have " + folder.size() + " of " + size
                    + " runs. To make the others: plenary resume " + out);
        }
        writer.flush();
        return stopped ? ExitCode.INTERRUPTED : ExitCode.SUCCESS;
    }
}
