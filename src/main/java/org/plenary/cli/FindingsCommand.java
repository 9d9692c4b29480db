package org.plenary.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.plenary.analysis.Doses;
import org.plenary.analysis.Findings;
import org.plenary.analysis.FindingsTables;
import org.plenary.analysis.NullCells;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FindingsLoader;
import org.plenary.experiment.FindingsPlan;
import org.plenary.experiment.FindingsRunner;
import org.plenary.experiment.TablesFolder;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;
import org.plenary.report.FindingsText;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.NullCellsFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;
import org.plenary.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary findings}: the sources' claims as experiments that could come out the other way. */
@Command(
        name = "findings",
        description = {
            "Runs the experiment of each finding: its cause low and high, everything else equal, the mechanism that should"
                    + " carry it on and off; and prints whether the effect is as the source claims, those that the model"
                    + " contradicts first.",
            "What comes out depends on the files, the seed and the number of replicates, not on the number of workers."
        })
public final class FindingsCommand implements Callable<Integer> {
    private static final long SEED = 1;
    private static final int FEWEST = 2;
    private static final int MOST = 10_000;

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
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of findings; those of the study's folder findings unless given.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--findings", paramLabel = "DIR", description = "A folder of findings of your own, all of them.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "The findings to test, by id, separated by commas; all unless given.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "80",
            description = "Runs of each arm. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(names = "--dose", description = "Run the sweeps over continuous causes as well.")
    private boolean dose;

    /**
     * Makes the command.
     *
     * @param program the program's version, for the manifest
     * @param clock for the manifest's times
     */
    public FindingsCommand(ProgramVersion program, Clock clock) {
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
        if (replicates < FEWEST || replicates > MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--replicates " + replicates + ": from " + FEWEST + " to " + MOST
                            + " runs of each arm are possible");
        }
        TablesFolder target = new TablesFolder(work.folder("findings"), "plenary-findings/1", "findings");
        target.check(work.overwrite());
        List<Study.Opened> opened = opened();
        FindingsLoader loader = new FindingsLoader(opened.get(0).study(), plugins.plugins(Plugins::none));
        FindingsPlan plan = new FindingsPlan(
                FindingFiles.selected(loader.read(opened), only),
                replicates,
                work.seed().orElse(SEED),
                dose);
        NullCellsFile pairs = loader.nullCells();
        Circumstances circumstances = work.circumstances(clock);
        String start = circumstances.now();
        FindingsRunner runner = new FindingsRunner(circumstances.workers());
        Optional<double[][][]> alone = results(runner, plan, loader.alone(plan), stopped);
        Optional<double[][][]> results =
                alone.isEmpty() ? alone : results(runner, plan, loader.negotiations(plan), stopped);
        PrintWriter print = spec.commandLine().getOut();
        if (results.isEmpty()) {
            print.print("Stopped; nothing was written.\n");
            print.flush();
            return ExitCode.INTERRUPTED;
        }
        Findings findings = Findings.of(plan, results.get(), alone.orElseThrow());
        NullCells nullCells = NullCells.of(pairs, plan, results.get());
        List<Table> tables = new ArrayList<>(List.of(FindingsTables.of(findings), FindingsTables.of(nullCells)));
        if (dose) {
            tables.add(FindingsTables.of(Doses.of(plan, results.get())));
        }
        target.write(
                Table.texts(tables),
                FindingsTables.FILES,
                manifest(findings, plan, loader.inputs(opened), circumstances, start));
        print.print(FindingsText.of(findings, nullCells, Terminal.glyphs()));
        print.print("\nTables and manifest: " + target.path() + "\n");
        print.flush();
        return ExitCode.SUCCESS;
    }

    private List<Study.Opened> opened() throws IOException {
        List<String> given = new ArrayList<>(files);
        if (folder.isPresent()) {
            given.addAll(FindingFiles.in(folder.get()));
        }
        if (!given.isEmpty()) {
            return FindingFiles.open(given);
        }
        List<Study.Opened> shipped =
                FindingFiles.of(Study.open("scenarios/" + Study.MODEL).study());
        if (shipped.isEmpty()) {
            throw new UserError(
                    "the study has no folder " + FindingFiles.FOLDER + " with findings. Maybe name files of findings.");
        }
        return shipped;
    }

    /** Runs with a display that is gone before anything else is printed. */
    private Optional<double[][][]> results(
            FindingsRunner runner, FindingsPlan plan, FindingsRunner.Work work, BooleanSupplier stopped) {
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressDisplay display = ProgressDisplay.onStandardError(err, work.size(), clock)) {
            return runner.run(plan, work, display, stopped);
        }
    }

    private ObjectNode manifest(
            Findings findings,
            FindingsPlan plan,
            SortedMap<String, String> inputs,
            Circumstances circumstances,
            String start) {
        ObjectNode manifest = TablesFolder.manifest(program.provenance(inputs), circumstances, start);
        manifest.put("seed", RunSeed.toHex(plan.masterSeed()));
        manifest.put("replicates", plan.replicates());
        manifest.put("runs", plan.size());
        manifest.put("states_alone", FindingsLoader.STATES);
        List<Findings.Row> due =
                findings.rows().stream().filter(Findings.Row::placeboDue).toList();
        manifest.put("placebos", due.size());
        manifest.put(
                "placebos_silent",
                due.stream().filter(Findings.Row::placeboSilent).count());
        ObjectNode claims = manifest.putObject("claims");
        findings.summaries()
                .forEach(summary ->
                        claims.put(summary.finding().id(), summary.finding().claim()));
        return manifest;
    }
}
