package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.plenary.experiment.StudyCases;
import org.plenary.file.SafeFiles;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problem;
import org.plenary.kernel.UserError;
import org.plenary.report.TextTable;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.study.ActorTable;
import org.plenary.study.ActorTableFile;
import org.plenary.study.ActorTableStudy;
import org.plenary.study.TableOutcomes;
import org.plenary.study.TableOutcomes.IssueOutcome;
import org.plenary.table.Table;
import picocli.CommandLine.Option;

/** How a table of actors by issues is negotiated, and what is shown of it. */
public final class OutcomeOptions {
    private static final int MOST = 100_000;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many runs. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            defaultValue = "1",
            description = "The seed from which those of the runs follow. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** Refuses options that cannot be, before anything is written. */
    void check() {
        if (replicates < 1 || replicates > MOST) {
            throw new UserError("--replicates " + replicates + ": from 1 to " + MOST + " runs are possible. Maybe 20.");
        }
    }

    /** Negotiates the table of a study, prints what comes out and keeps it in {@code outcomes.csv}. */
    void negotiate(Path folder, PrintWriter out) throws IOException {
        check();
        Path data = folder.resolve(ActorTableStudy.TABLE);
        if (!Files.isRegularFile(data)) {
            throw new InvalidInputException(new Problem(
                    Place.of(folder.toString()),
                    "",
                    "no " + ActorTableStudy.TABLE,
                    "a study that plenary import made",
                    "make one: plenary import --format csv TABLE --out " + folder));
        }
        ActorTable table = ActorTableFile.read(data, ActorTableFile.Layout.CSV);
        Study.Opened opened =
                Study.open(folder.resolve(ActorTableStudy.SCENARIO).toString());
        ScenarioReader reader = new ScenarioReader(Plugins.none().behaviours());
        StudyCases cases = StudyCases.of(
                opened.study(), reader, CodebookFiles.shipped().get(0).name());
        ScenarioTree scenario = reader.tree(opened);
        List<IssueOutcome> outcomes = new TableOutcomes(table, cases, scenario).of(replicates, seed);
        Table rows = TableOutcomes.TABLE.of(outcomes);
        Path file = folder.resolve("outcomes.csv");
        SafeFiles.write(file, rows.csv());
        out.println(Printable.of(scenario.bind().value().title()) + ": "
                + table.actors().size() + " actors, " + table.issues().size() + " issues, " + replicates + " runs");
        out.println();
        out.print(TextTable.of(rows, Terminal.glyphs()).render());
        errors(outcomes, out);
        out.println();
        out.println("Table: " + file);
        out.flush();
    }

    private static void errors(List<IssueOutcome> outcomes, PrintWriter out) {
        if (outcomes.stream().anyMatch(outcome -> outcome.issue().observed().isPresent())) {
            out.println();
            out.println("Mean distance from what was observed, in percent of the scale: outcome "
                    + mean(outcomes, IssueOutcome::mean) + ", compromise mean "
                    + mean(outcomes, outcome -> OptionalDouble.of(outcome.compromiseMean())) + ", Nash "
                    + mean(outcomes, IssueOutcome::nash) + ".");
        }
    }

    /** Returns the mean error over the issues on which a solution says something, and on how many that is. */
    private static String mean(List<IssueOutcome> outcomes, Function<IssueOutcome, OptionalDouble> solution) {
        double[] errors = outcomes.stream()
                .map(outcome -> outcome.error(solution.apply(outcome)))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return errors.length == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f (%d issues)",
                        100 * Arrays.stream(errors).average().orElse(0),
                        errors.length);
    }
}
