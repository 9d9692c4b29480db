package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.worlds.SmallStudy;

/** Calibration in waves of a made-up study, from the command to the ensemble. */
class WavesTest {
    private static final String TARGETS = """
            title: Made up
            sweep: sweep.yaml
            targets:
              - {id: one_obligation, statistic: level, scenario: one, dimension: obligation, discrepancy: 0.02, source: s}
              - {id: above, statistic: gap, scenario: one, other: two, dimension: obligation, range: [0.2, 1], discrepancy: 0.01, source: s}
              - {id: stays, statistic: lengthened, scenario: one, dimension: obligation, range: [-0.1, 0.1], discrepancy: 0.05, source: s}
              - {id: sat, statistic: sat, scenario: one, organ: group, range: [0.5, 1], discrepancy: 0.1, source: s}
              - {id: text, statistic: text, scenario: one, organ: group, form: report, range: [0, 1], discrepancy: 0.1, source: s}
              - {id: none, statistic: without_report, scenario: two, organ: group, range: [0, 1], discrepancy: 0.1, source: s}
              - {id: norms, statistic: adopted, scenario: two, organ: group, provisions: [norms], range: [0, 1], discrepancy: 0.1, held_out: true, source: s}
            """;

    @TempDir
    Path temporary;

    private Path study = Path.of("");

    @BeforeEach
    void makeTheStudy() throws IOException {
        study = SmallStudy.in(temporary.resolve("study"));
        Files.writeString(study.resolve("targets.yaml"), TARGETS);
    }

    private Shell.Answer calibrate(String out, String... more) {
        List<String> all = new ArrayList<>(
                List.of("calibrate", study.resolve("targets.yaml").toString()));
        if (!List.of(more).contains("--draws")) {
            all.addAll(List.of("--draws", "40"));
        }
        all.addAll(List.of("--replicates", "2", "--members", "15", "--out", out(out).toString()));
        all.addAll(List.of(more));
        return Shell.plenary(all.toArray(new String[0]));
    }

    private Path out(String name) {
        return temporary.resolve(name);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(out(file));
    }

    @Test
    void wavesLeaveMembersAndSayWhereTheyComeFrom() throws IOException {
        Shell.Answer answer = calibrate("a", "--waves", "2");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("Calibration, wave 1: Two made-up cases", "What did each wave rule out?")
                .contains("Which numbers does the record inform most?", "Is each case foreseen from the others?")
                .contains("norms (held out)");

        assertThat(lines("a/wave-1/wave.csv")).hasSize(41);
        // Runs of a wave go over its draws and over no ensemble.
        assertThat(List.of(lines("a/wave-1/runs.csv").get(0).split(","))).doesNotContain("member");
        List<String> members = lines("a/ensemble.csv");
        assertThat(members).hasSizeBetween(2, 16);
        assertThat(members.get(0))
                .startsWith("member,")
                .contains(",codebook.obligation.forms.report,", ",parameters.noise,");
        assertThat(members.get(1)).startsWith("0,");
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(out("a/ensemble.json")));
        assertThat(json.path("format").asText()).isEqualTo("plenary-ensemble/1");
        assertThat(json.path("members").asInt()).isEqualTo(members.size() - 1);
        assertThat(json.path("targets").path("sha256").asText()).hasSize(64);
        assertThat(json.path("numbers")).hasSize(members.get(0).split(",").length - 1);
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(out("a/wave-1/manifest.json")));
        assertThat(manifest.path("format").asText()).isEqualTo("plenary-wave/1");
        assertThat(manifest.path("inputs").has("targets.yaml")).isTrue();
    }

    /** Every member lies in what the targets allow: the gap asked for is larger than most draws have. */
    @Test
    void membersComeNearerToTheRecordThanDraws() throws IOException {
        calibrate("a", "--waves", "1");
        List<String> header = List.of(lines("a/wave-1/targets.csv").get(0).split(","));
        String gap = lines("a/wave-1/targets.csv").get(2);
        double members = Double.parseDouble(gap.split(",", -1)[header.indexOf("members_mean")]);
        List<String> columns = List.of(lines("a/wave-1/wave.csv").get(0).split(","));
        double draws = lines("a/wave-1/wave.csv").stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[columns.indexOf("mean_above")]))
                .average()
                .orElseThrow();

        assertThat(gap).startsWith("above,");
        assertThat(members).isGreaterThan(draws);
    }

    @Test
    void partsMergedAndWavesRunOneByOneGiveTheSameBytes() throws IOException {
        calibrate("whole", "--waves", "2", "--workers", "1");
        for (String part : List.of("1/2", "2/2")) {
            assertThat(calibrate("parts", "--wave", "1", "--shard", part).code())
                    .isZero();
        }
        Shell.Answer early = calibrate("parts", "--wave", "2");
        assertThat(early.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(early.err()).contains("wave-1 holds no finished wave", "Maybe run it first");
        Shell.plenary(
                "merge",
                out("parts/wave-1.1-of-2").toString(),
                out("parts/wave-1.2-of-2").toString(),
                "--out",
                out("parts/wave-1").toString());
        assertThat(lines("parts/wave-1/wave.csv")).isEqualTo(lines("whole/wave-1/wave.csv"));
        Shell.Answer second = calibrate("parts", "--wave", "2");
        assertThat(second.code()).as(second.err()).isZero();
        if (Files.exists(out("whole/wave-2"))) {
            assertThat(lines("parts/ensemble.csv")).isEqualTo(lines("whole/ensemble.csv"));
        }
        Shell.Answer again = calibrate("parts", "--wave", "2");
        assertThat(again.out()).contains("nothing was run");
    }

    @Test
    void aWaveOfOtherTargetsIsRefused() throws IOException {
        calibrate("a", "--waves", "1");
        Files.writeString(study.resolve("targets.yaml"), TARGETS.replace("[0.2, 1]", "[0.3, 1]"));
        Shell.Answer other = calibrate("a", "--waves", "1");
        assertThat(other.code()).isNotZero();
        assertThat(other.err()).contains("targets.yaml");
        assertThat(calibrate("b", "--waves", "0").err()).contains("0 waves are not possible");
        assertThat(calibrate("b", "--waves", "1", "--draws", "39").err()).contains("39 draws is not possible", "Maybe");
        assertThat(out("b")).doesNotExist();
    }
}
