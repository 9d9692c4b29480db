package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Settings;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import org.plenary.study.FindingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary findings}: the sources' claims as experiments that could come out the other way. */
@Command(
        name = "findings",
        description = {
            "Runs the experiment of each finding: its cause low and high, everything else equal, the mechanism that should"
                    + " carry it on and off; and prints whether the effect is as the source claims, those that the model"
                    + " contradicts first.",
            "Makes 80 runs of each arm, unless --replicates is given.",
            "Every run is kept: plenary resume goes on after an interruption, and more --replicates add to what is"
                    + " there. What comes out depends on the files, the seed and the number of replicates, not on the"
                    + " number of workers."
        })
final class FindingsCommand extends ExperimentCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of findings; those of the study's folder findings unless given.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--findings", paramLabel = "DIR", description = "A folder of findings of your own, all of them.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "The findings to test, by id, separated by commas; all unless given.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--dose", description = "Run the sweeps over continuous causes as well.")
    private boolean dose;

    @Mixin
    private EnsembleOption ensemble = new EnsembleOption();

    FindingsCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
    }

    @Override
    String folder() {
        return "findings";
    }

    @Override
    List<Path> files() throws IOException {
        List<Path> given = new ArrayList<>(files);
        if (folder.isPresent()) {
            given.addAll(FindingFiles.in(folder.get()));
        }
        return ensemble.after(given.isEmpty() ? FindingFiles.shipped() : given);
    }

    @Override
    Settings settings() {
        return Settings.NONE.with("only", only).with("dose", dose);
    }
}
