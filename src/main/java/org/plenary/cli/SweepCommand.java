package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.Shard;
import org.plenary.experiment.SweepLoader;
import org.plenary.random.RunSeed;
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
    private final Function<Plugins, SweepLoader> loaders;
    private final String version;
    private final String commit;
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
     * @param loaders make what reads sweep files that may name the behaviours of plug-ins
     * @param version the program's version
     * @param commit the git commit it was built from; {@code ""} if that is not known
     * @param clock for the manifest's times
     */
    public SweepCommand(Function<Plugins, SweepLoader> loaders, String version, String commit, Clock clock) {
        this.loaders = loaders;
        this.version = version;
        this.commit = commit;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        LoadedSweep sweep = loaded();
        Shard part = shard.map(Shard::parse).orElse(Shard.WHOLE);
        if (dryRun) {
            new DryRun(spec.commandLine().getOut(), clock)
                    .print(sweep, part, circumstances().workers());
            return ExitCode.SUCCESS;
        }
        Provenance provenance = new Provenance(version, commit.isEmpty() ? "unknown" : commit, sweep.inputs());
        SweepSession.Order order =
                new SweepSession.Order(sweep, part, provenance, circumstances(), store.options(work.overwrite()));
        PrintWriter writer = spec.commandLine().getOut();
        String ending = part.isWhole() ? "" : "." + part.number() + "-of-" + part.count();
        SweepSession session = new SweepSession(work.folder(file, ending), writer, Terminal.glyphs());
        try (Interruption interruption = Interruption.listen()) {
            int code = session.run(order, there -> display(there, part.size(sweep.plan())), interruption::requested);
            writer.flush();
            return code;
        }
    }

    private ProgressDisplay display(long there, long size) {
        return ProgressDisplay.onStandardError(spec.commandLine().getErr(), there, size, clock);
    }

    private LoadedSweep loaded() throws IOException {
        return loaders.apply(plugins.plugins(Plugins::none)).load(file).with(replicates, work.seed());
    }

    private Circumstances circumstances() {
        return work.circumstances(clock, file, plugins.folder());
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
