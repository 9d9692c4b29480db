package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * Text.
 *
 * @param kind what kind of text
 */
record TextShape(Kind kind) implements Shape {
    /** What a text may be. */
    enum Kind {
        /** Any text. */
        ANY("text", ""),
        /** A text with at least one character that is not a space: what a file must give. */
        GIVEN("text that is not empty", "\\S"),
        /** The name of an element of a list. */
        ID("a name: letters, digits and underscores, with a letter first, 64 at most", "^[A-Za-z][A-Za-z0-9_]{0,63}$");

        private final String words;
        private final Pattern pattern;

        Kind(String words, String pattern) {
            this.words = words;
            this.pattern = Pattern.compile(pattern);
        }
    }

    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Text text) {
            if (!kind.pattern.matcher(text.text()).find()) {
                refuse(node, path, "", problems);
            }
        } else {
            refuse(node, path, remedy(node), problems);
        }
    }

    private static String remedy(Node node) {
        if (node instanceof Node.Numeral number) {
            return "put it in quotes: \"" + Printable.brief(number.written()) + "\".";
        }
        return node instanceof Node.Flag flag ? "put it in quotes: \"" + flag.value() + "\"." : "";
    }

    @Override
    public Object bind(Node node, String path) {
        return ((Node.Text) node).text();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.type("string");
        return kind == Kind.ANY ? schema : schema.put("pattern", kind.pattern.pattern());
    }

    @Override
    public String allowed() {
        return kind.words;
    }

    @Override
    public String brief() {
        return kind == Kind.ID ? "a name" : "text";
    }
}
