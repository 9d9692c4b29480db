package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On made-up variants of the smallest scenario. */
class ExplainCommandTest {
    @TempDir
    Path temporary;

    private Path study = Path.of("");

    @BeforeEach
    void twoScenarios() throws IOException {
        study = Shell.studyIn(temporary.resolve("study"));
        String smallest = Files.readString(study.resolve("examples/smallest.yaml"));
        Files.writeString(study.resolve("one.yaml"), smallest);
        Files.writeString(
                study.resolve("two.yaml"),
                smallest.replace("title: Reporting of cyber incidents", "title: Another field")
                        .replace("political_salience: 0.4", "political_salience: 0.9")
                        .replace("autonomy: 0.5", "autonomy: 0.9")
                        .replace("sessions: 3", "sessions: 1"));
    }

    private Shell.Answer explain(String folder, String... more) {
        List<String> all =
                new ArrayList<>(List.of("explain", path("one.yaml"), path("two.yaml"), "--out", out(folder)));
        if (!List.of(more).contains("--replicates")) {
            all.addAll(List.of("--replicates", "4"));
        }
        all.addAll(List.of(more));
        return Shell.plenary(all.toArray(new String[0]));
    }

    private String path(String file) {
        return study.resolve(file).toString();
    }

    private String out(String folder) {
        return temporary.resolve(folder).toString();
    }

    private Path table(String folder) {
        return temporary.resolve(folder).resolve("explanation.csv");
    }

    @Test
    void whatEachPartContributesIsToldInATableAndInWords() throws IOException {
        Shell.Answer answer = explain("a");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("Explanation: from one to two", "3 parts × 4 orders, each with its reverse: 24 runs")
                .contains("political salience", "organs and calendars", "autonomy")
                .contains("in Reporting of cyber incidents to ", " in Another field");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 100);
        List<String> rows = Files.readAllLines(table("a"));
        assertThat(rows).hasSize(1 + 3 * (3 + 3));
        assertThat(rows.get(2))
                .startsWith("delegation,part,political_salience,political salience,field.political_salience,");
        double sum = 0;
        for (int row = 1; row <= 3; row++) {
            sum += Double.parseDouble(Shell.cell(table("a"), row, "value"));
        }
        assertThat(Shell.cell(table("a"), 5, "row")).isEqualTo("difference");
        assertThat(sum)
                .isCloseTo(
                        Double.parseDouble(Shell.cell(table("a"), 5, "value")),
                        org.assertj.core.api.Assertions.within(3e-6));
    }

    @Test
    void sameBytesWithAnyWorkersAndWhenReplicatesAreAdded() {
        explain("a", "--workers", "1");
        explain("b", "--workers", "3");
        explain("c", "--replicates", "2");
        Shell.Answer more = explain("c");
        assertThat(more.out()).contains("Going on with");
        assertThat(table("b")).hasSameBinaryContentAs(table("a"));
        assertThat(table("c")).hasSameBinaryContentAs(table("a"));
        Shell.Answer resumed = Shell.plenary("resume", out("c"));
        assertThat(resumed.out()).contains("holds all 24 runs");
        Shell.Answer replayed = Shell.plenary("replay", out("c"), "--run", "one-to-two/5/3");
        assertThat(replayed.out()).contains("identical");
    }

    @Test
    void anotherMeasureNeedsNoOtherRuns() {
        explain("a");
        Shell.Answer answer = explain("a", "--measure", "attention");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("Attention falls").doesNotContain("Precision", "Going on with");
    }

    @Test
    void drawnNumbersAreOtherNumbers() {
        explain("a");
        Shell.Answer drawn = explain("b", "--drawn");
        assertThat(drawn.code()).as(drawn.err()).isZero();
        assertThat(Shell.cell(table("b"), 0, "value")).isNotEqualTo(Shell.cell(table("a"), 0, "value"));
    }

    @Test
    void aReportHasAWaterfallOfEachMeasure() throws IOException {
        explain("a");
        Path page = temporary.resolve("page.html");
        Shell.Answer answer = Shell.plenary("report", out("a"), "--out", page.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(page))
                .contains(
                        "Why they differ", "explanation-precision", "explanation-obligation", "explanation-delegation")
                .contains("\"renderItem\":\"hanging\"");
    }

    @Test
    void ofOneScenarioTheDecisionsThatMovedItsRunAreTold() throws IOException {
        Shell.Answer answer = Shell.plenary("explain", path("one.yaml"), "--seed", "4");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("Decisions of a run: Reporting of cyber incidents", "Each was turned round")
                .contains("Working group, day ", "The outcome would have moved most had ")
                .contains("delegation would have been ");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 100);
        Files.createDirectories(temporary.resolve("d"));
        Shell.Answer few = Shell.plenary(
                "explain",
                path("one.yaml"),
                "--seed",
                "4",
                "--decisions",
                "3",
                "--measure",
                "attention",
                "--out",
                out("d"));
        assertThat(few.out()).contains("The 3 closest were turned round", "Table: ");
        assertThat(Files.readAllLines(temporary.resolve("d/decisions.csv")))
                .hasSize(4)
                .first()
                .isEqualTo("period,day,body,what,carried,margin,change_of_attention");
        assertThat(Shell.plenary("explain", path("one.yaml"), "--decisions", "0")
                        .err())
                .contains("tries none");
        assertThat(Shell.plenary("explain", path("one.yaml"), "--measure", "x").err())
                .contains("there is no measure \"x\"");
        assertThat(Shell.plenary("explain", path("none.yaml")).err()).contains("no such file");
    }

    @Test
    void mistakesAreNamed() throws IOException {
        assertThat(explain("a", "--measure", "precison").err())
                .contains("there is no measure \"precison\"", "Maybe precision");
        Shell.Answer twice = Shell.plenary("explain", path("one.yaml"), path("one.yaml"), "--out", out("a"));
        assertThat(twice.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twice.err()).contains("are the same scenario").hasLineCount(1);
        Files.copy(study.resolve("one.yaml"), study.resolve("copy.yaml"));
        assertThat(Shell.plenary("explain", path("one.yaml"), path("copy.yaml"), "--out", out("a"))
                        .err())
                .contains("differ in nothing that a run reads");
        Shell.Answer unknown = Shell.plenary("explain", "cybercrime", "cyberwarfares", "--out", out("a"));
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("scenarios/cyberwarfares.yaml", "no such file", "cyberwarfare.yaml");
        assertThat(Shell.plenary("explain", path("one.yaml"), "scenarios/cybercrime.yaml", "--out", out("a"))
                        .err())
                .contains("belong to different studies");
        assertThat(temporary.resolve("a")).doesNotExist();
    }
}
