package org.plenary.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.input.Place;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.RecordFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary score}: the codebook on an exported text and record of authority, alone. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores an exported text and its record of authority with the codebook alone.")
final class ScoreCommand extends PrintingCommand {
    @Parameters(index = "0", paramLabel = "TEXT", description = "A record that a run exported, in JSON.")
    private Path text = Path.of("");

    @Option(
            names = "--coding",
            paramLabel = "NAME",
            description = "The coding to use. Default: the first of the codebook.")
    private Optional<String> coding = Optional.empty();

    @Option(
            names = "--codebook",
            paramLabel = "FILE",
            description = "A codebook to use instead of the one that the program ships.")
    private Optional<Path> codebook = Optional.empty();

    @Option(names = "--json", description = "Prints JSON instead of text.")
    private boolean json;

    /** Prints the scores. */
    @Override
    public Integer call() {
        List<Codebook> codings = codebook.map(CodebookFiles::read).orElseGet(CodebookFiles::shipped);
        Codebook chosen = coding.map(name -> CodebookFiles.named(codings, name, Place.of("--coding"), "the codebook"))
                .orElse(codings.get(0));
        ScoreSheet sheet = ScoreSheet.of(chosen, RecordFiles.read(text));
        out().print(json ? sheet.toJson() : sheet.toText());
        return ExitCode.SUCCESS;
    }
}
