package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.plenary.analysis.Findings;
import org.plenary.experiment.FindingsLoader;
import org.plenary.experiment.FindingsPlan;
import org.plenary.experiment.FindingsRunner;
import org.plenary.parameter.UserError;
import org.plenary.report.FindingsText;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary findings}: the sources' claims as experiments that could come out the other way. */
@Command(
        name = "findings",
        description = {
            "Runs the experiment of each finding: its cause low and high, everything else equal, and prints whether the"
                    + " effect is as the source claims.",
            "What comes out depends on the files, the seed and the number of replicates, not on the number of workers."
        })
public final class FindingsCommand implements Callable<Integer> {
    private static final String FOLDER = "findings";

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
            description = "Files of findings; those of scenarios/findings unless given.")
    private List<String> files = new ArrayList<>();

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
        Plugins behaviours = plugins.plugins(Plugins::none);
        List<Study.Opened> opened = opened();
        FindingsLoader loader = new FindingsLoader(opened.get(0).study(), behaviours);
        FindingsPlan plan = new FindingsPlan(selected(loader.read(opened)), replicates, seed, dose);
        Optional<double[][][]> alone = results(plan, loader.alone(plan), stopped);
        Optional<double[][][]> results = results(plan, loader.negotiations(plan), stopped);
        PrintWriter print = spec.commandLine().getOut();
        if (results.isEmpty() || alone.isEmpty()) {
            print.print("Stopped; nothing was written.\n");
            print.flush();
            return ExitCode.INTERRUPTED;
        }
        print.print(FindingsText.of(Findings.of(plan, results.get(), alone.get()), Terminal.glyphs()));
        print.print("\n" + program.version() + "\n");
        print.flush();
        return ExitCode.SUCCESS;
    }

    private List<Study.Opened> opened() {
        if (!files.isEmpty()) {
            return files.stream().map(Study::open).toList();
        }
        Study study = Study.open("scenarios/model.yaml").study();
        List<Study.Opened> opened = study.files(FOLDER).stream()
                .map(file -> new Study.Opened(study, study.read(file)))
                .toList();
        if (opened.isEmpty()) {
            throw new UserError("there are no findings in scenarios/" + FOLDER + ". Maybe name files of findings.");
        }
        return opened;
    }

    private List<FindingReader.Read> selected(List<FindingReader.Read> all) {
        Map<String, FindingReader.Read> known = new LinkedHashMap<>();
        all.forEach(read -> known.put(read.finding().value().id(), read));
        List<FindingReader.Read> chosen = new ArrayList<>();
        for (String id : only) {
            FindingReader.Read read = known.get(id);
            if (read == null) {
                throw new UserError("--only: \"" + id + "\" is no finding here. Maybe one of "
                        + String.join(", ", known.keySet()) + ".");
            }
            chosen.add(read);
        }
        return only.isEmpty() ? all : chosen;
    }

    /** Runs with a display that is gone before anything else is printed. */
    private Optional<double[][][]> results(FindingsPlan plan, FindingsRunner.Work work, BooleanSupplier stopped) {
        FindingsRunner runner =
                new FindingsRunner(workers.orElse(Runtime.getRuntime().availableProcessors()));
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressDisplay display = ProgressDisplay.onStandardError(err, work.size(), clock)) {
            return runner.run(plan, work, display, stopped);
        }
    }
}
