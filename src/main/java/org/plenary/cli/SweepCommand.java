package org.plenary.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.plenary.experiment.Settings;
import org.plenary.kernel.RunSeed;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code plenary sweep}: runs a sweep file and compares what comes out with what was observed. */
@Command(
        name = "sweep",
        description = {
            "Runs all scenarios and factors of a sweep file, with replicates, in parallel, and prints the"
                    + " simulated outcomes beside the observed ones.",
            "Outcomes depend on the files and the seed alone, not on the number of workers."
        })
final class SweepCommand extends ExperimentCommand {
    @Parameters(paramLabel = "FILE", description = "The sweep file.")
    private Path file = Path.of("");

    @Mixin
    private EnsembleOption ensemble = new EnsembleOption();

    SweepCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
    }

    @Override
    String folder() {
        return nameOf(file);
    }

    @Override
    List<Path> files() {
        return ensemble.after(List.of(file));
    }

    @Override
    Settings settings() {
        return Settings.NONE;
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
