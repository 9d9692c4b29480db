package org.plenary.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.plenary.analysis.Robustness;
import org.plenary.analysis.RobustnessTables;
import org.plenary.experiment.CalibrationPlan;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.Levels;
import org.plenary.experiment.LoadedRobustness;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.RobustnessFolder;
import org.plenary.experiment.RobustnessJournal;
import org.plenary.experiment.RobustnessLoader;
import org.plenary.experiment.RobustnessPlan;
import org.plenary.experiment.RobustnessRunner;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Vary;
import org.plenary.parameter.UserError;
import org.plenary.report.ProgramVersion;
import org.plenary.report.RobustnessText;
import org.plenary.scenario.Plugins;
import org.plenary.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary robustness}: whether classes and orders survive what had to be judged. */
@Command(
        name = "robustness",
        description = {
            "Draws everything that was judged anew, subject only to the ordinal table, and prints in what share of draws"
                    + " orders and classes are as observed; the same with explanatory values permuted across scenarios"
                    + " (chance) and with calendars doubled.",
            "Each draw is kept as soon as it is done: --resume goes on after an interruption, or adds draws. What comes"
                    + " out does not depend on interruptions or on the number of workers."
        })
public final class RobustnessCommand implements Callable<Integer> {
    private final Function<Plugins, RobustnessLoader> loaders;
    private final ProgramVersion program;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Parameters(
            paramLabel = "SWEEP",
            arity = "0..1",
            defaultValue = "scenarios/sweeps/three-cases.yaml",
            description = "The sweep file, without factors. Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("");

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "100",
            description = "Draws of the judged numbers, besides the shipped values. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "8",
            description = "Runs of each scenario at each draw and in each arm. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(
            names = "--vary",
            paramLabel = "WHICH",
            defaultValue = "both",
            description =
                    "Which numbers are drawn: shared (of all scenarios), cases (of the scenarios themselves, equal"
                            + " ones drawn equal) or both. Default: ${DEFAULT-VALUE}.")
    private Vary vary = Vary.BOTH;

    @Option(
            names = "--levels",
            paramLabel = "WHICH",
            defaultValue = "ranges",
            description =
                    "Where the levels of the ordinal table are drawn, in its order: ranges (each in its own) or order"
                            + " (anywhere in the ranges of all scenarios together). Default: ${DEFAULT-VALUE}.")
    private Levels levels = Levels.RANGES;

    @Option(
            names = "--gap",
            paramLabel = "X",
            defaultValue = "0.05",
            description = "The least difference of mean levels with which an order counts. Default: ${DEFAULT-VALUE}.")
    private double gap;

    @Option(names = "--resume", description = "Go on with what the folder holds; with more --draws, add to it.")
    private boolean resume;

    /**
     * Makes the command.
     *
     * @param loaders make what reads sweep files that may name the behaviours of plug-ins
     * @param program the program's version, for the manifest
     * @param clock for the manifest's times
     */
    public RobustnessCommand(Function<Plugins, RobustnessLoader> loaders, ProgramVersion program, Clock clock) {
        this.loaders = loaders;
        this.program = program;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (Interruption interruption = Interruption.listen()) {
            return call(interruption::requested);
        }
    }

    /** Does all of it, unless the user asks to stop. */
    int call(BooleanSupplier stopped) throws IOException {
        RobustnessFolder.Earlier earlier = earlier();
        RobustnessFolder folder = new RobustnessFolder(work.folder("robustness"));
        folder.check(earlier);
        LoadedRobustness loaded = loaders.apply(plugins.plugins(Plugins::none)).load(file, vary, levels);
        RobustnessPlan plan = plan(loaded);
        String commit = program.commit().isEmpty() ? "unknown" : program.commit();
        Provenance provenance = new Provenance(program.version(), commit, loaded.inputs());
        try (Closeable taken = folder.take();
                RobustnessJournal journal = folder.journal(plan, provenance, earlier)) {
            return call(stopped, plan, loaded, provenance, folder, journal);
        }
    }

    private int call(
            BooleanSupplier stopped,
            RobustnessPlan plan,
            LoadedRobustness loaded,
            Provenance provenance,
            RobustnessFolder folder,
            RobustnessJournal journal)
            throws IOException {
        Circumstances circumstances = work.circumstances(clock, file, plugins.folder());
        String start = circumstances.now();
        boolean complete = run(plan, loaded, journal, circumstances.workers(), stopped);
        PrintWriter print = spec.commandLine().getOut();
        journal.sort();
        if (!complete) {
            print.print("Stopped: " + journal.size() + " of " + (plan.drawn().draws() + 1)
                    + " draws, that of the shipped values included, are done and kept in " + folder.path()
                    + ". Add --resume to go on.\n");
            print.flush();
            return ExitCode.INTERRUPTED;
        }
        Robustness robustness = Robustness.of(plan, journal.outcomes(plan));
        folder.write(Table.texts(RobustnessTables.of(robustness)), plan, provenance, circumstances, start);
        print.print(RobustnessText.of(robustness, Terminal.glyphs()));
        print.print("\nTables and manifest: " + folder.path() + "\n");
        print.flush();
        return ExitCode.SUCCESS;
    }

    private RobustnessFolder.Earlier earlier() {
        if (resume && work.overwrite()) {
            throw new UserError(
                    "--resume keeps what the folder holds and --overwrite does not. Maybe give one of them.");
        }
        return resume
                ? RobustnessFolder.Earlier.RESUME
                : work.overwrite() ? RobustnessFolder.Earlier.OVERWRITE : RobustnessFolder.Earlier.REFUSE;
    }

    private RobustnessPlan plan(LoadedRobustness loaded) {
        SweepPlan sweep = loaded.sweep().withReplicates(replicates);
        CalibrationPlan drawn = new CalibrationPlan(
                work.seed().map(sweep::withMasterSeed).orElse(sweep), loaded.judgement(), vary, draws, gap);
        return new RobustnessPlan(drawn, levels);
    }

    /** Runs with a display that is gone before anything else is printed. */
    private boolean run(
            RobustnessPlan plan,
            LoadedRobustness loaded,
            RobustnessJournal journal,
            int threads,
            BooleanSupplier stopped)
            throws IOException {
        RobustnessRunner runner = new RobustnessRunner(threads);
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressDisplay display = ProgressDisplay.onStandardError(err, plan.runs(), clock)) {
            return runner.run(plan, loaded.cases(), journal, display, stopped);
        }
    }
}
