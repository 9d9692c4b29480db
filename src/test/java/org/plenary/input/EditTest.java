package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;

/** Settings are found, set, multiplied and taken out by their paths. */
class EditTest {
    /** An element with a name. */
    record Part(
            @Parameter("Name.") String id,

            @Parameter(value = "Size.", min = 0, defaultValue = "1")
            Quantity size,

            @Parameter(value = "Words.", defaultValue = "[]")
            List<String> words) {}

    /** A file. */
    record Whole(
            @Parameter(value = "Title.", defaultValue = "t") String title,

            @Parameter(value = "Parts.", defaultValue = "[]")
            List<Part> parts,

            @Parameter(value = "Shares.", defaultValue = "{}")
            Map<String, Quantity> shares) {}

    private static final RecordShape SHAPE = new Shapes(Behaviours.none()).of(Whole.class);
    private static final Place HERE = Place.of("here");
    private static final Node.Mapping FILE =
            (Node.Mapping) YamlReader.read("f.yaml", """
                    parts:
                      - {id: first, size: {value: 2, range: [1, 3], source: counted}}
                      - {id: second, words: [a]}
                    shares: {one: 0.5, two: {value: 4, range: [0, 9]}}
                    """.getBytes(StandardCharsets.UTF_8), new Problems())
                    .orElseThrow();

    private static String at(Node.Mapping file, String path) {
        return Paths.find(file, path).map(YamlWriter::flow).orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | 7 | title | 7",
                "parts.first.size | 9 | parts.first.size | {value: 9, range: [1, 3], source: counted}",
                "parts.first.size.value | 9 | parts.first.size | {value: 9, range: [1, 3], source: counted}",
                "parts.second.size | 9 | parts.second.size | 9",
                "parts.*.size | 9 | parts.second.size | 9",
                "parts.*.size | 9 | parts.first.size.value | 9",
                "shares.one | 9 | shares.one | 9",
                "shares.new | 9 | shares.new | 9",
                "shares.* | 9 | shares.two | {value: 9, range: [0, 9]}",
            })
    void aValueIsSet(String path, double value, String look, String expected) {
        assertThat(at(Edit.set(SHAPE, path, Node.of(value, HERE)).apply(FILE), look))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parts.first.size | parts.first.size | {value: 4, range: [1, 3], source: counted}",
                "parts.second.size | parts.second.size | 2",
                "parts.*.size | parts.second.size | 2",
                "shares.* | shares.one | 1",
            })
    void aNumberIsMultiplied(String path, String look, String expected) {
        assertThat(at(Edit.multiply(SHAPE, path, 2, HERE).apply(FILE), look)).isEqualTo(expected);
    }

    @Test
    void anElementIsTakenOut() {
        assertThat(at(Edit.remove(SHAPE, "parts.first", HERE).apply(FILE), "parts"))
                .isEqualTo("[{id: second, words: [a]}]");
        assertThatThrownBy(() -> Edit.remove(SHAPE, "title", HERE).apply(FILE)).hasMessageContaining("may not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel | write \"title\".",
                "parts.frist.size | write \"parts.first.size\".",
                "parts.*.siz | write \"parts.*.size\".",
                "size | write \"parts.first.size\".",
                "* | ''",
                "a.b.c | ''",
                "'' | ''",
            })
    void anUnknownPathIsRefusedWithTheOneMeant(String path, String remedy) {
        assertThatThrownBy(() -> Edit.set(SHAPE, path, Node.of(1, HERE)).apply(FILE))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.problems()).hasSize(1);
                    assertThat(refused.problems().get(0).place()).isEqualTo(HERE);
                    assertThat(refused.problems().get(0).remedy()).isEqualTo(remedy);
                });
    }

    @Test
    void settingsSayWhatAPathAllows() {
        assertThat(Edit.settings(SHAPE, "parts.*.size", FILE, HERE)).hasSize(2).allMatch(Shape::isNumeric);
        assertThat(Edit.settings(SHAPE, "parts.first.words", FILE, HERE)).allMatch(Shape::isCollection);
        assertThat(Edit.settings(SHAPE, "shares", FILE, HERE)).allMatch(Shape::isCollection);
        assertThat(Edit.settings(SHAPE, "title", FILE, HERE)).noneMatch(Shape::isCollection);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parts.1.id | 2:10",
                "parts.second.words | 3:25",
                "shares.two.range | 4:43",
                "shares.none | 4:9",
                "nothing | 1:1",
            })
    void thePlaceOfAPathIsThatOfItsNearestPart(String path, String place) {
        assertThat(Paths.place(FILE, path)).hasToString("f.yaml:" + place);
    }

    @Test
    void theTemplateSaysAllThatMayBeSaidAndIsReadBack() {
        String text = "# A file.\n" + Template.of(SHAPE, FILE);
        assertThat(text).contains("# title: t", "# Size. Allowed: at least 0. Default: 1.", "# words: []");
        Node again = YamlReader.read("again.yaml", text.getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow();
        assertThat(SHAPE.complete(again).toJson())
                .isEqualTo(SHAPE.complete(FILE).toJson());
    }
}
