package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;

/** Sampled designs, from the file to {@code plenary sensitivity}. */
class DesignsEndToEndTest {
    @TempDir
    Path temporary;

    private Path file(String design) throws IOException {
        return Files.writeString(temporary.resolve("s.yaml"), """
                title: A sampled design
                scenarios: [examples/smallest.yaml]
                factors:
                  - {path: field.political_salience, range: [0.05, 0.95]}
                  - {path: field.avoidance, range: [0.05, 0.95]}
                  - {path: strategies.coalition_building, values: [true, false]}
                design: %s
                replicates: 1
                common_random_numbers: true
                """.formatted(design));
    }

    @Test
    void a_dry_run_says_what_a_sweep_would_take_and_keeps_nothing() throws IOException {
        Path out = temporary.resolve("out");
        Answer answer = plenary(
                "sweep",
                file("{name: latin_hypercube, points: 1000}").toString(),
                "--dry-run",
                "--replicates",
                "30",
                "--out",
                out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("runs       30,000 = 1 scenario x 1,000 design points x 30 replicates")
                .containsPattern(
                        "time       about [0-9.]+ (s|min|h) \\([0-9.]+ runs a second with [0-9]+ workers?, by [0-9]+")
                .containsPattern("disk       about [0-9.]+ MB")
                .contains("field.political_salience", "true, false", "point 4", "Nothing was kept.");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_dry_run_of_a_bad_file_is_refused() throws IOException {
        Answer answer = plenary("sweep", file("{name: sobol, points: 0}").toString(), "--dry-run");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("design.points", "from 1 to 1000000");
    }

    @Test
    void sensitivity_of_a_sampled_sweep_is_printed_and_written() throws IOException {
        Path out = temporary.resolve("out");
        Answer sweep =
                plenary("sweep", file("{name: latin_hypercube, points: 40}").toString(), "--out", out.toString());
        assertThat(sweep.code()).as(sweep.err()).isZero();
        Answer answer = plenary("sensitivity", out.toString(), "--resamples", "50");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("Sensitivity: A sampled design", "40 design points", "smallest: obligation", "SRC", "PRCC");
        Path table = out.resolve("sensitivity.csv");
        assertThat(Files.readAllLines(table)).hasSize(1 + 4 * 3);
        byte[] first = Files.readAllBytes(table);
        assertThat(plenary("sensitivity", out.toString(), "--resamples", "50").code())
                .isZero();
        assertThat(Files.readAllBytes(table)).isEqualTo(first);
        assertThat(plenary("compare", out.toString()).code()).isZero();
    }

    /** Points that are drawn, not listed, are the same on every machine and whenever a sweep is gone on with. */
    @Test
    void a_sampled_design_in_parts_and_resumed_is_the_whole() throws IOException {
        String file = file("{name: latin_hypercube, points: 9, seed: 7}\nkeep: [mandates]")
                .toString();
        Path whole = out("whole", "sweep", file, "--out");
        Path first = out("first", "sweep", file, "--shard", "1/2", "--out");
        Path second = out("second", "sweep", file, "--shard", "2/2", "--out");
        Path merged = out("merged", "merge", second.toString(), first.toString(), "--out");
        Path half = out("half", "merge", second.toString(), "--out");
        assertThat(half.resolve("runs.csv")).doesNotExist();
        Answer resumed = plenary("resume", half.toString());
        assertThat(resumed.code()).as(resumed.err()).isZero();
        for (Path folder : List.of(merged, half)) {
            for (String table : List.of("runs.csv", "comparison.csv", "sweep.json")) {
                assertThat(folder.resolve(table)).hasSameBinaryContentAs(whole.resolve(table));
            }
            assertThat(plenary("export", folder.toString(), "--table", "mandates")
                            .out())
                    .isEqualTo(plenary("export", whole.toString(), "--table", "mandates")
                            .out());
        }
        Answer replayed = plenary("replay", half.toString(), "--run", "smallest/5/0");
        assertThat(replayed.out()).contains("identical");
    }

    /** Gives a command with the folder that it writes as its last argument. */
    private Path out(String name, String... command) {
        Path folder = temporary.resolve(name);
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add(folder.toString());
        Answer answer = plenary(arguments.toArray(String[]::new));
        assertThat(answer.code()).as(answer.err()).isZero();
        return folder;
    }

    @Test
    void a_dry_run_of_a_part_counts_the_part() throws IOException {
        String file = file("{name: latin_hypercube, points: 9}").toString();
        Answer answer = plenary("sweep", file, "--dry-run", "--shard", "1/3");
        assertThat(answer.out()).contains("runs       9 = ", "part       3 of these runs, in part 1/3");
        assertThat(plenary("sweep", file, "--dry-run", "--shard", "4/3").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void results_of_analysis_go_with_the_runs_that_they_are_of() throws IOException {
        String file = file("{name: latin_hypercube, points: 40}").toString();
        Path out = out("out", "sweep", file, "--out");
        assertThat(plenary("sensitivity", out.toString(), "--resamples", "50").code())
                .isZero();
        assertThat(plenary("report", out.toString()).code()).isZero();
        out("out", "sweep", file, "--overwrite", "--seed", "2", "--out");
        assertThat(out.resolve("sensitivity.csv")).doesNotExist();
        assertThat(out.resolve("report.html")).doesNotExist();
    }

    @Test
    void sensitivity_needs_a_sweep_with_factors() {
        Answer nowhere = plenary("sensitivity", temporary.resolve("none").toString());
        assertThat(nowhere.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nowhere.err()).contains("does not exist", "Maybe");
    }

    @Test
    void a_sweep_file_can_be_shown() {
        Answer answer = plenary("show", "scenarios/sweeps/shared-parameters.yaml", "--changed");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("distribution", "log_uniform", "design", "sobol");
        assertThat(answer.out()).doesNotContain("factors.1.levels");
    }
}
