package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A registered behaviour, or one of a closed choice (a sealed interface): its bare name, or a map with {@code name} and
 * its parameters. A choice with a parameter that has no default needs the map.
 *
 * @param kind the interface of such behaviours
 * @param choices what each of them may set, by name, in the order of the names
 */
public record BehaviourShape(Class<?> kind, Map<String, RecordShape> choices) implements Shape {
    static final String NAME = "name";

    /** Returns the names, sorted. */
    public List<String> names() {
        return List.copyOf(choices.keySet());
    }

    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Text text) {
            checkName(text, path, problems);
            checkParameters(spelled(text), text.text(), path, problems);
        } else if (node instanceof Node.Mapping map) {
            checkMap(map, path, problems);
        } else {
            refuse(node, path, "", problems);
        }
    }

    private void checkMap(Node.Mapping map, String path, Problems problems) {
        Optional<Node> name = map.get(NAME);
        if (name.isEmpty()) {
            problems.add(map.place(), path, map.describe(), "a map with name, which is " + choicesInWords(), "");
        } else if (name.get() instanceof Node.Text text) {
            checkName(text, path + "." + NAME, problems);
            checkParameters(map, text.text(), path, problems);
        } else if (!(name.get() instanceof Node.Refused)) {
            problems.add(name.get().place(), path + "." + NAME, name.get().describe(), choicesInWords(), "");
        }
    }

    private void checkParameters(Node.Mapping map, String name, String path, Problems problems) {
        RecordShape choice = choices.get(name);
        if (choice != null) {
            List<String> known = new ArrayList<>(List.of(NAME));
            known.addAll(choice.keys());
            choice.checkFields(map, RecordShape.checkKeys(map, known, path, problems), path, problems);
        }
    }

    private void checkName(Node.Text name, String path, Problems problems) {
        if (!choices.containsKey(name.text())) {
            problems.add(
                    name.place(),
                    path,
                    "\"" + Printable.brief(name.text()) + "\"",
                    choicesInWords() + (kind.isSealed() ? "" : "; others come from plug-ins"),
                    NearestName.remedy(name.text(), choices.keySet()));
        }
    }

    private String choicesInWords() {
        return "one of " + String.join(", ", choices.keySet());
    }

    /** Returns the name of the behaviour that a checked node chooses. */
    static String name(Node node) {
        Node name = node instanceof Node.Mapping map ? map.get(NAME).orElseThrow() : node;
        return ((Node.Text) name).text();
    }

    /** Returns a checked node as a map, even where it is a bare name. */
    static Node.Mapping spelled(Node node) {
        return node instanceof Node.Mapping map
                ? map
                : new Node.Mapping(Map.of(NAME, new Node.Entry(node, node.place())), node.place());
    }

    @Override
    public Node complete(Node node) {
        Node.Mapping map = spelled(node);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        entries.put(NAME, Objects.requireNonNull(map.entries().get(NAME)));
        entries.putAll(chosen(node).complete(map).entries());
        return new Node.Mapping(entries, map.place());
    }

    /** Returns what the behaviour that a checked node chooses may set. */
    RecordShape chosen(Node node) {
        return Objects.requireNonNull(choices.get(name(node)));
    }

    @Override
    public Object bind(Node node, String path) {
        return chosen(node).bind(node, path);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return definitions.reference(Definitions.name(kind), () -> {
            ObjectNode bare = Definitions.type("string");
            choices.entrySet().stream()
                    .filter(choice -> choice.getValue().fields().stream()
                            .allMatch(field -> field.preset().isPresent()))
                    .map(Map.Entry::getKey)
                    .forEach(bare.putArray("enum")::add);
            ObjectNode either = Definitions.either(bare);
            choices.forEach((name, choice) -> either.withArray("anyOf").add(spelled(name, choice, definitions)));
            return either;
        });
    }

    private static ObjectNode spelled(String name, RecordShape choice, Definitions definitions) {
        ObjectNode body = choice.body(definitions);
        ObjectNode properties = Definitions.object();
        properties.putObject(NAME).put("const", name);
        body.withObject("/properties").properties().forEach(e -> properties.set(e.getKey(), e.getValue()));
        body.set("properties", properties);
        body.withArray("required").add(NAME);
        return body;
    }

    @Override
    public String allowed() {
        return (kind.isSealed() ? "a name" : "the name of a behaviour")
                + ", or a map with name and its parameters; the names are "
                + String.join(", ", choices.keySet());
    }

    @Override
    public String brief() {
        return String.join(", ", choices.keySet());
    }
}
