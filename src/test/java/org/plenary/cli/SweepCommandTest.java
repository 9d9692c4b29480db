package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.Shard;
import org.plenary.experiment.SweepFailure;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.SweepRunner;
import org.plenary.kernel.UserError;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ExperimentKinds;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class SweepCommandTest {
    private static final ProgramVersion PROGRAM = new ProgramVersion("1.2.3", "");

    @TempDir
    Path temporary;

    private final AtomicInteger runs = new AtomicInteger();
    private final List<Path> loaded = new ArrayList<>();

    @Command(name = "plenary")
    static final class Root {}

    @Test
    void a_sweep_writes_its_folder_and_prints_the_comparison() throws IOException {
        Path out = temporary.resolve("made-up");
        Answer answer = execute("sweep", "made-up.yaml", "--out", out.toString());
        assertThat(answer.code).isZero();
        assertThat(answer.out).contains("A made-up sweep", "constant guess", "Tables and manifest: " + out);
        assertThat(runs).hasValue(60);
        assertThat(loaded).containsExactly(Path.of("made-up.yaml"));
        Manifest manifest = Manifest.of(out).orElseThrow();
        assertThat(manifest.isFinished()).isTrue();
        assertThat(manifest.commandLine()).isEqualTo("plenary sweep made-up.yaml --out " + out);
        assertThat(manifest.commit()).isEqualTo("unknown");
        Answer again = execute("compare", out.toString());
        assertThat(again.code).isZero();
        assertThat(answer.out).startsWith(again.out);
    }

    @Test
    void tables_are_the_same_bytes_with_any_workers_at_any_time() throws IOException {
        Path first = temporary.resolve("first");
        assertThat(execute("sweep", "x.yaml", "--out", first.toString(), "--workers", "1").code)
                .isZero();
        for (String workers : List.of("2", "4")) {
            Path other = temporary.resolve("with" + workers);
            assertThat(execute("sweep", "y.yaml", "--out", other.toString(), "--workers", workers).code)
                    .isZero();
            for (String table : List.of("runs.csv", "comparison.csv", "sweep.json")) {
                assertThat(Files.readAllBytes(other.resolve(table)))
                        .isEqualTo(Files.readAllBytes(first.resolve(table)));
            }
            assertThat(Manifest.of(other).orElseThrow().workers()).isEqualTo(Integer.parseInt(workers));
        }
    }

    @Test
    void a_finished_sweep_is_not_run_again_unless_told() throws IOException {
        String out = temporary.resolve("a").toString();
        execute("sweep", "x.yaml", "--out", out);
        Answer again = execute("sweep", "x.yaml", "--out", out);
        assertThat(again.code).isZero();
        assertThat(again.out).contains("already holds this sweep", "constant guess");
        assertThat(runs).hasValue(60);
        assertThat(execute("sweep", "x.yaml", "--out", out, "--overwrite").code).isZero();
        assertThat(runs).hasValue(120);
    }

    @Test
    void replicates_and_seed_of_the_command_line_count() throws IOException {
        Path out = temporary.resolve("a");
        execute("sweep", "x.yaml", "--out", out.toString(), "--replicates", "3", "--seed", "0xff");
        Manifest manifest = Manifest.of(out).orElseThrow();
        assertThat(manifest.seed()).isEqualTo("0x00000000000000ff");
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(19);
    }

    @Test
    void another_folder_is_refused_before_any_run() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> execute("sweep", "x.yaml", "--out", temporary.toString(), "--overwrite"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not a results folder");
        assertThat(runs).hasValue(0);
    }

    @Test
    void a_missing_argument_is_a_usage_error() {
        assertThat(execute("sweep").code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(execute("compare").code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(loaded).isEmpty();
    }

    @Test
    void bad_numbers_are_refused_before_any_run() {
        assertThatThrownBy(() -> execute("sweep", "x.yaml", "--replicates", "0"))
                .isInstanceOf(UserError.class);
        Path out = temporary.resolve("a");
        assertThat(execute("sweep", "x.yaml", "--workers", "0", "--out", out.toString()).code)
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out).doesNotExist();
        Answer answer = execute("sweep", "x.yaml", "--seed", "0xgg");
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err).contains("\"0xgg\" is no seed");
        assertThat(runs).hasValue(0);
    }

    @Test
    void a_stopped_sweep_ends_with_130_and_can_still_be_compared() throws IOException {
        Path out = temporary.resolve("a");
        StringWriter text = new StringWriter();
        LoadedSweep sweep = new LoadedSweep(
                FakeSweep.plan(10), FakeSweep.cases(), FakeSweep.provenance().inputs());
        AtomicInteger done = new AtomicInteger();
        int code = session(out, text).run(order(sweep, ResultsFolder.Options.USUAL), () -> done.incrementAndGet() > 14);
        assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(text.toString()).contains("of 60 runs are kept in " + out, "unfinished");
        assertThat(Manifest.of(out).orElseThrow().reason()).isEqualTo("stopped by the user");
        assertThat(out.resolve(ResultsFolder.RUNS)).doesNotExist();
        assertThat(execute("compare", out.toString()).out).contains("UNFINISHED: only ");
        assertThat(execute("sweep", "x.yaml", "--out", out.toString()).out).contains("Going on with " + out);
        assertThat(Manifest.of(out).orElseThrow().isFinished()).isTrue();
    }

    @Test
    void a_failed_run_leaves_its_name_and_seed_in_the_manifest() throws IOException {
        Path out = temporary.resolve("a");
        CaseSource failing = (s, d) -> made -> {
            long seed = made.seed();
            throw new IllegalStateException("no chair");
        };
        LoadedSweep sweep = new LoadedSweep(
                FakeSweep.plan(1), failing, FakeSweep.provenance().inputs());
        assertThatThrownBy(() -> session(out, new StringWriter())
                        .run(order(sweep, new ResultsFolder.Options(false, false, true)), () -> false))
                .isInstanceOf(SweepFailure.class);
        Manifest manifest = Manifest.of(out).orElseThrow();
        assertThat(manifest.isFinished()).isFalse();
        assertThat(manifest.reason()).contains("alpha/0/0", "0x", "no chair");
        assertThatThrownBy(() -> execute("compare", out.toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no finished run");
    }

    @Test
    void only_results_folders_are_compared() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        for (Path path : List.of(temporary, file, temporary.resolve("nowhere"))) {
            assertThatThrownBy(() -> execute("compare", path.toString()))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("Maybe");
        }
        Path out = temporary.resolve("a");
        execute("sweep", "x.yaml", "--out", out.toString());
        for (String damage :
                List.of("", "{", "[]", "{\"format\": \"plenary-sweep/9\"}", "{\"format\": \"plenary-sweep/1\"}")) {
            Files.writeString(out.resolve("sweep.json"), damage);
            assertThatThrownBy(() -> execute("compare", out.toString()))
                    .as(damage)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("sweep.json: changed since it was written")
                    .hasMessageContaining("Maybe plenary resume " + out);
        }
        Path manifest = out.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst(",\\s*\"sweep.json\" : \"[0-9a-f]*\"", ""));
        for (String damage : List.of("", "{", "[]", "{\"format\": \"plenary-sweep/9\"}")) {
            Files.writeString(out.resolve("sweep.json"), damage);
            assertThatThrownBy(() -> execute("compare", out.toString()))
                    .as(damage)
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("sweep.json is damaged");
        }
        Files.delete(out.resolve("sweep.json"));
        assertThatThrownBy(() -> execute("compare", out.toString())).isInstanceOf(UserError.class);
    }

    @Test
    void a_finished_folder_that_lost_rows_is_refused() throws IOException {
        Path out = temporary.resolve("a");
        execute("sweep", "x.yaml", "--out", out.toString());
        List<String> rows = Files.readAllLines(out.resolve("runs.csv"));
        Files.write(out.resolve("runs.csv"), rows.subList(0, 50));
        assertThatThrownBy(() -> execute("compare", out.toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("runs.csv: changed since it was written")
                .hasMessageContaining("plenary resume " + out);
    }

    @Test
    void plain_progress_is_a_line_at_each_tenth() {
        StringWriter text = new StringWriter();
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        try (ProgressDisplay lines = new ProgressDisplay.Lines(new PrintWriter(text), 0, clock)) {
            for (long done = 1; done <= 25; done++) {
                lines.advanced(done, 25);
            }
        }
        List<String> printed = text.toString().lines().toList();
        assertThat(printed).hasSize(10).first().isEqualTo("3 of 25 runs (12%), about 0 s left");
        assertThat(printed).last().isEqualTo("25 of 25 runs (100%)");
    }

    @Test
    void spark_without_its_module_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> execute("sweep", "any.yaml", "--spark", "local[2]"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--spark local[2]: this program is without the module for Spark. Maybe start")
                .hasMessageContaining("plenary-spark.jar");
        assertThat(loaded).isEmpty();
    }

    private static ExperimentSession session(Path out, StringWriter text) {
        return new ExperimentSession(out, new PrintWriter(text, true), new PrintWriter(text, true), Clock.systemUTC());
    }

    private static ExperimentSession.SessionOrder order(LoadedSweep sweep, ResultsFolder.Options options) {
        FakeKind kind = new FakeKind(file -> sweep);
        return new ExperimentSession.SessionOrder(
                kind,
                new ExperimentKind.OpenedExperiment(sweep, kind.conclusions().orElseThrow()),
                new SweepRunner(2),
                Shard.WHOLE,
                PROGRAM.provenance(sweep.inputs()),
                circumstances(),
                options);
    }

    private static Circumstances circumstances() {
        return new Circumstances("plenary sweep x.yaml", 2, Clock.systemUTC());
    }

    private record Answer(int code, String out, String err) {}

    private Answer execute(String... arguments) {
        SweepPlan plan = FakeSweep.plan(10);
        CaseSource cases = (s, d) -> made -> {
            long seed = made.seed();
            runs.incrementAndGet();
            return FakeSweep.cases().at(s, d).run(made);
        };
        FakeKind kind = new FakeKind(file -> {
            loaded.add(file);
            return new LoadedSweep(plan, cases, FakeSweep.provenance().inputs());
        });
        StoredExperiment stored = new StoredExperiment(new ExperimentKinds(List.of(kind)), PROGRAM, Clock.systemUTC());
        Clock ticking = Clock.tick(Clock.systemUTC(), Duration.ofSeconds(1));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<Exception> thrown = new ArrayList<>();
        int code = new CommandLine(new Root())
                .addSubcommand(new SweepCommand(kind, PROGRAM, ticking))
                .addSubcommand(new CompareCommand(stored))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((problem, commandLine, parsed) -> {
                    thrown.add(problem);
                    return ExitCode.FAILURE;
                })
                .execute(arguments);
        for (Exception problem : thrown) {
            if (problem instanceof RuntimeException e) {
                throw e;
            }
            throw new AssertionError(problem);
        }
        return new Answer(code, out.toString(), err.toString());
    }
}
