package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A value whose kind is checked later, where it is used: a number, true or false, text, or a list of such. */
record AnyShape() implements Shape {
    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> check(item, path, problems));
        } else if (node instanceof Node.Numeral number) {
            new NumberShape(Bounds.NONE).check(number, path, problems);
        } else if (node instanceof Node.Mapping || node instanceof Node.Nothing) {
            refuse(node, path, "", problems);
        }
    }

    /** Returns a {@code Long}, {@code Double}, {@code Boolean}, {@code String}, or an unmodifiable list of such. */
    @Override
    public Object bind(Node node, String path) {
        if (node instanceof Node.Sequence list) {
            return list.items().stream().map(item -> bind(item, path)).toList();
        }
        if (node instanceof Node.Numeral number) {
            return number.whole().isPresent() ? (Object) number.whole().getAsLong() : (Object) number.value();
        }
        return node instanceof Node.Flag flag ? flag.value() : ((Node.Text) node).text();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode reference = definitions.reference("any", () -> {
            ObjectNode any = Definitions.object();
            List.of("number", "boolean", "string", "array").forEach(any.putArray("type")::add);
            any.putObject("items").put("$ref", "#/$defs/any");
            return any;
        });
        return reference;
    }

    @Override
    public String allowed() {
        return "a number, true or false, a text, or a list of such";
    }

    @Override
    public String brief() {
        return "any value";
    }
}
