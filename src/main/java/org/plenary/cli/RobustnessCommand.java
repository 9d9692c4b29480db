package org.plenary.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.plenary.experiment.Settings;
import org.plenary.experiment.Words;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import org.plenary.study.Levels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary robustness}: whether classes and orders survive what had to be judged. */
@Command(
        name = "robustness",
        description = {
            "Draws everything that was judged anew, subject only to the ordinal table, and prints in what share of draws"
                    + " orders and classes are as observed; the same with explanatory values permuted across scenarios"
                    + " (chance) and with calendars doubled.",
            "Makes 8 runs of each scenario at each draw and in each arm, unless --replicates is given.",
            "Every run is kept: plenary resume goes on after an interruption, and more --draws or --replicates add to"
                    + " what is there. What comes out does not depend on interruptions or on the number of workers."
        })
final class RobustnessCommand extends ExperimentCommand {
    @Parameters(
            paramLabel = "SWEEP",
            arity = "0..1",
            defaultValue = "scenarios/sweeps/three-cases.yaml",
            description = "The sweep file, without factors. Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("");

    @Mixin
    private DrawOptions draws = new DrawOptions();

    @Option(
            names = "--levels",
            paramLabel = "WHICH",
            defaultValue = "ranges",
            description =
                    "Where the levels of the ordinal table are drawn, in its order: ranges (each in its own) or order"
                            + " (anywhere in the ranges of all scenarios together). Default: ${DEFAULT-VALUE}.")
    private Levels levels = Levels.RANGES;

    @Mixin
    private EnsembleOption ensemble = new EnsembleOption();

    RobustnessCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
    }

    @Override
    String folder() {
        return "robustness";
    }

    @Override
    List<Path> files() {
        return ensemble.after(List.of(file));
    }

    @Override
    Settings settings() {
        return draws.settings().with("levels", Words.of(levels));
    }
}
