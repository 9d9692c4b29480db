package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A number.
 *
 * @param bounds the allowed numbers
 */
record NumberShape(Bounds bounds) implements Shape {
    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Numeral number) {
            if (!bounds.allow(number.value())) {
                problems.add(wrongKind(node, path, bounds.remedy(number.value())));
            }
        } else if (!(node instanceof Node.Refused)) {
            problems.add(wrongKind(node, path, decimalComma(node)));
        }
    }

    /** Returns what to suggest where a number is written with a comma. */
    static String decimalComma(Node node) {
        boolean comma = node instanceof Node.Text text && text.text().matches("[-+]?[0-9]+,[0-9]+");
        return comma
                ? "write the number with a point: " + ((Node.Text) node).text().replace(',', '.') + "."
                : "";
    }

    @Override
    public Object bind(Node node, String path) {
        return ((Node.Numeral) node).value();
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return bounds.addTo(Definitions.type("number"));
    }

    @Override
    public String allowed() {
        return "a number" + bounds.words();
    }

    @Override
    public String brief() {
        return bounds.brief();
    }
}
