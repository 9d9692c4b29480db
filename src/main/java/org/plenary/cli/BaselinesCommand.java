package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.plenary.analysis.Baselines;
import org.plenary.analysis.BaselinesCsv;
import org.plenary.experiment.BaselineFolder;
import org.plenary.experiment.BaselineLoader;
import org.plenary.experiment.BaselinePlan;
import org.plenary.experiment.BaselineRunner;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FindingsCount;
import org.plenary.experiment.LoadedBaselines;
import org.plenary.experiment.ProtocolOutcome;
import org.plenary.experiment.Provenance;
import org.plenary.parameter.UserError;
import org.plenary.report.BaselinesText;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary baselines}: what a protocol gets right that simpler explanations do not. */
@Command(
        name = "baselines",
        description = {
            "Runs the scenarios of a sweep file under each protocol, and prints what each gets right beside a constant"
                    + " guess and a signed sum of the explanatory variables.",
            "What comes out depends on the files, the seed and the number of replicates, not on the number of workers;"
                    + " times are processor times of this machine."
        })
public final class BaselinesCommand implements Callable<Integer> {
    private final Function<Plugins, BaselineLoader> loaders;
    private final FindingsCount findings;
    private final ProgramVersion program;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Parameters(
            paramLabel = "SWEEP",
            arity = "0..1",
            defaultValue = "scenarios/sweeps/three-cases.yaml",
            description = "The sweep file, without factors. Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("");

    @Option(
            names = "--protocols",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "single_text,compromise_mean,asymmetric_nash,baron_ferejohn",
            description = "The protocols, separated by commas; the first is held against the others. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> protocols = new ArrayList<>();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "50",
            description = "Runs of each scenario under each protocol. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            description = "The seed of the runs instead of the file's: decimal, or hexadecimal after 0x.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--gap",
            paramLabel = "X",
            defaultValue = "0.05",
            description = "The least difference of mean levels with which an order counts. Default: ${DEFAULT-VALUE}.")
    private double gap;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many scenarios are worked on at the same time; as many as there are processors unless given.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results/baselines",
            description = "The folder for tables and manifest. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace an earlier comparison in the folder.")
    private boolean overwrite;

    /**
     * Makes the command.
     *
     * @param loaders make what reads sweep files that may name the behaviours of plug-ins
     * @param findings how many of the sources' findings come out under a protocol
     * @param program the program's version, for the manifest
     * @param clock for the manifest's times
     */
    public BaselinesCommand(
            Function<Plugins, BaselineLoader> loaders, FindingsCount findings, ProgramVersion program, Clock clock) {
        this.loaders = loaders;
        this.findings = findings;
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
        check();
        BaselineFolder folder = new BaselineFolder(out);
        folder.check(overwrite);
        LoadedBaselines loaded = loaders.apply(plugins.plugins(Plugins::none)).load(file, protocols);
        BaselinePlan plan = loaded.plan().withReplicates(replicates);
        plan = seed.isPresent() ? plan.withMasterSeed(seed.get()) : plan;
        Circumstances circumstances = circumstances();
        String start = circumstances.now();
        Optional<List<ProtocolOutcome>> outcomes = outcomes(plan, loaded, circumstances.workers(), stopped);
        PrintWriter print = spec.commandLine().getOut();
        if (outcomes.isEmpty()) {
            print.print("Stopped; nothing was written.\n");
            print.flush();
            return ExitCode.INTERRUPTED;
        }
        Baselines baselines = Baselines.of(plan, gap, outcomes.get(), loaded.table(), findings);
        String commit = program.commit().isEmpty() ? "unknown" : program.commit();
        Provenance provenance = new Provenance(program.version(), commit, loaded.inputs());
        folder.write(BaselinesCsv.of(baselines), plan, provenance, circumstances, start);
        print.print(BaselinesText.of(baselines, Terminal.glyphs()));
        print.print("\nTables and manifest: " + folder.path() + "\n");
        print.flush();
        return ExitCode.SUCCESS;
    }

    private void check() {
        if (!(gap >= 0 && gap <= 1)) {
            throw new UserError("the gap " + gap + " is not from 0 to 1, as differences of levels are. Maybe give"
                    + " another --gap.");
        }
        if (new HashSet<>(protocols).size() < protocols.size()) {
            throw new UserError(
                    "--protocols: a name stands twice in " + String.join(",", protocols) + ". Maybe remove one.");
        }
    }

    /** Runs with a display that is gone before anything else is printed. */
    private Optional<List<ProtocolOutcome>> outcomes(
            BaselinePlan plan, LoadedBaselines loaded, int threads, BooleanSupplier stopped) {
        BaselineRunner runner = new BaselineRunner(threads, BaselinesCommand::processorTime);
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressDisplay display =
                ProgressDisplay.onStandardError(err, plan.sweep().size(), clock)) {
            return runner.run(plan, loaded.cases(), display, stopped);
        }
    }

    /** What the thread has worked, whatever else the machine does; the time on the wall where that is not measured. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private Circumstances circumstances() {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        String commandLine = spec.root().name() + " " + String.join(" ", arguments);
        return new Circumstances(
                commandLine, workers.orElse(Runtime.getRuntime().availableProcessors()), clock);
    }
}
