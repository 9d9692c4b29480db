package org.plenary.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;

/**
 * A setting of a file that has all its defaults, with the value that holds.
 *
 * @param path its path
 * @param about its explanation, unit, bounds and source
 * @param shape what it allows
 * @param value its value; for a behaviour its name
 * @param preset what would hold if the file were silent; empty if the file must say
 */
public record Setting(String path, Parameter about, Shape shape, Node value, Optional<Node> preset) {
    private static final List<String> FOR_READERS = List.of("title", "description", "source");

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
            add(field.shape(), value, RecordShape.join(path, field.key()), field, out);
        }
    }

    private static void add(Shape shape, Node node, String path, Field field, List<Setting> out) {
        if (shape instanceof RecordShape inner) {
            fields(inner, (Node.Mapping) node, path, out);
        } else if (shape instanceof ListShape list && !isPlain(list.element())) {
            Node.Sequence elements = (Node.Sequence) node;
            for (int i = 0; i < elements.items().size(); i++) {
                add(list.element(), elements.items().get(i), path + "." + list.label(elements, i), field, out);
            }
        } else if (shape instanceof MapShape map) {
            ((Node.Mapping) node)
                    .entries()
                    .forEach((key, entry) -> add(map.element(), entry.value(), path + "." + key, field, out));
        } else if (shape instanceof BehaviourShape behaviour) {
            Node name = ((Node.Mapping) node).get(BehaviourShape.NAME).orElseThrow();
            out.add(setting(path, field, shape, name));
            fields(behaviour.chosen(node), (Node.Mapping) node, path, out);
        } else {
            out.add(setting(path, field, shape, node));
        }
    }

    /** Elements of lists and maps have no default of their own. */
    private static Setting setting(String path, Field field, Shape shape, Node value) {
        Optional<Node> preset = shape == field.shape() ? field.preset() : Optional.empty();
        return new Setting(path, field.about(), shape, value, preset);
    }

    /** Returns whether it is a title, a description or a source, which people read and no run does. */
    public boolean isForReaders() {
        return FOR_READERS.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Returns the number with its credentials, if the setting is one that may have them. */
    public Optional<Quantity> quantity() {
        return shape instanceof QuantityShape ? Optional.of(QuantityShape.read(value)) : Optional.empty();
    }

    /** Returns what is allowed, in few words: {@code 0 to 1}. */
    public String bounds() {
        return shape.brief();
    }

    private static boolean isPlain(Shape element) {
        return !(element instanceof RecordShape || element instanceof BehaviourShape);
    }
}
