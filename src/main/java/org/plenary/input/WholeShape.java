package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/**
 * A whole number.
 *
 * @param bounds the allowed numbers
 * @param wide whether it may need 64 bits rather than 32
 */
record WholeShape(Bounds bounds, boolean wide) implements Shape {
    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Numeral number) {
            OptionalLong whole = number.whole();
            boolean fits = whole.isPresent() && (wide || whole.getAsLong() == (int) whole.getAsLong());
            if (!fits || !bounds.allow(number.value())) {
                refuse(node, path, remedy(number), problems);
            }
        } else {
            refuse(node, path, "", problems);
        }
    }

    private String remedy(Node.Numeral number) {
        double nearest = Math.max(bounds.min(), Math.min(bounds.max(), StrictMath.rint(number.value())));
        return Math.abs(nearest) <= 1L << 53 ? bounds.remedy(nearest) : "";
    }

    @Override
    public Object bind(Node node, String path) {
        long whole = ((Node.Numeral) node).whole().orElseThrow();
        if (wide) {
            return whole;
        }
        return (int) whole;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        double least = wide ? Long.MIN_VALUE : Integer.MIN_VALUE;
        double most = wide ? Long.MAX_VALUE : Integer.MAX_VALUE;
        Bounds fitting = new Bounds(Math.max(bounds.min(), least), Math.min(bounds.max(), most));
        return (wide ? bounds : fitting).addTo(Definitions.type("integer"));
    }

    @Override
    public String allowed() {
        return "a whole number" + bounds.words();
    }

    @Override
    public String brief() {
        return "whole, " + bounds.brief();
    }
}
