package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.plenary.analysis.Comparison;
import org.plenary.report.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary compare}: prints the comparison of a results folder again, from its files alone. */
@Command(name = "compare", description = "Prints again how the outcomes of a sweep compare with what was observed.")
public final class CompareCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(ComparisonText.of(Comparison.read(folder), Terminal.glyphs()));
        out.flush();
        return ExitCode.SUCCESS;
    }
}
