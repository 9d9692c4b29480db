package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.file.SafeFiles;
import org.plenary.worlds.SmallStudy;

class EnsembleCommandTest {
    @TempDir
    Path temporary;

    private Path study = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void makeTheStudy() throws IOException {
        study = SmallStudy.in(temporary.resolve("study"));
        file = study.resolve("members.csv");
    }

    private Shell.Answer draw(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("ensemble", file.toString()));
        all.addAll(List.of(more));
        return Shell.plenary(all.toArray(new String[0]));
    }

    @Test
    void drawsMembersWithTheirProvenanceAndShowsThem() throws IOException {
        Shell.Answer made = draw("--draw", "4", "--seed", "7");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("4 members of", "Nearest the middle", "parameters.noise");
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(study.resolve("members.json")));
        assertThat(json.path("members").asInt()).isEqualTo(4);
        assertThat(json.path("seed").asInt()).isEqualTo(7);
        assertThat(json.path("table").path("sha256").asText()).isEqualTo(SafeFiles.sha256(file));
        assertThat(json.path("inputs").has("one.yaml")).isTrue();
        String first = Files.readString(file);
        assertThat(draw("--draw", "4").err()).contains("exists", "--overwrite");
        assertThat(draw("--draw", "4", "--seed", "7", "--overwrite").code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(draw("--draw", "4", "--seed", "8", "--overwrite").code()).isZero();
        assertThat(Files.readString(file)).isNotEqualTo(first);
        assertThat(draw().out()).contains("4 members of");
    }

    @Test
    void sweepsAndRobustnessRunOverThem() throws IOException {
        draw("--draw", "3");
        Path out = temporary.resolve("out");
        String sweep = study.resolve("sweep.yaml").toString();
        Shell.Answer answer =
                Shell.plenary("sweep", sweep, "--ensemble=" + file, "--replicates", "6", "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("What is luck and what is judgement?", "In what share of members");
        assertThat(Files.readAllLines(out.resolve("runs.csv")).get(0)).contains(",member,");
        assertThat(Files.readAllLines(out.resolve("luck_and_judgement.csv"))).hasSize(1 + 2 * 6);
        assertThat(Files.readAllLines(out.resolve("member_orders.csv"))).hasSize(3);
        assertThat(Shell.plenary("report", out.toString()).code()).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Luck and judgement", "What is luck and what is judgement?", "In what share of members");
        Shell.Answer without = Shell.plenary("sweep", sweep, "--replicates", "6", "--out", out.toString());
        assertThat(without.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.err()).contains("settings");

        Path robust = temporary.resolve("robust");
        Shell.Answer draws = Shell.plenary(
                "robustness",
                sweep,
                "--ensemble=" + file,
                "--draws",
                "3",
                "--replicates",
                "2",
                "--out",
                robust.toString());
        assertThat(draws.code()).as(draws.err()).isZero();
        List<String> table = Files.readAllLines(robust.resolve("draws.csv"));
        List<String> columns = List.of(table.get(0).split(",", -1));
        List<String> members = Files.readAllLines(file);
        String noise = members.get(1)
                .split(",", -1)[List.of(members.get(0).split(",", -1)).indexOf("parameters.noise")];
        assertThat(Double.parseDouble(table.get(2).split(",", -1)[columns.indexOf("parameters.noise")]))
                .isEqualTo(Double.parseDouble(noise), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(refused(sweep, "--draws", "4")).contains("has 3 members", "Maybe --draws 3");
        assertThat(refused(sweep, "--draws", "3", "--levels", "order")).contains("--levels", "Maybe");
    }

    @Test
    void aDifferenceIsExplainedInEachMember() throws IOException {
        draw("--draw", "4");
        Path out = temporary.resolve("explained");
        List<String> two = List.of(
                "explain",
                study.resolve("one.yaml").toString(),
                study.resolve("two.yaml").toString());
        List<String> all = new java.util.ArrayList<>(two);
        all.addAll(List.of("--ensemble=" + file, "--replicates", "3", "--out", out.toString()));
        Shell.Answer answer = Shell.plenary(all.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("runs.csv")).get(0)).contains(",member,");
        all.set(all.indexOf("--replicates") + 1, "5");
        assertThat(Shell.plenary(all.toArray(new String[0])).err()).contains("has 4 members", "Maybe --replicates 4");
    }

    private String refused(String sweep, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of("robustness", sweep, "--ensemble=" + file));
        all.addAll(List.of(more));
        all.addAll(List.of("--out", temporary.resolve("refused").toString()));
        Shell.Answer answer = Shell.plenary(all.toArray(new String[0]));
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        return answer.err();
    }

    @Test
    void filesThatAreNoneAreRefused() throws IOException {
        assertThat(Shell.plenary("ensemble", study.resolve("sweep.yaml").toString())
                        .err())
                .contains("whose name ends with .csv", "Maybe");
        assertThat(draw("--draw", "1").err()).contains("from 2 to", "Maybe 200");
        assertThat(draw().err()).contains("no such file");
        String sweep = study.resolve("sweep.yaml").toString();
        assertThat(Shell.plenary(
                                "sweep",
                                sweep,
                                "--ensemble",
                                study.resolve("one.yaml").toString())
                        .err())
                .contains("ends with .csv", "Maybe");
        Path finding = study.resolve("findings/a.yaml");
        Files.writeString(finding, Files.readString(finding) + "ensemble: members.csv\n");
        assertThat(Shell.plenary(
                                "findings",
                                "--findings",
                                study.resolve("findings").toString())
                        .err())
                .contains("several ensembles", "A \"members.csv\"", "B \"\"");
    }
}
