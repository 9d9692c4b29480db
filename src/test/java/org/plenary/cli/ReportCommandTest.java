package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands report and summarize, as typed. */
class ReportCommandTest {
    private static final Path REFERENCE = Path.of("results", "reference");

    @TempDir
    Path temporary;

    private Path reference() throws IOException {
        Path copy = Files.createDirectories(temporary.resolve("reference"));
        try (Stream<Path> files = Files.list(REFERENCE)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    @Test
    void a_report_and_its_pictures_are_written() throws IOException {
        Path folder = reference();
        Path pictures = temporary.resolve("pictures");
        Shell.Answer answer = Shell.plenary("report", folder.toString(), "--png", pictures.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Report: " + folder.resolve("report.html"), "Pictures: 3 in " + pictures);
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page).contains("3 scenarios (cyberwarfare, cybercrime, cyberterrorism)", "10.26481/dis.20240927xf");
        assertThat(pictures.resolve("distribution-precision.png")).isNotEmptyFile();
        assertThat(Shell.plenary("report", folder.toString()).code())
                .as("again")
                .isZero();
    }

    @Test
    void pictures_are_written_in_the_formats_that_are_asked_for() throws IOException {
        String folder = reference().toString();
        Path vectors = temporary.resolve("vectors");
        Path pixels = temporary.resolve("pixels");
        Shell.Answer answer = Shell.plenary(
                "report", folder, "--figures", vectors.toString(), "--format", "SVG,pdf", "--png", pixels.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(vectors.toFile().list())
                .hasSize(6)
                .contains("distribution-precision.svg", "distribution-precision.pdf")
                .noneMatch(name -> name.endsWith("png"));
        assertThat(pixels.toFile().list()).hasSize(3).contains("distribution-precision.png");
        Path svg = vectors.resolve("distribution-precision.svg");
        assertThat(svg).content().startsWith("<svg ").contains("cybercrime");
        String once = Files.readString(svg);
        Shell.plenary("report", folder, "--figures", vectors.toString());
        assertThat(svg).as("made again").content().isEqualTo(once);
    }

    @Test
    void a_file_that_is_no_report_is_not_replaced_unasked() throws IOException {
        Path mine = Files.writeString(temporary.resolve("mine.html"), "my own");
        String folder = reference().toString();
        Shell.Answer answer = Shell.plenary("report", folder, "--out", mine.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("is no report of Plenary", "Maybe give --overwrite");
        assertThat(mine).hasContent("my own");
        assertThat(Shell.plenary("report", folder, "--out", mine.toString(), "--overwrite")
                        .code())
                .isZero();
    }

    @Test
    void mistakes_get_a_sentence() throws IOException {
        String folder = reference().toString();
        Path file = Files.writeString(temporary.resolve("file"), "x");
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        for (String[] wrong : new String[][] {
            {"report", temporary.resolve("nowhere").toString()},
            {"summarize", temporary.resolve("nowhere").toString()},
            {"summarize", file.toString()},
            {"report", empty.toString()},
            {"report", folder, "--out", temporary.resolve("no/where.html").toString()},
            {"report", folder, "--out", temporary.toString()},
            {"report", folder, "--png", file.toString()},
            {"report", folder, "--figures", file.toString()},
            {"report", folder, "--figures", temporary.toString(), "--format", "gif"},
            {"report", folder, "--format", "svg"},
            {"summarize", folder, "--out", file.toString()},
            {"summarize", folder, "--format", "xml"},
        }) {
            Shell.Answer answer = Shell.plenary(wrong);
            assertThat(answer.code()).as(String.join(" ", wrong)).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).startsWith("plenary: ").doesNotContain("\tat ");
        }
    }

    @Test
    void results_of_another_program_are_named() throws IOException {
        Files.writeString(
                temporary.resolve("manifest.json"), "{\"format\": \"plenary-seance/1\", \"kind\": \"seance\"}");
        Shell.Answer answer = Shell.plenary("report", temporary.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("plenary seance, of which there is no page", "plenary compare");
    }

    @Test
    void a_damaged_table_of_findings_is_named() throws IOException {
        Path folder = reference();
        Files.writeString(
                folder.resolve("findings.csv"),
                "finding,scenario,outcome,predicted,effect,ci_low,ci_high,cliffs_delta,p_holm,n,mode,placebo_effect,verdict,"
                        + "smallest,base,accounted_effect,alone_effect,p_equivalence,members_as_claimed,pairs_per_member,counts\n"
                        + "F1,a,delegation,upwards,0.1,0,0.2,0.5,0.01,5,strategic,,supported,0.02,,,,,,,true\n");
        Shell.Answer answer = Shell.plenary("report", folder.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("the table of findings, F1 in a, column predicted: found \"upwards\", allowed up, down");
    }

    @Test
    void several_folders_need_a_place_for_their_report() throws IOException {
        Path above = Files.createDirectories(temporary.resolve("copies"));
        Path copy = above.resolve("one");
        Files.move(reference(), copy);
        Shell.Answer nowhere = Shell.plenary("report", copy.toString(), REFERENCE.toString());
        assertThat(nowhere.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nowhere.err()).contains("--out must say where");
        Path page = temporary.resolve("both.html");
        assertThat(Shell.plenary("report", copy.toString(), REFERENCE.toString(), "--out", page.toString())
                        .code())
                .isZero();
        assertThat(page).content().contains("one: What was run", "reference: What was run");
        assertThat(Shell.plenary("report", above.toString()).code())
                .as("a folder that holds one")
                .isZero();
        assertThat(Shell.plenary("report").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void summaries_are_printed_and_written() throws IOException {
        String folder = reference().toString();
        Shell.Answer screen = Shell.plenary("summarize", folder);
        assertThat(screen.code()).isZero();
        assertThat(screen.out()).contains("cybercrime", "4 runs, adopted 100%", "obligation");
        assertThat(screen.out().lines()).allMatch(line -> line.length() <= 100);
        Shell.Answer csv = Shell.plenary("summarize", folder, "--format", "csv");
        Path file = temporary.resolve("summary.csv");
        assertThat(Shell.plenary("summarize", folder, "--out", file.toString()).code())
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(csv.out()).startsWith("scenario,design_point,outcome,n,mean,sd,");
        assertThat(csv.out().lines()).hasSize(1 + 3 * 6);
    }
}
