package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.plenary.file.SafeFiles;
import org.plenary.input.Behaviours;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTemplate;
import org.plenary.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary new}: a commented scenario to start from. */
@Command(
        name = "new",
        description = {
            "Writes a valid scenario in which a comment explains every key, with what it allows and its default.",
            "It never overwrites a file."
        })
final class NewCommand extends VocabularyCommand {
    @Option(
            names = "--from",
            paramLabel = "SCENARIO",
            description = "Take the values of this scenario, your own or a shipped one, instead of the smallest.")
    private Optional<String> from = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    NewCommand(Vocabulary vocabulary) {
        super(vocabulary);
    }

    @Override
    public Integer call() throws IOException {
        Behaviours behaviours = behaviours();
        String text = from.map(name -> ScenarioTemplate.of(new ScenarioReader(behaviours).tree(Study.open(name))))
                .orElseGet(() -> ScenarioTemplate.smallest(behaviours));
        if (file.toString().isBlank()) {
            throw refused("an empty name", "the name of a new file", "write plenary new mine.yaml.");
        }
        checkFolder();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("a file that is there already", "a new file", "choose another name: nothing was written.");
        }
        SafeFiles.write(file, editorLine() + text);
        out().println("wrote " + file + "; next: edit it, then \"plenary validate " + file + "\"");
        return ExitCode.SUCCESS;
    }

    /** Returns the line by which editors find the schema, if the study has one. */
    private String editorLine() {
        Path absolute = file.toAbsolutePath().normalize();
        return Study.of(file)
                .folder()
                .map(folder -> folder.resolve("schema/scenario.schema.json"))
                .filter(Files::isRegularFile)
                .map(schema -> "# yaml-language-server: $schema="
                        + Objects.requireNonNull(absolute.getParent())
                                .relativize(schema)
                                .toString()
                                .replace('\\', '/')
                        + "\n")
                .orElse("");
    }

    private void checkFolder() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw refused("no folder " + folder, "a file in an existing folder", "make the folder first.");
        }
    }

    private InvalidInputException refused(String found, String allowed, String remedy) {
        return new InvalidInputException(new Problem(Place.of("plenary new " + file), "", found, allowed, remedy));
    }
}
