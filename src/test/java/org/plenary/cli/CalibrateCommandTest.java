package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.worlds.SmallStudy;

class CalibrateCommandTest {
    @TempDir
    Path temporary;

    private Path study = Path.of("");

    @BeforeEach
    void makeTheStudy() throws IOException {
        study = SmallStudy.in(temporary.resolve("study"));
    }

    private Shell.Answer calibrate(String out, String... more) {
        List<String> all =
                new ArrayList<>(List.of("calibrate", study.resolve("sweep.yaml").toString(), "--replicates", "2"));
        all.addAll(List.of("--out", temporary.resolve(out).toString()));
        all.addAll(List.of(more));
        return Shell.plenary(all.toArray(new String[0]));
    }

    private List<String> table(String folder) throws IOException {
        return Files.readAllLines(temporary.resolve(folder).resolve("calibration.csv"));
    }

    @Test
    void writesTableAndManifestAndPrintsTheShares() throws IOException {
        Shell.Answer answer = calibrate("a", "--draws", "5", "--seed", "0xff");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains(
                        "Calibration: Two made-up cases", "5 draws", "Tables and manifest: " + temporary.resolve("a"));
        assertThat(answer.err()).contains("24 of 24 runs (100%)");
        assertThat(table("a")).hasSize(7);
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("format").asText()).isEqualTo("plenary-calibration/1");
        assertThat(manifest.path("seed").asText()).isEqualTo("0x00000000000000ff");
        assertThat(manifest.path("facts").path("gap").asText()).isEqualTo("0.05");
        assertThat(manifest.path("inputs").has("ordinal.yaml")).isTrue();
        assertThat(manifest.path("outputs").path("calibration.csv").asText()).hasSize(64);
    }

    @Test
    void aReportShowsHowWellDrawsFit() throws IOException {
        calibrate("a", "--draws", "5", "--gap", "0.1");
        Shell.Answer report = Shell.plenary(
                "report",
                temporary.resolve("a").toString(),
                "--figures",
                temporary.resolve("figures").toString());
        assertThat(report.code()).as(report.err()).isZero();
        for (String picture : List.of("calibration-fit", "calibration-cells", "calibration-orders")) {
            assertThat(temporary.resolve("figures").resolve(picture + ".svg")).isNotEmptyFile();
        }
        String page = Files.readString(temporary.resolve("a/report.html"));
        assertThat(page)
                .contains("5 times, with 2 replicates of each scenario at each draw and at the shipped values")
                .contains("How well each draw fits", "orders by at least 0.10")
                .contains(bestRow());
        Shell.Answer printed = Shell.plenary("compare", temporary.resolve("a").toString());
        String guess = "as shipped: " + table("a").get(1).split(",")[1] + ", constant guess: ";
        assertThat(printed.out()).contains(guess);
        assertThat(page).contains("Cells that match, " + guess);
    }

    /** The row of the page about the draw that fits best, by the table of draws. */
    private String bestRow() throws IOException {
        List<String[]> draws = new ArrayList<>();
        table("a").stream().skip(2).forEach(line -> draws.add(line.split(",")));
        draws.sort(Comparator.comparingInt((String[] draw) -> -Integer.parseInt(draw[1]))
                .thenComparingInt(draw -> -Integer.parseInt(draw[2]))
                .thenComparingInt(draw -> Integer.parseInt(draw[0])));
        String[] best = draws.get(0);
        String shipped = table("a").get(1).split(",")[2];
        return "<td>" + shipped + " of 1</td></tr>\n<tr><th scope=\"row\">" + best[0] + "</th><td>" + best[1]
                + " of 2</td><td>" + best[2] + " of 1</td></tr>";
    }

    @Test
    void nothingIsConcludedFromAPart() {
        calibrate("a", "--draws", "2", "--shard", "1/2");
        Path part = temporary.resolve("a");
        for (String command : List.of("report", "compare")) {
            Shell.Answer answer = Shell.plenary(command, part.toString());
            assertThat(answer.code()).as(command).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err())
                    .as(command)
                    .contains(part + " is part 1/2 of an experiment", "Maybe plenary merge its parts first");
        }
        assertThat(part.resolve("report.html")).doesNotExist();
    }

    @Test
    void whatVariesCanBeChosen() throws IOException {
        calibrate("a", "--draws", "1", "--vary", "shared");
        calibrate("b", "--draws", "1", "--vary", "cases");
        assertThat(table("a").get(0)).contains("parameters.").doesNotContain("field.");
        assertThat(table("b").get(0)).contains("field.").doesNotContain("parameters.");
        Shell.Answer answer = calibrate("c", "--vary", "everything");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("everything", "shared");
    }

    @Test
    void anotherGapIsConcludedFromTheSameRuns() throws IOException {
        calibrate("a", "--draws", "2", "--gap", "0");
        Shell.Answer again = calibrate("a", "--draws", "2", "--gap", "1");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(table("a"))
                .allSatisfy(row -> assertThat(row.split(",", -1)[2]).isIn("orders", "0"));
    }

    @Test
    void badNumbersAreRefusedBeforeAnyRun() {
        for (List<String> bad : List.of(
                List.of("--draws", "0"),
                List.of("--draws", "many"),
                List.of("--replicates", "0"),
                List.of("--gap", "2"),
                List.of("--workers", "0"),
                List.of("--seed", "0xgg"))) {
            Shell.Answer answer = calibrate("a", bad.get(0), bad.get(1));
            assertThat(answer.code()).as(bad.toString()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).doesNotContain("\tat ");
        }
        assertThat(Shell.plenary("calibrate").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void anotherExperimentIsNeitherLostNorMixedUp() {
        calibrate("a", "--draws", "1");
        Shell.Answer other = calibrate("a", "--draws", "1", "--seed", "9");
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("results of another experiment", "seed", "--overwrite");
        assertThat(calibrate("a", "--draws", "1", "--seed", "9", "--overwrite").code())
                .isZero();
    }
}
