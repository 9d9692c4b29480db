package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.RunnableCase;
import org.plenary.experiment.ScenarioCase;
import org.plenary.input.NearestName;
import org.plenary.input.Printable;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;
import org.plenary.story.Story;
import org.plenary.story.StoryListener;
import org.plenary.world.Provision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code plenary tell}: the story of a run. */
@Command(
        name = "tell",
        description = {
            "Tells a run in words: who tabled what, who blocked it and by how much, what broke the deadlock, what was"
                    + " watered down, who gained and who lost, what was left out and why.",
            "With --provision all that happened to one provision; with --run a run of a results folder."
        })
final class TellCommand extends PrintingCommand {
    private final StoredExperiment stored;

    @Mixin
    private OneRunOptions options = new OneRunOptions();

    @Parameters(
            paramLabel = "SCENARIO|DIR",
            description = "The scenario file; with --run the folder that plenary sweep or another experiment wrote.")
    private String file = "";

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "A run of a results folder, as in the column run: scenario/design_point/replicate.")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "With --run: where the file of the experiment is now, if it was moved.")
    private List<Path> moved = List.of();

    @Option(
            names = "--provision",
            paramLabel = "P",
            description = "Tell all that happened to a provision, by its id or title, and nothing else.")
    private Optional<String> provision = Optional.empty();

    TellCommand(StoredExperiment stored) {
        this.stored = stored;
    }

    @Override
    public Integer call() throws IOException {
        if (run.isPresent()) {
            if (options.any()) {
                throw wrong("--run excludes --seed, --set and --coding: a run of a folder has its own");
            }
            ofFolder(Path.of(file), run.get());
            return ExitCode.SUCCESS;
        }
        if (Files.isDirectory(Path.of(file))) {
            throw wrong(file + " is a folder. For one of its runs add --run ID, such as --run SCENARIO/0/0; otherwise"
                    + " name a scenario file");
        }
        OneRunOptions.OneRun one = options.open(file);
        String of = one.shown() + ", seed " + RunSeed.toHex(one.seed());
        tell(one.title(), of, one.ready(), one.seed(), one.observed());
        return ExitCode.SUCCESS;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private void ofFolder(Path folder, String id) throws IOException {
        ResultsFolders.manifest(folder);
        try (RunStore store = RunStore.open(folder)) {
            PlannedRun planned = store.plan().named(id);
            RunnableCase ready = stored.read(store, moved, options.plugins().folder(), Optional.empty())
                    .opened()
                    .experiment()
                    .cases()
                    .at(planned.scenario(), planned.designPoint());
            if (!(ready instanceof ScenarioCase scenario)) {
                throw new UserError(
                        "run " + id + " is no negotiation, so there is nothing to tell. Maybe look for another"
                                + " in the table of points: plenary export " + folder + " --table points.");
            }
            String of = "run " + id + " of " + folder + ", seed " + RunSeed.toHex(planned.seed());
            tell(planned.scenarioId(), of, scenario, planned.seed(), ObservedOutcome.none());
        }
    }

    private void tell(String title, String of, ScenarioCase ready, long seed, ObservedOutcome observed) {
        StoryListener heard = new StoryListener(ready.setup());
        Story story = new Story(heard, ready.codebook());
        Optional<String> chosen = provision.map(name -> story.provision(name).orElseThrow(() -> unknown(name, ready)));
        RunOutcome outcome = ready.run(seed, heard);
        PrintWriter out = out();
        out.print(Printable.of(title) + "\n" + Printable.of(of) + "\n");
        options.settings().forEach(setting -> out.print("  with " + setting + "\n"));
        if (chosen.isPresent()) {
            out.print(Story.text(story.of(chosen.get(), "")));
        } else {
            out.print("\n");
            out.print(Story.paragraph(story.summary(outcome, observed)));
            out.print(story.text());
        }
        out.flush();
    }

    private static UserError unknown(String name, ScenarioCase ready) {
        List<String> ids =
                ready.setup().provisions().stream().map(Provision::id).toList();
        return new UserError("--provision: the scenario has no provision \"" + name + "\". "
                + NearestName.of(name, ids)
                        .map(near -> "Maybe " + near + ".")
                        .orElse("Maybe one of " + String.join(", ", ids) + "."));
    }
}
