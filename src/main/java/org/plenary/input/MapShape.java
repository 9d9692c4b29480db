package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A map whose keys are names that the file chooses, or the names of an enum.
 *
 * @param keys the enum of the keys, if they are one
 * @param element what each value allows
 */
record MapShape(Optional<ChoiceShape> keys, Shape element) implements Shape {
    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Mapping map) {
            map.entries().forEach((key, entry) -> {
                keys.ifPresent(choice -> choice.checkName(key, entry.keyPlace(), path, problems));
                element.check(entry.value(), path + "." + key, problems);
            });
        } else {
            refuse(node, path, "", problems);
        }
    }

    @Override
    public Node complete(Node node) {
        Node.Mapping map = (Node.Mapping) node;
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        map.entries()
                .forEach((key, entry) ->
                        entries.put(key, new Node.Entry(element.complete(entry.value()), entry.keyPlace())));
        return new Node.Mapping(entries, map.place());
    }

    @Override
    public Object bind(Node node, String path) {
        Map<Object, Object> bound = new LinkedHashMap<>();
        ((Node.Mapping) node).entries().forEach((key, entry) -> {
            Object boundKey = keys.isPresent() ? keys.get().constant(key) : key;
            bound.put(boundKey, element.bind(entry.value(), path + "." + key));
        });
        return Collections.unmodifiableMap(bound);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.type("object");
        keys.ifPresent(choice -> schema.set("propertyNames", choice.schema(definitions)));
        schema.set("additionalProperties", element.schema(definitions));
        return schema;
    }

    @Override
    public String allowed() {
        return "a map from names to values, each " + element.allowed();
    }
}
