package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.plenary.experiment.SweepStatus;
import org.plenary.report.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary status}: how far a sweep has come. */
@Command(
        name = "status",
        description = {
            "Says how far a sweep has come: runs made and left, rate, time left, failures. It may still be running, or"
                    + " have been cut off."
        })
final class StatusCommand extends PrintingCommand {
    private final Clock clock;

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print it as JSON, for scripts.")
    private boolean json;

    StatusCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        SweepStatus status = SweepStatus.of(folder, ResultsFolders.manifest(folder), clock.instant());
        PrintWriter out = out();
        out.print(json ? StatusText.json(folder, status) : StatusText.of(folder, status));
        return ExitCode.SUCCESS;
    }
}
