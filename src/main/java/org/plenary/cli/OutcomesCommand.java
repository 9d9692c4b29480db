package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plenary outcomes}: negotiates a table that was imported, again. */
@Command(
        name = "outcomes",
        description = {
            "Negotiates a study that plenary import made, as its scenario now is, and prints what comes out on the table's"
                    + " own scales."
        })
final class OutcomesCommand extends PrintingCommand {
    @Parameters(paramLabel = "STUDY", description = "The folder of the study.")
    private Path study = Path.of("");

    @Mixin
    private OutcomeOptions options = new OutcomeOptions();

    @Override
    public Integer call() throws IOException {
        options.negotiate(study, out());
        return ExitCode.SUCCESS;
    }
}
