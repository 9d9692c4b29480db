package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.experiment.Settings;
import org.plenary.report.ExperimentKind;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that runs an experiment of a kind into a folder, where every other command finds it. */
abstract class ExperimentCommand implements Callable<Integer> {
    private final ExperimentKind kind;
    private final Experiments experiments;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Run only part I of N, always the same runs; plenary merge joins the parts.")
    private Optional<String> shard = Optional.empty();

    @Mixin
    private StoreOptions store = new StoreOptions();

    /**
     * Makes the command.
     *
     * @param experiments runs experiments
     */
    ExperimentCommand(ExperimentKind kind, Experiments experiments) {
        this.kind = kind;
        this.experiments = experiments;
    }

    /** Returns the files that the experiment is made from. */
    abstract List<Path> files();

    /** Returns the options of the kind. */
    abstract Settings settings();

    /** Returns the replicates that were asked for. */
    abstract Optional<Integer> replicates();

    @Override
    public final Integer call() throws IOException {
        throw new UnsupportedOperationException();
    }
}
