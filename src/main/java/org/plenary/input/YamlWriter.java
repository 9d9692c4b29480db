package org.plenary.input;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a value as YAML that {@link YamlReader} reads back as the same value. */
public final class YamlWriter {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z_][A-Za-z0-9_ ./()+*%=-]*[A-Za-z0-9_.()]|[A-Za-z_]");
    private static final List<String> WORDS_OF_OLD = List.of("y", "n", "yes", "no", "on", "off");

    private YamlWriter() {}

    /** Returns the value in one line. */
    public static String flow(Node node) {
        if (node instanceof Node.Mapping map) {
            return map.entries().entrySet().stream()
                    .map(entry ->
                            text(entry.getKey()) + ": " + flow(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Node.Numeral number) {
            return number(number);
        }
        return node instanceof Node.Text text
                ? text(text.text())
                : node.toJson().toString();
    }

    private static String number(Node.Numeral number) {
        if (number.whole().isPresent()) {
            return Long.toString(number.whole().getAsLong());
        }
        if (Double.isFinite(number.value())) {
            return Printable.number(number.value());
        }
        return Double.isNaN(number.value()) ? ".nan" : number.value() > 0 ? ".inf" : "-.inf";
    }

    /** Returns text as a file has it: plain if that cannot be misread, otherwise in double quotes. */
    static String text(String text) {
        boolean plain = SAFE.matcher(text).matches()
                && CoreSchema.resolve(text, Place.DEFAULT) instanceof Node.Text
                && WORDS_OF_OLD.stream().noneMatch(text::equalsIgnoreCase);
        return plain ? text : TextNode.valueOf(text).toString();
    }

    /** Returns a map over several lines: each element that holds others on lines of its own. */
    public static String block(Node.Mapping map) {
        StringBuilder out = new StringBuilder();
        map.entries().forEach((key, entry) -> entry(key, entry.value(), "", out));
        return out.toString();
    }

    private static void entry(String key, Node value, String indent, StringBuilder out) {
        out.append(indent).append(text(key)).append(':');
        if (value instanceof Node.Mapping map && nests(map)) {
            out.append('\n');
            map.entries().forEach((inner, each) -> entry(inner, each.value(), indent + "  ", out));
        } else if (value instanceof Node.Sequence list
                && list.items().stream().anyMatch(Node.Mapping.class::isInstance)) {
            out.append('\n');
            list.items().forEach(item -> item(item, indent + "  ", out));
        } else {
            out.append(' ').append(flow(value)).append('\n');
        }
    }

    private static void item(Node item, String indent, StringBuilder out) {
        if (!(item instanceof Node.Mapping map) || !nests(map)) {
            out.append(indent).append("- ").append(flow(item)).append('\n');
            return;
        }
        String lead = indent + "- ";
        for (Map.Entry<String, Node.Entry> entry : map.entries().entrySet()) {
            StringBuilder lines = new StringBuilder();
            entry(entry.getKey(), entry.getValue().value(), indent + "  ", lines);
            out.append(lead).append(lines.substring(indent.length() + 2));
            lead = indent + "  ";
        }
    }

    /** Returns whether a map is more than a number with its credentials or a behaviour with its parameters. */
    static boolean nests(Node.Mapping map) {
        Optional<Node> value = map.get(QuantityShape.VALUE);
        boolean named = map.get(BehaviourShape.NAME).isPresent();
        return !map.entries().isEmpty() && value.isEmpty() && !named;
    }
}
