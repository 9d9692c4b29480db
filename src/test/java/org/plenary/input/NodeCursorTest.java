package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.Quantity;

class NodeCursorTest {
    /** A choice. */
    enum Size {
        SMALL,
        LARGE
    }

    private static final String GOOD = """
            {"name": "n", "empty": "", "count": 3, "share": 0.5, "judged": {"value": 0.5, "range": [0, 1]},
            \t"size": "large", "words": ["a", "b"], "sizes": {"small": 1, "large": 2}}
            """;

    private record Read(
            String name,
            String empty,
            int count,
            double share,
            Quantity judged,
            Size size,
            List<String> words,
            Map<Size, Integer> sizes) {}

    private static Read read(NodeCursor root) {
        root.keys(List.of("name", "count", "share", "judged", "size", "words", "sizes"), List.of("empty"));
        return new Read(
                root.field("name").text(),
                root.field("empty").anyText(),
                root.field("count").whole(new Bounds(1, 9)),
                root.field("share").number(new Bounds(0, 1)),
                root.field("judged").quantity(new Bounds(0, 1)),
                root.field("size").oneOf(Size.class),
                root.field("words").texts(),
                root.field("sizes").each(Size.class, List.of(), size -> size.whole(Bounds.NONE)));
    }

    private static <T> T read(String source, String text, Function<NodeCursor, T> reading) {
        return NodeCursor.read(source, text.getBytes(StandardCharsets.UTF_8), reading);
    }

    @Test
    void jsonIsReadAsYamlIs() {
        Read read = read("r.json", GOOD, NodeCursorTest::read);
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.judged().range()).contains(new Quantity.Range(0, 1));
        assertThat(read.size()).isEqualTo(Size.LARGE);
        assertThat(read.words()).containsExactly("a", "b");
        assertThat(read.sizes()).containsEntry(Size.SMALL, 1).containsEntry(Size.LARGE, 2);
        Read again = read("r.yaml", GOOD.replace("\t", ""), NodeCursorTest::read);
        assertThat(again).isEqualTo(read);
        String escaped = read("r.json", "\"\\u00e9\\/\\ud83d\\ude00\"", NodeCursor::text);
        assertThat(escaped).isEqualTo("\u00e9/\ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"name\": \"n\" | \"name\": \"\" | r.json:1:10  name | an empty text",
                "\"name\" | \"nam\" | r.json:1:2  nam | write \"name\"",
                "\"count\": 3 | \"count\": 30 | r.json:1:37  count | from 1 to 9",
                "\"count\": 3 | \"count\": 1_0 | r.json:1:37  count | the text \"1_0\"",
                "\"count\": 3 | \"count\": null | r.json:1:37  count | nothing",
                "0.5, \"judged\" | 1e400, \"judged\" | r.json:1:49  share | the number 1e400",
                "[0, 1] | [1, 0] | judged.range | lower end first",
                "\"large\", | \"larg\", | r.json:2:10  size | write \"large\"",
                "\"b\" | 7 | words.2 | the number 7",
                "[\"a\", \"b\"] | {} | words | a list",
                "\"small\": 1, | ^^ | sizes.small | must be there",
                "3, | 3, \"count\": 4, | count | a second time",
                "3, | &a 3, | r.json:1:37 | an anchor (&a)",
                "3, | !!int 3, | r.json:1:37 | a tag",
                "{\"name\" | %YAML 1.1~---~{\"name\" | r.json:1:1 | a directive",
                "}} | }}{} | r.json | JSON that cannot be read",
                "}} | }}~---~{} | r.json | a second document",
                "\"words\": | \"words\" | r.json | JSON that cannot be read",
            })
    void everyFaultHasItsPlaceAndRemedy(String good, String bad, String place, String message) {
        String text = GOOD.replace(good, bad.replace('~', '\n'));
        assertThat(text).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read("r.json", text, NodeCursorTest::read))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(place, message)
                .message()
                .doesNotContain("fasterxml", "snakeyaml", "Exception");
    }

    @Test
    void allFaultsAreNotedAtOnce() {
        String text = GOOD.replace("\"n\"", "1")
                .replace("0.5, \"judged\"", "7, \"judged\"")
                .replace("\"b\"", "[]");
        assertThatThrownBy(() -> read("r.json", text, NodeCursorTest::read)).hasMessageStartingWith("3 problems");
    }

    @Test
    void whatDoesNotFitTogetherIsAProblemAndNoFailure() {
        assertThatThrownBy(() -> read("r.yaml", "a: 1", root -> {
                    throw new IllegalArgumentException("a goes with b");
                }))
                .hasMessageContainingAll("r.yaml:1:1", "values that do not fit together", "a goes with b");
    }

    @Test
    void filesAreReadIfTheyArePlainAndSmall(@TempDir Path folder) throws IOException {
        Path small = Files.writeString(folder.resolve("small.json"), "{}");
        assertThat(PlainFile.bytes(small, "small.json")).hasSize(2);
        Path large = Files.write(folder.resolve("large.json"), new byte[PlainFile.MOST_BYTES + 1]);
        assertThatThrownBy(() -> PlainFile.bytes(large, "large.json")).hasMessageContaining("more than 8388608 bytes");
        assertThatThrownBy(() -> PlainFile.bytes(folder, "folder")).hasMessageContaining("a folder");
        assertThatThrownBy(() -> PlainFile.bytes(
                        folder.resolve("smal.json"), folder.resolve("smal.json").toString()))
                .hasMessageContainingAll("no such file", "small.json");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertThatThrownBy(() -> PlainFile.bytes(device, "zero")).hasMessageContaining("not a plain file");
        }
    }

    @Test
    void aListOfTooManyIsRefusedAtOnce() {
        String many = "[" + "1,".repeat(YamlReader.LONGEST + 1) + "1]";
        assertThatThrownBy(() -> read("r.json", many, NodeCursor::texts))
                .hasMessageContaining("more than 5000 elements");
    }
}
