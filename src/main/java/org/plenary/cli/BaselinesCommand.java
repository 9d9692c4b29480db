package org.plenary.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.plenary.analysis.BaselineFindings;
import org.plenary.analysis.Baselines;
import org.plenary.analysis.BaselinesTables;
import org.plenary.experiment.BaselineLoader;
import org.plenary.experiment.BaselinePlan;
import org.plenary.experiment.BaselineRunner;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FindingsLoader;
import org.plenary.experiment.FindingsRunner;
import org.plenary.experiment.LoadedBaselines;
import org.plenary.experiment.ProtocolFindings;
import org.plenary.experiment.ProtocolOutcome;
import org.plenary.experiment.TablesFolder;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;
import org.plenary.report.BaselinesText;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.OrdinalTable;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;
import org.plenary.table.Table;
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
    private static final int FEWEST = 2;
    private static final int MOST = 10_000;

    private final Function<Plugins, BaselineLoader> loaders;
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
            names = "--gap",
            paramLabel = "X",
            defaultValue = "0.05",
            description = "The least difference of mean levels with which an order counts. Default: ${DEFAULT-VALUE}.")
    private double gap;

    @Option(
            names = "--findings",
            paramLabel = "DIR",
            description = "A folder of findings to test under each protocol; that of the study unless given.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--findings-replicates",
            paramLabel = "N",
            defaultValue = "30",
            description = "Runs of each arm of each finding under each protocol; 0 for no findings. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int arms;

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "The findings to test, by id, separated by commas; all unless given.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--no-findings", description = "Test no findings, which takes most of the time.")
    private boolean noFindings;

    /**
     * Makes the command.
     *
     * @param loaders make what reads sweep files that may name the behaviours of plug-ins
     * @param program the program's version, for the manifest
     * @param clock for the manifest's times
     */
    public BaselinesCommand(Function<Plugins, BaselineLoader> loaders, ProgramVersion program, Clock clock) {
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
        check();
        TablesFolder target = new TablesFolder(work.folder("baselines"), "plenary-baselines/1", "baselines");
        target.check(work.overwrite());
        LoadedBaselines loaded = loaders.apply(plugins.plugins(Plugins::none)).load(file, protocols);
        BaselinePlan replicated = loaded.plan().withReplicates(replicates);
        BaselinePlan plan = work.seed().map(replicated::withMasterSeed).orElse(replicated);
        SortedMap<String, String> inputs = new TreeMap<>(loaded.inputs());
        Optional<Tested> tested = tested(plan, inputs);
        Circumstances circumstances = work.circumstances(clock, file, plugins.folder());
        String start = circumstances.now();
        Optional<List<ProtocolOutcome>> outcomes = outcomes(plan, loaded, circumstances.workers(), stopped);
        Optional<BaselineFindings> findings = outcomes.isEmpty()
                ? Optional.empty()
                : findings(tested, loaded.table(), circumstances.workers(), stopped);
        PrintWriter print = spec.commandLine().getOut();
        if (findings.isEmpty()) {
            print.print("Stopped; nothing was written.\n");
            print.flush();
            return ExitCode.INTERRUPTED;
        }
        Baselines baselines = Baselines.of(plan, gap, outcomes.orElseThrow(), loaded.table(), findings.get());
        ObjectNode manifest = TablesFolder.manifest(program.provenance(inputs), circumstances, start);
        describe(plan, tested.isPresent(), manifest);
        target.write(Table.texts(BaselinesTables.of(baselines)), BaselinesTables.ALL, manifest);
        print.print(BaselinesText.of(baselines, Terminal.glyphs()));
        print.print("\nTables and manifest: " + target.path() + "\n");
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
        if (arms != 0 && (arms < FEWEST || arms > MOST)) {
            throw new UserError("--findings-replicates " + arms + ": from " + FEWEST + " to " + MOST
                    + " runs of each arm are possible. Maybe 0, or --no-findings, to test none.");
        }
        if (noFindings && (folder.isPresent() || !only.isEmpty())) {
            throw new UserError("--no-findings tests none, and " + (folder.isPresent() ? "--findings" : "--only")
                    + " names some. Maybe give one of them.");
        }
    }

    private record Tested(FindingsLoader loader, ProtocolFindings findings) {}

    /**
     * Reads and plans the findings; nothing if none are to be tested, or the study has none.
     *
     * @param inputs the hashes of all files that were read, added to
     */
    private Optional<Tested> tested(BaselinePlan plan, SortedMap<String, String> inputs) throws IOException {
        if (noFindings || arms == 0) {
            return Optional.empty();
        }
        List<Study.Opened> opened = folder.isPresent()
                ? FindingFiles.open(FindingFiles.in(folder.get()))
                : FindingFiles.of(Study.open(file.toString()).study());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        FindingsLoader loader = new FindingsLoader(opened.get(0).study(), plugins.plugins(Plugins::none));
        List<FindingReader.Read> findings = FindingFiles.selected(loader.read(opened), only);
        inputs.putAll(loader.inputs(opened));
        return Optional.of(new Tested(
                loader,
                ProtocolFindings.of(
                        findings, plan.protocols(), arms, plan.sweep().masterSeed())));
    }

    /** Runs with a display that is gone before anything else is printed. */
    private Optional<List<ProtocolOutcome>> outcomes(
            BaselinePlan plan, LoadedBaselines loaded, int threads, BooleanSupplier stopped) {
        BaselineRunner runner = new BaselineRunner(threads, BaselinesCommand::processorTime);
        try (ProgressDisplay display = display(plan.sweep().size())) {
            return runner.run(plan, loaded.cases(), display, stopped);
        }
    }

    /** Tests the findings; nothing if stopped. */
    private Optional<BaselineFindings> findings(
            Optional<Tested> tested, Optional<OrdinalTable> table, int threads, BooleanSupplier stopped) {
        if (tested.isEmpty()) {
            return Optional.of(BaselineFindings.NONE);
        }
        ProtocolFindings findings = tested.get().findings();
        try (ProgressDisplay display = display(findings.size())) {
            return findings.run(new FindingsRunner(threads), tested.get().loader(), display, stopped)
                    .map(results -> BaselineFindings.of(findings, results, table));
        }
    }

    private ProgressDisplay display(long runs) {
        return ProgressDisplay.onStandardError(spec.commandLine().getErr(), runs, clock);
    }

    private void describe(BaselinePlan plan, boolean tested, ObjectNode manifest) {
        manifest.put("title", plan.sweep().title());
        manifest.put("coding", plan.sweep().coding());
        manifest.put("seed", RunSeed.toHex(plan.sweep().masterSeed()));
        manifest.put("replicates", plan.sweep().replicates());
        manifest.put("findings_replicates", tested ? arms : 0);
        plan.protocols().forEach(manifest.putArray("protocols")::add);
    }

    /** What the thread has worked, whatever else the machine does; the time on the wall where that is not measured. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
