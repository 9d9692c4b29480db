package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Problem;
import org.plenary.study.ActorTable;
import org.plenary.study.ActorTableFile;
import org.plenary.study.ActorTableStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary import}: a study made of a table of actors by issues. */
@Command(
        name = "import",
        description = {
            "Makes a study of a table that says what each actor wants on each issue, how much that matters to it, and how"
                    + " powerful it is; negotiates it, and prints what comes out on the table's own scales beside the"
                    + " compromise mean, the asymmetric Nash solution and what was observed.",
            "The study is a folder of usual files, to be changed and run again: plenary outcomes STUDY."
        })
final class ImportCommand extends PrintingCommand {
    @Parameters(paramLabel = "TABLE", description = "The table.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "How it is laid out: decide, ktab or csv.")
    private ActorTableFile.Layout layout = ActorTableFile.Layout.CSV;

    @Option(names = "--out", paramLabel = "STUDY", required = true, description = "A new folder for the study.")
    private Path study = Path.of("");

    @Mixin
    private OutcomeOptions options = new OutcomeOptions();

    @Override
    public Integer call() throws IOException {
        options.check();
        ActorTable table = ActorTableFile.read(file, layout);
        checkNew();
        ActorTableStudy.write(table, study);
        options.negotiate(study, out());
        return ExitCode.SUCCESS;
    }

    private void checkNew() throws IOException {
        if (Files.exists(study)) {
            try (Stream<Path> inside = Files.isDirectory(study) ? Files.list(study) : Stream.of(study)) {
                if (inside.findAny().isPresent()) {
                    throw new InvalidInputException(new Problem(
                            Place.of("--out " + study),
                            "",
                            "something that is there already",
                            "a new folder, or an empty one",
                            "choose another name: nothing was written."));
                }
            }
        }
    }
}
