package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.kernel.Quantity;

/** What each shape says of itself, in words and as a schema, what it binds to, and what stands in for a faulty value. */
class ShapeWordsTest {
    /** A choice. */
    enum Size {
        SMALL,
        VERY_LARGE
    }

    private static final Bounds SHARE = new Bounds(0, 1);
    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("flag", new FlagShape()),
            Map.entry("number", new NumberShape(SHARE)),
            Map.entry("whole", new WholeShape(new Bounds(1, 9), false)),
            Map.entry("int", new WholeShape(Bounds.NONE, false)),
            Map.entry("long", new WholeShape(Bounds.NONE, true)),
            Map.entry("quantity", new QuantityShape(SHARE, false)),
            Map.entry("bare", new QuantityShape(SHARE, true)),
            Map.entry("text", new TextShape(TextShape.Kind.ANY)),
            Map.entry("given", new TextShape(TextShape.Kind.GIVEN)),
            Map.entry("choice", new ChoiceShape(Size.class)),
            Map.entry("any", new AnyShape()),
            Map.entry("free", new FreeShape()),
            Map.entry("list", new ListShape(new NumberShape(SHARE), false)),
            Map.entry("filled", new ListShape(new FlagShape(), true)),
            Map.entry("map", new MapShape(Optional.empty(), new FlagShape())),
            Map.entry("keyed", new MapShape(Optional.of(new ChoiceShape(Size.class)), new NumberShape(SHARE))));

    private static Node node(String yaml) {
        Node root = YamlReader.read("s.yaml", ("v: " + yaml).getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow();
        return Paths.find(root, "v").orElseThrow();
    }

    private static Object bound(String shape, String yaml) {
        Problems problems = new Problems();
        Objects.requireNonNull(SHAPES.get(shape)).check(node(yaml), "v", problems);
        assertThat(problems.sorted()).isEmpty();
        return Objects.requireNonNull(SHAPES.get(shape))
                .bind(Objects.requireNonNull(SHAPES.get(shape)).complete(node(yaml)), "v");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flag | true or false | true or false",
                "number | a number from 0 to 1 | 0 to 1",
                "whole | a whole number from 1 to 9 | whole, 1 to 9",
                "long | a whole number | whole, any number",
                "quantity | a number from 0 to 1, or a map with value, range and source | 0 to 1",
                "text | text | text",
                "given | text that is not empty | text",
                "choice | one of small, very_large | small, very_large",
                "any | a number, true or false, a text, or a list of such | any value",
                "free | a value that may stand at the path | any value",
                "list | a list | list: 0 to 1",
                "map | a map from names to values, each true or false | a map from names to values, each true or false",
            })
    void wordsSayWhatIsAllowed(String shape, String allowed, String brief) {
        assertThat(Objects.requireNonNull(SHAPES.get(shape)).allowed()).isEqualTo(allowed);
        assertThat(Objects.requireNonNull(SHAPES.get(shape)).brief()).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flag | {type: boolean}",
                "number | {type: number, minimum: 0, maximum: 1}",
                "whole | {type: integer, minimum: 1, maximum: 9}",
                "int | {type: integer, minimum: -2147483648, maximum: 2147483647}",
                "long | {type: integer}",
                "text | {type: string}",
                "given | {type: string, pattern: \"\\\\S\"}",
                "choice | {type: string, enum: [small, very_large]}",
                "any | {$ref: '#/$defs/any'}",
                "free | {}",
                "list | {type: array, items: {type: number, minimum: 0, maximum: 1}}",
                "filled | {type: array, minItems: 1, items: {type: boolean}}",
                "map | {type: object, additionalProperties: {type: boolean}}",
                "keyed | {type: object, propertyNames: {type: string, enum: [small, very_large]}, additionalProperties: {type: number, minimum: 0, maximum: 1}}",
            })
    void theSchemaSaysTheSame(String shape, String schema) {
        assertThat(Objects.requireNonNull(SHAPES.get(shape)).schema(new Definitions()))
                .hasToString(node(schema).toJson().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "number, true, false, false",
        "whole, true, true, false",
        "long, true, true, false",
        "quantity, true, false, false",
        "list, false, false, true",
        "keyed, false, false, true",
        "text, false, false, false",
        "flag, false, false, false",
        "choice, false, false, false",
        "any, false, false, false",
    })
    void aSweepAsksForNumbersAndCollections(String shape, boolean numeric, boolean whole, boolean collection) {
        assertThat(Objects.requireNonNull(SHAPES.get(shape)).isNumeric()).isEqualTo(numeric);
        assertThat(Objects.requireNonNull(SHAPES.get(shape)).isWhole()).isEqualTo(whole);
        assertThat(Objects.requireNonNull(SHAPES.get(shape)).isCollection()).isEqualTo(collection);
    }

    @Test
    void eachBindsToTheTypeOfItsComponent() {
        assertThat(bound("flag", "True")).isEqualTo(true);
        assertThat(bound("number", "1")).isEqualTo(1.0);
        assertThat(bound("whole", "2.0")).isEqualTo(2);
        assertThat(bound("long", "0xffffffffffffffff")).isEqualTo(-1L);
        assertThat(bound("bare", "{value: 0.5, range: [0, 1]}")).isEqualTo(0.5);
        assertThat(bound("quantity", "0.5")).isEqualTo(Quantity.of(0.5));
        assertThat(bound("quantity", "{source: s, value: 0.5, range: [0, 1]}"))
                .isEqualTo(new Quantity(0.5, Optional.of(new Quantity.Range(0, 1)), "s"));
        assertThat(bound("text", "''")).isEqualTo("");
        assertThat(bound("choice", "very_large")).isEqualTo(Size.VERY_LARGE);
        assertThat(bound("any", "[1, 1.5, x, [true]]")).isEqualTo(List.of(1L, 1.5, "x", List.of(true)));
        assertThat(bound("free", "{a: 1}")).isEqualTo(node("{a: 1}"));
        assertThat(bound("list", "[]")).isEqualTo(List.of());
        assertThat(bound("map", "{z: true, a: false}")).hasToString("{z=true, a=false}");
        assertThat(bound("keyed", "{small: 1}")).isEqualTo(Map.of(Size.SMALL, 1.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flag | 7 | false",
                "number | 7 | 1",
                "number | 0.2 | 0.2",
                "whole | 70 | 1",
                "quantity | {value: 7} | 1",
                "given | '' | x",
                "choice | huge | small",
                "list | [0.5, 7] | [0.5, 1]",
                "list | 7 | []",
                "keyed | {small: 7, huge: 1} | {small: 1}",
                "map | 7 | {}",
            })
    void aFaultyValueIsRepairedAndTheRestIsKept(String shape, String yaml, String repaired) {
        Node mended = new Repair().of(Objects.requireNonNull(SHAPES.get(shape)), node(yaml));
        assertThat(YamlWriter.flow(mended)).isEqualTo(repaired);
        Problems problems = new Problems();
        Objects.requireNonNull(SHAPES.get(shape)).check(mended, "v", problems);
        assertThat(problems.sorted()).isEmpty();
    }

    static List<String> shapes() {
        return SHAPES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nothingIsNeverAllowed(String shape) {
        Problems problems = new Problems();
        Objects.requireNonNull(SHAPES.get(shape)).check(new Node.Nothing(Place.DEFAULT), "v", problems);
        assertThat(problems.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.found()).isEqualTo("nothing");
            assertThat(problem.path()).isEqualTo("v");
        });
    }
}
