package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the smallest scenario, which takes milliseconds a run. */
class BaselinesCommandTest {
    @TempDir
    Path temporary;

    /** Days in committee make attention, where there are any. */
    private static final String CALENDAR = """
            id: calendar
            claim: Longer calendars let more items be handled
            quote: nobody said so
            source: made up
            scenarios: [examples/smallest.yaml]
            cause:
              - {path: "periods.*.tablings.*.sessions", low: 1, high: 5}
            tests:
              - {measure: attention, predicted: up, smallest: 1}
            no_mechanism: days are their own switch
            """;

    private Shell.Answer baselines(String folder, String... more) {
        List<String> all = new ArrayList<>(List.of("baselines", "scenarios/sweeps/weak-field.yaml"));
        all.addAll(List.of("--replicates", "2", "--out", folder(folder)));
        all.addAll(List.of(more));
        return Shell.plenary(all.toArray(new String[0]));
    }

    private Shell.Answer withoutFindings(String folder, String... more) {
        List<String> all = new ArrayList<>(List.of("--no-findings"));
        all.addAll(List.of(more));
        return baselines(folder, all.toArray(new String[0]));
    }

    /** With made-up findings: that longer calendars raise attention, and that they lower it. */
    private Shell.Answer withFindings(String folder, String... more) throws IOException {
        Path findings = Files.createDirectories(temporary.resolve("findings"));
        Files.writeString(findings.resolve("a.yaml"), CALENDAR);
        Files.writeString(
                findings.resolve("b.yaml"),
                CALENDAR.replace("id: calendar", "id: wrong").replace("up", "down"));
        List<String> all = new ArrayList<>(List.of("--findings", findings.toString()));
        if (!List.of(more).contains("--findings-replicates")) {
            all.addAll(List.of("--findings-replicates", "3"));
        }
        all.addAll(List.of(more));
        return baselines(folder, all.toArray(new String[0]));
    }

    private List<String> rows(String folder) throws IOException {
        return Files.readAllLines(temporary.resolve(folder).resolve("baseline_findings.csv"));
    }

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    @Test
    void writesTablesAndSaysWhatTheProtocolAdds() throws IOException {
        Shell.Answer answer = withoutFindings("a");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("What each gets right", "signed_sum", "constant guess", "What single_text adds");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(Files.readAllLines(temporary.resolve("a/baselines.csv"))).hasSize(6);
        assertThat(Files.readAllLines(temporary.resolve("a/timings.csv"))).hasSize(6);
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("facts").path("protocols").asText()).startsWith("single_text,compromise_mean,");
        assertThat(manifest.path("outputs").path("baselines.csv").asText()).hasSize(64);
        assertThat(manifest.path("facts").path("findings_replicates").asInt()).isZero();
        assertThat(temporary.resolve("a/baseline_findings.csv")).doesNotExist();
    }

    @Test
    void sameBytesWithAnyWorkersButForTimes() throws IOException {
        withFindings("a", "--workers", "1");
        withFindings("b", "--workers", "3");
        for (String name :
                List.of("baselines.csv", "baseline_cells.csv", "baseline_orders.csv", "baseline_findings.csv")) {
            assertThat(temporary.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(temporary.resolve("a").resolve(name));
        }
    }

    @Test
    void aFindingIsSupportedUnderOneProtocolAndNotUnderAnother() throws IOException {
        Shell.Answer answer = withFindings("a");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(rows("a").get(0))
                .isEqualTo("baseline,finding,scenario,outcome,predicted,effect,ci_low,ci_high,verdict");
        assertThat(rows("a"))
                .anyMatch(row ->
                        row.startsWith("single_text,calendar,pooled,attention,up,") && row.endsWith(",supported"))
                .anyMatch(row -> row.startsWith("single_text,wrong,all,") && row.endsWith(",contradicted"))
                // These write their text on the first day, and the others have no days at all.
                .contains("compromise_mean,calendar,pooled,attention,up,0,0,0,no_effect")
                .contains("asymmetric_nash,calendar,smallest,attention,up,0,0,0,unclear")
                .contains("baron_ferejohn,wrong,pooled,attention,down,0,0,0,no_effect")
                .contains("signed_sum,calendar,pooled,attention,up,0,0,0,no_effect")
                .contains("constant_guess,calendar,all,attention,up,0,0,0,no_effect")
                .hasSize(1 + 6 * 2 * 3);
        assertThat(answer.out())
                .contains(
                        "Findings by it alone: calendar.",
                        "To compromise_mean it adds calendar, and lacks none.",
                        "single_text            1 of 2        1  calendar   none    wrong",
                        "intervals alone");
        assertThat(answer.out()).doesNotContain("No other gets");
        assertThat(answer.out().lines()).allMatch(line -> line.length() <= 100);
        Path summary = temporary.resolve("a/baselines.csv");
        assertThat(Shell.cell(summary, 0, "findings_supported")).isEqualTo("1");
        assertThat(Shell.cell(summary, 0, "findings_contradicted")).isEqualTo("1");
        assertThat(Shell.cell(summary, 1, "findings_supported")).isEqualTo("0");
        assertThat(Shell.cell(summary, 1, "findings_tested")).isEqualTo("2");
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("facts").path("findings_replicates").asInt()).isEqualTo(3);
        assertThat(manifest.path("inputs").has("a.yaml")).isTrue();
    }

    @Test
    void underTheDefaultProtocolEffectsAreThoseOfTheCommandFindings() throws IOException {
        withFindings("a", "--only", "calendar", "--seed", "7");
        Path finding = temporary.resolve("findings/a.yaml");
        Path alone = temporary.resolve("alone");
        Shell.plenary("findings", finding.toString(), "--replicates", "3", "--seed", "7", "--out", alone.toString());
        String row = Files.readAllLines(alone.resolve("findings.csv")).get(1);
        String effect = String.join(",", List.of(row.split(",", -1)).subList(0, 7));
        assertThat(rows("a")).anyMatch(line -> line.startsWith("single_text," + effect + ","));
        assertThat(rows("a")).noneMatch(line -> line.contains("wrong"));
    }

    @Test
    void mistakesAreNamed() throws IOException {
        Shell.Answer unknown = withoutFindings("a", "--protocols", "single_text,compromise_means");
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("compromise_means", "compromise_mean");
        Shell.Answer twice = withoutFindings("a", "--protocols", "single_text,single_text");
        assertThat(twice.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twice.err()).contains("stands twice");
        assertThat(baselines("a", "--gap", "2").err()).contains("the gap 2.0 is not from 0 to 1");
        Shell.Answer factors = Shell.plenary("baselines", "scenarios/sweeps/strategies.yaml", "--out", folder("b"));
        assertThat(factors.err()).contains("baselines vary the protocol alone");
        assertThat(baselines("a", "--findings-replicates", "1").err()).contains("--findings-replicates 1", "Maybe 0");
        assertThat(withoutFindings("a", "--only", "F1").err()).contains("--no-findings tests none, and --only names");
        assertThat(withFindings("a", "--only", "F99").err())
                .contains("\"F99\" is no finding here", "Maybe one of calendar");
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void pairsAreAddedToAnEarlierComparison() throws IOException {
        withFindings("a", "--findings-replicates", "2");
        assertThat(withFindings("a").out()).contains("Going on with");
        withFindings("b");
        assertThat(rows("a")).isEqualTo(rows("b"));
    }
}
