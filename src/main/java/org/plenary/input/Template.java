package org.plenary.input;

import java.util.Optional;

/**
 * Writes a file with a comment on everything that it may say: what a key is, what it allows, and its default. Keys that
 * the file is silent about stand as comments, with their defaults. The comments come from the records, so they do not go
 * stale.
 */
public final class Template {
    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    private Template() {}

    /**
     * Returns the commented file.
     *
     * @param shape what the file may say
     * @param values what it says: a checked value, without defaults
     */
    public static String of(RecordShape shape, Node.Mapping values) {
        Template template = new Template();
        for (Field field : shape.fields()) {
            template.field(field, values.get(field.key()), "", "");
            template.out.append('\n');
        }
        return template.out.toString().stripTrailing() + "\n";
    }

    private void field(Field field, Optional<Node> value, String lead, String indent) {
        comment(field, lead.equals(indent) ? indent : lead.replace("- ", ""));
        if (value.isEmpty()) {
            String preset = field.preset().map(YamlWriter::flow).orElse("");
            out.append(indent)
                    .append("# ")
                    .append(field.key())
                    .append(": ")
                    .append(preset)
                    .append('\n');
        } else {
            out.append(lead).append(field.key()).append(':');
            value(field.shape(), value.get(), indent);
        }
    }

    private void value(Shape shape, Node node, String indent) {
        if (shape instanceof RecordShape fields && node instanceof Node.Mapping map) {
            out.append('\n');
            for (Field field : fields.fields()) {
                field(field, map.get(field.key()), indent + "  ", indent + "  ");
            }
        } else if (shape instanceof ListShape list
                && list.element() instanceof RecordShape element
                && node instanceof Node.Sequence items
                && !items.items().isEmpty()) {
            out.append('\n');
            boolean told = false;
            for (Node item : items.items()) {
                element(element, (Node.Mapping) item, indent + "  ", told);
                told = true;
            }
        } else {
            out.append(' ').append(YamlWriter.flow(node)).append('\n');
        }
    }

    /** The first element of a list carries the comments, the others only what they say. */
    private void element(RecordShape shape, Node.Mapping map, String indent, boolean told) {
        String lead = indent + "- ";
        for (Field field : shape.fields()) {
            Optional<Node> value = map.get(field.key());
            if (!told) {
                field(field, value, lead, indent + "  ");
            } else if (value.isPresent()) {
                out.append(lead).append(field.key()).append(':');
                value(field.shape(), value.get(), indent + "  ");
            }
            lead = value.isPresent() ? indent + "  " : lead;
        }
    }

    private void comment(Field field, String indent) {
        for (String line : Wrapping.of(about(field), WIDTH - indent.length() - 2)) {
            out.append(indent).append("# ").append(line).append('\n');
        }
    }

    private static String about(Field field) {
        String unit = field.about().unit().isEmpty() ? "" : " " + field.about().unit();
        String source = field.about().source().isEmpty()
                ? ""
                : " Source: " + field.about().source() + ".";
        String preset = field.preset()
                .map(node -> " Default: " + YamlWriter.flow(node) + ".")
                .orElse(" Required.");
        String allowed = isPlain(field.shape()) ? " Allowed: " + field.shape().brief() + unit + "." : "";
        return field.about().value() + allowed + preset + source;
    }

    /** What a record or a list of records allows shows in the lines below it. */
    private static boolean isPlain(Shape shape) {
        return !(shape instanceof RecordShape || shape instanceof MapShape)
                && !(shape instanceof ListShape list && list.element() instanceof RecordShape);
    }
}
