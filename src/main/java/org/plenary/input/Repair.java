package org.plenary.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts something allowed in the place of what a faulty file has wrong or lacks, so that the rest of it can be checked
 * further and the user sees all problems at once. What is put in stands at {@link #PLACE}: problems there are none of
 * the user's.
 */
public final class Repair {
    /** The place of what was put in. */
    public static final Place PLACE = Place.of("put in for checking");

    private boolean namesKept = true;

    /** Returns whether every name that other parts may refer to is still the user's. */
    public boolean namesKept() {
        return namesKept;
    }

    /** Returns a value that the shape allows, but for lists that should not be empty. */
    public Node of(Shape shape, Node node) {
        if (shape instanceof RecordShape fields && node instanceof Node.Mapping map) {
            return fields(fields, map);
        }
        if (shape instanceof ListShape list && node instanceof Node.Sequence sequence) {
            List<Node> items = sequence.items().stream()
                    .map(item -> of(list.element(), item))
                    .toList();
            return new Node.Sequence(items, sequence.place());
        }
        if (shape instanceof MapShape map && node instanceof Node.Mapping mapping) {
            return entries(map, mapping);
        }
        Problems problems = new Problems();
        shape.check(node, "", problems);
        boolean good = problems.isEmpty() && !node.isRefused();
        return good ? node : sample(shape);
    }

    private Node fields(RecordShape shape, Node.Mapping map) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Field field : shape.fields()) {
            Optional<Node> value = map.get(field.key());
            if (value.isPresent()) {
                entries.put(field.key(), new Node.Entry(of(field.shape(), value.get()), keyPlace(map, field.key())));
            } else if (field.preset().isEmpty()) {
                entries.put(field.key(), new Node.Entry(sample(field.shape()), PLACE));
            }
        }
        return new Node.Mapping(entries, map.place());
    }

    private static Place keyPlace(Node.Mapping map, String key) {
        Node.Entry entry = map.entries().get(key);
        return entry == null ? PLACE : entry.keyPlace();
    }

    private Node entries(MapShape shape, Node.Mapping mapping) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            if (shape.keys().isEmpty() || shape.keys().get().names().contains(key)) {
                entries.put(key, new Node.Entry(of(shape.element(), entry.value()), entry.keyPlace()));
            }
        });
        return new Node.Mapping(entries, mapping.place());
    }

    private Node sample(Shape shape) {
        if (shape instanceof RecordShape fields) {
            return fields(fields, new Node.Mapping(Map.of(), PLACE));
        }
        if (shape instanceof ListShape list) {
            namesKept &= !(list.element() instanceof RecordShape);
            return new Node.Sequence(new ArrayList<>(), PLACE);
        }
        if (shape instanceof MapShape) {
            return new Node.Mapping(Map.of(), PLACE);
        }
        if (shape instanceof TextShape text) {
            namesKept &= text.kind() != TextShape.Kind.ID;
            return new Node.Text("x", PLACE);
        }
        return shape instanceof FlagShape ? new Node.Flag(false, PLACE) : choiceOrNumber(shape);
    }

    private Node choiceOrNumber(Shape shape) {
        if (shape instanceof ChoiceShape choice) {
            return new Node.Text(choice.names().get(0), PLACE);
        }
        if (shape instanceof BehaviourShape behaviour) {
            namesKept &= !behaviour.names().isEmpty();
            return new Node.Text(
                    behaviour.names().isEmpty() ? "x" : behaviour.names().get(0), PLACE);
        }
        Bounds bounds = bounds(shape);
        return Node.Numeral.of(Math.max(bounds.min(), Math.min(bounds.max(), 1)), PLACE);
    }

    private static Bounds bounds(Shape shape) {
        if (shape instanceof WholeShape whole) {
            return whole.bounds();
        }
        if (shape instanceof NumberShape number) {
            return number.bounds();
        }
        return shape instanceof QuantityShape quantity ? quantity.bounds() : Bounds.NONE;
    }
}
