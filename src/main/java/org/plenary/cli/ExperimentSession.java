package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.PlanRunner;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Shard;
import org.plenary.experiment.SweepFailure;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Work;
import org.plenary.report.ExperimentKind;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One experiment into one folder, from what was read to what is concluded: what all commands share that run much.
 *
 * @param folder where the results go
 * @param out what is printed
 * @param err where progress is shown
 * @param clock for progress
 */
record ExperimentSession(Path folder, PrintWriter out, PrintWriter err, Clock clock) {
    /** Makes the session of a command. */
    static ExperimentSession of(CommandSpec spec, Path folder, Clock clock) {
        return new ExperimentSession(
                folder, spec.commandLine().getOut(), spec.commandLine().getErr(), clock);
    }

    /**
     * What is to be run.
     *
     * @param kind what kind of experiment it is
     * @param opened what was read
     * @param runner makes the runs
     * @param shard the part of it
     * @param provenance where its numbers come from
     * @param circumstances what is recorded beside
     * @param options how the folder is treated
     */
    record SessionOrder(
            ExperimentKind kind,
            ExperimentKind.OpenedExperiment opened,
            PlanRunner runner,
            Shard shard,
            Provenance provenance,
            Circumstances circumstances,
            ResultsFolder.Options options) {
        SweepPlan plan() {
            return opened.experiment().plan();
        }

        Work work() {
            return new Work(plan(), shard, new BitSet());
        }
    }

    /**
     * Begins the experiment, goes on with it if the folder holds some of its runs, or says that all is there; and prints
     * what is concluded.
     *
     * @return an {@link ExitCode}
     * @throws org.plenary.kernel.UserError if the folder may not be written
     * @throws SweepFailure if a run threw and the experiment was to stop then
     * @throws IOException if results cannot be written
     */
    int run(SessionOrder order, BooleanSupplier cancelled) throws IOException {
        ResultsFolder.Contents contents = ResultsFolder.inspect(
                folder,
                order.work(),
                order.kind().afterwards(),
                order.provenance(),
                order.options().overwrite());
        return switch (contents) {
            case FREE -> {
                try (ResultsFolder results = ResultsFolder.begin(
                        folder, order.work(), order.provenance(), order.circumstances(), order.options())) {
                    yield carryOut(results, order, cancelled);
                }
            }
            case BEGUN -> resume(order, false, cancelled);
            case FINISHED -> {
                List<String> changed = ResultsFolders.manifest(folder).changedTables(folder);
                if (!changed.isEmpty()) {
                    changed.forEach(table -> out.println(table + "; it is written anew from the store."));
                    out.println();
                    yield resume(order, false, cancelled);
                }
                out.println(folder + " already holds this " + order.kind().noun()
                        + ", finished; nothing was run (--overwrite runs it again).");
                yield again(order);
            }
        };
    }

    /** Makes the runs that are left, and concludes. */
    int resume(SessionOrder order, boolean anyway, BooleanSupplier cancelled) throws IOException {
        try (ResultsFolder results = ResultsFolder.goOn(
                folder,
                order.plan(),
                order.kind().afterwards(),
                order.provenance(),
                order.circumstances(),
                order.options(),
                anyway)) {
            return carryOut(results, order, cancelled);
        }
    }

    /** Prints again what is concluded from a folder in which all is there and nothing was changed. */
    private int again(SessionOrder order) throws IOException {
        if (!order.shard().isWhole() && !order.kind().concludesParts()) {
            return ExitCode.SUCCESS;
        }
        out.println();
        try (RunStore store = RunStore.open(folder)) {
            print(order.opened().conclusions().of(store));
        }
        return ExitCode.SUCCESS;
    }

    private int carryOut(ResultsFolder results, SessionOrder order, BooleanSupplier cancelled) throws IOException {
        if (results.work().done() > 0 && results.work().done() < results.work().size()) {
            out.println("Going on with " + folder + ", which holds "
                    + results.work().done() + " of " + results.work().size() + " runs.");
            out.println();
            out.flush();
        }
        CaseSource cases = order.opened().experiment().cases();
        long size = results.work().size();
        long done = runInto(results, order.runner(), cases, cancelled);
        if (done + results.failed() < size) {
            results.stopping("stopped by the user");
            out.println("Stopped: " + done + " of " + size + " runs are kept in " + folder
                    + ", marked as unfinished. To go on: plenary resume " + folder);
            out.flush();
            return ExitCode.INTERRUPTED;
        }
        if (done < size) {
            results.stopping(results.failed() + " runs failed");
            out.println("Unfinished: " + results.failed() + " of " + size + " runs failed, " + done
                    + " are kept. Causes: plenary status " + folder + "; to try them again: plenary resume " + folder);
            out.flush();
            return ExitCode.FAILURE;
        }
        conclude(results, order.kind(), order.opened().conclusions());
        return ExitCode.SUCCESS;
    }

    /** Writes the tables of an experiment of which every run is there, and prints what is concluded. */
    void conclude(ResultsFolder results, ExperimentKind kind, ExperimentKind.Conclusions conclusions)
            throws IOException {
        Shard shard = results.work().shard();
        if (shard.isWhole() || kind.concludesParts()) {
            ExperimentKind.ConcludedExperiment conclusion = conclusions.of(results.store());
            results.finish(conclusion.tables(), conclusion.facts());
            print(conclusion);
        } else {
            results.finish(new TreeMap<>(), new TreeMap<>());
            out.println("Part " + shard + " is done and stands in " + folder
                    + ". When all parts are: plenary merge PARTS --out DIR");
            out.flush();
        }
    }

    /** Runs with a display that is gone before anything else is printed. */
    private long runInto(ResultsFolder results, PlanRunner runner, CaseSource cases, BooleanSupplier cancelled)
            throws IOException {
        Work work = results.work();
        try (ProgressDisplay progress = ProgressDisplay.onStandardError(err, work.done(), work.size(), clock)) {
            return runner.run(work, cases, results.sink(), progress, cancelled);
        } catch (SweepFailure failure) {
            results.stopping(String.valueOf(failure.getMessage()));
            throw failure;
        } catch (IOException failure) {
            results.stopping("results could not be written");
            throw failure;
        }
    }

    private void print(ExperimentKind.ConcludedExperiment conclusion) {
        out.print(conclusion.text().apply(Terminal.glyphs()));
        out.println();
        out.println("Tables and manifest: " + folder);
        out.flush();
    }
}
