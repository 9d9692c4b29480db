package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.Members;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.RunnableCase;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.SweepDocument;
import org.plenary.experiment.SweepPlan;
import org.plenary.gui.NegotiationGui;
import org.plenary.gui.OpenScenario;
import org.plenary.gui.Screen;
import org.plenary.gui.Snapshots;
import org.plenary.gui.StoredRun;
import org.plenary.gui.WatchedRun;
import org.plenary.input.Behaviours;
import org.plenary.kernel.UserError;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code plenary gui}: a run to watch. */
@Command(
        name = "gui",
        description = {
            "Opens a run in windows: who stands where, how the texts come about, where delegation, precision and"
                    + " obligation are heading. Needs a display.",
            "It is the same model as in a sweep: the same scenario, seed and version give the same outcome."
        })
final class GuiCommand extends PrintingCommand {
    @Mixin
    private PluginOption plugins = new PluginOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO|DIR",
            defaultValue = "scenarios/examples/smallest.yaml",
            description = "The scenario file (default: ${DEFAULT-VALUE}); with --run the folder that plenary sweep"
                    + " wrote.")
    private String file = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            description = "The seed of the run: decimal, or hexadecimal after 0x. Default: 1.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "ID",
            description =
                    "A run of a finished sweep, as in the column run of its table: scenario/design_point/replicate."
                            + " It runs exactly as it did, and the log says at the end whether it came out the same.")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--study",
            paramLabel = "DIR",
            description = "With --run: the study folder of the sweep's scenarios, if it is not found by itself.")
    private Optional<Path> study = Optional.empty();

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "Open no window: make the run, write every display into a folder as PNG, and end. Needs no"
                    + " display.")
    private Optional<Path> snapshot = Optional.empty();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "With --snapshot: after how many rounds. Default: at the end of the run.")
    private Optional<Integer> rounds = Optional.empty();

    private final StoredExperiment experiments;

    GuiCommand(StoredExperiment experiments) {
        this.experiments = experiments;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        Behaviours behaviours = plugins.plugins(Plugins::none).behaviours();
        if (run.isPresent()) {
            StoredRun stored = stored(Path.of(file), run.get(), behaviours);
            stored.changed().forEach(change -> print("Note: " + change + "."));
            return snapshot.isPresent() ? picture(WatchedRun.of(stored)) : watch(() -> NegotiationGui.open(stored));
        }
        OpenScenario scenario = OpenScenario.open(file, behaviours);
        long runSeed = seed.orElse(1L);
        return snapshot.isPresent()
                ? picture(new WatchedRun(scenario, runSeed))
                : watch(() -> NegotiationGui.open(scenario, runSeed));
    }

    /** Opens a run: of a sweep from the study that has its scenario, of another experiment, or over an ensemble, from its files. */
    private StoredRun stored(Path folder, String id, Behaviours behaviours) throws IOException {
        Manifest manifest = ResultsFolders.manifest(folder);
        if (manifest.kind().equals(SweepPlan.SWEEP)
                && Members.size(SweepDocument.read(folder).settings()) == 0) {
            return StoredRun.open(folder, id, study, behaviours);
        }
        try (RunStore store = RunStore.open(folder)) {
            PlannedRun planned = store.plan().named(id);
            StoredExperiment.ReadAgain read = experiments.read(store, List.of(), plugins.folder(), Optional.empty());
            RunnableCase ready = read.opened()
                    .experiment()
                    .cases()
                    .at(planned.scenario(), planned.designPoint())
                    .member(planned.member());
            if (!(ready instanceof ScenarioCase scenario)) {
                throw new UserError(
                        "run " + id + " is no negotiation, so there is nothing to watch. Maybe look for another"
                                + " in the table of points: plenary export " + folder + " --table points.");
            }
            Study own = Study.open(read.origin().files().get(0)).study();
            List<String> changed = ResultsFolder.changes(manifest, read.provenance());
            return StoredRun.of(folder, store, planned, scenario, own, behaviours, changed);
        }
    }

    private void check() {
        if (run.isPresent() && seed.isPresent()) {
            throw wrong("--seed and --run exclude each other: a run of a sweep has its seed");
        }
        if (run.isEmpty() && study.isPresent()) {
            throw wrong("--study goes with --run");
        }
        if (snapshot.isEmpty() && rounds.isPresent()) {
            throw wrong("--rounds goes with --snapshot");
        }
        if (rounds.isPresent() && rounds.get() < 0) {
            throw wrong("--rounds: " + rounds.get() + " is negative; write how many meeting days to run, from 0");
        }
        if (run.isEmpty() && Files.isDirectory(Path.of(file))) {
            throw wrong(file + " is a folder. For a run of a sweep add --run ID, such as --run SCENARIO/0/0; otherwise"
                    + " name a scenario file");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    /** Opens windows. */
    private interface Opening {
        NegotiationGui open() throws InterruptedException;
    }

    private static int watch(Opening windows) throws InterruptedException {
        Screen.missing().ifPresent(sentence -> {
            throw new UserError(sentence);
        });
        windows.open().awaitClosing();
        return ExitCode.SUCCESS;
    }

    private int picture(WatchedRun watched) throws IOException {
        Path folder = snapshot.orElseThrow();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong("--snapshot: " + folder + " is a file; name a folder");
        }
        Snapshots.write(watched, rounds.orElse(Integer.MAX_VALUE), folder).forEach(file -> print(file.toString()));
        return ExitCode.SUCCESS;
    }

    private void print(String line) {
        out().println(line);
    }
}
