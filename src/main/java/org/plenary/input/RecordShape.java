package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map with the keys of a record's components.
 *
 * @param type the record
 * @param fields its keys, in the order of the components
 */
public record RecordShape(Class<? extends Record> type, List<Field> fields) implements Shape {
    static final String ID = "id";

    /** Returns the field of a key, if there is one. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Returns all keys, in order. */
    public List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }

    boolean hasId() {
        return field(ID).isPresent();
    }

    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Mapping map) {
            checkFields(map, checkKeys(map, keys(), path, problems), path, problems);
        } else {
            refuse(node, path, "", problems);
        }
    }

    /**
     * Checks the values of the keys that are known.
     *
     * @param misspelt keys that are not missed: another key is a problem already, and its remedy names them
     */
    void checkFields(Node.Mapping map, List<String> misspelt, String path, Problems problems) {
        for (Field field : fields) {
            Optional<Node> value = map.get(field.key());
            if (value.isPresent()) {
                checkValue(field, value.get(), join(path, field.key()), problems);
            } else if (field.preset().isEmpty() && !misspelt.contains(field.key())) {
                problems.add(
                        map.place(),
                        join(path, field.key()),
                        "no \"" + field.key() + "\"",
                        "\"" + field.key() + "\" must be there: "
                                + field.shape().allowed() + ". "
                                + field.about().value(),
                        "");
            }
        }
    }

    private static void checkValue(Field field, Node value, String path, Problems problems) {
        if (value instanceof Node.Nothing) {
            String remedy = field.preset()
                    .map(preset -> "remove the key: it is then " + YamlWriter.flow(preset) + ".")
                    .orElse("write a value: there is no default.");
            problems.add(value.place(), path, "nothing", field.shape().allowed(), remedy);
        } else {
            field.shape().check(value, path, problems);
        }
    }

    /** Adds a problem for each key that is not known, and returns the known ones that may have been meant. */
    static List<String> checkKeys(Node.Mapping map, Collection<String> known, String path, Problems problems) {
        List<String> meant = new ArrayList<>();
        map.entries().forEach((key, entry) -> {
            if (!known.contains(key) && !problems.isFull()) {
                NearestName.of(key, known).ifPresent(meant::add);
                problems.add(
                        entry.keyPlace(),
                        join(path, Printable.brief(key)),
                        "the unknown key \"" + Printable.brief(key) + "\"",
                        "the keys " + String.join(", ", known),
                        NearestName.remedy(key, known));
            }
        });
        return meant;
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    @Override
    public Node.Mapping complete(Node node) {
        Node.Mapping map = (Node.Mapping) node;
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Field field : fields) {
            Node value = map.get(field.key()).or(field::preset).orElseThrow();
            Node.Entry old = map.entries().get(field.key());
            Place keyPlace = old == null ? value.place() : old.keyPlace();
            entries.put(field.key(), new Node.Entry(field.shape().complete(value), keyPlace));
        }
        return new Node.Mapping(entries, map.place());
    }

    @Override
    public Record bind(Node node, String path) {
        Node.Mapping map = (Node.Mapping) node;
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field field = fields.get(i);
            values[i] = field.shape().bind(map.get(field.key()).orElseThrow(), join(path, field.key()));
        }
        return create(values, map.place(), path);
    }

    private Record create(Object[] values, Place place, String path) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            for (Constructor<?> candidate : type.getDeclaredConstructors()) {
                constructor = isCanonical(candidate) ? candidate : constructor;
            }
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            String message =
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage());
            throw new InvalidInputException(Problem.of(place, path, "values that do not fit together", message));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    private boolean isCanonical(Constructor<?> constructor) {
        Class<?>[] types = constructor.getParameterTypes();
        var components = type.getRecordComponents();
        boolean same = types.length == components.length;
        for (int i = 0; same && i < types.length; i++) {
            same = types[i] == components[i].getType();
        }
        return same;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return definitions.reference(Definitions.name(type), () -> body(definitions));
    }

    /** Returns the schema of the map itself, without a reference. */
    ObjectNode body(Definitions definitions) {
        ObjectNode schema = Definitions.type("object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (Field field : fields) {
            ObjectNode property = field.shape().schema(definitions);
            property.put("description", description(field));
            field.preset().ifPresent(preset -> property.set("default", preset.toJson()));
            properties.set(field.key(), property);
        }
        List<String> required = fields.stream()
                .filter(field -> field.preset().isEmpty())
                .map(Field::key)
                .toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        return schema;
    }

    private static String description(Field field) {
        String unit = field.about().unit().isEmpty() ? "" : " [" + field.about().unit() + "]";
        String source = field.about().source().isEmpty()
                ? ""
                : " Source: " + field.about().source() + ".";
        return field.about().value() + unit + source;
    }

    @Override
    public String allowed() {
        return "a map with the keys " + String.join(", ", keys());
    }
}
