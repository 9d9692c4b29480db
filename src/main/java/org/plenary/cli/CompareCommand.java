package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plenary.analysis.Comparison;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.UserError;
import org.plenary.report.ComparisonText;
import org.plenary.report.ExperimentKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plenary compare}: prints again what was concluded from a results folder. */
@Command(
        name = "compare",
        description = {
            "Prints again what came out of a sweep, compared with what was observed, or of another experiment. Of a"
                    + " sweep that is unfinished it takes the runs that are there."
        })
final class CompareCommand extends PrintingCommand {
    private final StoredExperiment stored;

    @Mixin
    private SweepFileOptions files = new SweepFileOptions();

    @Parameters(paramLabel = "DIR", description = "The results folder.")
    private Path folder = Path.of("");

    CompareCommand(StoredExperiment stored) {
        this.stored = stored;
    }

    @Override
    public Integer call() throws IOException {
        Manifest manifest = ResultsFolders.manifest(folder);
        manifest.checkTables(folder);
        PrintWriter out = out();
        boolean sweep = manifest.kind().equals(SweepPlan.SWEEP);
        out.print(sweep ? ComparisonText.of(Comparison.read(folder), Terminal.glyphs()) : text());
        return ExitCode.SUCCESS;
    }

    private String text() throws IOException {
        if (!Files.isRegularFile(folder.resolve(RunStore.FILE))) {
            throw new UserError(folder + " has no " + RunStore.FILE + ", from which to conclude. Maybe restore it.");
        }
        try (RunStore store = RunStore.open(folder)) {
            store.checkWhole();
            ExperimentKind.Conclusions conclusions =
                    stored.read(store, files, Optional.empty()).opened().conclusions();
            return conclusions.of(store).text().apply(Terminal.glyphs());
        }
    }
}
