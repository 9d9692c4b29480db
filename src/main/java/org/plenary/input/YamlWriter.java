package org.plenary.input;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
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
    public static String text(String text) {
        boolean plain = SAFE.matcher(text).matches()
                && CoreSchema.resolve(text, Place.DEFAULT) instanceof Node.Text
                && WORDS_OF_OLD.stream().noneMatch(text::equalsIgnoreCase);
        return plain ? text : TextNode.valueOf(text).toString().replace("\u0085", "\\u0085");
    }
}
