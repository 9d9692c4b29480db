package org.plenary.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.plenary.analysis.Calibration;
import org.plenary.analysis.CalibrationTables;
import org.plenary.experiment.CalibrationLoader;
import org.plenary.experiment.CalibrationPlan;
import org.plenary.experiment.CalibrationRunner;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.DrawOutcome;
import org.plenary.experiment.LoadedCalibration;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.TablesFolder;
import org.plenary.experiment.Vary;
import org.plenary.report.CalibrationText;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.Plugins;
import org.plenary.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary calibrate}: how wide the region of judged numbers is in which outcomes are as observed. */
@Command(
        name = "calibrate",
        description = {
            "Draws every judged number from its range, runs all scenarios of a sweep file at each draw, and prints in"
                    + " what share of draws classes and orders are as observed, and which numbers move them.",
            "What comes out depends on the files, the seed, and the numbers of draws and replicates, not on the number"
                    + " of workers."
        })
public final class CalibrateCommand implements Callable<Integer> {
    private final Function<Plugins, CalibrationLoader> loaders;
    private final ProgramVersion program;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Parameters(paramLabel = "SWEEP", description = "The sweep file, without factors.")
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
            defaultValue = "6",
            description = "Runs of each scenario at each draw. Default: ${DEFAULT-VALUE}.")
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
            names = "--gap",
            paramLabel = "X",
            defaultValue = "0.05",
            description = "The least difference of mean levels with which an order counts. Default: ${DEFAULT-VALUE}.")
    private double gap;

    /**
     * Makes the command.
     *
     * @param loaders make what reads sweep files that may name the behaviours of plug-ins
     * @param program the program's version, for the manifest
     * @param clock for the manifest's times
     */
    public CalibrateCommand(Function<Plugins, CalibrationLoader> loaders, ProgramVersion program, Clock clock) {
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
        TablesFolder target =
                new TablesFolder(work.folder(file, "-calibration"), "plenary-calibration/1", "draws of a calibration");
        target.check(work.overwrite());
        LoadedCalibration loaded = loaders.apply(plugins.plugins(Plugins::none)).load(file, vary);
        CalibrationPlan plan = plan(loaded);
        Circumstances circumstances = work.circumstances(clock, file, plugins.folder());
        String start = circumstances.now();
        List<DrawOutcome> outcomes = outcomes(plan, loaded, circumstances.workers(), stopped);
        PrintWriter print = spec.commandLine().getOut();
        if (outcomes.size() <= plan.draws()) {
            print.print("Stopped: " + outcomes.size() + " of " + (plan.draws() + 1)
                    + " draws, that of the shipped values included, were done; nothing was written.\n");
            print.flush();
            return ExitCode.INTERRUPTED;
        }
        Calibration calibration = Calibration.of(plan, outcomes);
        ObjectNode manifest = TablesFolder.manifest(program.provenance(loaded.inputs()), circumstances, start);
        plan.describe(manifest);
        target.write(Table.texts(List.of(CalibrationTables.of(calibration))), List.of(), manifest);
        print.print(CalibrationText.of(calibration, Terminal.glyphs()));
        print.print("\nTable and manifest: " + target.path() + "\n");
        print.flush();
        return ExitCode.SUCCESS;
    }

    private CalibrationPlan plan(LoadedCalibration loaded) {
        SweepPlan replicated = loaded.sweep().withReplicates(replicates);
        SweepPlan sweep = work.seed().map(replicated::withMasterSeed).orElse(replicated);
        return new CalibrationPlan(sweep, loaded.judgement(), vary, draws, gap);
    }

    /** Runs with a display that is gone before anything else is printed. */
    private List<DrawOutcome> outcomes(
            CalibrationPlan plan, LoadedCalibration loaded, int threads, BooleanSupplier stopped) {
        CalibrationRunner runner = new CalibrationRunner(threads);
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressDisplay display = ProgressDisplay.onStandardError(err, plan.runs(), clock)) {
            return runner.run(plan, loaded.cases(), display, stopped);
        }
    }
}
