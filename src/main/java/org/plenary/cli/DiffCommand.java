package org.plenary.cli;

import java.io.PrintWriter;
import java.util.List;
import org.plenary.input.Format;
import org.plenary.input.Printable;
import org.plenary.report.TextTable;
import org.plenary.scenario.Differences;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plenary diff}: what two scenarios really differ in. */
@Command(
        name = "diff",
        description = {
            "Prints what two scenarios really differ in: after defaults and shared parameters, by value and judged"
                    + " range. Elements of lists are matched by id.",
            "Titles, descriptions and sources, which no run reads, are not compared."
        })
final class DiffCommand extends VocabularyCommand {
    @Parameters(index = "0", paramLabel = "A", description = "A scenario file.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another scenario file.")
    private String second = "";

    DiffCommand(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    public Integer call() {
        ScenarioReader reader = new ScenarioReader(behaviours());
        ScenarioReader.Loaded one = reader.load(first);
        ScenarioReader.Loaded other = reader.load(second);
        Format<ScenarioFile> format = Format.of(ScenarioFile.class, reader.behaviours());
        List<Differences.Difference> differences = Differences.of(format, one, other);
        PrintWriter out = out();
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
