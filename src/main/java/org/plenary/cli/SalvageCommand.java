package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FolderCopies;
import org.plenary.experiment.ResultsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary salvage}: brings runs out of a damaged store. */
@Command(
        name = "salvage",
        description = {
            "Brings the runs that can still be read out of a damaged store, into a new folder that plenary resume can go"
                    + " on with. The damaged folder is not changed."
        })
public final class SalvageCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder with the damaged store.")
    private Path damaged = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The new folder; the old one's name and .salvaged unless given.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the results of an earlier sweep in the new folder.")
    private boolean overwrite;

    /** Makes the command on a clock for the manifest's times. */
    public SalvageCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        ResultsFolders.manifest(damaged);
        Path normal = damaged.toAbsolutePath().normalize();
        Path target = out.orElseGet(() -> normal.resolveSibling(normal.getFileName() + ".salvaged"));
        PrintWriter writer = spec.commandLine().getOut();
        Circumstances circumstances = new Circumstances(WorkOptions.commandLine(spec), 0, clock);
        try (ResultsFolder folder = FolderCopies.salvage(damaged, target, circumstances, overwrite)) {
            long size = folder.work().size();
            writer.println(folder.size() + " of " + size + " runs could be read; they are in " + target + ".");
            if (folder.size() == size) {
                new SweepSession(target, writer, Terminal.glyphs()).conclude(folder);
            } else {
                folder.stopping("salvaged from a damaged store");
                writer.println("To make the others: plenary resume " + target);
            }
        }
        writer.flush();
        return ExitCode.SUCCESS;
    }
}
