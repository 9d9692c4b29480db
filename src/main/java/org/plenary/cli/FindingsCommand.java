package org.plenary.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.plenary.analysis.Doses;
import org.plenary.analysis.Findings;
import org.plenary.analysis.FindingsCsv;
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
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.NullCellsFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;
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
    private static final String FOLDER = "findings";
    private static final int FEWEST = 2;
    private static final int MOST = 10_000;

    private final ProgramVersion program;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

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
            defaultValue = "30",
            description = "Runs of each arm. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = SweepCommand.SeedConverter.class,
            description = "The seed from which all others follow. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--dose", description = "Run the sweeps over continuous causes as well.")
    private boolean dose;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for tables and manifest; results/findings unless given.")
    private Path out = Path.of("results", FOLDER);

    @Option(names = "--overwrite", description = "Replace earlier findings in the folder.")
    private boolean overwrite;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many arms are run at the same time; as many as there are processors unless given.")
    private Optional<Integer> workers = Optional.empty();

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
        TablesFolder target = new TablesFolder(out, "plenary-findings/1", FOLDER);
        target.check(overwrite);
        List<Study.Opened> opened = opened();
        FindingsLoader loader = new FindingsLoader(opened.get(0).study(), plugins.plugins(Plugins::none));
        FindingsPlan plan = new FindingsPlan(selected(loader.read(opened)), replicates, seed, dose);
        NullCellsFile pairs = loader.nullCells();
        Circumstances circumstances = circumstances();
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
        SortedMap<String, String> tables = tables(findings, nullCells, Doses.of(plan, results.get()));
        target.write(
                tables,
                List.of(FindingsCsv.FINDINGS, FindingsCsv.NULL_CELLS, FindingsCsv.DOSE),
                manifest(findings, plan, loader.inputs(opened), circumstances, start));
        print.print(FindingsText.of(findings, nullCells, Terminal.glyphs()));
        print.print("\nTables and manifest: " + out + "\n");
        print.flush();
        return ExitCode.SUCCESS;
    }

    private SortedMap<String, String> tables(Findings findings, NullCells nullCells, Doses doses) {
        SortedMap<String, String> tables = new TreeMap<>();
        tables.put(FindingsCsv.FINDINGS, FindingsCsv.of(findings));
        tables.put(FindingsCsv.NULL_CELLS, FindingsCsv.of(nullCells));
        if (dose) {
            tables.put(FindingsCsv.DOSE, FindingsCsv.of(doses));
        }
        return tables;
    }

    /** Opens the files, all in one study, so that all are read from the same bytes. */
    private List<Study.Opened> opened() throws IOException {
        List<String> given = new ArrayList<>(files);
        if (folder.isPresent()) {
            given.addAll(filesOf(folder.get()));
        }
        if (given.isEmpty()) {
            return shipped();
        }
        List<Study.Opened> opened = new ArrayList<>();
        for (String file : given) {
            Study.Opened next = Study.open(file);
            Study first = opened.isEmpty() ? next.study() : opened.get(0).study();
            if (!root(first).equals(root(next.study()))) {
                throw new UserError(file + " belongs to another study than " + given.get(0)
                        + ". Maybe test them one after the other.");
            }
            opened.add(new Study.Opened(first, next.file()));
        }
        return opened;
    }

    private static Optional<Path> root(Study study) {
        return study.folder().map(path -> path.toAbsolutePath().normalize());
    }

    private static List<String> filesOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    "--findings: " + folder + " is no folder. Maybe name the file itself, without --findings.");
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<String> yaml = found.map(Path::toString)
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (yaml.isEmpty()) {
                throw new UserError(
                        "--findings: there is no .yaml file in " + folder + ". Maybe another folder was meant.");
            }
            return yaml;
        }
    }

    private static List<Study.Opened> shipped() {
        Study study = Study.open("scenarios/" + Study.MODEL).study();
        List<Study.Opened> opened = study.files(FOLDER).stream()
                .map(file -> new Study.Opened(study, study.read(file)))
                .toList();
        if (opened.isEmpty()) {
            throw new UserError("the study has no folder " + FOLDER + " with findings. Maybe name files of findings.");
        }
        return opened;
    }

    private List<FindingReader.Read> selected(List<FindingReader.Read> all) {
        Map<String, FindingReader.Read> known = new LinkedHashMap<>();
        all.forEach(read -> known.put(read.finding().value().id(), read));
        for (String id : only) {
            if (!known.containsKey(id)) {
                throw new UserError("--only: \"" + id + "\" is no finding here. Maybe one of "
                        + String.join(", ", known.keySet()) + ".");
            }
        }
        return all.stream()
                .filter(read ->
                        only.isEmpty() || only.contains(read.finding().value().id()))
                .toList();
    }

    /** Runs with a display that is gone before anything else is printed. */
    private Optional<double[][][]> results(
            FindingsRunner runner, FindingsPlan plan, FindingsRunner.Work work, BooleanSupplier stopped) {
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressDisplay display = ProgressDisplay.onStandardError(err, work.size(), clock)) {
            return runner.run(plan, work, display, stopped);
        }
    }

    private Circumstances circumstances() {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        String commandLine = spec.root().name() + " " + String.join(" ", arguments);
        return new Circumstances(
                commandLine, workers.orElse(Runtime.getRuntime().availableProcessors()), clock);
    }

    private ObjectNode manifest(
            Findings findings,
            FindingsPlan plan,
            SortedMap<String, String> inputs,
            Circumstances circumstances,
            String start) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("version", program.version());
        manifest.put("commit", program.commit().isEmpty() ? "unknown" : program.commit());
        manifest.put("command_line", circumstances.commandLine());
        manifest.put("seed", RunSeed.toHex(plan.masterSeed()));
        manifest.put("replicates", plan.replicates());
        manifest.put("runs", plan.size());
        manifest.put("states_alone", FindingsLoader.STATES);
        manifest.put("workers", circumstances.workers());
        manifest.put("start", start);
        manifest.put("end", circumstances.now());
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
        ObjectNode hashes = manifest.putObject("inputs");
        inputs.forEach(hashes::put);
        return manifest;
    }
}
