package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.RunStore;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine;

/** Interrupts a real sweep in a process of its own. Only where processes have a POSIX {@code kill}. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptionTest {
    private static final int SIGINT_BIT = 1 << 1;

    @TempDir
    Path temporary;

    /** The child: a sweep of a million runs that says when it is under way. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            CaseSource cases = (s, d) -> made -> {
                long seed = made.seed();
                if (seed == FakeSweep.plan(1).run(0, 0, 0).seed()) {
                    System.out.println("under way");
                }
                return FakeSweep.outcome(seed, 0);
            };
            LoadedSweep sweep = new LoadedSweep(
                    FakeSweep.plan(200_000), cases, FakeSweep.provenance().inputs());
            System.exit(new CommandLine(new SweepCommand(
                            new FakeKind(file -> sweep), new ProgramVersion("1.2.3", "abc"), Clock.systemUTC()))
                    .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                    .execute(arguments));
        }
    }

    @Test
    void an_interrupt_ends_with_130_and_leaves_an_unfinished_folder() throws IOException, InterruptedException {
        Path kill = Path.of("/bin/kill");
        assumeTrue(Files.isExecutable(kill), "needs POSIX kill");
        Path out = temporary.resolve("a");
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        "x.yaml",
                        "--out",
                        out.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("under way");
            // A process started in the background by a shell ignores interrupts; then a polite kill has to do.
            boolean ignored = ignoresInterrupts(child.pid());
            new ProcessBuilder(kill.toString(), ignored ? "-TERM" : "-INT", Long.toString(child.pid()))
                    .start()
                    .waitFor();
            assertThat(lines.readLine()).startsWith("Stopped: ").contains(" of 1200000 runs are kept in");
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(ignored ? 143 : ExitCode.INTERRUPTED);
        } finally {
            child.destroyForcibly();
        }
        Manifest manifest = Manifest.of(out).orElseThrow();
        assertThat(manifest.isFinished()).isFalse();
        assertThat(manifest.reason()).isEqualTo("stopped by the user");
        assertThat(manifest.end()).isNotEmpty();
        try (RunStore store = RunStore.open(out)) {
            assertThat(store.finished()).isEqualTo(manifest.runsFinished()).isPositive();
        }
    }

    private static boolean ignoresInterrupts(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .anyMatch(mask -> (mask & SIGINT_BIT) != 0);
    }
}
