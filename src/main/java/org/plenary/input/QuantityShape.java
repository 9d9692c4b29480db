package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.plenary.kernel.Quantity;

/**
 * A number with its credentials: bare, or a map with {@code value}, {@code range} and {@code source}.
 *
 * @param bounds the allowed numbers, for the value and for the ends of the range
 * @param bare whether the record takes the number alone, and the credentials stay in the file
 */
record QuantityShape(Bounds bounds, boolean bare) implements Shape {
    static final String VALUE = "value";
    static final String RANGE = "range";
    static final String SOURCE = "source";
    private static final List<String> KEYS = List.of(VALUE, RANGE, SOURCE);

    private NumberShape number() {
        return new NumberShape(bounds);
    }

    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Mapping map) {
            checkMap(map, path, problems);
        } else if (node instanceof Node.Numeral) {
            number().check(node, path, problems);
        } else {
            refuse(node, path, NumberShape.remedy(node), problems);
        }
    }

    private void checkMap(Node.Mapping map, String path, Problems problems) {
        RecordShape.checkKeys(map, KEYS, path, problems);
        Optional<Node> value = map.get(VALUE);
        value.ifPresent(node -> number().check(node, path + "." + VALUE, problems));
        if (value.isEmpty()) {
            problems.add(
                    map.place(),
                    path,
                    map.describe(),
                    "a bare number, or a map with value, and range and source if you like",
                    "");
        }
        map.get(SOURCE).ifPresent(node -> new TextShape(TextShape.Kind.ANY).check(node, path + "." + SOURCE, problems));
        map.get(RANGE).ifPresent(node -> checkRange(node, value, path + "." + RANGE, problems));
    }

    private void checkRange(Node node, Optional<Node> value, String path, Problems problems) {
        if (node instanceof Node.Refused) {
            return;
        }
        if (!(node instanceof Node.Sequence ends) || ends.items().size() != 2) {
            String found = node instanceof Node.Sequence list
                    ? "a list of " + list.items().size()
                    : node.describe();
            problems.add(node.place(), path, found, "two numbers: [lowest, highest]", "");
            return;
        }
        ends.items().forEach(end -> number().check(end, path, problems));
        if (ends.items().get(0) instanceof Node.Numeral low && ends.items().get(1) instanceof Node.Numeral high) {
            checkEnds(low, high, value, path, problems);
        }
    }

    private static void checkEnds(
            Node.Numeral low, Node.Numeral high, Optional<Node> value, String path, Problems problems) {
        String least = Printable.brief(low.written());
        String most = Printable.brief(high.written());
        String range = "[" + least + ", " + most + "]";
        if (low.value() > high.value()) {
            problems.add(
                    low.place(),
                    path,
                    "the range " + range,
                    "a range with its lower end first",
                    "write [" + most + ", " + least + "].");
        } else if (value.isPresent()
                && value.get() instanceof Node.Numeral number
                && number.place().source().equals(low.place().source())
                && (number.value() < low.value() || number.value() > high.value())) {
            problems.add(
                    number.place(),
                    path,
                    "the value " + Printable.brief(number.written()) + " outside its range " + range,
                    "a range that contains the value",
                    "widen the range, or check the value.");
        }
    }

    @Override
    public Object bind(Node node, String path) {
        Quantity quantity = read(node);
        return bare ? (Object) quantity.value() : quantity;
    }

    /** Returns the quantity that a checked node holds. */
    static Quantity read(Node node) {
        if (node instanceof Node.Mapping map) {
            double value = ((Node.Numeral) map.get(VALUE).orElseThrow()).value();
            String source =
                    map.get(SOURCE).map(text -> ((Node.Text) text).text()).orElse("");
            return new Quantity(value, map.get(RANGE).map(QuantityShape::range), source);
        }
        return Quantity.of(((Node.Numeral) node).value());
    }

    private static Quantity.Range range(Node node) {
        List<Node> ends = ((Node.Sequence) node).items();
        return new Quantity.Range(((Node.Numeral) ends.get(0)).value(), ((Node.Numeral) ends.get(1)).value());
    }

    /** Returns a number with the credentials that stood beside another. */
    static Node withValue(Node old, Node value) {
        return old instanceof Node.Mapping map && value instanceof Node.Numeral ? map.with(VALUE, value) : value;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode map = Definitions.type("object").put("additionalProperties", false);
        map.putArray("required").add(VALUE);
        ObjectNode properties = map.putObject("properties");
        properties.set(VALUE, number().schema(definitions));
        ObjectNode range = properties.putObject(RANGE).put("type", "array");
        range.put("description", "The lowest and the highest value that a judged number might have.");
        range.put("minItems", 2).put("maxItems", 2).set("items", number().schema(definitions));
        properties.putObject(SOURCE).put("type", "string").put("description", "Where the number comes from.");
        return Definitions.either(number().schema(definitions), map);
    }

    @Override
    public String allowed() {
        return "a number" + bounds.words() + ", or a map with value, range and source";
    }

    @Override
    public String brief() {
        return bounds.brief();
    }
}
