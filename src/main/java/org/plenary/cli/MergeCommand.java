package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FolderCopies;
import org.plenary.experiment.ResultsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary merge}: joins parts of a sweep. */
@Command(
        name = "merge",
        description = {
            "Joins the parts of a sweep that plenary sweep --shard made, in a new folder. If runs are missing the"
                    + " folder is unfinished, and plenary resume makes them.",
            "Refused if the parts are of different sweeps, inputs or programs."
        })
public final class MergeCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The folders of the parts.")
    private List<Path> parts = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the whole.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace the results of an earlier sweep in the folder.")
    private boolean overwrite;

    /** Makes the command on a clock for the manifest's times. */
    public MergeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter writer = spec.commandLine().getOut();
        Circumstances circumstances = new Circumstances(WorkOptions.commandLine(spec), 0, clock);
        for (Path part : parts) {
            ResultsFolders.manifest(part);
        }
        try (ResultsFolder folder = FolderCopies.merge(parts, out, circumstances, overwrite)) {
            if (folder.size() == folder.work().size()) {
                new SweepSession(out, writer, Terminal.glyphs()).conclude(folder);
            } else {
                folder.stopping("merged from parts that lack runs");
                writer.println("Unfinished: the parts have " + folder.size() + " of "
                        + folder.work().size() + " runs. To make the others: plenary resume " + out);
            }
        }
        writer.flush();
        return ExitCode.SUCCESS;
    }
}
