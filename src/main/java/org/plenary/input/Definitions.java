package org.plenary.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named parts of a JSON Schema that is being written. */
final class Definitions {
    private final Map<String, ObjectNode> parts = new TreeMap<>();

    /** Returns a reference to a part, which is written when it is first named. */
    ObjectNode reference(String name, Supplier<ObjectNode> part) {
        if (!parts.containsKey(name)) {
            parts.put(name, object());
            parts.put(name, part.get());
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    /** Returns the parts in the order of their names. */
    ObjectNode all() {
        ObjectNode all = object();
        parts.forEach(all::set);
        return all;
    }

    /** Returns the name of a part: short for Plenary's own types, so that a plug-in's type cannot take it. */
    static String name(Class<?> type) {
        return type.getName().startsWith("org.plenary.") ? type.getSimpleName() : type.getName();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    /** Returns a schema that allows what either of two schemas allows. */
    static ObjectNode either(JsonNode... choices) {
        ObjectNode either = object();
        var any = either.putArray("anyOf");
        for (JsonNode choice : choices) {
            any.add(choice);
        }
        return either;
    }
}
