package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.Settings;
import org.plenary.experiment.Shard;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.Plugins;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that runs an experiment of a kind into a folder, where the other commands find it. */
abstract class ExperimentCommand extends PrintingCommand {
    private final ExperimentKind kind;
    private final ProgramVersion program;
    private final Clock clock;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Runs of each case, instead of as many as the sweep file or the command has; more add to what"
                    + " is there.")
    private Optional<Integer> replicates = Optional.empty();

    @Option(
            names = "--dry-run",
            description =
                    "Only print how many runs there are, the time and room that they will take by a trial of a few"
                            + " seconds, and the first design points.")
    private boolean dryRun;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Run only part I of N, always the same runs; plenary merge joins the parts.")
    private Optional<String> shard = Optional.empty();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private ClusterOption cluster = new ClusterOption();

    ExperimentCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        this.kind = kind;
        this.program = program;
        this.clock = clock;
    }

    /** Returns the name of the folder in {@code results} unless one is given. */
    abstract String folder();

    /** Returns the files that the experiment is made from. */
    abstract List<Path> files() throws IOException;

    /** Returns the options of the kind. */
    abstract Settings settings();

    @Override
    public Integer call() throws IOException {
        return call(kind, work.given().orElseGet(() -> part(whole())), files(), settings());
    }

    /** Returns the folder of the part that is asked for beside that of the whole; the whole if none is. */
    final Path part(Path folder) {
        Shard part = shard.map(Shard::parse).orElse(Shard.WHOLE);
        return part.isWhole()
                ? folder
                : folder.resolveSibling(folder.getFileName() + "." + part.number() + "-of-" + part.count());
    }

    /** Returns the folder for the whole of what the command does. */
    final Path whole() {
        return work.folder(folder());
    }

    /** Returns the plug-ins that were given. */
    final Plugins loaded() {
        return plugins.plugins(Plugins::none);
    }

    /** Returns whether nothing is to be run, or a part alone. */
    final boolean isPartial() {
        return dryRun || shard.isPresent();
    }

    /** Runs one experiment, or a part of it, into one folder. */
    final int call(ExperimentKind kind, Path target, List<Path> files, Settings settings) throws IOException {
        Shard part = shard.map(Shard::parse).orElse(Shard.WHOLE);
        ClusterOption.RunsMadeBy maker = cluster.find();
        if (!dryRun) {
            ResultsFolder.check(target, work.overwrite());
        }
        if (Terminal.isStandardError()) {
            err().println("Reading and checking files");
            err().flush();
        }
        ExperimentKind.Request request = new ExperimentKind.Request(files, loaded(), settings, replicates, work.seed());
        ExperimentKind.OpenedExperiment opened = kind.open(request);
        Circumstances circumstances = work.circumstances(clock, files, plugins.folder());
        if (dryRun) {
            new DryRun(out()).print(opened.experiment(), part, circumstances.workers());
            return ExitCode.SUCCESS;
        }
        ExperimentSession.SessionOrder order = new ExperimentSession.SessionOrder(
                kind,
                opened,
                maker.of(kind, request, opened.experiment(), circumstances.workers()),
                part,
                program.provenance(opened.experiment().inputs()),
                circumstances,
                store.options(work.overwrite()));
        try (Interruption interruption = Interruption.listen()) {
            return ExperimentSession.of(spec(), target, clock).run(order, interruption::requested);
        }
    }

    /** Returns the options on work: seed and folder. */
    WorkOptions work() {
        return work;
    }

    /** Returns the plug-ins, if any are given. */
    Plugins plugins() {
        return plugins.plugins(Plugins::none);
    }

    /** Returns the name of a file without its ending. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
