package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
            new StoreCommands(StoreCommands.plan(REPLICATES), StoreCommands.slow(400_000)).runAndExit(arguments);
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
            int looks = random.nextInt(4);
            int lines = kill == 0 ? line : 1 + random.nextInt(2);
            long there = KilledChild.killed(
                    Child.class, command, folder, lines, () -> checkRunning(commands, folder, looks));
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

    /** Looks, while the child works, whether it is known to. */
    private static void checkRunning(StoreCommands commands, Path folder, int looks) throws IOException {
        for (int look = 0; look <= looks; look++) {
            JsonNode status = status(commands, folder);
            assertThat(status.path("status").asText()).isEqualTo("running");
            assertThat(status.path("runs_left").asLong()).isPositive();
        }
    }

    private static JsonNode status(StoreCommands commands, Path folder) throws IOException {
        Shell.Answer answer = commands.run("status", folder, "--json");
        assertThat(answer.code()).as(answer.err()).isZero();
        return new ObjectMapper().readTree(answer.out());
    }
}
