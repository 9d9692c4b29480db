package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list.
 *
 * @param element what each element allows
 * @param filled whether it needs an element at least
 */
record ListShape(Shape element, boolean filled) implements Shape {
    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Sequence list) {
            if (filled && list.items().isEmpty()) {
                problems.add(node.place(), path, "an empty list", "at least one element", "");
            }
            checkElements(list, path, problems);
        } else {
            boolean single = node instanceof Node.Text || node instanceof Node.Numeral;
            refuse(node, path, single ? "put it in brackets: [ ]." : "", problems);
        }
    }

    private void checkElements(Node.Sequence list, String path, Problems problems) {
        Map<String, Place> seen = new LinkedHashMap<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            Optional<String> id = id(item);
            element.check(item, path + "." + id.orElse(Integer.toString(i + 1)), problems);
            Place first = id.isPresent() ? seen.putIfAbsent(id.get(), item.place()) : null;
            if (first != null) {
                problems.add(
                        item.place(),
                        path,
                        "\"" + Printable.brief(id.orElseThrow()) + "\" a second time",
                        "each name once in a list; the first stands in line " + first.line(),
                        "give one of them another name, or remove it.");
            }
        }
    }

    /** Returns the name that an element goes by in paths, if it has one. */
    Optional<String> id(Node item) {
        String key = element instanceof BehaviourShape ? BehaviourShape.NAME : RecordShape.ID;
        if (element instanceof BehaviourShape && item instanceof Node.Text text) {
            return Optional.of(text.text());
        }
        boolean named = element instanceof BehaviourShape || (element instanceof RecordShape fields && fields.hasId());
        return named && item instanceof Node.Mapping map
                ? map.get(key).filter(Node.Text.class::isInstance).map(id -> ((Node.Text) id).text())
                : Optional.empty();
    }

    /** Returns what an element is called in paths: its name, or its number from 1. */
    String label(Node.Sequence list, int index) {
        return id(list.items().get(index)).orElse(Integer.toString(index + 1));
    }

    @Override
    public Node complete(Node node) {
        Node.Sequence list = (Node.Sequence) node;
        return new Node.Sequence(list.items().stream().map(element::complete).toList(), list.place());
    }

    @Override
    public Object bind(Node node, String path) {
        List<Node> items = ((Node.Sequence) node).items();
        Node.Sequence list = (Node.Sequence) node;
        Object[] bound = new Object[items.size()];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = element.bind(items.get(i), path + "." + label(list, i));
        }
        return List.of(bound);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.type("array");
        if (filled) {
            schema.put("minItems", 1);
        }
        schema.set("items", element.schema(definitions));
        return schema;
    }

    @Override
    public String allowed() {
        return "a list";
    }

    @Override
    public String brief() {
        return "list: " + element.brief();
    }
}
