package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.plenary.experiment.SweepStatus;
import org.plenary.report.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary status}: how far a sweep has come. */
@Command(
        name = "status",
        description = {
            "Says how far a sweep has come: runs made and left, rate, time left, failures. It may still be running, or"
                    + " have been cut off."
        })
public final class StatusCommand implements Callable<Integer> {
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print it as JSON, for scripts.")
    private boolean json;

    /** Makes the command on a clock that tells the time now. */
    public StatusCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        SweepStatus status = SweepStatus.of(folder, ResultsFolders.manifest(folder), clock.instant());
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? StatusText.json(folder, status) : StatusText.of(folder, status));
        out.flush();
        return ExitCode.SUCCESS;
    }
}
