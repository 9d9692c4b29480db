package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of actors by issues becomes a study, and what comes out stands on the table's own scales. */
class ImportCommandTest {
    private static final Path PAGE = Path.of("src/site/markdown/import.md");

    @TempDir
    Path folder;

    private Path table(String name, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("actor,issue,position,salience,power"));
        lines.addAll(rows);
        return Files.write(folder.resolve(name + ".csv"), lines);
    }

    private Path study(Path table, String replicates) {
        Path study = folder.resolve("study-of-" + table.getFileName());
        Shell.Answer answer = plenary(
                "import", "--format", "csv", table.toString(), "--out", study.toString(), "--replicates", replicates);
        assertThat(answer.code()).as(answer.err()).isZero();
        return study;
    }

    private static double outcome(Path study, int row, String column) {
        return Double.parseDouble(Shell.cell(study.resolve("outcomes.csv"), row, column));
    }

    @Test
    void the_page_shows_what_its_table_gives() throws IOException {
        String page = Files.readString(PAGE);
        Path harbour = Files.writeString(folder.resolve("harbour.csv"), block(page, "csv"));
        Shell.Answer answer = plenary(
                "import",
                "--format",
                "csv",
                harbour.toString(),
                "--out",
                folder.resolve("harbour").toString());
        assertThat(answer.out().replaceFirst("(?s)\n\nTable:.*", "\n")).isEqualTo(block(page, "text"));
    }

    private static String block(String page, String language) {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Of 15 actors those with high positions care most, or least; that moves five outcomes, their means and Nash alike. */
    @Test
    void outcomes_move_towards_those_to_whom_issues_matter() throws IOException {
        Path high = study(leaning("high", 10, 0.9), "40");
        Path low = study(leaning("low", 100, -0.9), "40");
        for (String column : List.of("outcome", "compromise_mean", "nash")) {
            assertThat(IntStream.range(0, 5)
                            .mapToDouble(k -> outcome(high, k, column) - outcome(low, k, column))
                            .average()
                            .orElse(0))
                    .as(column)
                    .isGreaterThan(3);
        }
    }

    /** Makes a table in which salience is a line of position. */
    private Path leaning(String name, double start, double slope) throws IOException {
        Random random = new Random(5);
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            for (int i = 0; i < 15; i++) {
                int x = random.nextInt(101);
                rows.add("a" + i + ",q" + k + "," + x + "," + (start + slope * x) + "," + (1 + i % 5));
            }
        }
        return table(name, rows);
    }

    @ParameterizedTest
    @CsvSource({"15, 13", "40, 20"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void large_tables_come_out_on_their_scales(int actors, int issues) throws IOException {
        Random random = new Random(actors);
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < issues; k++) {
            int issue = k;
            int unit = k + 1;
            IntStream.range(0, actors)
                    .mapToObj(i -> "Actor " + i + ",Issue " + issue + "," + unit * random.nextInt(11) + ","
                            + random.nextInt(1, 101) + "," + (1 + i % 5))
                    .forEach(rows::add);
        }
        Path study = study(table("large", rows), "3");
        for (int k = 0; k < issues; k++) {
            assertThat(Shell.cell(study.resolve("outcomes.csv"), k, "issue")).isEqualTo("issue_" + k);
            assertThat(outcome(study, k, "decided")).isPositive();
            assertThat(outcome(study, k, "outcome")).isBetween(0.0, 10.0 * (k + 1));
        }
        assertThat(plenary(
                                "validate",
                                study.resolve("scenario.yaml").toString(),
                                study.resolve("sweep.yaml").toString())
                        .code())
                .isZero();
    }

    @Test
    void a_changed_scenario_is_negotiated_again() throws IOException {
        Path study = study(table("t", List.of("A,x,0,1,1", "B,x,4,1,1", "C,x,10,1,1")), "5");
        String first = Files.readString(study.resolve("outcomes.csv"));
        String[] again = {"outcomes", study.toString(), "--replicates", "5"};
        assertThat(plenary(again).code()).isZero();
        assertThat(study.resolve("outcomes.csv")).hasContent(first);
        Path scenario = study.resolve("scenario.yaml");
        Files.writeString(
                scenario,
                Files.readString(scenario)
                        .replace("sessions: 1", "sessions: 1, provisions: []")
                        .replace("decision_rule: consensus", "decision_rule: simple_majority"));
        Shell.Answer answer = plenary(again);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(study.resolve("outcomes.csv"))).isNotEqualTo(first);
    }

    @Test
    void a_reading_of_nobody_is_refused() throws IOException {
        Path scenario =
                study(table("t", List.of("Anna,x,0,1,1", "Bert,x,4,1,1")), "1").resolve("scenario.yaml");
        Files.writeString(scenario, Files.readString(scenario).replaceFirst("ANN", "ANM"));
        Shell.Answer answer = plenary("validate", scenario.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out() + answer.err())
                .contains("provisions.x.readings.ANM", "\"ANM\", which is not a state", "Maybe write \"ANN\".");
    }

    @Test
    void what_is_there_is_not_overwritten_and_what_is_no_study_is_said() throws IOException {
        Path table = table("t", List.of("A,x,0,1,1", "B,x,4,1,1"));
        Shell.Answer there = plenary("import", "--format", "csv", table.toString(), "--out", folder.toString());
        assertThat(there.code()).isEqualTo(2);
        assertThat(there.err()).contains("something that is there already", "nothing was written");
        Shell.Answer none = plenary("outcomes", folder.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no data/table.csv", "plenary import");
        Shell.Answer nothing = plenary("outcomes", folder.toString(), "--replicates", "0");
        assertThat(nothing.err()).contains("--replicates 0: from 1 to 100000");
    }
}
