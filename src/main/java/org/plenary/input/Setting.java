package org.plenary.input;

import java.util.ArrayList;
import java.util.List;
import org.plenary.parameter.Parameter;

/**
 * A setting of a file that has all its defaults, with the value that holds.
 *
 * @param path its path
 * @param about its explanation, unit, bounds and source
 * @param shape what it allows
 * @param value its value; for a behaviour its name
 */
public record Setting(String path, Parameter about, Shape shape, Node value) {
    /**
     * Returns every setting of a complete file in the order of the file: single values, lists of plain values, and the
     * names and parameters of behaviours.
     */
    public static List<Setting> of(RecordShape shape, Node.Mapping complete) {
        List<Setting> settings = new ArrayList<>();
        fields(shape, complete, "", settings);
        return settings;
    }

    private static void fields(RecordShape shape, Node.Mapping map, String path, List<Setting> out) {
        for (Field field : shape.fields()) {
            Node value = map.get(field.key()).orElseThrow();
            add(field.shape(), value, RecordShape.join(path, field.key()), field.about(), out);
        }
    }

    private static void add(Shape shape, Node node, String path, Parameter about, List<Setting> out) {
        if (shape instanceof RecordShape inner) {
            fields(inner, (Node.Mapping) node, path, out);
        } else if (shape instanceof ListShape list && !isPlain(list.element())) {
            Node.Sequence elements = (Node.Sequence) node;
            for (int i = 0; i < elements.items().size(); i++) {
                add(list.element(), elements.items().get(i), path + "." + list.label(elements, i), about, out);
            }
        } else if (shape instanceof MapShape map) {
            ((Node.Mapping) node)
                    .entries()
                    .forEach((key, entry) -> add(map.element(), entry.value(), path + "." + key, about, out));
        } else if (shape instanceof BehaviourShape behaviour) {
            Node name = ((Node.Mapping) node).get(BehaviourShape.NAME).orElseThrow();
            out.add(new Setting(path, about, shape, name));
            fields(behaviour.chosen(node), (Node.Mapping) node, path, out);
        } else {
            out.add(new Setting(path, about, shape, node));
        }
    }

    private static boolean isPlain(Shape element) {
        return !(element instanceof RecordShape || element instanceof BehaviourShape);
    }
}
