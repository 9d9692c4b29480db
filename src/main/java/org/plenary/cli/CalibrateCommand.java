package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.kernel.UserError;
import org.plenary.report.EnsembleManifest;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import org.plenary.report.WaveKind;
import org.plenary.study.Targets;
import org.plenary.study.WavePlan;
import org.plenary.study.WaveTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
    private static final String WAVE = "wave-";

    /** Draws of a wave. */
    private static final int DRAWS = 400;

    /** The share of its own draws beyond which a wave rules out too little for another one. */
    private static final double NOTHING_MORE = 0.9;

    @Parameters(paramLabel = "FILE", description = "The sweep file, without factors; with --waves a targets file.")
    private Path file = Path.of("");

    @Mixin
    private DrawOptions draws = new DrawOptions();

    @Option(
            names = "--waves",
            paramLabel = "N",
            description = "History matching against a targets file, in at most so many waves of 400 draws and 4"
                    + " replicates unless given; it ends where a wave after the first rules out less than a tenth of its"
                    + " own draws and there are as many members as asked for.")
    private Optional<Integer> waves = Optional.empty();

    @Option(
            names = "--wave",
            paramLabel = "K",
            description = "Run the wave K alone, after those that are there: for --shard.")
    private Optional<Integer> wave = Optional.empty();

    @Option(
            names = "--members",
            paramLabel = "N",
            defaultValue = "200",
            description = "With --waves: how many of the draws that are left make the ensemble, if they are worth so"
                    + " many. Default: ${DEFAULT-VALUE}.")
    private int members;

    private final ExperimentKind waveKind;

    CalibrateCommand(ExperimentKind kind, ExperimentKind waveKind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
        this.waveKind = waveKind;
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

    @Override
    public Integer call() throws IOException {
        if (waves.isEmpty() && wave.isEmpty()) {
            return super.call();
        }
        int first = wave.orElse(1);
        int last = wave.orElseGet(waves::get);
        WavePlan.check(draws.draws(DRAWS), last);
        WavePlan.check(draws.draws(DRAWS), first);
        List<Path> done = new ArrayList<>();
        for (int w = 1; w < first; w++) {
            done.add(earlier(whole().resolve(WAVE + w)));
        }
        for (int w = first; w <= last; w++) {
            Path folder = whole().resolve(WAVE + w);
            Settings options = WaveKind.settings(draws.draws(DRAWS), members);
            int code = call(waveKind, part(folder), WaveKind.files(file, done), options);
            if (code != ExitCode.SUCCESS || isPartial()) {
                return code;
            }
            done.add(folder);
            if (w > 1 && w < last && isEnough(ResultsFolders.manifest(folder))) {
                out().println("Wave " + w
                        + " rules out less than a tenth of its own draws, and there are as many members"
                        + " as were asked for: no further wave is needed.");
                break;
            }
        }
        Targets targets = Targets.open(new StudySweepLoader(loaded()), file.toString());
        EnsembleManifest.write(whole(), done, targets, file.toString());
        out().println("Members and where they come from: " + whole().resolve(WaveTables.ENSEMBLE) + ", "
                + EnsembleManifest.FILE);
        out().flush();
        return ExitCode.SUCCESS;
    }

    private boolean isEnough(Manifest wave) {
        return Double.parseDouble(wave.fact(WaveKind.KEPT)) >= NOTHING_MORE
                && Integer.parseInt(wave.fact(WaveKind.ACCEPTED)) >= members;
    }

    private static Path earlier(Path folder) {
        if (!Files.isRegularFile(folder.resolve(WaveTables.WAVE))) {
            throw new UserError(folder + " holds no finished wave, and later ones go on from it. Maybe run it first, or"
                    + " plenary merge its parts into it.");
        }
        return folder;
    }
}
