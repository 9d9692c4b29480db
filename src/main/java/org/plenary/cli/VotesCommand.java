package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.analysis.ForeseenRollCall;
import org.plenary.analysis.ForeseenRollCalls;
import org.plenary.estimation.RollCallReader;
import org.plenary.estimation.RollCalls;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.report.VotesText;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.RollCallList;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.table.DataDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary votes}: real roll calls, foreseen by votes on the mandates that stand for them. */
@Command(
        name = "votes",
        description = {
            "Runs a scenario and holds votes on mandates against the real roll calls that their tablings name: states"
                    + " right, balanced accuracy, log score, Brier score and tallies, beside two naive forecasts, that all"
                    + " vote yes, and that each votes as it last did on the field.",
            "Unless --leave-one-out is given a roll call is among what it is foreseen from. Runs have the seeds from 0."
        })
final class VotesCommand extends PrintingCommand {
    private static final int MOST = 100_000;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    private String file = "";

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "100",
            description = "Runs for each roll call. Default: ${DEFAULT-VALUE}.")
    private int replicates;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = WorkerCount.class,
            description = "How many runs are made at the same time; as many as there are processors unless given.")
    private Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--leave-one-out",
            description = "Foresee each roll call without it: its slopes and cuts and the votes in it are not used.")
    private boolean leaveOneOut;

    @Option(
            names = "--estimate-again",
            description = "With --leave-one-out: states' positions and the other roll calls are estimated again"
                    + " without it, too.")
    private boolean again;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the numbers as CSV, and a data dictionary beside it.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file and its data dictionary if they exist.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        if (replicates < 1 || replicates > MOST) {
            throw new UserError("--replicates: found " + replicates + "; it must be from 1 to " + MOST
                    + ". Maybe leave it out, to make 100.");
        }
        if (again && !leaveOneOut) {
            throw new UserError("--estimate-again goes with --leave-one-out. Maybe add that.");
        }
        for (Path path : out.map(csv -> List.of(csv, dictionary(csv))).orElse(List.of())) {
            OutputPlace.check(path, "--out", overwrite);
        }
        Study.Opened opened = Study.open(file);
        Study study = opened.study();
        ScenarioReader.Loaded loaded =
                new ScenarioReader(plugins.plugins(Plugins::none).behaviours()).load(opened);
        InputFile list = study.read(Study.ROLL_CALL_LIST);
        ForeseenRollCalls rollCalls =
                new ForeseenRollCalls(ScenarioBuilder.build(loaded), RollCallList.read(list), votes(study, list));
        if (rollCalls.names().isEmpty()) {
            throw new UserError(opened.file().shown() + ": no tabling names a roll call, neither as roll_call nor under"
                    + " agenda, so there is nothing to foresee. Maybe add a column of votes of " + Study.STATES
                    + ", such as roll_call: vote_73_27.");
        }
        print(opened.file().shown(), foreseen(rollCalls));
        return ExitCode.SUCCESS;
    }

    private static RollCalls votes(Study study, InputFile list) {
        InputFile states = study.read(Study.STATES);
        return RollCallReader.read(states.shown(), states.content(), list.shown(), list.content());
    }

    private List<ForeseenRollCall> foreseen(ForeseenRollCalls rollCalls) throws IOException {
        try {
            return rollCalls.by(
                    known(), replicates, workers.orElse(Runtime.getRuntime().availableProcessors()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private ForeseenRollCalls.Evidence known() {
        return again
                ? ForeseenRollCalls.Evidence.ESTIMATED_AGAIN
                : leaveOneOut ? ForeseenRollCalls.Evidence.BUT_ITSELF : ForeseenRollCalls.Evidence.ALL;
    }

    private void print(String shown, List<ForeseenRollCall> calls) throws IOException {
        String from = switch (known()) {
            case ALL -> "Each roll call is among what it is foreseen from: this is fit, no forecast.";
            case BUT_ITSELF ->
                "Each roll call is foreseen without its slopes, its cuts and the votes in it; states' positions were"
                        + " estimated with them.";
            case ESTIMATED_AGAIN -> "Each roll call is foreseen without it; positions are estimated again without it.";
        };
        out().print(VotesText.of("Votes on mandates of " + shown, from, calls, Terminal.glyphs()));
        if (out.isPresent()) {
            SafeFiles.write(out.get(), ForeseenRollCall.TABLE.of(calls).csv());
            SafeFiles.write(dictionary(out.get()), DataDictionary.csv(ForeseenRollCall.TABLE.columns()));
            out().print("\n" + out.get() + ", columns explained in " + dictionary(out.get()) + "\n");
        }
        out().flush();
    }

    private static Path dictionary(Path csv) {
        return csv.resolveSibling(ExperimentCommand.nameOf(csv) + ".columns.csv");
    }
}
