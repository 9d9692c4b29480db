package org.plenary.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.input.Behaviours;
import org.plenary.input.Field;
import org.plenary.input.Format;
import org.plenary.input.Node;
import org.plenary.input.Paths;
import org.plenary.input.Printable;
import org.plenary.input.RecordShape;
import org.plenary.input.Setting;
import org.plenary.input.YamlWriter;
import org.plenary.report.TextTable;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;
import org.plenary.scenario.SweepFile;
import org.plenary.scenario.SweepReader;
import org.plenary.world.ModelParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary show}: all that holds in a scenario, and what its file changes. */
@Command(
        name = "show",
        description = {
            "Prints every setting that holds in a scenario or a sweep file, with its default, judged range, bounds, unit and source,"
                    + " and the shared parameters of a scenario.",
            "A * marks what the file sets to something else than the default (for a shared parameter: than"
                    + " model.yaml). What two scenarios differ in shows plenary diff."
        })
final class ShowCommand extends VocabularyCommand {
    /** The widest cell beside a path; what is longer follows below. */
    private static final int WIDEST = 14;

    @Option(
            names = "--changed",
            description = "Only what the file sets: to something else than the default, or where there is no default.")
    private boolean changedOnly;

    @Parameters(paramLabel = "FILE", description = "The scenario or sweep file.")
    private String file = "";

    ShowCommand(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    public Integer call() {
        show(behaviours());
        return ExitCode.SUCCESS;
    }

    private void show(Behaviours behaviours) {
        ScenarioReader reader = new ScenarioReader(behaviours);
        Study.Opened opened = Study.open(file);
        if (SweepReader.isSweep(opened.file())) {
            showSweep(new SweepReader(reader).read(opened), opened);
            return;
        }
        ScenarioReader.Loaded loaded = reader.load(opened);
        PrintWriter out = out();
        out.println(Printable.of(loaded.scenario().value().title()) + " (" + loaded.name() + ", "
                + opened.file().shown() + ")");
        out.println();
        out.print(settings(loaded.tree(), loaded).render());
        out.println();
        out.println("Shared parameters; default is what model.yaml says.");
        out.println();
        SharedParameters model = SharedParameters.read(opened.study().read(Study.MODEL));
        TextTable shared = parameters(model, loaded);
        out.print(shared.isEmpty() ? "None is changed.\n" : shared.render());
    }

    private void showSweep(SweepReader.ReadSweep read, Study.Opened opened) {
        PrintWriter out = out();
        out.println(Printable.of(read.sweep().value().title()) + " ("
                + opened.file().stem() + ", " + opened.file().shown() + ")");
        out.println();
        TextTable table = new TextTable(1, "", "setting", "value", "default", "bounds");
        RecordShape shape = Format.of(SweepFile.class, Behaviours.none()).shape();
        for (Setting setting : Setting.of(shape, read.sweep().node())) {
            if (!setting.isForReaders()) {
                row(table, setting, setting.preset());
            }
        }
        out.print(table.render());
    }

    private TextTable settings(ScenarioTree tree, ScenarioReader.Loaded loaded) {
        TextTable table = new TextTable(1, "", "setting", "value", "default", "bounds");
        Node.Mapping complete = loaded.scenario().node();
        for (Setting setting : Setting.of(tree.format().shape(), complete)) {
            if (!setting.isForReaders()
                    && !setting.path().endsWith(".id")
                    && !setting.path().startsWith("parameters.")) {
                row(table, setting, setting.preset());
            }
        }
        return table;
    }

    private TextTable parameters(SharedParameters model, ScenarioReader.Loaded loaded) {
        TextTable table = new TextTable(1, "", "parameter", "value", "default", "bounds");
        Node.Mapping all = loaded.parameters().node();
        for (Field field :
                Format.of(ModelParameters.class, Behaviours.none()).shape().fields()) {
            Node value = all.get(field.key()).orElseThrow();
            Setting setting = new Setting(field.key(), field.about(), field.shape(), value, Optional.empty());
            row(table, setting, model.node().get(field.key()));
        }
        return table;
    }

    private void row(TextTable table, Setting setting, Optional<Node> preset) {
        String value = value(setting.value());
        String otherwise = preset.map(ShowCommand::value).orElse("-");
        boolean changed = preset.isPresent() && !value.equals(otherwise);
        if (changed || preset.isEmpty() || !changedOnly) {
            String bounds = (setting.bounds() + " " + setting.about().unit()).strip();
            table.row(changed ? "*" : "", setting.path(), fit(value), fit(otherwise), fit(bounds));
            String note = Stream.of(
                            whole("", value),
                            whole("default ", otherwise),
                            whole("allowed ", bounds),
                            credentials(setting, changed || preset.isEmpty()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
            if (!note.isEmpty()) {
                table.note(note);
            }
        }
    }

    private static String fit(String cell) {
        return cell.length() <= WIDEST ? cell : cell.substring(0, WIDEST - 3) + "...";
    }

    /** Returns in full what did not fit its cell. */
    private static String whole(String label, String cell) {
        return cell.length() <= WIDEST ? "" : label + cell;
    }

    /** The source of a default is in its description; a value that a file gives must bring its own. */
    private static String credentials(Setting setting, boolean given) {
        String range = Paths.find(setting.value(), "range")
                .map(ends -> "judged within " + YamlWriter.flow(ends))
                .orElse("");
        String source = Paths.find(setting.value(), "source")
                .map(text -> ((Node.Text) text).text())
                .orElse(given ? "" : setting.about().source());
        return range + (range.isEmpty() || source.isEmpty() ? "" : "; ") + source;
    }

    private static String value(Node node) {
        return YamlWriter.flow(Paths.find(node, "value").orElse(node));
    }
}
