package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.RunOutcome;
import org.plenary.file.SafeFiles;
import org.plenary.input.Printable;
import org.plenary.kernel.RunSeed;
import org.plenary.legalization.Codebook;
import org.plenary.model.NegotiationListener;
import org.plenary.report.RunLog;
import org.plenary.report.RunTrace;
import org.plenary.scenario.RecordFiles;
import org.plenary.story.Story;
import org.plenary.story.StoryListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary run}: one negotiation, from the first mandate to the score. */
@Command(
        name = "run",
        description = {
            "Runs one negotiation and prints organs, mandates and votes, sessions, what became of each provision,"
                    + " and the scored outcome beside the observed one, and the run in brief.",
            "The same scenario, seed and version give the same run. With the seed of a row of runs.csv (and --set for"
                    + " the factors of its design point) the run is that row's."
        })
final class RunCommand extends PrintingCommand {
    @Mixin
    private OneRunOptions options = new OneRunOptions();

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    private String file = "";

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write every event to a file as JSON Lines: mandates, proposals with who objected and why,"
                    + " drafting moves, moves of strategies, the text at the end of each day.")
    private Optional<Path> trace = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write the adopted texts and the record of authority to a file that plenary score reads.")
    private Optional<Path> record = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the files of --trace and --record if they exist.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        trace.ifPresent(path -> OutputPlace.check(path, "--trace", overwrite));
        record.ifPresent(path -> OutputPlace.check(path, "--record", overwrite));
        OneRunOptions.OneRun run = options.open(file);
        RunLog log = new RunLog();
        StoryListener heard = new StoryListener(run.ready().setup());
        RunOutcome outcome = trace.isPresent()
                ? RunTrace.write(trace.get(), run.ready(), run.loaded().name(), run.seed(), log, heard)
                : run.ready().run(run.seed(), NegotiationListener.all(List.of(log, heard)));
        if (record.isPresent()) {
            SafeFiles.write(record.get(), RecordFiles.toJson(outcome.result().record()));
        }
        Codebook codebook = run.ready().codebook();
        print(run, new RunSheet(run.ready().setup(), outcome, log, run.observed(), codebook));
        out().print("\nIn brief\n========\n");
        out().print(Story.paragraph(new Story(heard, codebook).summary(outcome, run.observed())));
        files();
        return ExitCode.SUCCESS;
    }

    private void print(OneRunOptions.OneRun run, RunSheet sheet) {
        PrintWriter out = out();
        out.print(Printable.of(run.title()) + "\n");
        out.print(run.shown() + ", seed " + RunSeed.toHex(run.seed()) + ", codebook \""
                + sheet.codebook().name()
                + "\"\n");
        options.settings().forEach(setting -> out.print("  with " + setting + "\n"));
        out.print(sheet.render());
    }

    private void files() {
        PrintWriter out = out();
        trace.ifPresent(path -> out.print("\nTrace: " + path + "\n"));
        record.ifPresent(path ->
                out.print((trace.isPresent() ? "" : "\n") + "Record: " + path + " (plenary score " + path + ")\n"));
        out.flush();
    }
}
