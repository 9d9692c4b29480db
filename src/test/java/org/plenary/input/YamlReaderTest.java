package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static Optional<Node> read(byte[] content, Problems problems) {
        return YamlReader.read("a.yaml", content, problems);
    }

    private static Problem problem(byte[] content) {
        Problems problems = new Problems();
        read(content, problems);
        List<Problem> found = problems.sorted();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Problem problem(String yaml) {
        return problem(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Node value(String written) {
        Problems problems = new Problems();
        Node root = read(("a: " + written).getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return ((Node.Mapping) root).get("a").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-1, -1",
        "+1, 1",
        "010, 10",
        "0o10, 8",
        "0x1F, 31",
        "1., 1",
        ".5, 0.5",
        "1e3, 1000",
        "1E-2, 0.01",
        "-.inf, -Infinity",
        ".inf, Infinity"
    })
    void numbersAreThoseOfTheCoreSchema(String written, double expected) {
        assertThat(value(written))
                .isInstanceOfSatisfying(
                        Node.Numeral.class, number -> assertThat(number.value()).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "NO",
                "y",
                "1:30",
                "1_000",
                "0b1",
                "2019-01-01",
                "'1'",
                "\"true\"",
                "1e",
                "."
            })
    void whatOnlyOldYamlReadAsSomethingElseIsText(String written) {
        assertThat(value(written)).isInstanceOf(Node.Text.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "NULL"})
    void nothingIsNothing(String written) {
        assertThat(value(written)).isInstanceOf(Node.Nothing.class);
    }

    @Test
    void trueAndFalseAreFlags() {
        assertThat(value("True")).isEqualTo(new Node.Flag(true, new Place("a.yaml", 1, 4)));
        assertThat(value("false")).isEqualTo(new Node.Flag(false, new Place("a.yaml", 1, 4)));
    }

    @Test
    void wholeNumbersKeepAllTheirDigits() {
        assertThat(((Node.Numeral) value("9223372036854775807")).whole()).hasValue(Long.MAX_VALUE);
        assertThat(((Node.Numeral) value("9223372036854775808")).whole()).isEmpty();
        assertThat(((Node.Numeral) value("3.0")).whole()).hasValue(3);
        assertThat(((Node.Numeral) value("1e300")).whole()).isEmpty();
        assertThat(((Node.Numeral) value("9".repeat(5000))).value()).isInfinite();
    }

    @Test
    void placesAreLinesAndColumnsFromOne() {
        Node root = read("a:\n  b: [1,\n      2]\n".getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow();
        Node second = Paths.find(root, "a.b.2").orElseThrow();
        assertThat(second.place()).isEqualTo(new Place("a.yaml", 3, 7));
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsDoNoHarm() {
        byte[] content = "\uFEFFa: 1\r\nb: é\r\n".getBytes(StandardCharsets.UTF_8);
        Node root = read(content, new Problems()).orElseThrow();
        assertThat(root.toJson()).hasToString("{\"a\":1,\"b\":\"é\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# only a comment\n", "---\n", "---\n...\n", "null", "~\n"})
    void anEmptyFileIsRefused(String yaml) {
        assertThat(problem(yaml).found()).isEqualTo("an empty file");
        assertThat(problem(yaml).remedy()).contains("plenary new");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(problem(new byte[] {'a', ':', ' ', (byte) 0xC3, '\n'}).found())
                .contains("not text in UTF-8");
        assertThat(problem(new byte[] {'a', ':', '\n', ' ', (byte) 0xFF, '\n'}).place())
                .isEqualTo(new Place("a.yaml", 2, 2));
        assertThat(problem(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}).remedy()).contains("binary");
        assertThat(problem(new byte[] {'a', ':', ' ', 0, '\n'}).found()).contains("control character U+0000");
        assertThat(problem("a: 1".getBytes(StandardCharsets.UTF_16)).found()).contains("not text in UTF-8");
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(problem(new byte[YamlReader.MOST_BYTES + 1]).allowed()).contains("at most 1048576 bytes");
        assertThat(problem("a: [" + "1, ".repeat(6000) + "]").found()).contains("more than 5000 elements");
        assertThat(problem("[".repeat(5000)).found()).contains("nesting deeper than 32");
        assertThat(problem("[".repeat(34) + "]".repeat(34)).found()).contains("nesting deeper");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(problem("a: 1\n---\nb: 2\n").found()).isEqualTo("a second document");
        assertThat(problem("%YAML 1.1\n---\na: 1\n").found()).contains("directive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:\\n\\t- 1 | 2 | spaces",
                "a: b: c | 1 | colon",
                "a: 1\\nb | 2 | colon and a space",
                "a: [1, 2 | 1 | indentation",
                "a: @b | 1 | quotes",
                "a: 'b | 1 | quotes",
            })
    void brokenYamlIsRefusedWithItsPlace(String yaml, int line, String remedy) {
        Problem problem = problem(yaml.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(problem.place().line()).isBetween(line, line + 1);
        assertThat(problem.remedy()).contains(remedy);
    }

    @Test
    void keysAreWords() {
        assertThat(problem("? [a, b]\n: 1\n").found()).contains("a key that is not a word");
        assertThat(problem("{{a: 1}: 2}").found()).contains("a key that is not a word");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        List<String> odd = List.of(
                "", " a", "a: b", "no", "1", "- a", "#c", "a #b", "'", "\"", "\\", "\t", "é\u0007", "x y", "[", "null",
                "a\nb");
        for (String text : odd) {
            assertThat(value(YamlWriter.text(text)))
                    .isInstanceOfSatisfying(
                            Node.Text.class, node -> assertThat(node.text()).isEqualTo(text));
            assertThat(value("[" + YamlWriter.text(text) + "]").toJson().get(0).asText())
                    .isEqualTo(text);
        }
    }
}
