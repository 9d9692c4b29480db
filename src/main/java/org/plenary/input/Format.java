package org.plenary.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.plenary.kernel.Quantity;

/**
 * A kind of file: what it may say, and the record that it becomes.
 *
 * @param <R> the record
 */
public final class Format<R extends Record> {
    private final Class<R> type;
    private final RecordShape shape;

    private Format(Class<R> type, RecordShape shape) {
        this.type = type;
        this.shape = shape;
    }

    /**
     * Returns the format of files that become the record.
     *
     * @throws IllegalArgumentException if the record is not as {@link Shapes} says
     */
    public static <R extends Record> Format<R> of(Class<R> type, Behaviours behaviours) {
        return of(type, new Shapes(behaviours).of(type));
    }

    /** Returns a format with a shape other than the record's own. */
    static <R extends Record> Format<R> of(Class<R> type, RecordShape shape) {
        return new Format<>(type, shape);
    }

    /** Returns what such a file may say. */
    public RecordShape shape() {
        return shape;
    }

    /**
     * Reads a file.
     *
     * @param source the name of the file as the user knows it
     * @return the value with all defaults filled in
     * @throws InvalidInputException with all problems, if there is any
     */
    public Bound<R> read(String source, byte[] content) {
        return read(source, content, root -> {});
    }

    /**
     * Reads a file.
     *
     * @param look sees the file's value before it is checked, and may decline by an exception
     * @throws InvalidInputException with all problems, if there is any
     */
    public Bound<R> read(String source, byte[] content, Consumer<Node> look) {
        Problems problems = new Problems();
        Node node = YamlReader.needed(source, content, problems);
        look.accept(node);
        return checked(node, problems);
    }

    /**
     * Checks a value, fills in all defaults and binds it.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Bound<R> bind(Node node) {
        return checked(node, new Problems());
    }

    private Bound<R> checked(Node node, Problems problems) {
        shape.check(node, "", problems);
        problems.refuseIfAny();
        Node.Mapping complete = shape.complete(node);
        return new Bound<>(type.cast(shape.bind(complete, "")), complete);
    }

    /** Returns the quantity that a checked node holds: a number, or a map with its credentials. */
    public static Quantity quantity(Node node) {
        return QuantityShape.read(node);
    }

    /** Returns the JSON Schema (2020-12) of such files. */
    public ObjectNode schema(String title) {
        Definitions definitions = new Definitions();
        ObjectNode schema = Definitions.object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        ObjectNode body = shape.body(definitions);
        body.properties().forEach(entry -> schema.set(entry.getKey(), entry.getValue()));
        schema.set("$defs", definitions.all());
        return schema;
    }

    /** Returns the same as text with {@code \n} for line ends. */
    public String schemaText(String title) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema(title)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    /**
     * A file that was read.
     *
     * @param value the record
     * @param node the file with all defaults filled in, and the place of each value
     * @param <R> the record's type
     */
    public record Bound<R>(R value, Node.Mapping node) {
        /** Returns the place of the value at a path, or of the nearest part of the path that is there. */
        public Place place(String path) {
            return Paths.place(node, path);
        }
    }
}
