package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;

/** {@code plenary run} on the shipped scenarios. */
class RunCommandTest {
    private static final String CASE = "scenarios/cybercrime.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp = Path.of("");

    private String in(String name) {
        return temp.resolve(name).toString();
    }

    @Test
    void aRunShowsHowItsOutcomeCameAbout() {
        for (String scenario : List.of("cybercrime", "cyberwarfare", "cyberterrorism")) {
            Answer answer = plenary("run", "scenarios/" + scenario + ".yaml");
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out())
                    .contains("\nOrgans\n", "\nMandates\n", "\nSessions\n", "\nProvisions\n", "\nOutcome\n")
                    .contains("seed 0x0000000000000001", "codebook \"thesis\"", "yes-no-abstain", "as observed")
                    .containsPattern("(?m)^delegation \\d\\.\\d{3} is (low|medium|high): ")
                    .containsPattern("(?m)^precision \\d\\.\\d{3} is ")
                    .containsPattern("(?m)^obligation \\d\\.\\d{3} is ");
            assertThat(answer.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        }
    }

    /** Votes in bodies that seek consensus are told apart, and real tallies stand beside those on what they are of. */
    @Test
    void aRunShowsWhoVotedHowOnMandates() {
        Answer answer = plenary("run", "scenarios/cyberwarfare.yaml");
        assertThat(answer.out())
                .contains("without a vote", "yes-no-abstain", "(absent)")
                .contains("In fact 119-46-14 (14), vote_73_27.", "Least certain (chance of the vote): ")
                .containsPattern("General Assembly +\\d+-\\d+-\\d+ \\(\\d+\\) +adopted");
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherAnother() {
        String first = plenary("run", CASE, "--seed", "7").out();
        assertThat(plenary("run", CASE, "--seed", "0x7").out()).isEqualTo(first);
        assertThat(plenary("run", CASE, "--seed", "8").out().replace("0008", "0007"))
                .isNotEqualTo(first);
    }

    @Test
    void theSeedOfARowGivesTheRow() throws IOException {
        Path results = temp.resolve("results");
        Answer sweep = plenary(
                "sweep",
                "scenarios/sweeps/three-cases.yaml",
                "--replicates",
                "2",
                "--seed",
                "20",
                "--out",
                results.toString());
        assertThat(sweep.code()).as(sweep.err()).isZero();
        Path runs = results.resolve("runs.csv");
        for (int row = 0; row < 6; row++) {
            String scenario = "scenarios/" + Shell.cell(runs, row, "scenario") + ".yaml";
            String record = in("record" + row + ".json");
            String seed = Shell.cell(runs, row, "seed");
            assertThat(plenary("run", scenario, "--seed", seed, "--record", record)
                            .code())
                    .isZero();
            JsonNode scores = JSON.readTree(plenary("score", "--json", record).out());
            for (String dimension : List.of("delegation", "precision", "obligation")) {
                double written = Double.parseDouble(Shell.cell(runs, row, dimension));
                assertThat(scores.path(dimension).path("level").asDouble())
                        .isCloseTo(written, org.assertj.core.data.Offset.offset(5e-7));
                assertThat(scores.path(dimension).path("class").asText())
                        .isEqualTo(Shell.cell(runs, row, dimension + "_class"));
            }
        }
    }

    @Test
    void aFactorOfADesignPointCanBeSet() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Files.writeString(study.resolve("sweeps/one.yaml"), """
                title: One factor
                scenarios: [cybercrime.yaml]
                factors:
                  - {path: field.drive, values: [0.1, 0.9]}
                replicates: 1
                """);
        Path results = temp.resolve("results");
        assertThat(plenary("sweep", study.resolve("sweeps/one.yaml").toString(), "--out", results.toString())
                        .code())
                .isZero();
        Path runs = results.resolve("runs.csv");
        String scenario = study.resolve("cybercrime.yaml").toString();
        String record = in("record.json");
        Answer run = plenary(
                "run",
                scenario,
                "--seed",
                Shell.cell(runs, 1, "seed"),
                "--set",
                "field.drive=" + Shell.cell(runs, 1, "field.drive"),
                "--record",
                record);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("with field.drive=0.9");
        assertThat(JSON.readTree(plenary("score", "--json", record).out())
                        .path("precision")
                        .path("level")
                        .asDouble())
                .isCloseTo(
                        Double.parseDouble(Shell.cell(runs, 1, "precision")),
                        org.assertj.core.data.Offset.offset(5e-7));
    }

    @Test
    void theTraceHasEveryRoundAndChangesNothing() throws IOException {
        String trace = in("trace.jsonl");
        Answer traced = plenary("run", CASE, "--seed", "3", "--trace", trace);
        assertThat(traced.code()).as(traced.err()).isZero();
        assertThat(traced.out()).isEqualTo(plenary("run", CASE, "--seed", "3").out() + "\nTrace: " + trace + "\n");
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(trace))) {
            events.add(JSON.readTree(line));
        }
        assertThat(events.get(0).path("format").asText()).isEqualTo("plenary-trace/1");
        assertThat(events.get(events.size() - 1).path("event").asText()).isEqualTo("outcome");
        assertThat(events)
                .extracting(event -> event.path("event").asText())
                .contains(
                        "mandate",
                        "convened",
                        "proposal",
                        "authority",
                        "drafting_move",
                        "strategy",
                        "text",
                        "concluded");
        assertThat(events.stream().filter(e -> e.path("event").asText().equals("proposal")))
                .isNotEmpty()
                .allSatisfy(proposal -> {
                    assertThat(proposal.path("author").asText()).isNotEmpty();
                    assertThat(proposal.has("carried")).isTrue();
                    for (JsonNode objection : proposal.path("objections")) {
                        assertThat(objection.path("state").asText()).matches("[A-Z]{3}");
                        assertThat(objection.path("gain").asDouble())
                                .isLessThanOrEqualTo(
                                        -objection.path("threshold").asDouble() + 1e-6);
                    }
                    assertThat(proposal.path("objecting").asDouble() > 0)
                            .isEqualTo(!proposal.path("objections").isEmpty());
                });
    }

    @Test
    void everyMeetingDayEndsWithATextOnce() throws IOException {
        String trace = in("trace.jsonl");
        plenary("run", "scenarios/cyberwarfare.yaml", "--trace", trace);
        List<String> days = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(trace))) {
            JsonNode event = JSON.readTree(line);
            if (event.path("event").asText().equals("text")) {
                days.add(event.path("period") + " " + event.path("organ") + " " + event.path("day"));
            }
        }
        assertThat(days).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void filesThatExistAreKept() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.json"), "mine");
        for (String option : List.of("--trace", "--record")) {
            Answer answer = plenary("run", CASE, option, file.toString());
            assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains(option, "exists already", "--overwrite");
            assertThat(plenary("run", CASE, option, temp.toString()).code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(plenary("run", CASE, option, in("no/such/folder")).err()).contains("Maybe make it first");
        }
        assertThat(file).hasContent("mine");
        assertThat(plenary("run", CASE, "--trace", file.toString(), "--overwrite")
                        .code())
                .isZero();
    }

    @Test
    void anotherCodingCanBeChosen() {
        Answer answer = plenary("run", CASE, "--coding", "abbott2000");
        assertThat(answer.out()).contains("codebook \"abbott2000\"");
        Answer wrong = plenary("run", CASE, "--coding", "thesys");
        assertThat(wrong.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("\"thesys\"", "Maybe write \"thesis\"");
    }

    @Test
    void badSettingsAreRefused() {
        for (String setting : List.of(
                "field.drives=1",
                "field.drive=2",
                "field.drive",
                "field.drive=",
                "organs.ahc=absent,",
                "strategies.framing=x2")) {
            Answer answer = plenary("run", CASE, "--set", setting);
            assertThat(answer.code()).as(setting).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).as(setting).isNotEmpty().doesNotContain("\tat ", "Exception");
        }
        assertThat(plenary("run", CASE, "--seed", "0xxyz").err()).contains("is no seed");
    }
}
