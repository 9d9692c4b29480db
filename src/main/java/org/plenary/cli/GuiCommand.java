package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.gui.NegotiationGui;
import org.plenary.gui.OpenScenario;
import org.plenary.gui.Screen;
import org.plenary.gui.Snapshots;
import org.plenary.gui.WatchedRun;
import org.plenary.parameter.UserError;
import org.plenary.scenario.Plugins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary gui}: a run to watch. */
@Command(
        name = "gui",
        description = {
            "Opens a run in windows: who stands where, how the texts come about, where delegation, precision and"
                    + " obligation are heading. Needs a display.",
            "It is the same model as in a sweep: the same scenario, seed and version give the same outcome."
        })
public final class GuiCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            defaultValue = "scenarios/cybercrime.yaml",
            description = "The scenario file. Default: ${DEFAULT-VALUE}.")
    private String file = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            description = "The seed of the run: decimal, or hexadecimal after 0x. Default: 1.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "Open no window: make the run, write every display into a folder as PNG, and end. Needs no"
                    + " display.")
    private Optional<Path> snapshot = Optional.empty();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "With --snapshot: after how many rounds. Default: at the end of the run.")
    private Optional<Integer> rounds = Optional.empty();

    /** Makes the command. */
    public GuiCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        OpenScenario scenario =
                OpenScenario.open(file, plugins.plugins(Plugins::none).behaviours());
        long runSeed = seed.orElse(1L);
        if (snapshot.isPresent()) {
            return snapshot(new WatchedRun(scenario, runSeed), snapshot.get());
        }
        Screen.missing().ifPresent(sentence -> {
            throw new UserError(sentence);
        });
        NegotiationGui.open(scenario, runSeed, "").awaitClosing();
        return ExitCode.SUCCESS;
    }

    private int snapshot(WatchedRun run, Path folder) throws IOException {
        List<Path> files = Snapshots.write(run, rounds.orElse(Integer.MAX_VALUE), folder);
        files.forEach(picture -> spec.commandLine().getOut().println(picture));
        return ExitCode.SUCCESS;
    }
}
