package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ExplainKind;
import org.plenary.report.ProgramVersion;
import org.plenary.report.TurnedRunText;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.study.TurnedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary explain}: why two scenarios differ. */
@Command(
        name = "explain",
        description = {
            "Splits the difference between two scenarios over the parts in which they differ: each row of the ordinal"
                    + " table, drafting practice, organs and calendars, provisions, rival regimes and so on.",
            "Each replicate goes from A to B part by part in an order of its own and in its reverse, with the same luck;"
                    + " 60 replicates unless --replicates is given. Contributions (Shapley values) add up to the"
                    + " difference.",
            "Of A alone: the ten decisions that moved the outcome of its run with --seed most, each by what would have come"
                    + " out had it gone the other way and the run gone on with the same luck."
        })
final class ExplainCommand extends ExperimentCommand {
    @Parameters(index = "0", paramLabel = "A", description = "A scenario: its file, or its name in scenarios.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", arity = "0..1", description = "Another scenario of the same study.")
    private Optional<String> second = Optional.empty();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "delegation,precision,obligation",
            description = "What is explained, separated by commas: measures that plenary list outcomes prints. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "--drawn",
            description = "Draw all judged numbers anew in each replicate, within the ordinal table, instead of taking"
                    + " them as they are in the files.")
    private boolean drawn;

    @Mixin
    private EnsembleOption ensemble = new EnsembleOption();

    @Option(
            names = "--decisions",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of A alone: how many decisions are tried, the closest first. Default: ${DEFAULT-VALUE}.")
    private int decisions;

    ExplainCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
    }

    @Override
    String folder() {
        return "explain-" + nameOf(file(first))
                + second.map(other -> "-" + nameOf(file(other))).orElse("");
    }

    @Override
    List<Path> files() {
        return ensemble.after(
                second.map(other -> List.of(file(first), file(other))).orElse(List.of(file(first))));
    }

    @Override
    public Integer call() throws IOException {
        List<String> others = second.isPresent()
                ? List.of("--decisions")
                : List.of("--drawn", "--ensemble", "--replicates", "--shard", "--dry-run", "--workers");
        for (String option : others) {
            if (spec().commandLine().getParseResult().hasMatchedOption(option)) {
                throw new UserError(option + " goes with " + (second.isPresent() ? "one scenario" : "two scenarios")
                        + ". Maybe leave it out.");
            }
        }
        return second.isPresent() ? super.call() : explainRun();
    }

    /** One run is soon made again, so nothing of it is kept but a table, if a folder is given for it. */
    private Integer explainRun() throws IOException {
        Optional<Path> table = work().given().map(folder -> folder.resolve("decisions.csv"));
        table.ifPresent(file -> OutputPlace.check(file, "--out", work().overwrite()));
        if (decisions < 1) {
            throw new UserError("--decisions " + decisions + " tries none. Maybe give a number from 1.");
        }
        ExplainKind.checkMeasures(measures);
        ScenarioReader reader = new ScenarioReader(plugins().behaviours());
        Study.Opened opened = Study.open(file(first).toString());
        ScenarioTree tree = reader.load(opened).tree();
        String coding =
                CodebookFiles.read(opened.study().read(Study.CODEBOOK)).get(0).name();
        ScenarioCase ready = StudyCases.of(opened.study(), reader, coding).at(tree);
        long seed = work().seed().orElse(1L);
        if (Terminal.isStandardError()) {
            err().println("Making the run again with each decision turned round");
            err().flush();
        }
        TurnedRun.Trials trials = TurnedRun.of(ready, seed, measures, decisions);
        if (table.isPresent()) {
            SafeFiles.write(table.get(), trials.table().csv());
        }
        String title = tree.bind().value().title();
        out().print(TurnedRunText.of(title, ready.setup(), seed, trials, Terminal.glyphs()));
        table.ifPresent(file -> out().print("\nTable: " + file + "\n"));
        out().flush();
        return ExitCode.SUCCESS;
    }

    /** A bare name is that of a scenario in the folder scenarios, here or as it is shipped. */
    private static Path file(String given) {
        Path path = Path.of(given);
        boolean bare = given.matches("[\\p{L}\\p{N}_-]+") && !Files.exists(path);
        return bare ? Path.of("scenarios", given + ".yaml") : path;
    }

    @Override
    Settings settings() {
        return Settings.NONE.with("measures", measures).with("drawn", drawn);
    }
}
