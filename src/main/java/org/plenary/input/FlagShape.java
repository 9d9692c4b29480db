package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** True or false. */
record FlagShape() implements Shape {
    private static final List<String> YES = List.of("yes", "on", "y");
    private static final List<String> NO = List.of("no", "off", "n");

    @Override
    public void check(Node node, String path, Problems problems) {
        if (!(node instanceof Node.Flag)) {
            refuse(node, path, remedy(node), problems);
        }
    }

    private static String remedy(Node node) {
        String word = node instanceof Node.Text text ? text.text().toLowerCase(Locale.ROOT) : "";
        if (YES.contains(word)) {
            return "write true: in YAML 1.2 \"" + word + "\" is a word like any other.";
        }
        return NO.contains(word) ? "write false: in YAML 1.2 \"" + word + "\" is a word like any other." : "";
    }

    @Override
    public Object bind(Node node, String path) {
        return ((Node.Flag) node).value();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return Definitions.type("boolean");
    }

    @Override
    public String allowed() {
        return "true or false";
    }
}
