package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of the names of an enum, in lower case.
 *
 * @param type the enum
 */
record ChoiceShape(Class<? extends Enum<?>> type) implements Shape {
    List<String> names() {
        return Arrays.stream(constants()).map(ChoiceShape::name).toList();
    }

    private Enum<?>[] constants() {
        return type.getEnumConstants();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Text text) {
            checkName(text.text(), node.place(), path, problems);
        } else {
            refuse(node, path, "", problems);
        }
    }

    void checkName(String name, Place place, String path, Problems problems) {
        if (!names().contains(name)) {
            String found = "\"" + Printable.brief(name) + "\"";
            problems.add(place, path, found, allowed(), NearestName.remedy(name, names()));
        }
    }

    @Override
    public Object bind(Node node, String path) {
        return constant(((Node.Text) node).text());
    }

    Enum<?> constant(String name) {
        return Arrays.stream(constants())
                .filter(constant -> name(constant).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.type("string");
        names().forEach(schema.putArray("enum")::add);
        return schema;
    }

    @Override
    public String allowed() {
        return "one of " + String.join(", ", names());
    }

    @Override
    public String brief() {
        return String.join(", ", names());
    }
}
