package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as the same value: the contents of files are compared by it. */
class YamlWriterTest {
    private static Node read(String yaml) {
        Problems problems = new Problems();
        Node root = YamlReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new AssertionError(yaml + problems.sorted()));
        assertThat(problems.sorted()).as(yaml).isEmpty();
        return root;
    }

    private static Node readBack(Object value) {
        Node root = read("a: " + YamlWriter.flow(Node.of(value, Place.DEFAULT)) + "\n");
        return ((Node.Mapping) root).get("a").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a b",
                "a: b",
                "a #b",
                "#a",
                "- a",
                "-",
                "?",
                "[a]",
                "{a: b}",
                "'a'",
                "\"a\"",
                "a\"b",
                "a'b",
                "a\nb",
                "a\n\nb\n",
                "\ta",
                "a\t",
                " a",
                "a ",
                "null",
                "Null",
                "~",
                "true",
                "True",
                "FALSE",
                "yes",
                "No",
                "on",
                "y",
                "1",
                "-1",
                "+1",
                "1e3",
                ".5",
                "1.",
                "0x1F",
                "0o17",
                "1_000",
                ".inf",
                "-.INF",
                ".nan",
                "1:30",
                "2001-01-01",
                "<<",
                "=",
                "!a",
                "!!str a",
                "&a",
                "*a",
                "%a",
                "@a",
                "`a",
                "|",
                ">",
                ",a",
                "a,b",
                "]",
                "}",
                "a\\b",
                "\\n",
                "ü",
                "漢字",
                "\uD83D\uDE00",
                "a\u0085b",
                "a\u00A0b",
                "a\u2028b",
                "\u202Ea",
                "a:b",
                "a:",
                ":a",
                "x2",
                "absent",
                "0xffffffffffffffff",
                "field.*.drive",
                "a/b.yaml",
                "50%",
                "a=b",
                "e",
                "E",
                "---",
                "...",
                "--- a",
                "\r",
                "a\r\nb"
            })
    void aTextIsReadBackAsItWas(String text) {
        assertThat(readBack(text))
                .isInstanceOfSatisfying(
                        Node.Text.class, node -> assertThat(node.text()).isEqualTo(text));
        Node list = readBack(List.of(text, text));
        assertThat(list.toJson().get(1).asText()).isEqualTo(text);
        Node map = readBack(Map.of("k", text));
        assertThat(map.toJson().get("k").asText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "1", "true", "null", "", "a: b", "#", "on", "ü", "a\nb", "-"})
    void aKeyIsReadBackAsItWas(String key) {
        assertThat(readBack(Map.of(key, 1)).toJson().has(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -1,
                0.1,
                1.0 / 3,
                1e-300,
                -1e300,
                123456789.125,
                1e15,
                1e16,
                1e17,
                9007199254740993.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                0.30000000000000004
            })
    void aNumberIsReadBackToTheLastBit(double number) {
        assertThat(readBack(number))
                .isInstanceOfSatisfying(
                        Node.Numeral.class,
                        node -> assertThat(Double.valueOf(node.value())).isEqualTo(Double.valueOf(number)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 10, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void aWholeNumberIsReadBackWithoutLoss(long number) {
        assertThat(readBack(number))
                .isInstanceOfSatisfying(
                        Node.Numeral.class, node -> assertThat(node.whole()).hasValue(number));
    }

    @Test
    void nothingAndTruthAreReadBack() {
        assertThat(readBack(true)).isInstanceOf(Node.Flag.class);
        assertThat(readBack(new Node.Nothing(Place.DEFAULT))).isInstanceOf(Node.Nothing.class);
        assertThat(readBack(List.of()))
                .isEqualTo(new Node.Sequence(List.of(), readBack(List.of()).place()));
        assertThat(readBack(Map.of()).toJson().isEmpty()).isTrue();
    }

    @Test
    void madeUpFilesAreReadBack() {
        Random random = new Random(1);
        for (int file = 0; file < 300; file++) {
            Object value = value(random, 4);
            assertThat(readBack(value).toJson())
                    .isEqualTo(Node.of(value, Place.DEFAULT).toJson());
        }
    }

    private static Object value(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 7 : 4);
        if (kind == 0) {
            return random.nextBoolean();
        }
        if (kind == 1) {
            return random.nextBoolean() ? (Object) random.nextLong() : (Object) random.nextGaussian();
        }
        if (kind < 4) {
            StringBuilder text = new StringBuilder();
            String letters = "ab: #-[]{}'\"\\\n\t,&*!|>%@`?0.1eüx~=";
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            return text.toString();
        }
        if (kind < 6) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                map.put("k" + random.nextInt(100), value(random, depth - 1));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth - 1));
        }
        return list;
    }
}
