package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number.
 *
 * @param bounds the allowed numbers
 */
record NumberShape(Bounds bounds) implements Shape {
    private static final Pattern WRITTEN = Pattern.compile("([-+]?[0-9]{1,20}(?:[.,][0-9]{1,20})?) ?(%?)");

    @Override
    public void check(Node node, String path, Problems problems) {
        if (node instanceof Node.Numeral number) {
            if (!bounds.allow(number.value())) {
                refuse(node, path, bounds.remedy(number.value()), problems);
            }
        } else {
            refuse(node, path, remedy(node), problems);
        }
    }

    /** Returns what to suggest where a number is written with a comma, a percent sign, or in quotes. */
    static String remedy(Node node) {
        Matcher number = WRITTEN.matcher(node instanceof Node.Text text ? text.text() : "");
        if (!number.matches()) {
            return "";
        }
        String point = number.group(1).replace(',', '.');
        if (!number.group(2).isEmpty()) {
            return "write "
                    + new BigDecimal(point)
                            .movePointLeft(2)
                            .stripTrailingZeros()
                            .toPlainString() + ": a share, not a percentage.";
        }
        return "write the number with a point and without quotes: " + point + ".";
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
