package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.legalization.Records;
import org.plenary.text.NegotiatedRecord;

class RecordFilesTest {
    private static final String GOOD = """
            {
              "format" : "plenary-record/1",
              "mandated" : [
                {
                  "id" : "access",
                  "parts" : [
                    "intent",
                    "attempt"
                  ]
                }
              ],
              "texts" : [
                {
                  "id" : "t1",
                  "organ" : "committee",
                  "period" : 2,
                  "form" : "treaty",
                  "provisions" : [
                    {
                      "id" : "access",
                      "part" : "intent",
                      "centre" : -0.25,
                      "half_width" : 0.1,
                      "obligation" : "conditional"
                    }
                  ],
                  "dissociations" : [
                    "FRA"
                  ],
                  "replaces" : [
                    "expert_group"
                  ]
                }
              ],
              "conferred" : [
                {
                  "item" : "follow_up",
                  "level" : 2,
                  "organ" : "committee",
                  "basis" : "t1",
                  "period" : 2
                }
              ],
              "inherited" : [ ]
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    private BadFileException refusal(String content) throws IOException {
        return refusal(content.getBytes(StandardCharsets.UTF_8));
    }

    private BadFileException refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("record.json"), content);
        return catchThrowableOfType(BadFileException.class, () -> RecordFiles.read(file));
    }

    @Test
    void writesWhatItReadByteForByte() throws Exception {
        Path file = Files.writeString(folder.resolve("good.json"), GOOD);
        assertThat(RecordFiles.toJson(RecordFiles.read(file))).isEqualTo(GOOD);
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        for (long seed = 0; seed < 100; seed++) {
            NegotiatedRecord record = Records.random(seed);
            Path file = folder.resolve("r.json");
            Files.writeString(file, RecordFiles.toJson(record));
            assertThat(RecordFiles.read(file)).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plenary-record/1 | plenary-record/2 | format | plenary-record/1",
                "\"organ\" : \"committee\",\\n      \"period\" | \"organs\" : \"committee\",\\n      \"period\" | texts[0].organs | Maybe 'organ'?",
                "\"form\" : \"treaty\" | \"form\" : \"treety\" | texts[0].form | Maybe 'treaty'?",
                "\"form\" : \"treaty\" | \"form\" : 3 | texts[0].form | report, resolution, treaty",
                "\"period\" : 2,\\n      \"form\" | \"period\" : -1,\\n      \"form\" | texts[0].period | of at least 0",
                "\"period\" : 2,\\n      \"form\" | \"period\" : 1.5,\\n      \"form\" | texts[0].period | a whole number",
                "0.1 | -0.1 | texts[0].provisions[0].half_width | of at least 0",
                "0.1 | 1e999 | texts[0].provisions[0].half_width | a finite number",
                "0.1 | \"0.1\" | texts[0].provisions[0].half_width | a finite number",
                "\"conditional\" | \"conditionl\" | texts[0].provisions[0].obligation | Maybe 'conditional'?",
                "\"part\" : \"intent\" | \"part\" : \"intend\" | texts[0].provisions[0].part | Maybe 'intent'?",
                "\"level\" : 2 | \"level\" : 3 | conferred[0].level | from 0 to 2",
                "\"follow_up\" | \"followup\" | conferred[0].item | Maybe 'follow_up'?",
                "\"inherited\" : [ ] | \"inherited\" : {} | inherited | a list",
                "\"attempt\" | \"intent\" | mandated[0].parts | parts that differ"
            })
    void badValueIsNamedWithItsPlaceAndRemedy(String good, String bad, String path, String remedy) throws Exception {
        String content = GOOD.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));
        assertThat(content).isNotEqualTo(GOOD);
        BadFileException refused = refusal(content);
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.allowed()).contains(remedy);
            assertThat(problem.file()).endsWith("record.json");
        });
    }

    @Test
    void provisionOutsideTheMandateIsRefused() throws Exception {
        String content =
                GOOD.replace("\"id\" : \"access\",\n          \"part\"", "\"id\" : \"acess\",\n          \"part\"");
        assertThat(refusal(content).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("texts[0].provisions[0].id");
            assertThat(problem.allowed()).contains("Maybe 'access'?");
        });
    }

    @Test
    void allProblemsAreReportedAtOnce() throws Exception {
        String content = GOOD.replace("treaty", "pact")
                .replace("\"level\" : 2", "\"level\" : 9")
                .replace("0.1", "-1");
        assertThat(refusal(content).problems())
                .extracting(BadFileException.Problem::path)
                .containsExactly("texts[0].provisions[0].half_width", "texts[0].form", "conferred[0].level");
    }

    @Test
    void missingKeyIsNamedOnce() throws Exception {
        assertThat(refusal(GOOD.replace("  \"inherited\" : [ ]\n", "").replace("  ],\n}", "  ]\n}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("inherited");
                    assertThat(problem.allowed()).isEqualTo("the key is required");
                });
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsPlace() throws Exception {
        assertThat(refusal(GOOD.replace("\"texts\" :", "\"texts\""))
                        .problems()
                        .get(0)
                        .path())
                .startsWith("line ");
        assertThat(refusal(GOOD + "{}").problems()).hasSize(1);
        assertThat(refusal(GOOD.replace("\"mandated\"", "\"format\"")).problems())
                .hasSize(1);
        assertThat(refusal("").problems().get(0).found()).isEqualTo("an empty file");
        assertThat(refusal("[]").problems().get(0).allowed()).contains("a map");
        assertThat(refusal(new byte[] {(byte) 0xff, 0, 1, (byte) 0xfe}).problems())
                .hasSize(1);
    }

    @Test
    void folderAndMissingFileAreRefused() {
        assertThat(catchThrowableOfType(BadFileException.class, () -> RecordFiles.read(folder)))
                .hasMessageContaining("a folder");
        assertThat(catchThrowableOfType(BadFileException.class, () -> RecordFiles.read(folder.resolve("no.json"))))
                .hasMessageContaining("no.json");
    }
}
