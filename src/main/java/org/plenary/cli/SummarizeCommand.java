package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SummaryTables;
import org.plenary.analysis.SweepRuns;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.report.SummaryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary summarize}: what the outcomes of a sweep are at each design point. */
@Command(
        name = "summarize",
        description = {
            "Prints, for each scenario, design point and outcome of a sweep: mean, standard deviation, quantiles,"
                    + " shares of the classes and the adoption rate, with 95%% intervals.",
            "Works while a sweep is unfinished, too."
        })
final class SummarizeCommand extends PrintingCommand {
    /** How a summary is written. */
    enum SummaryFormat {
        TEXT,
        CSV
    }

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text for the screen, csv for a table with a row for each outcome; text unless given.")
    private SummaryFormat format = SummaryFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write a CSV file instead of printing.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file if it exists.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        SweepRuns runs = SweepRuns.read(folder);
        List<Summary> summaries = Summary.of(runs.outcomes());
        PrintWriter writer = out();
        if (out.isPresent()) {
            if (Files.exists(out.get()) && !overwrite) {
                throw new UserError(out.get() + " exists. Maybe give --overwrite to replace it, or another --out.");
            }
            OutputPlace.check(out.get(), "--out");
            SafeFiles.write(out.get(), SummaryTables.of(runs.plan(), summaries).csv());
            writer.println("Written: " + out.get());
        } else if (format == SummaryFormat.CSV) {
            writer.print(SummaryTables.of(runs.plan(), summaries).csv());
        } else {
            writer.print(SummaryText.of(runs, summaries, Terminal.glyphs()));
        }
        return ExitCode.SUCCESS;
    }
}
