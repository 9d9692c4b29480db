package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(answer.out()).contains("factors.1.distribution", "triangular", "design", "sobol");
        assertThat(answer.out()).doesNotContain("factors.1.levels");
    }
}
