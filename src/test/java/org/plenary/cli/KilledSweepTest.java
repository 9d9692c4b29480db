package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.RunStore;

/** A sweep in a process of its own is killed three times without warning, and resumed each time. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledSweepTest {
    private static final int REPLICATES = 1000;
    private static final long[] SEEDS = {11, 12};

    @TempDir
    Path temporary;

    /** The child: the commands on a made-up sweep whose runs take a moment each. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            System.exit(Main.execute(
                    new StoreCommands(StoreCommands.plan(REPLICATES), StoreCommands.slow(400_000))
                            .commandLine()
                            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8)),
                    arguments));
        }
    }

    @Test
    void killedThreeTimesAndResumedItGivesTheSameBytes() throws IOException, InterruptedException {
        StoreCommands commands = new StoreCommands(StoreCommands.plan(REPLICATES), StoreCommands.cases());
        Files.writeString(temporary.resolve("x.yaml"), "a sweep\n");
        Path whole = temporary.resolve("whole");
        assertThat(commands.run("sweep", temporary.resolve("x.yaml"), "--out", whole)
                        .code())
                .isZero();
        Map<String, byte[]> expected = commands.exports(whole, temporary);
        assertThat(expected.get("runs.csv")).isEqualTo(Files.readAllBytes(whole.resolve("runs.csv")));
        for (long seed : SEEDS) {
            killAndResume(commands, expected, seed);
        }
    }

    private void killAndResume(StoreCommands commands, Map<String, byte[]> expected, long seed)
            throws IOException, InterruptedException {
        Random random = new Random(seed);
        Path folder = temporary.resolve("killed" + seed);
        long before = 0;
        int line = 0;
        for (int kill = 0; kill < 3; kill++) {
            line = Math.max(1, line - 1 + random.nextInt(3));
            List<String> command = kill == 0
                    ? List.of("sweep", temporary.resolve("x.yaml").toString(), "--out", folder.toString())
                    : List.of("resume", folder.toString());
            int pause = random.nextInt(4);
            long there = killed(commands, folder, command, kill == 0 ? line : 1 + random.nextInt(2), pause);
            assertThat(there).as("no finished run is lost").isGreaterThanOrEqualTo(before);
            before = there;
            assertThat(status(commands, folder).path("status").asText()).isEqualTo("unfinished");
        }
        Shell.Answer last = commands.run("resume", folder, "--workers", "2");
        assertThat(last.code()).as(last.err()).isZero();
        assertThat(status(commands, folder).path("status").asText()).isEqualTo("finished");
        Map<String, byte[]> found = commands.exports(folder, temporary);
        expected.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
        assertThat(folder.resolve("runs.csv")).hasBinaryContent(expected.get("runs.csv"));
    }

    /** Starts a child, kills it some way into its work, and returns how many runs it leaves. */
    private long killed(StoreCommands commands, Path folder, List<String> command, int lines, int looks)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
        all.addAll(command);
        all.addAll(List.of("--workers", "2"));
        Process child = new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader progress =
                new BufferedReader(new InputStreamReader(child.getErrorStream(), StandardCharsets.UTF_8))) {
            for (int l = 0; l < lines; l++) {
                assertThat(progress.readLine()).contains(" of " + 6 * REPLICATES + " runs");
            }
            for (int look = 0; look <= looks; look++) {
                JsonNode status = status(commands, folder);
                assertThat(status.path("status").asText()).isEqualTo("running");
                assertThat(status.path("runs_left").asLong()).isPositive();
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as("killed, not ended").isEqualTo(137);
        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.isComplete()).isFalse();
            return store.finished();
        }
    }

    private static JsonNode status(StoreCommands commands, Path folder) throws IOException {
        Shell.Answer answer = commands.run("status", folder, "--json");
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }
}
