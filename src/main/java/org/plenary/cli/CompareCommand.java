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
import org.plenary.report.SideBySideSection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plenary compare}: prints again what was concluded from a results folder. */
@Command(
        name = "compare",
        description = {
            "Prints again what came out of a sweep, compared with what was observed, or of another experiment. Of a"
                    + " sweep that is unfinished it takes the runs that are there.",
            "With a second folder of the same kind (sweeps, findings, robustness): both side by side, with their"
                    + " differences and 95%% intervals. What two scenarios differ in is told by plenary diff."
        })
final class CompareCommand extends PrintingCommand {
    private final StoredExperiment stored;

    @Mixin
    private SweepFileOptions files = new SweepFileOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "The results folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "A folder to hold against it.")
    private Optional<Path> other = Optional.empty();

    CompareCommand(StoredExperiment stored) {
        this.stored = stored;
    }

    @Override
    public Integer call() throws IOException {
        Manifest manifest = ResultsFolders.manifest(folder);
        manifest.checkTables(folder);
        PrintWriter out = out();
        if (other.isPresent()) {
            ResultsFolders.manifest(other.get()).checkTables(other.get());
            out.print(SideBySideSection.text(folder, other.get(), Terminal.glyphs()));
            return ExitCode.SUCCESS;
        }
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
