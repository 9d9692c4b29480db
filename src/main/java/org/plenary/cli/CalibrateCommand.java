package org.plenary.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.plenary.experiment.Settings;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plenary calibrate}: how wide the region of judged numbers is in which outcomes are as observed. */
@Command(
        name = "calibrate",
        description = {
            "Draws every judged number from its range, runs all scenarios of a sweep file at each draw, and prints in"
                    + " what share of draws classes and orders are as observed, and which numbers move them.",
            "Makes 6 runs of each scenario at each draw, unless --replicates is given.",
            "Every run is kept: plenary resume goes on after an interruption, and more --draws or --replicates add to"
                    + " what is there. What comes out depends on the files, the seed, and the numbers of draws and"
                    + " replicates, not on the number of workers."
        })
final class CalibrateCommand extends ExperimentCommand {
    @Parameters(paramLabel = "SWEEP", description = "The sweep file, without factors.")
    private Path file = Path.of("");

    @Mixin
    private DrawOptions draws = new DrawOptions();

    CalibrateCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
    }

    @Override
    String folder() {
        return nameOf(file) + "-calibration";
    }

    @Override
    List<Path> files() {
        return List.of(file);
    }

    @Override
    Settings settings() {
        return draws.settings();
    }
}
