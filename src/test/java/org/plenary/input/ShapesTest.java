package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each shape makes of each kind of value: allowed, or one problem with what was found and what may be done. */
class ShapesTest {
    /** A choice. */
    enum Colour {
        RED,
        DARK_BLUE
    }

    private static final Bounds SHARE = new Bounds(0, 1);
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("flag", new FlagShape()),
            Map.entry("number", new NumberShape(SHARE)),
            Map.entry("whole", new WholeShape(new Bounds(1, 9), false)),
            Map.entry("long", new WholeShape(Bounds.NONE, true)),
            Map.entry("quantity", new QuantityShape(SHARE, false)),
            Map.entry("given", new TextShape(TextShape.Kind.GIVEN)),
            Map.entry("id", new TextShape(TextShape.Kind.ID)),
            Map.entry("choice", new ChoiceShape(Colour.class)),
            Map.entry("any", new AnyShape()),
            Map.entry("free", new FreeShape()),
            Map.entry("filled", new ListShape(new NumberShape(SHARE), true)),
            Map.entry("map", new MapShape(Optional.of(new ChoiceShape(Colour.class)), new NumberShape(SHARE))));

    private static List<Problem> problems(Shape shape, String yaml) {
        Problems problems = new Problems();
        Node node = YamlReader.read(
                        "s.yaml", ("v: " + yaml).getBytes(java.nio.charset.StandardCharsets.UTF_8), problems)
                .orElseThrow();
        shape.check(Paths.find(node, "v").orElseThrow(), "v", problems);
        return problems.sorted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "flag | true",
                "number | 0.5",
                "number | 1",
                "whole | 9",
                "whole | 0x9",
                "whole | 2.0",
                "long | 0xffffffffffffffff",
                "long | -9223372036854775808",
                "quantity | 0.5",
                "quantity | {value: 0.5, range: [0, 1], source: x}",
                "quantity | {value: 0.5}",
                "given | x",
                "given | '1'",
                "id | A_1",
                "choice | dark_blue",
                "any | [1, true, x, [2]]",
                "free | {a: [1]}",
                "filled | [0, 1]",
                "map | {red: 1, dark_blue: 0}",
                "map | {}",
            })
    void allowed(String shape, String yaml) {
        assertThat(problems(Objects.requireNonNull(SHAPES.get(shape)), yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "flag | yes | the text \"yes\" | true or false | write true: in YAML 1.2 \"yes\" is a word like any other.",
                "flag | 1 | the number 1 | true or false | ^^",
                "number | 1.5 | the number 1.5 | a number from 0 to 1 | write 1, the nearest allowed.",
                "number | -1e400 | the number -1e400 | a number from 0 to 1 | write 0, the nearest allowed.",
                "number | .nan | the number .nan | a number from 0 to 1 | ^^",
                "number | 0,5 | the text \"0,5\" | a number from 0 to 1 | write the number with a point and without quotes: 0.5.",
                "number | '0.5' | the text \"0.5\" | a number from 0 to 1 | write the number with a point and without quotes: 0.5.",
                "number | 12.5 % | the text \"12.5 %\" | a number from 0 to 1 | write 0.125: a share, not a percentage.",
                "number | true | true | a number from 0 to 1 | ^^",
                "number | [0.5] | a list | a number from 0 to 1 | ^^",
                "whole | 2.5 | the number 2.5 | a whole number from 1 to 9 | write 2, the nearest allowed.",
                "whole | 10 | the number 10 | a whole number from 1 to 9 | write 9, the nearest allowed.",
                "long | 9223372036854775808 | the number 9223372036854775808 | a whole number | ^^",
                "long | 0x10000000000000000 | the number 0x10000000000000000 | a whole number | ^^",
                "quantity | x | the text \"x\" | a number from 0 to 1, or a map with value, range and source | ^^",
                "quantity | {} | an empty map | a bare number, or a map with value, and range and source if you like | ^^",
                "quantity | {value: 0.5, range: [1, 0]} | the range [1, 0] | a range with its lower end first | write [0, 1].",
                "quantity | {value: 0.5, range: [1]} | a list of 1 | two numbers: [lowest, highest] | ^^",
                "quantity | {value: 0.5, range: 1} | the number 1 | two numbers: [lowest, highest] | ^^",
                "quantity | {value: 0.5, range: [0.6, 1]} | the value 0.5 outside its range [0.6, 1] | a range that contains the value | widen the range, or check the value.",
                "quantity | {value: 0.5, sorce: x} | the unknown key \"sorce\" | the keys value, range, source | write \"source\".",
                "given | ' ' | the text \" \" | text that is not empty | ^^",
                "given | '' | an empty text | text that is not empty | ^^",
                "given | 12 | the number 12 | text that is not empty | put it in quotes: \"12\".",
                "given | true | true | text that is not empty | put it in quotes: \"true\".",
                "id | 1a | the text \"1a\" | a name: letters, digits and underscores, with a letter first, 64 at most | ^^",
                "choice | RED | \"RED\" | one of red, dark_blue | write \"red\".",
                "choice | blue | \"blue\" | one of red, dark_blue | ^^",
                "any | {a: 1} | a map with a | a number, true or false, a text, or a list of such | ^^",
                "free | null | nothing | a value that may stand at the path | ^^",
                "filled | [] | an empty list | at least one element | ^^",
                "filled | 1 | the number 1 | a list | put it in brackets: [ ].",
                "map | {green: 1} | \"green\" | one of red, dark_blue | ^^",
                "map | 1 | the number 1 | a map from names to values, each a number from 0 to 1 | ^^",
            })
    void refused(String shape, String yaml, String found, String allowed, String remedy) {
        assertThat(problems(Objects.requireNonNull(SHAPES.get(shape)), yaml))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.found()).isEqualTo(found);
                    assertThat(problem.allowed()).isEqualTo(allowed);
                    assertThat(problem.remedy()).isEqualTo(remedy);
                    assertThat(problem.place().line()).isEqualTo(1);
                });
    }

    static List<String> shapes() {
        return SHAPES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatWasRefusedIsRefusedOnceAndNeverBound(String shape) {
        for (String refused : List.of("*a", "&a 1", "[*a]", "{value: *a}", "{red: *a}")) {
            assertThat(problems(Objects.requireNonNull(SHAPES.get(shape)), refused)
                            .get(0)
                            .found())
                    .contains("a");
            Node node = YamlReader.read(
                            "s.yaml", refused.getBytes(java.nio.charset.StandardCharsets.UTF_8), new Problems())
                    .orElseThrow();
            assertThat(new Repair()
                            .of(Objects.requireNonNull(SHAPES.get(shape)), node)
                            .isRefused())
                    .as(refused)
                    .isFalse();
        }
    }
}
