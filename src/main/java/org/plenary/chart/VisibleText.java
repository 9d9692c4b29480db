package org.plenary.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.plenary.kernel.Escaped;

/** Text in which nothing works unseen: what would control a reader is written as an escape such as <code>\\u202e</code>. */
public final class VisibleText {
    private static final String DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private VisibleText() {}

    /**
     * Returns the text with control characters but for tab and line feed, marks of direction (bidi), separators of lines,
     * characters for private use and halves of surrogate pairs written as escapes.
     */
    public static String of(String text) {
        return Escaped.of(text, VisibleText::isSeen);
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.SURROGATE ->
                false;
            default -> DIRECTIONS.indexOf(c) < 0;
        };
    }

    /** Does the same, in place, to all texts below a node. */
    static void within(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(seen(field.getValue()));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, seen(array.get(i)));
            }
        }
    }

    private static JsonNode seen(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(of(node.asText()));
        }
        within(node);
        return node;
    }
}
