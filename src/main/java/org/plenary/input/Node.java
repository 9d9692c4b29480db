package org.plenary.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A value of a file that knows where it stands. Immutable. */
public sealed interface Node {
    /** Returns where the value begins. */
    Place place();

    /** Returns what it is, in words for a message: {@code the number 3}, {@code a list}. */
    String describe();

    /** Returns the same value without places. */
    JsonNode toJson();

    /** Returns whether it was refused, or something in it. */
    default boolean isRefused() {
        if (this instanceof Mapping map) {
            return map.entries().values().stream()
                    .anyMatch(entry -> entry.value().isRefused());
        }
        return this instanceof Refused
                || (this instanceof Sequence list && list.items().stream().anyMatch(Node::isRefused));
    }

    /** Text. */
    record Text(String text, Place place) implements Node {
        @Override
        public String describe() {
            return text.isEmpty() ? "an empty text" : "the text \"" + Printable.brief(text) + "\"";
        }

        @Override
        public JsonNode toJson() {
            return TextNode.valueOf(text);
        }
    }

    /**
     * A number.
     *
     * @param value the number, which may be infinite or not a number
     * @param written the number as the file has it
     * @param place where it stands
     */
    record Numeral(double value, String written, Place place) implements Node {
        /** Returns a number that no file wrote. */
        public static Numeral of(double value, Place place) {
            return new Numeral(value, Printable.number(value), place);
        }

        /** Returns the number without loss, if it is whole and fits 64 bits; hexadecimal digits are the bits themselves. */
        public OptionalLong whole() {
            Optional<BigInteger> exact = CoreSchema.integer(written);
            if (exact.isPresent()) {
                int bits = Long.SIZE - (written.startsWith("0x") ? 0 : 1);
                return exact.get().bitLength() <= bits
                        ? OptionalLong.of(exact.get().longValue())
                        : OptionalLong.empty();
            }
            boolean safe = value == StrictMath.rint(value) && Math.abs(value) <= 1L << 53;
            return safe ? OptionalLong.of((long) value) : OptionalLong.empty();
        }

        @Override
        public String describe() {
            return "the number " + Printable.brief(written);
        }

        @Override
        public JsonNode toJson() {
            OptionalLong whole = whole();
            if (whole.isPresent()) {
                return LongNode.valueOf(whole.getAsLong());
            }
            Optional<BigInteger> exact = CoreSchema.integer(written);
            return exact.isPresent() ? BigIntegerNode.valueOf(exact.get()) : DoubleNode.valueOf(value);
        }
    }

    /** True or false. */
    record Flag(boolean value, Place place) implements Node {
        @Override
        public String describe() {
            return Boolean.toString(value);
        }

        @Override
        public JsonNode toJson() {
            return BooleanNode.valueOf(value);
        }
    }

    /** No value: a key with nothing behind it, or {@code null}. */
    record Nothing(Place place) implements Node {
        @Override
        public String describe() {
            return "nothing";
        }

        @Override
        public JsonNode toJson() {
            return NullNode.getInstance();
        }
    }

    /** Something that was refused already; whoever meets it keeps silent. */
    record Refused(Place place) implements Node {
        @Override
        public String describe() {
            return "something that Plenary does not read";
        }

        @Override
        public JsonNode toJson() {
            return NullNode.getInstance();
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Place place) implements Node {
        /** Copies the elements. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return items.isEmpty() ? "an empty list" : "a list";
        }

        @Override
        public JsonNode toJson() {
            var array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.toJson()));
            return array;
        }
    }

    /**
     * A map from keys to values, in the order of the file.
     *
     * @param entries the values, each with the place of its key
     * @param place where it begins
     */
    record Mapping(Map<String, Entry> entries, Place place) implements Node {
        /** Copies the entries; their order is kept. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** Returns the value at a key, if there is one. */
        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** Returns the map with a value set at a key; a new key comes last, at the place of its value. */
        public Mapping with(String key, Node value) {
            Map<String, Entry> changed = new LinkedHashMap<>(entries);
            Entry old = entries.get(key);
            changed.put(key, new Entry(value, old == null ? value.place() : old.keyPlace()));
            return new Mapping(changed, place);
        }

        /** Returns the map without a key. */
        public Mapping without(String key) {
            Map<String, Entry> fewer = new LinkedHashMap<>(entries);
            fewer.remove(key);
            return new Mapping(fewer, place);
        }

        @Override
        public String describe() {
            return entries.isEmpty() ? "an empty map" : "a map with " + quoted();
        }

        private String quoted() {
            return Printable.brief(String.join(", ", entries.keySet()));
        }

        @Override
        public JsonNode toJson() {
            var object = JsonNodeFactory.instance.objectNode();
            entries.forEach((key, entry) -> object.set(key, entry.value().toJson()));
            return object;
        }
    }

    /**
     * A value in a map.
     *
     * @param value the value
     * @param keyPlace where its key stands
     */
    record Entry(Node value, Place keyPlace) {}

    /**
     * Returns a value that no file wrote.
     *
     * @param value a node (returned with this place), a {@code String}, {@code Boolean} or {@code Number}, or a list or
     *     map of such
     * @throws IllegalArgumentException if it is of another type
     */
    static Node of(Object value, Place place) {
        if (value instanceof Node node) {
            return node;
        }
        if (value instanceof JsonNode json) {
            return ofJson(json, place);
        }
        if (value instanceof Boolean flag) {
            return new Flag(flag, place);
        }
        if (value instanceof Number number) {
            boolean whole = number instanceof Long || number instanceof Integer || number instanceof BigInteger;
            return whole
                    ? new Numeral(number.doubleValue(), number.toString(), place)
                    : Numeral.of(number.doubleValue(), place);
        }
        if (value instanceof List<?> list) {
            return new Sequence(list.stream().map(item -> of(item, place)).toList(), place);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(String.valueOf(key), new Entry(of(item, place), place)));
            return new Mapping(entries, place);
        }
        if (value instanceof String text) {
            return new Text(text, place);
        }
        throw new IllegalArgumentException("no file could hold a value of " + value.getClass());
    }

    private static Node ofJson(JsonNode json, Place place) {
        if (json.isNull()) {
            return new Nothing(place);
        }
        if (json.isObject()) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            json.properties().forEach(e -> entries.put(e.getKey(), new Entry(ofJson(e.getValue(), place), place)));
            return new Mapping(entries, place);
        }
        if (json.isArray()) {
            List<Node> items = new ArrayList<>();
            json.forEach(item -> items.add(ofJson(item, place)));
            return new Sequence(items, place);
        }
        if (json.isBoolean()) {
            return new Flag(json.booleanValue(), place);
        }
        return json.isNumber() ? of(json.numberValue(), place) : new Text(json.asText(), place);
    }
}
