package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.input.InvalidInputException;

class CodebookFilesTest {
    private static final Path SHIPPED = Path.of("scenarios/codebook.yaml");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedFileIsTheOneInTheStudyFolder() throws Exception {
        assertThat(CodebookFiles.read(SHIPPED)).isEqualTo(CodebookFiles.shipped());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "unconditional: 1 | unconditional: 1.5 | codings.1.obligation.levels.unconditional | from 0 to 1",
                "negated: 0 | negatd: 0 | codings.1.obligation.levels.negatd | write `negated`",
                "range: [0.4, 0.6] | range: [0.6, 0.4] | codings.1.obligation.levels.hortatory.range | lower end first",
                "range: [0.4, 0.6] | range: [0.1, 0.2] | codings.1.obligation.levels.hortatory.range | contains the value",
                "high: 8 # | high: 13 # | codings.1.delegation.high | from 1 to 12",
                "organ: 2, rule | organ: 3, rule | codings.1.delegation.required_for_high.organ | from 0 to 2",
                "name: abbott2000 | name: thesis | codings.2.name | no other coding",
                "rule_mandate: [forum for negotiations | rule_mandate: [forum for negotiation | codings.2.delegation.reaches.rule_mandate.1 | write `forum for negotiations`"
            })
    void badValueIsNamedWithItsPlaceAndRemedy(String good, String bad, String path, String remedy) throws Exception {
        String content = Files.readString(SHIPPED).replace("high: 8\n", "high: 8 #\n");
        Path file = Files.writeString(folder.resolve("codebook.yaml"), content.replace(good, bad));
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> CodebookFiles.read(file));
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.toString()).contains(remedy.replace('`', '"'));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hortatory: {value: 0.5, range: [0.4, 0.6] | hortatory: {value: 0.1, range: [0.1, 0.6] | HORTATORY",
                "standard: {value: 1.0, range: [0.85 | standard: {value: 0.2, range: [0.1 | BROAD_DISCRETION",
                "medium: {value: 0.477, range: [0.470 | medium: {value: 0.9, range: [0.4 | cut points",
                "medium: 5 | medium: 9 | points must satisfy"
            })
    void valuesThatDoNotFitTogetherAreRefused(String good, String bad, String message) throws Exception {
        String content = Files.readString(SHIPPED)
                .replace("range: [0.4, 0.6], source: judgement}", "range: [0.4, 0.6]}")
                .replace("0.550]", "1]");
        assertThat(content).contains(good);
        Path file = Files.writeString(folder.resolve("codebook.yaml"), content.replace(good, bad));
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> CodebookFiles.read(file)))
                .hasMessageContaining(message);
    }
}
