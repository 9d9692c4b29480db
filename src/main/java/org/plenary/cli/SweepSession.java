package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.ComparisonTables;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.SafeFiles;
import org.plenary.experiment.Shard;
import org.plenary.experiment.SweepFailure;
import org.plenary.experiment.SweepRunner;
import org.plenary.experiment.Work;
import org.plenary.report.ComparisonText;
import org.plenary.report.Glyphs;

/**
 * One sweep into one folder, from a loaded file to the printed comparison.
 *
 * @param folder where the results go
 * @param out what is printed
 * @param glyphs how bars are drawn
 */
record SweepSession(Path folder, PrintWriter out, Glyphs glyphs) {
    /**
     * What is to be run.
     *
     * @param sweep the loaded file
     * @param shard the part of it
     * @param provenance where its numbers come from
     * @param circumstances what is recorded beside
     * @param options how the folder is treated
     */
    record Order(
            LoadedSweep sweep,
            Shard shard,
            Provenance provenance,
            Circumstances circumstances,
            ResultsFolder.Options options) {
        Work work() {
            return new Work(sweep.plan(), shard, new BitSet());
        }
    }

    /**
     * Runs the sweep, unless the folder already holds it, and prints the comparison.
     *
     * @return an {@link ExitCode}
     * @throws org.plenary.parameter.UserError if the folder may not be written
     * @throws SweepFailure if a run threw and the sweep was to stop then
     * @throws IOException if results cannot be written
     */
    int run(Order order, LongFunction<ProgressDisplay> display, BooleanSupplier cancelled) throws IOException {
        SweepRunner runner = new SweepRunner(order.circumstances().workers());
        Work work = order.work();
        boolean overwrite = order.options().overwrite();
        if (ResultsFolder.inspect(folder, work, order.provenance(), overwrite) == ResultsFolder.Contents.SAME_SWEEP) {
            out.println(folder + " already holds this sweep, finished; nothing was run (--overwrite runs it again).");
            out.println();
            print(Comparison.read(folder));
            return ExitCode.SUCCESS;
        }
        try (ResultsFolder results =
                ResultsFolder.begin(folder, work, order.provenance(), order.circumstances(), order.options())) {
            return carryOut(results, runner, order.sweep().cases(), display, cancelled);
        }
    }

    /** Makes the runs that are left of a sweep that was cut off, and prints the comparison. */
    int resume(Order order, boolean anyway, LongFunction<ProgressDisplay> display, BooleanSupplier cancelled)
            throws IOException {
        SweepRunner runner = new SweepRunner(order.circumstances().workers());
        try (ResultsFolder results =
                ResultsFolder.resume(folder, order.provenance(), order.circumstances(), order.options(), anyway)) {
            return carryOut(results, runner, order.sweep().cases(), display, cancelled);
        }
    }

    private int carryOut(
            ResultsFolder results,
            SweepRunner runner,
            CaseSource cases,
            LongFunction<ProgressDisplay> display,
            BooleanSupplier cancelled)
            throws IOException {
        long size = results.work().size();
        long done = runInto(results, runner, cases, display, cancelled);
        if (done + results.failed() < size) {
            results.stopping("stopped by the user");
            out.println("Stopped: " + done + " of " + size + " runs are kept in " + folder
                    + ", marked as unfinished. To go on: plenary resume " + folder);
            return ExitCode.INTERRUPTED;
        }
        if (done < size) {
            results.stopping(results.failed() + " runs failed");
            out.println("Unfinished: " + results.failed() + " of " + size + " runs failed, " + done
                    + " are kept. Causes: plenary status " + folder + "; to try them again: plenary resume " + folder);
            return ExitCode.FAILURE;
        }
        conclude(results);
        return ExitCode.SUCCESS;
    }

    /** Writes the tables of a sweep of which every run is there, and prints the comparison. */
    void conclude(ResultsFolder results) throws IOException {
        results.writeRuns();
        Comparison comparison = Comparison.of(results.work().plan(), folder.resolve(ResultsFolder.RUNS));
        SafeFiles.write(
                folder.resolve(ResultsFolder.COMPARISON),
                ComparisonTables.CELLS.of(comparison.cells()).csv());
        results.finish();
        print(comparison);
    }

    /** Runs with a display that is gone before anything else is printed. */
    private static long runInto(
            ResultsFolder results,
            SweepRunner runner,
            CaseSource cases,
            LongFunction<ProgressDisplay> display,
            BooleanSupplier cancelled)
            throws IOException {
        try (ProgressDisplay progress = display.apply(results.work().done())) {
            return runner.run(results.work(), cases, results.sink(), progress, cancelled);
        } catch (SweepFailure failure) {
            results.stopping(String.valueOf(failure.getMessage()));
            throw failure;
        } catch (IOException failure) {
            results.stopping("results could not be written");
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
