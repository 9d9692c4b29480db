package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {
    private static final String FINDING = """
            id: %s
            claim: A made-up claim
            quote: nobody said so
            source: made up
            scenarios: [examples/smallest.yaml]
            cause:
              - {path: %s, low: %s, high: %s}
            tests:
              - {measure: obligation, predicted: %s, smallest: 0.02}
            mechanism: [sovereignty_cost]
            """;

    @TempDir
    Path temporary;

    private String finding(String id, String path, String low, String high, String predicted) throws IOException {
        Path file = temporary.resolve(id + ".yaml");
        Files.writeString(file, String.format(FINDING, id, path, low, high, predicted));
        return file.toString();
    }

    private Shell.Answer findings(String out, String... arguments) {
        List<String> all = new ArrayList<>(List.of("findings", "--replicates", "24"));
        all.addAll(List.of("--out", temporary.resolve(out).toString()));
        all.addAll(List.of(arguments));
        return Shell.plenary(all.toArray(new String[0]));
    }

    @Test
    void aClaimCanBeSupportedContradictedOrWithoutEffect() throws IOException {
        String right = finding("right", "field.political_salience", "0.1", "0.9", "down");
        String wrong = finding("wrong", "field.political_salience", "0.1", "0.9", "up");
        String idle = finding("idle", "field.overlap", "0.1", "0.9", "up");
        Shell.Answer answer = findings("a", right, wrong, idle);
        assertThat(answer.code()).as(answer.err()).isZero();
        Path table = temporary.resolve("a/findings.csv");
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.get(0))
                .isEqualTo("finding,scenario,outcome,predicted,effect,ci_low,ci_high,cliffs_delta,p_holm,n,mode,"
                        + "placebo_effect,verdict,smallest,base,accounted_effect,alone_effect,p_equivalence,"
                        + "members_as_claimed,pairs_per_member,counts");
        assertThat(lines).hasSize(10);
        assertThat(lines.get(1)).startsWith("wrong,smallest,obligation,up,-").contains(",other,");
        assertThat(lines.get(2)).startsWith("wrong,pooled,obligation,up,-").contains(",contradicted,");
        assertThat(lines.get(3)).startsWith("wrong,all,obligation,up,-").contains(",contradicted,");
        assertThat(lines.get(5))
                .startsWith("idle,pooled,obligation,up,0,0,0,0,1,24,none,")
                .contains(",no_effect,");
        assertThat(lines.get(8)).startsWith("right,pooled,obligation,down,-").contains(",supported,");
        // With the mechanism off salience plays no part at all.
        assertThat(Shell.cell(table, 7, "placebo_effect")).isEqualTo("0");
        // States prefer softer rules in a salient field even alone: nothing in that comes from bargaining.
        assertThat(Shell.cell(table, 7, "mode")).isEqualTo("assumed");
        assertThat(answer.out())
                .contains("wrong  A made-up claim: CONTRADICTED")
                .containsPattern("contradicted +1 +0 +0 +0 +wrong");
        assertThat(answer.out().indexOf("wrong  A")).isLessThan(answer.out().indexOf("right  A"));
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("format").asText()).isEqualTo("plenary-findings/1");
        assertThat(manifest.path("inputs").has("right.yaml")).isTrue();
        assertThat(manifest.path("outputs").path("findings.csv").asText()).hasSize(64);
    }

    @Test
    void whatComesOutIsTheSameWithAnyWorkersAndAlone() throws IOException {
        finding("one", "field.political_salience", "0.1", "0.9", "down");
        finding("two", "field.technical_complexity", "0.1", "0.9", "down");
        String folder = temporary.toString();
        assertThat(findings("a", "--findings", folder, "--workers", "1").code()).isZero();
        assertThat(findings("b", "--findings", folder, "--workers", "3").code()).isZero();
        assertThat(findings("c", "--findings", folder, "--only", "two").code()).isZero();
        byte[] first = Files.readAllBytes(temporary.resolve("a/findings.csv"));
        assertThat(Files.readAllBytes(temporary.resolve("b/findings.csv"))).isEqualTo(first);
        List<String> effects = new ArrayList<>();
        for (String run : List.of("a", "c")) {
            try (Stream<String> lines = Files.lines(temporary.resolve(run + "/findings.csv"))) {
                String row = lines.filter(line -> line.startsWith("two,smallest"))
                        .findFirst()
                        .orElseThrow();
                effects.add(String.join(",", List.of(row.split(",", -1)).subList(0, 8)));
            }
        }
        assertThat(effects.get(1)).isEqualTo(effects.get(0));
    }

    @Test
    void aSweepOverTheCauseHasARowForEachStep() throws IOException {
        Path file = temporary.resolve("dose.yaml");
        String levels = "low: 0.1, high: 0.9, dose: [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9]";
        String text = String.format(FINDING, "dose", "field.political_salience", "0.1", "0.9", "down")
                .replace("low: 0.1, high: 0.9", levels);
        Files.writeString(file, text);
        assertThat(findings("a", "--dose", file.toString()).code()).isZero();
        List<String> lines = Files.readAllLines(temporary.resolve("a/dose.csv"));
        assertThat(lines).hasSize(8);
        assertThat(lines.get(1)).startsWith("dose,smallest,obligation,down,field.political_salience,1,0,");
        double first = Double.parseDouble(Shell.cell(temporary.resolve("a/dose.csv"), 0, "mean"));
        double last = Double.parseDouble(Shell.cell(temporary.resolve("a/dose.csv"), 6, "mean"));
        assertThat(last).isLessThan(first);
    }

    @Test
    void badInputIsRefusedBeforeAnyRun() throws IOException {
        String good = finding("good", "field.drive", "0.1", "0.9", "up");
        String bad = finding("bad", "field.drvie", "0.1", "0.9", "up");
        refused(findings("a", bad), "bad.yaml:7:", "field.drvie", "Maybe write \"field.drive\"");
        refused(findings("a", good, "--only", "goood"), "goood", "Maybe one of good");
        // An unknown name is told before anything is tried that a finding names.
        refused(findings("a", bad, "--only", "goood"), "goood", "Maybe one of bad");
        refused(Shell.plenary("findings", good, "--replicates", "1"), "--replicates 1");
        refused(findings("a", good, "--workers", "0"), "'0' is no number of workers");
        refused(findings("a", "--findings", temporary.resolve("none").toString()), "is no folder");
        refused(findings("a", good, good), "good", "a second time");
        Files.writeString(temporary.resolve("file"), "x");
        refused(findings("file", good), "is a file");
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    private static void refused(Shell.Answer answer, String... messages) {
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains(messages).doesNotContain("\tat ");
    }
}
