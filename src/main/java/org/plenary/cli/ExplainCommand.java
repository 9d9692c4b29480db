package org.plenary.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.plenary.experiment.Settings;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine.Command;
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
                    + " difference."
        })
final class ExplainCommand extends ExperimentCommand {
    @Parameters(index = "0", paramLabel = "A", description = "A scenario: its file, or its name in scenarios.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another scenario of the same study.")
    private String second = "";

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

    ExplainCommand(ExperimentKind kind, ProgramVersion program, Clock clock) {
        super(kind, program, clock);
    }

    @Override
    String folder() {
        return "explain-" + nameOf(file(first)) + "-" + nameOf(file(second));
    }

    @Override
    List<Path> files() {
        return List.of(file(first), file(second));
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
