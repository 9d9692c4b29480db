package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One sweep, and its numbers wherever a user meets them: each is what one gets from {@code runs.csv} by hand. */
class SameNumbersTest {
    private static final int REPLICATES = 25;
    private static final List<String> DIMENSIONS = List.of("delegation", "precision", "obligation");
    private static final List<String> CLASSES = List.of("low", "medium", "high");

    @TempDir
    Path temporary;

    private final StoreCommands commands = new StoreCommands(StoreCommands.plan(REPLICATES), StoreCommands.cases());
    private Path folder = Path.of("");
    private List<Map<String, String>> runs = List.of();

    @BeforeEach
    void sweep() throws IOException {
        folder = temporary.resolve("a");
        Path file = Files.writeString(temporary.resolve("x.yaml"), "a sweep\n");
        assertThat(commands.run("sweep", file, "--out", folder).code()).isZero();
        runs = table(Files.readString(folder.resolve("runs.csv")));
    }

    private static List<Map<String, String>> table(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < header.size(); c++) {
                row.put(header.get(c), cells.get(c));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private List<Map<String, String>> at(String scenario, int point) {
        return runs.stream()
                .filter(run -> cell(run, "scenario").equals(scenario)
                        && cell(run, "design_point").equals(Integer.toString(point)))
                .toList();
    }

    private static double mean(List<Map<String, String>> of, String column) {
        ToDoubleFunction<Map<String, String>> value = run -> Double.parseDouble(cell(run, column));
        return of.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double sd(List<Map<String, String>> of, String column) {
        double mean = mean(of, column);
        double squares = of.stream()
                .mapToDouble(run -> Math.pow(Double.parseDouble(cell(run, column)) - mean, 2))
                .sum();
        return Math.sqrt(squares / (of.size() - 1));
    }

    private static long count(List<Map<String, String>> of, String column, String text) {
        return of.stream().filter(run -> cell(run, column).equals(text)).count();
    }

    private static String modal(List<Map<String, String>> of, String dimension) {
        String modal = "low";
        for (String each : CLASSES) {
            if (count(of, dimension + "_class", each) > count(of, dimension + "_class", modal)) {
                modal = each;
            }
        }
        return modal;
    }

    @Test
    void theComparisonIsWhatOneCountsInTheTableOfRuns() throws IOException {
        List<Map<String, String>> cells = table(Files.readString(folder.resolve("comparison.csv")));
        assertThat(cells).hasSize(3 * 2 * 3);
        for (Map<String, String> cell : cells) {
            List<Map<String, String>> of = at(cell(cell, "scenario"), Integer.parseInt(cell(cell, "design_point")));
            String dimension = cell(cell, "dimension");
            assertThat(cell(cell, "n")).isEqualTo(Integer.toString(REPLICATES));
            assertThat(Double.parseDouble(cell(cell, "mean"))).isCloseTo(mean(of, dimension), within(1e-6));
            assertThat(Double.parseDouble(cell(cell, "sd"))).isCloseTo(sd(of, dimension), within(2e-6));
            assertThat(cell(cell, "modal_class")).isEqualTo(modal(of, dimension));
            for (String each : CLASSES) {
                assertThat(Double.parseDouble(cell(cell, "share_" + each)))
                        .isCloseTo((double) count(of, dimension + "_class", each) / REPLICATES, within(1e-6));
            }
        }
    }

    @Test
    void theTextOfTheComparisonHasTheSameNumbers() {
        List<String> lines = commands.run("compare", folder).out().lines().toList();
        for (String scenario : List.of("alpha", "beta", "gamma")) {
            for (int point = 0; point < 2; point++) {
                List<Map<String, String>> of = at(scenario, point);
                String heading = "Design point " + point + ":";
                int begin = index(lines, 0, heading);
                int panel = index(lines, begin, scenario + " ");
                long adopted = count(of, "adopted", "true");
                assertThat(lines.get(panel)).contains(REPLICATES + " runs, a text adopted in " + adopted + " (");
                for (int d = 0; d < DIMENSIONS.size(); d++) {
                    String dimension = DIMENSIONS.get(d);
                    String line = lines.get(panel + 2 + d);
                    assertThat(line).startsWith("  " + dimension);
                    assertThat(line)
                            .contains(String.format(Locale.ROOT, "%.2f", mean(of, dimension)))
                            .contains(String.format(Locale.ROOT, "%.2f", sd(of, dimension)))
                            .contains(" " + modal(of, dimension) + " ");
                }
            }
        }
    }

    private static int index(List<String> lines, int from, String beginning) {
        for (int l = from; l < lines.size(); l++) {
            if (lines.get(l).startsWith(beginning)) {
                return l;
            }
        }
        throw new AssertionError(
                "no line begins with \"" + beginning + "\" after line " + from + " of\n" + String.join("\n", lines));
    }

    @Test
    void theReportHasTheSameNumbers() throws IOException {
        assertThat(commands.run("report", folder).code()).isZero();
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page).contains("150 runs in all", "Comparison with what was observed");
        for (String scenario : List.of("alpha", "beta")) {
            for (int point = 0; point < 2; point++) {
                for (String dimension : DIMENSIONS) {
                    assertThat(page)
                            .as("%s, %d, %s", scenario, point, dimension)
                            .contains(String.format(Locale.ROOT, "%.2f", mean(at(scenario, point), dimension)));
                }
            }
        }
    }

    @Test
    void everyFormOfExportHasTheSameCells() throws IOException {
        String csv = commands.run("export", folder).out();
        assertThat(csv).isEqualTo(Files.readString(folder.resolve("runs.csv")));
        JsonNode json = new ObjectMapper()
                .readTree(commands.run("export", folder, "--format", "json").out());
        JsonNode rows = json.isArray() ? json : json.path("rows");
        assertThat(rows.size()).isEqualTo(runs.size());
        for (int r = 0; r < runs.size(); r++) {
            for (Map.Entry<String, String> cell : runs.get(r).entrySet()) {
                JsonNode value = rows.get(r).path(cell.getKey());
                if (value.isDouble()) {
                    assertThat(value.asDouble()).isEqualTo(Double.parseDouble(cell.getValue()));
                } else {
                    assertThat(value.isNull() ? "" : value.asText())
                            .as("row %d, %s", r, cell.getKey())
                            .isEqualTo(cell.getValue());
                }
            }
        }
        String semicolons = commands.run("export", folder, "--format", "csv2").out();
        assertThat(semicolons.lines().count()).isEqualTo(csv.lines().count());
        List<String> first = Arrays.asList(semicolons.lines().toList().get(1).split(";", -1));
        List<String> same = Arrays.asList(csv.lines().toList().get(1).split(",", -1));
        assertThat(first.stream().map(cell -> cell.replace(',', '.'))).isEqualTo(same);
    }

    @Test
    void theStatusCountsWhatTheTableHas() throws IOException {
        JsonNode status = new ObjectMapper()
                .readTree(commands.run("status", folder, "--json").out());
        assertThat(status.path("runs_planned").asInt()).isEqualTo(runs.size());
        assertThat(status.path("runs_left").asInt()).isZero();
        assertThat(status.path("status").asText()).isEqualTo("finished");
    }

    @Test
    void everyRunIsReplayedToItsOwnRow() {
        for (Map<String, String> run : List.of(runs.get(0), runs.get(77), runs.get(149))) {
            Shell.Answer answer = commands.run("replay", folder, "--run", cell(run, "run"));
            assertThat(answer.code()).isZero();
            assertThat(answer.out()).contains(cell(run, "run"), cell(run, "seed"), "identical");
        }
    }
}
