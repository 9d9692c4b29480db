package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Settings;
import org.plenary.kernel.UserError;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import org.plenary.study.FindingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary baselines}: what a protocol gets right that simpler explanations do not. */
@Command(
        name = "baselines",
        description = {
            "Runs the scenarios of a sweep file under each protocol, and prints what each gets right beside a constant"
                    + " guess and a signed sum of the explanatory variables.",
            "Makes 50 runs of each scenario under each protocol, unless --replicates is given.",
            "Every run is kept: plenary resume goes on after an interruption, and more --replicates add to what is"
                    + " there. What comes out depends on the files, the seed and the number of replicates, not on the"
                    + " number of workers; times are processor times of this machine."
        })
final class BaselinesCommand extends ExperimentCommand {
    @Parameters(
            paramLabel = "SWEEP",
            arity = "0..1",
            defaultValue = "scenarios/sweeps/three-cases.yaml",
            description = "The sweep file, without factors. Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("");

    @Option(
            names = "--protocols",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "single_text,compromise_mean,asymmetric_nash,baron_ferejohn",
            description = "The protocols, separated by commas; the first is held against the others. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> protocols = new ArrayList<>();

    @Option(
            names = "--gap",
            paramLabel = "X",
            defaultValue = "0.05",
            description = "The least difference of mean levels with which an order counts. Default: ${DEFAULT-VALUE}.")
    private double gap;

    @Option(
            names = "--findings",
            paramLabel = "DIR",
            description = "A folder of findings to test under each protocol; that of the study unless given.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--findings-replicates",
            paramLabel = "N",
            defaultValue = "30",
            description = "Runs of each arm of each finding under each protocol; 0 for no findings. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int arms;

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "The findings to test, by id, separated by commas; all unless given.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--no-findings", description = "Test no findings, which takes most of the time.")
    private boolean noFindings;

    @Mixin
    private EnsembleOption ensemble = new EnsembleOption();

    BaselinesCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
    }

    @Override
    String folder() {
        return "baselines";
    }

    @Override
    List<Path> files() throws IOException {
        if (noFindings && (folder.isPresent() || !only.isEmpty())) {
            throw new UserError("--no-findings tests none, and " + (folder.isPresent() ? "--findings" : "--only")
                    + " names some. Maybe give one of them.");
        }
        List<Path> files = new ArrayList<>(List.of(file));
        if (folder.isPresent()) {
            files.addAll(FindingFiles.in(folder.get()));
        }
        return ensemble.after(files);
    }

    @Override
    Settings settings() {
        return Settings.NONE
                .with("protocols", protocols)
                .with("gap", gap)
                .with("findings_replicates", noFindings ? 0 : arms)
                .with("only", only);
    }
}
