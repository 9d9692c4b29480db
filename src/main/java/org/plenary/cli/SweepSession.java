package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.ComparisonCsv;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.SweepFailure;
import org.plenary.experiment.SweepRunner;
import org.plenary.report.ComparisonText;
import org.plenary.report.Glyphs;

/**
 * One sweep into one folder, from a loaded file to the printed comparison.
 *
 * @param folder where the results go
 * @param overwrite whether results that are there may be replaced
 * @param out what is printed
 * @param glyphs how bars are drawn
 */
record SweepSession(Path folder, boolean overwrite, PrintWriter out, Glyphs glyphs) {
    /**
     * Runs the sweep, unless the folder already holds it, and prints the comparison.
     *
     * @return an {@link ExitCode}
     * @throws org.plenary.parameter.UserError if the folder may not be written
     * @throws SweepFailure if a run threw
     * @throws IOException if results cannot be written
     */
    int run(
            LoadedSweep sweep,
            Provenance provenance,
            Circumstances circumstances,
            Supplier<ProgressDisplay> display,
            BooleanSupplier cancelled)
            throws IOException {
        SweepRunner runner = new SweepRunner(circumstances.workers());
        if (ResultsFolder.inspect(folder, sweep.plan(), provenance, overwrite) == ResultsFolder.Contents.SAME_SWEEP) {
            out.println(folder + " already holds this sweep, finished; nothing was run (--overwrite runs it again).");
            out.println();
            print(Comparison.read(folder));
            return ExitCode.SUCCESS;
        }
        try (ResultsFolder results = ResultsFolder.begin(folder, sweep.plan(), provenance, circumstances, overwrite)) {
            long done = runInto(results, runner, sweep, display, cancelled);
            if (done < sweep.plan().size()) {
                results.stopping("stopped by the user");
                out.println("Stopped: " + done + " of " + sweep.plan().size() + " runs are kept in " + folder
                        + ", marked as unfinished.");
                return ExitCode.INTERRUPTED;
            }
            results.writeRuns();
            Comparison comparison = Comparison.of(sweep.plan(), folder.resolve(ResultsFolder.RUNS));
            ComparisonCsv.write(comparison, folder.resolve(ResultsFolder.COMPARISON));
            results.finish();
            print(comparison);
            return ExitCode.SUCCESS;
        }
    }

    /** Runs with a display that is gone before anything else is printed. */
    private static long runInto(
            ResultsFolder results,
            SweepRunner runner,
            LoadedSweep sweep,
            Supplier<ProgressDisplay> display,
            BooleanSupplier cancelled)
            throws IOException {
        try (ProgressDisplay progress = display.get()) {
            return runner.run(sweep.plan(), sweep.cases(), results.sink(), progress, cancelled);
        } catch (SweepFailure failure) {
            results.stopping(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private void print(Comparison comparison) {
        out.print(ComparisonText.of(comparison, glyphs));
        out.println();
        out.println("Tables and manifest: " + folder);
        out.flush();
    }
}
