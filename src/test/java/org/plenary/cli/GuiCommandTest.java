package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.gui.StoredRun;
import org.plenary.gui.WatchedRun;
import org.plenary.scenario.Plugins;

/** {@code plenary gui} as far as it opens no window. */
class GuiCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.execute(new PrintWriter(out), new PrintWriter(err), args);
    }

    private Path sweep() throws IOException {
        Path study = folder.resolve("scenarios");
        for (String file : List.of(
                "model.yaml", "codebook.yaml", "data/states.csv", "data/preferences.csv", "examples/smallest.yaml")) {
            Files.createDirectories(study.resolve(file).getParent());
            Files.copy(Path.of("scenarios").resolve(file), study.resolve(file));
        }
        Path smallest = study.resolve("examples/smallest.yaml");
        Files.writeString(smallest, Files.readString(smallest).replace("title: ", "title: My "));
        Path sweep = study.resolve("sweeps/mine.yaml");
        Files.createDirectories(sweep.getParent());
        Files.writeString(sweep, """
                title: Political salience of a made-up field
                scenarios: [examples/smallest.yaml]
                factors:
                  - {path: field.political_salience, values: [0.1, 0.9]}
                  - {path: strategies.coalition_building, values: [true, false]}
                replicates: 2
                """);
        Path results = folder.resolve("results/mine");
        Files.createDirectories(results.getParent());
        assertThat(run("sweep", sweep.toString(), "--out", results.toString()))
                .as(err.toString())
                .isZero();
        return results;
    }

    @Test
    void everyRowOfASweepIsWatchedToItsOwnOutcome() throws IOException {
        Path results = sweep();
        for (int point = 0; point < 4; point++) {
            for (int replicate = 0; replicate < 2; replicate++) {
                String id = "smallest/" + point + "/" + replicate;
                assertThat(lastLine(results, id)).isEqualTo("End: identical with the row " + id + " of the sweep.");
            }
        }
    }

    private static String lastLine(Path results, String id) throws IOException {
        StoredRun stored =
                StoredRun.open(results, id, Optional.empty(), Plugins.none().behaviours());
        WatchedRun run = WatchedRun.of(stored);
        run.negotiation().start();
        while (run.step()) {
            // to the end
        }
        return stored.remarks(run.outcome().orElseThrow()).get(stored.changed().size());
    }

    @Test
    void whatHasChangedSinceTheSweepIsSaid() throws IOException {
        Path results = sweep();
        Path scenario = folder.resolve("scenarios/examples/smallest.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("drive: 0.6", "drive: 0.1"));
        StoredRun stored = StoredRun.open(
                results, "smallest/0/0", Optional.empty(), Plugins.none().behaviours());
        assertThat(stored.changed())
                .containsExactly("examples/smallest.yaml is not what it was when the sweep was made");
        assertThat(lastLine(results, "smallest/0/0")).startsWith("End: NOT identical with the row smallest/0/0");
    }

    @Test
    void aRunThatTheSweepDoesNotHaveIsRefused() throws IOException {
        Path results = sweep();
        for (String id : List.of("smallest/4/0", "smallest/0/2", "other/0/0", "smallest", "smallest/0/x")) {
            assertThat(run("gui", results.toString(), "--run", id)).isEqualTo(ExitCode.BAD_INPUT);
        }
        assertThat(err.toString()).contains("run \"smallest/4/0\": design points go from 0 to 3", "Maybe smallest/3/0");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(run("gui", "--rounds", "3")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("gui", "--snapshot", "x", "--rounds", "-1")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("gui", "--study", "x")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("gui", "x", "--run", "a/0/0", "--seed", "1")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("gui", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("--rounds goes with --snapshot", "-1 is negative", "--study goes with --run", "is a folder");
    }

    @Test
    void aRunBeforeTheFirstRoundIsDrawnToo() throws IOException {
        Path pictures = folder.resolve("pictures");
        assertThat(run(
                        "gui",
                        "scenarios/examples/smallest.yaml",
                        "--seed",
                        "5",
                        "--snapshot",
                        pictures.toString(),
                        "--rounds",
                        "0"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("issue-space.png", "charts.png");
        assertThat(pictures.resolve("negotiating-text.png")).exists();
    }

    @Test
    void withoutADisplayOneSentenceNamesWhatIsMissing() throws IOException, InterruptedException {
        assertThat(program(Map.of(), "gui"))
                .matches(
                        "2 plenary: the windows need a display, and there is none \\(DISPLAY is not set\\)\\. Maybe .*\\R");
        assertThat(program(Map.of("DISPLAY", ":4711"), "gui"))
                .matches("2 plenary: the windows need a display, and the display \":4711\" cannot be reached\\. .*\\R");
        assertThat(program(
                        Map.of("DISPLAY", ":4711"),
                        "gui",
                        "--snapshot",
                        folder.resolve("p").toString()))
                .matches("2 plenary: the display \":4711\" cannot be reached\\. .*\\R");
    }

    /** Runs the program by itself with these variables instead of DISPLAY; returns its exit code and what it printed. */
    private static String program(Map<String, String> variables, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }
}
