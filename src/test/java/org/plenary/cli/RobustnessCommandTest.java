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
import org.plenary.worlds.SmallStudy;

class RobustnessCommandTest {
    @TempDir
    Path temporary;

    private Shell.Answer robustness(Path study, String out, String... more) {
        List<String> all = new ArrayList<>(
                List.of("robustness", study.resolve("sweep.yaml").toString(), "--replicates", "2"));
        all.addAll(List.of("--out", temporary.resolve(out).toString()));
        all.addAll(List.of(more));
        return Shell.plenary(all.toArray(new String[0]));
    }

    @Test
    void writesTablesAndManifestAndPrintsTheShares() throws IOException {
        Path study = SmallStudy.in(temporary.resolve("study"));
        Shell.Answer answer = robustness(study, "a", "--draws", "4", "--levels", "order");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("Robustness: Two made-up cases", "4 draws", "In short");
        // Five draws of three arms and two scenarios, of which three are permuted by nothing.
        assertThat(answer.err()).contains("48 of 48 runs (100%)");
        assertThat(Files.readAllLines(temporary.resolve("a/draws.csv"))).hasSize(1 + 3 * 5);
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("format").asText()).isEqualTo("plenary-robustness/1");
        assertThat(manifest.path("facts").path("levels").asText()).isEqualTo("order");
    }

    @Test
    void scenariosOfWhichNothingIsKnownAreRefused() throws IOException {
        Path study = SmallStudy.in(temporary.resolve("study"));
        Path table = study.resolve("ordinal.yaml");
        Files.writeString(
                table, Files.readString(table).replace("[one, two]", "[one]").replace("two > one", "one"));
        Shell.Answer unknown = robustness(study, "a");
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("\"two\" is not among the cases of ordinal.yaml", "Maybe");
        Files.delete(table);
        Shell.Answer none = robustness(study, "a");
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("has no ordinal.yaml", "Maybe");
        assertThat(robustness(study, "a", "--levels", "all").err()).contains("all", "ranges");
        assertThat(temporary.resolve("a")).doesNotExist();
    }
}
