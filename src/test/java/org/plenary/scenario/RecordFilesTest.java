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
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problem;
import org.plenary.legalization.Records;
import org.plenary.text.NegotiatedRecord;

class RecordFilesTest {
    private static final String GOOD = """
            {
              "format" : "plenary-record/1",
              "periods" : 4,
              "mandated" : [
                {
                  "id" : "access",
                  "parts" : [
                    "intent",
                    "attempt"
                  ],
                  "spreads" : [
                    0.2,
                    1.4
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
                  ],
                  "covers" : [
                    "access"
                  ],
                  "succeeds" : [
                    "old_group"
                  ]
                }
              ],
              "conferred" : [
                {
                  "item" : "follow_up",
                  "level" : 2,
                  "organ" : "committee",
                  "basis" : "t1",
                  "period" : 2,
                  "permanent" : true
                }
              ],
              "inherited" : [ ]
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    private InvalidInputException refusal(String content) throws IOException {
        return refusal(content.getBytes(StandardCharsets.UTF_8));
    }

    private InvalidInputException refusal(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("record.json"), content);
        return catchThrowableOfType(InvalidInputException.class, () -> RecordFiles.read(file));
    }

    @Test
    void writesWhatItReadByteForByte() throws Exception {
        Path file = Files.writeString(folder.resolve("good.json"), GOOD);
        assertThat(RecordFiles.toJson(RecordFiles.read(file))).isEqualTo(GOOD);
    }

    /** A record of an earlier version: spread 1, texts that cover what they say, the periods that it mentions. */
    @Test
    void readsARecordThatDoesNotSayWhatIsNew() throws Exception {
        String old = GOOD.replaceAll("(?s),\\s*\"(spreads|covers|succeeds)\" : \\[[^]]*\\]", "")
                .replaceAll(",\\s*\"permanent\" : true", "")
                .replaceAll("\\s*\"periods\" : 4,", "");
        NegotiatedRecord record = RecordFiles.read(Files.writeString(folder.resolve("old.json"), old));
        assertThat(record.periods()).isEqualTo(3);
        assertThat(record.mandated().get(0).spreads()).containsExactly(1.0, 1.0);
        assertThat(record.texts().get(0).covers()).containsExactly("access");
        assertThat(record.texts().get(0).succeeds()).isEmpty();
        assertThat(record.conferred().get(0).permanent()).isFalse();
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
            quoteCharacter = '^',
            value = {
                "plenary-record/1 | plenary-record/2 | format | plenary-record/1",
                "\"organ\" : \"committee\",\\n      \"period\" | \"organs\" : \"committee\",\\n      \"period\" | texts.1.organs | write `organ`",
                "\"form\" : \"treaty\" | \"form\" : \"treety\" | texts.1.form | write `treaty`",
                "\"form\" : \"treaty\" | \"form\" : 3 | texts.1.form | report, resolution, treaty",
                "\"period\" : 2,\\n      \"form\" | \"period\" : -1,\\n      \"form\" | texts.1.period | of at least 0",
                "\"period\" : 2,\\n      \"form\" | \"period\" : 1.5,\\n      \"form\" | texts.1.period | a whole number",
                "0.1 | -0.1 | texts.1.provisions.1.half_width | of at least 0",
                "0.1 | 1e999 | texts.1.provisions.1.half_width | a number",
                "0.1 | \"0.1\" | texts.1.provisions.1.half_width | a number",
                "\"conditional\" | \"conditionl\" | texts.1.provisions.1.obligation | write `conditional`",
                "\"part\" : \"intent\" | \"part\" : \"intend\" | texts.1.provisions.1.part | write `intent`",
                "\"level\" : 2 | \"level\" : 3 | conferred.1.level | from 0 to 2",
                "\"follow_up\" | \"followup\" | conferred.1.item | write `follow_up`",
                "\"inherited\" : [ ] | \"inherited\" : {} | inherited | a list",
                "\"attempt\" | \"intent\" | mandated.1.parts | parts that differ",
                "\"spreads\" : [\\n        0.2, | \"spreads\" : [ | mandated.1.spreads | one for each part",
                "0.2 | -0.2 | mandated.1.spreads.1 | of at least 0",
                "\"covers\" : [\\n        \"access\" | \"covers\" : [\\n        \"acess\" | texts.1.covers.1 | write `access`",
                "\"periods\" : 4 | \"periods\" : -4 | periods | of at least 0",
                "\"permanent\" : true | \"permanent\" : yes | conferred.1.permanent | true"
            })
    void badValueIsNamedWithItsPlaceAndRemedy(String good, String bad, String path, String remedy) throws Exception {
        String content = GOOD.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));
        assertThat(content).isNotEqualTo(GOOD);
        InvalidInputException refused = refusal(content);
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.toString()).contains(remedy.replace('`', '"'));
            assertThat(problem.place().toString()).matches(".*record.json:[1-9][0-9]*:[1-9][0-9]*");
        });
    }

    @Test
    void provisionOutsideTheMandateIsRefused() throws Exception {
        String content =
                GOOD.replace("\"id\" : \"access\",\n          \"part\"", "\"id\" : \"acess\",\n          \"part\"");
        assertThat(refusal(content).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("texts.1.provisions.1.id");
            assertThat(problem.remedy()).isEqualTo("write \"access\".");
        });
    }

    @Test
    void allProblemsAreReportedAtOnce() throws Exception {
        String content = GOOD.replace("treaty", "pact")
                .replace("\"level\" : 2", "\"level\" : 9")
                .replace("0.1", "-1");
        assertThat(refusal(content).problems())
                .extracting(Problem::path)
                .containsExactly("texts.1.form", "texts.1.provisions.1.half_width", "conferred.1.level");
    }

    @Test
    void missingKeyIsNamedOnce() throws Exception {
        assertThat(refusal(GOOD.replace("  \"inherited\" : [ ]\n", "").replace("  ],\n}", "  ]\n}"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("inherited");
                    assertThat(problem.allowed()).isEqualTo("\"inherited\" must be there");
                });
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsPlace() throws Exception {
        assertThat(refusal(GOOD.replace("\"texts\" :", "\"texts\""))
                        .problems()
                        .get(0)
                        .toString())
                .contains("record.json:17:", "JSON that cannot be read");
        assertThat(refusal(GOOD + "{}").problems()).hasSize(1);
        assertThat(refusal(GOOD.replace("\"mandated\"", "\"format\"")).getMessage())
                .contains("the key \"format\" a second time");
        assertThat(refusal("").problems().get(0).found()).isEqualTo("an empty file");
        assertThat(refusal("[]").problems().get(0).allowed()).contains("a map");
        assertThat(refusal(new byte[] {(byte) 0xff, 0, 1, (byte) 0xfe}).problems())
                .hasSize(1);
    }

    @Test
    void folderAndMissingFileAreRefused() {
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> RecordFiles.read(folder)))
                .hasMessageContaining("a folder");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> RecordFiles.read(folder.resolve("no.json"))))
                .hasMessageContaining("no.json");
    }
}
