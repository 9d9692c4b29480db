package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.plenary.analysis.Sensitivity;
import org.plenary.analysis.SensitivityTables;
import org.plenary.file.SafeFiles;
import org.plenary.report.SensitivityText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary sensitivity}: which factors of a finished sweep move its outcomes. */
@Command(
        name = "sensitivity",
        description = {
            "Prints which factors of a sweep move its outcomes, and writes the table: standardised regression"
                    + " coefficients, partial rank correlations and shares of variance, with bootstrap intervals.",
            "Best for a Latin hypercube or a Sobol' sequence; of a Saltelli design it gives total indices too."
        })
final class SensitivityCommand extends PrintingCommand {
    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--resamples",
            paramLabel = "N",
            defaultValue = "400",
            description = "Resamples of the design points, for the intervals. Default: ${DEFAULT-VALUE}.")
    private int resamples;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Where the table goes; " + SensitivityTables.FILE + " in the folder unless given.")
    private Optional<Path> csv = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Sensitivity sensitivity = Sensitivity.read(folder, resamples);
        Path table = csv.orElseGet(() -> folder.resolve(SensitivityTables.FILE));
        SafeFiles.write(table, SensitivityTables.of(sensitivity).csv());
        PrintWriter out = out();
        out.print(SensitivityText.of(sensitivity, Terminal.glyphs()));
        out.println();
        out.println("Table: " + table);
        return ExitCode.SUCCESS;
    }
}
