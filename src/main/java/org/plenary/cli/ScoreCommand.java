package org.plenary.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.BadFileException;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.RecordFiles;
import org.plenary.text.NegotiatedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary score}: the codebook on an exported text and record of authority, alone. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores an exported text and its record of authority with the codebook alone.")
public final class ScoreCommand implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

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

    /** Prints the scores; returns 0, or 2 if the input is bad. */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Codebook> codings =
                    codebook.isPresent() ? CodebookFiles.read(codebook.get()) : CodebookFiles.shipped();
            String name = coding.orElse(codings.get(0).name());
            Optional<Codebook> chosen =
                    codings.stream().filter(c -> c.name().equals(name)).findFirst();
            if (chosen.isEmpty()) {
                err.print("--coding: found " + name + "; allowed: "
                        + String.join(", ", codings.stream().map(Codebook::name).toList()) + "\n");
                err.flush();
                return BAD_INPUT;
            }
            NegotiatedRecord record = RecordFiles.read(text);
            ScoreSheet sheet = ScoreSheet.of(chosen.get(), record);
            out.print(json ? sheet.toJson() : sheet.toText());
            out.flush();
            return 0;
        } catch (BadFileException e) {
            err.print(e.getMessage() + "\n");
            err.flush();
            return BAD_INPUT;
        }
    }
}
