package org.plenary.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plenary.kernel.Quantity;

/**
 * Reads a value key by key, for files that no record mirrors, with the checks and messages of all others. Reading never
 * fails: a problem is noted, and a stand-in returned, so that the rest of the file is checked as well.
 */
public final class NodeCursor {
    private final Node node;
    private final String path;
    private final Problems problems;

    private NodeCursor(Node node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /**
     * Reads a YAML file, or a JSON file if its name ends so.
     *
     * @param source the name of the file as the user knows it
     * @param reading makes the value; it may throw {@code IllegalArgumentException} where values do not fit together
     * @throws InvalidInputException with all problems, if there is any
     */
    public static <T> T read(String source, byte[] content, Function<NodeCursor, T> reading) {
        Problems problems = new Problems();
        Node node = YamlReader.needed(source, content, problems);
        Optional<T> value = Optional.empty();
        try {
            value = Optional.of(reading.apply(new NodeCursor(node, "", problems)));
        } catch (IllegalArgumentException e) { // a rule that spans several values, checked by the type itself
            if (problems.isEmpty()) {
                problems.add(node.place(), "", "values that do not fit together", String.valueOf(e.getMessage()), "");
            }
        }
        problems.refuseIfAny();
        return value.orElseThrow();
    }

    /** Notes keys that the map lacks or should not have; absent keys in {@code optional} are no problem. */
    public NodeCursor keys(List<String> required, List<String> optional) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        if (node instanceof Node.Mapping map) {
            List<String> misspelt = RecordShape.checkKeys(map, known, path, problems);
            required.stream()
                    .filter(key -> !has(key) && !misspelt.contains(key))
                    .forEach(key -> problems.add(
                            node.place(), at(key), "no \"" + key + "\"", "\"" + key + "\" must be there", ""));
        } else {
            refuse("a map with " + String.join(", ", known), "");
        }
        return this;
    }

    /** Notes keys that the map lacks or should not have. */
    public NodeCursor keys(String... required) {
        return keys(List.of(required), List.of());
    }

    /** Returns a value of the map; if it is absent, one that reads as a stand-in without a further problem. */
    public NodeCursor field(String key) {
        Optional<Node> value = node instanceof Node.Mapping map ? map.get(key) : Optional.empty();
        return new NodeCursor(value.orElseGet(() -> new Node.Refused(node.place())), at(key), problems);
    }

    /** Returns whether the map has a key. */
    public boolean has(String key) {
        return node instanceof Node.Mapping map && map.get(key).isPresent();
    }

    /** Returns the elements of a list. */
    public List<NodeCursor> items() {
        if (!(node instanceof Node.Sequence list)) {
            refuse("a list", "");
            return List.of();
        }
        List<NodeCursor> items = new ArrayList<>();
        for (Node item : list.items()) {
            items.add(new NodeCursor(item, at(Integer.toString(items.size() + 1)), problems));
        }
        return items;
    }

    /** Returns a text that is not empty. */
    public String text() {
        return bound(new TextShape(TextShape.Kind.GIVEN), "");
    }

    /** Returns a text that may be empty. */
    public String anyText() {
        return bound(new TextShape(TextShape.Kind.ANY), "");
    }

    /** Returns a list of texts that are not empty. */
    public List<String> texts() {
        return items().stream().map(NodeCursor::text).toList();
    }

    /** Returns one of some names. */
    public String oneOf(List<String> names) {
        String text = anyText();
        if (!names.contains(text) && node instanceof Node.Text) {
            refuse("one of " + String.join(", ", names), NearestName.remedy(text, names));
        }
        return text;
    }

    /** Returns an enum constant that is written in lower case. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        return type.cast(bound(new ChoiceShape(type), type.getEnumConstants()[0]));
    }

    /** Returns true or false. */
    public boolean flag() {
        return bound(new FlagShape(), false);
    }

    /** Returns a whole number within bounds. */
    public int whole(Bounds bounds) {
        return bound(new WholeShape(bounds, false), (int) standIn(bounds));
    }

    /** Returns a number within bounds. */
    public double number(Bounds bounds) {
        return bound(new NumberShape(bounds), standIn(bounds));
    }

    /** Returns a bare number, or one with its range and source. */
    public Quantity quantity(Bounds bounds) {
        return bound(new QuantityShape(bounds, false), Quantity.of(standIn(bounds)));
    }

    /**
     * Returns a value for each constant of an enum, from a map with all of them as keys.
     *
     * @param without constants that are no keys
     */
    public <E extends Enum<E>, T> Map<E, T> each(Class<E> type, List<E> without, Function<NodeCursor, T> reading) {
        Map<E, T> values = new TreeMap<>();
        List<String> keys = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (!without.contains(constant)) {
                String key = constant.name().toLowerCase(Locale.ROOT);
                keys.add(key);
                values.put(constant, reading.apply(field(key)));
            }
        }
        keys(keys, List.of());
        return values;
    }

    /** Notes that what stands here is not what may stand here. */
    public void refuse(String allowed, String remedy) {
        if (!(node instanceof Node.Refused)) {
            problems.add(node.place(), path, node.describe(), allowed, remedy);
        }
    }

    private static double standIn(Bounds bounds) {
        return Math.max(bounds.min(), Math.min(bounds.max(), 0));
    }

    @SuppressWarnings("unchecked") // each caller names the type that its shape binds to
    private <T> T bound(Shape shape, T standIn) {
        int before = problems.size();
        shape.check(node, path, problems);
        return problems.size() == before && !problems.isFull() && !node.isRefused()
                ? (T) shape.bind(shape.complete(node), path)
                : standIn;
    }

    private String at(String key) {
        return RecordShape.join(path, key);
    }
}
