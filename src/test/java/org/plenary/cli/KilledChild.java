package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.plenary.experiment.RunStore;

/** A process that is killed some way into its work. */
final class KilledChild {
    private KilledChild() {}

    /** What is done while the process works, before it is killed. */
    @FunctionalInterface
    interface WhileItWorks {
        void look() throws IOException;
    }

    /**
     * Starts a command with two workers, kills it when it has told its progress, and returns how many runs it leaves.
     *
     * @param program the class that runs it
     * @param lines how many times it tells its progress before
     */
    static long killed(Class<?> program, List<String> command, Path folder, int lines, WhileItWorks working)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        all.addAll(command);
        all.addAll(List.of("--workers", "2"));
        Process child = new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader progress =
                new BufferedReader(new InputStreamReader(child.getErrorStream(), StandardCharsets.UTF_8))) {
            for (int line = 0; line < lines; line++) {
                assertThat(progress.readLine()).containsPattern("[0-9]+ of [0-9]+ runs");
            }
            working.look();
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
}
