package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.estimation.AxisAnchors;
import org.plenary.estimation.AxisDirections;
import org.plenary.estimation.EstimateFiles;
import org.plenary.estimation.EstimationSettings;
import org.plenary.estimation.IdealPointEstimate;
import org.plenary.estimation.IdealPointModel;
import org.plenary.estimation.ModelComparison;
import org.plenary.estimation.RollCallReader;
import org.plenary.estimation.RollCalls;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.report.EstimateText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plenary estimate}: preference vectors of states, again from the roll calls. */
@Command(
        name = "estimate",
        description = {
            "Estimates the preference vectors of states from roll calls and prints how well they predict votes.",
            "Without --out nothing is written."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:Done; with --check, the files are up to date.",
            "1:With --check, a file differs; or a file could not be written.",
            "2:Bad input or usage."
        })
final class EstimateCommand extends PrintingCommand {
    private static final String STATES = "states.csv";
    private static final String ROLL_CALLS = "rollcalls.csv";
    private static final String DATA_FOLDER =
            "Maybe name a folder with " + STATES + " and " + ROLL_CALLS + " as --data DIR.";

    @Option(
            names = "--axes",
            paramLabel = "D",
            defaultValue = "2",
            description = "Axes of the space that is shown in detail and written, 1 to 3 (default: ${DEFAULT-VALUE}).")
    private int axes;

    @Option(
            names = "--spread",
            paramLabel = "SD",
            defaultValue = "0.35",
            description = "Standard deviation of axis 1 about the 2019 ideal point, judged range 0.25 to 0.5 (default:"
                    + " ${DEFAULT-VALUE}).")
    private double spread;

    @Option(
            names = "--slope-sd",
            paramLabel = "SD",
            defaultValue = "2",
            description = "Prior standard deviation of slopes, judged range 1 to 4; cut points have twice as much"
                    + " (default: ${DEFAULT-VALUE}).")
    private double slopeSd;

    @Option(
            names = "--anchor",
            paramLabel = "AXIS=NAME",
            description = {
                "What fixes the direction of axis 2 or 3: a roll call (a yes there is positive) or a state (it stands on"
                        + " the positive side). May be given for each; vote_73_266 and vote_58_174 unless given.",
                "With three axes the roll call of axis 2 also has no slope on axis 3."
            })
    private Map<Integer, String> anchors = new LinkedHashMap<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with states.csv and rollcalls.csv (default: scenarios/data here or in the nearest"
                    + " folder above).")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write preferences.csv and rollcall_items.csv to this folder.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace the files if they exist.")
    private boolean overwrite;

    @Option(
            names = "--quiet",
            description = "Leave the summary out, which takes most of the time: only write or check.")
    private boolean quiet;

    @Option(
            names = "--check",
            description = "Only say whether preferences.csv and rollcall_items.csv of the data folder are what the"
                    + " roll calls give.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        if (axes < 1 || axes > 3) {
            throw new UserError("--axes: found " + axes + "; it must be 1, 2 or 3.");
        }
        if (check && out != null) {
            throw new UserError("--check writes nothing. Maybe leave --out away.");
        }
        refuseExistingFiles();
        Path folder = dataFolder();
        RollCalls calls = read(folder);
        EstimationSettings settings = settings(calls);
        if (check || quiet) {
            IdealPointEstimate estimate = new IdealPointModel(settings).estimate(calls);
            return check ? checked(folder, filesOf(estimate)) : written(estimate);
        }
        ModelComparison comparison = ModelComparison.of(settings, calls);
        PrintWriter print = out();
        print.print(EstimateText.of(comparison, axes, List.of("CHN", "RUS", "USA"), Terminal.glyphs()));
        print.flush();
        return written(comparison.withAxes(axes).estimate());
    }

    private EstimationSettings settings(RollCalls calls) {
        try {
            AxisAnchors chosen = AxisAnchors.SHIPPED;
            for (Map.Entry<Integer, String> anchor : anchors.entrySet()) {
                chosen = chosen.with(anchor.getKey(), anchor.getValue(), calls);
            }
            return EstimationSettings.of(axes)
                    .withAxisOneSd(spread)
                    .withItemSds(slopeSd, 2 * slopeSd)
                    .withAnchors(chosen);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, String> filesOf(IdealPointEstimate estimate) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(EstimateFiles.PREFERENCES, EstimateFiles.preferences(estimate));
        files.put(EstimateFiles.ITEMS, EstimateFiles.items(estimate));
        return files;
    }

    private void refuseExistingFiles() {
        if (out == null) {
            return;
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UserError("--out: " + out + " is not a folder.");
        }
        for (String name : List.of(EstimateFiles.PREFERENCES, EstimateFiles.ITEMS)) {
            if (!overwrite && Files.exists(out.resolve(name))) {
                throw new UserError("--out: " + out.resolve(name) + " exists. Maybe add --overwrite.");
            }
        }
    }

    private Path dataFolder() {
        if (data != null) {
            return data;
        }
        Path here = Path.of("").toAbsolutePath();
        return nearest(here)
                .orElseThrow(() -> new UserError("no scenarios/data/" + STATES + " in " + here
                        + " or a folder above. Maybe name the folder with --data DIR."));
    }

    private static Optional<Path> nearest(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("scenarios").resolve("data");
            if (Files.isRegularFile(candidate.resolve(STATES))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static RollCalls read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserError("--data: " + folder + " is no folder. " + DATA_FOLDER);
        }
        return RollCallReader.read(folder.resolve(STATES), folder.resolve(ROLL_CALLS));
    }

    private int checked(Path folder, Map<String, String> files) {
        int result = ExitCode.SUCCESS;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            String verdict = verdict(path, file.getValue());
            out().println(path + ": " + verdict);
            if (!verdict.equals(UP_TO_DATE)) {
                result = ExitCode.FAILURE;
            }
        }
        return result;
    }

    private static final String UP_TO_DATE = "is what the roll calls give";

    private static String verdict(Path path, String expected) {
        try {
            String found = Files.readString(path, StandardCharsets.UTF_8);
            return found.equals(expected) ? UP_TO_DATE : "differs; " + firstDifference(found, expected);
        } catch (IOException e) {
            return "cannot be read. Maybe write it with --out.";
        }
    }

    private static String firstDifference(String found, String expected) {
        List<String> a = found.lines().toList();
        List<String> b = expected.lines().toList();
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return "line " + (i + 1) + ": found '" + a.get(i) + "', should be '" + b.get(i) + "'";
            }
        }
        return "it has " + a.size() + " lines, should have " + b.size() + ", or other line ends";
    }

    private int written(IdealPointEstimate estimate) throws IOException {
        new AxisDirections(estimate).warnings().forEach(warning -> err().println("plenary: " + warning));
        if (out != null) {
            Files.createDirectories(out);
            for (Map.Entry<String, String> file : filesOf(estimate).entrySet()) {
                Path path = out.resolve(file.getKey());
                SafeFiles.write(path, file.getValue());
                out().println("wrote " + path);
            }
        }
        return ExitCode.SUCCESS;
    }
}
