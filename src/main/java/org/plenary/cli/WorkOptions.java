package org.plenary.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Circumstances;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that commands share which run much and leave a folder: how, with what seed, where. */
final class WorkOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the results; one in results/, with the name of the file or of the command, unless"
                            + " given.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace what the same command left in the folder before.")
    private boolean overwrite;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = WorkerCount.class,
            description = "How much is worked on at the same time; as many runs as there are processors unless given.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            description =
                    "The master seed: decimal, or hexadecimal after 0x. That of the sweep file unless given, 1 without"
                            + " one.")
    private Optional<Long> seed = Optional.empty();

    /** Returns the folder: the one that was given, or one in results with this name. */
    Path folder(String name) {
        return out.orElse(Path.of("results", name));
    }

    /** Returns the folder that was given, if one was. */
    Optional<Path> given() {
        return out;
    }

    /** Returns whether results that are there may be replaced. */
    boolean overwrite() {
        return overwrite;
    }

    /** Returns the seed that was given, if one was. */
    Optional<Long> seed() {
        return seed;
    }

    /**
     * Returns what is recorded although no outcome depends on it.
     *
     * @param files the files that are run
     * @param plugins the folder of plug-ins, if there is one
     */
    Circumstances circumstances(Clock clock, List<Path> files, Optional<Path> plugins) {
        return circumstances(spec, workers, clock, Circumstances.Origin.of(files, plugins));
    }

    /** Returns what is recorded of a command that goes on with something, or joins it. */
    static Circumstances circumstances(
            CommandSpec spec, Optional<Integer> workers, Clock clock, Circumstances.Origin origin) {
        return new Circumstances(
                commandLine(spec),
                workers.orElse(Runtime.getRuntime().availableProcessors()),
                clock,
                System::nanoTime,
                origin);
    }

    /** Returns what is recorded of work of one file. */
    Circumstances circumstances(Clock clock, Path file, Optional<Path> plugins) {
        return circumstances(clock, List.of(file), plugins);
    }

    /** Returns what is recorded of work that no sweep file describes. */
    Circumstances circumstances(Clock clock) {
        return circumstances(clock, List.of(), Optional.empty());
    }

    /** Returns the command line as it was given. */
    static String commandLine(CommandSpec spec) {
        List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
        return spec.root().name() + " " + String.join(" ", arguments);
    }
}
