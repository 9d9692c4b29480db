package org.plenary.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.input.Format;
import org.plenary.input.Printable;
import org.plenary.report.TextTable;
import org.plenary.scenario.Differences;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary diff}: what two scenarios really differ in. */
@Command(
        name = "diff",
        description = {
            "Prints what two scenarios really differ in: after defaults and shared parameters, by value and judged"
                    + " range. Elements of lists are matched by id.",
            "Titles, descriptions and sources, which no run reads, are not compared."
        })
public final class DiffCommand implements Callable<Integer> {
    private final Vocabulary vocabulary;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Parameters(index = "0", paramLabel = "A", description = "A scenario file.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another scenario file.")
    private String second = "";

    /** Makes the command for a model. */
    public DiffCommand(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Integer call() {
        ScenarioReader reader =
                new ScenarioReader(plugins.plugins(vocabulary.own()).behaviours());
        ScenarioReader.Loaded one = reader.load(first);
        ScenarioReader.Loaded other = reader.load(second);
        Format<ScenarioFile> format = Format.of(ScenarioFile.class, reader.behaviours());
        List<Differences.Difference> differences = Differences.of(format, one, other);
        PrintWriter out = spec.commandLine().getOut();
        if (differences.isEmpty()) {
            out.println("no difference");
            return ExitCode.SUCCESS;
        }
        TextTable table = new TextTable(0, "setting", first, second);
        for (Differences.Difference difference : differences) {
            table.row(difference.path(), Printable.brief(difference.first()), Printable.brief(difference.second()));
        }
        out.print(table.render());
        return ExitCode.SUCCESS;
    }
}
