package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.Settings;
import org.plenary.experiment.Shard;
import org.plenary.random.RunSeed;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code plenary sweep}: runs a sweep file and compares what comes out with what was observed. */
@Command(
        name = "sweep",
        description = {
            "Runs all scenarios and factors of a sweep file, with replicates, in parallel, and prints the"
                    + " simulated outcomes beside the observed ones.",
            "Outcomes depend on the files and the seed alone, not on the number of workers."
        })
public final class SweepCommand implements Callable<Integer> {
    private final ExperimentKind kind;
    private final ProgramVersion program;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Parameters(paramLabel = "FILE", description = "The sweep file.")
    private Path file = Path.of("");

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Runs of each scenario at each design point, instead of the file's.")
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

    /**
     * Makes the command.
     *
     * @param kind reads sweep files, and concludes
     * @param program the program's version, for the manifest
     * @param clock for the manifest's times
     */
    public SweepCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        this.kind = kind;
        this.program = program;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Shard part = shard.map(Shard::parse).orElse(Shard.WHOLE);
        Path folder = work.folder(file, part.isWhole() ? "" : "." + part.number() + "-of-" + part.count());
        if (!dryRun) {
            ResultsFolder.check(folder, work.overwrite());
        }
        ExperimentKind.Opened opened = kind.open(new ExperimentKind.Request(
                List.of(file), plugins.plugins(Plugins::none), Settings.NONE, replicates, work.seed()));
        Circumstances circumstances = work.circumstances(clock, List.of(file), plugins.folder());
        if (dryRun) {
            new DryRun(spec.commandLine().getOut(), clock).print(opened.experiment(), part, circumstances.workers());
            return ExitCode.SUCCESS;
        }
        ExperimentSession.Order order = new ExperimentSession.Order(
                kind,
                opened,
                part,
                program.provenance(opened.experiment().inputs()),
                circumstances,
                store.options(work.overwrite()));
        try (Interruption interruption = Interruption.listen()) {
            return ExperimentSession.of(spec, folder, clock).run(order, interruption::requested);
        }
    }

    /** Reads a seed as {@link RunSeed#parse} does. */
    static final class SeedConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String written) {
            try {
                return RunSeed.parse(written);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("\"" + written + "\" is no seed: a seed is a decimal integer, or up"
                        + " to 16 hexadecimal digits after 0x");
            }
        }
    }
}
