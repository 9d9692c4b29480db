package org.plenary.input;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a setting allows, read off a record component: the one place from which checks, defaults, binding, the schema
 * and the lists of settings come.
 */
public sealed interface Shape
        permits AnyShape,
                BehaviourShape,
                ChoiceShape,
                FlagShape,
                FreeShape,
                ListShape,
                MapShape,
                NumberShape,
                QuantityShape,
                RecordShape,
                TextShape,
                WholeShape {
    /**
     * Checks a value of a file and everything in it.
     *
     * @param path the setting that the value is for, for the messages
     * @param problems gets what is wrong
     */
    void check(Node node, String path, Problems problems);

    /** Returns a checked value with every default filled in; what the file says keeps its place. */
    default Node complete(Node node) {
        return node;
    }

    /**
     * Returns the value of a checked and complete node as the record component holds it.
     *
     * @throws InvalidInputException if a record's own constructor refuses the values
     */
    Object bind(Node node, String path);

    /** Returns the JSON Schema (2020-12) of this shape; records are put among the schema's definitions. */
    ObjectNode schema(Definitions definitions);

    /** Returns what is allowed, in words that follow "allowed": {@code a number from 0 to 1}. */
    String allowed();

    /** Returns what is allowed, in few words for a table: {@code 0 to 1}. */
    default String brief() {
        return allowed();
    }

    /** Returns whether it takes numbers: whole ones, or any. */
    default boolean isNumeric() {
        return isWhole() || this instanceof NumberShape || this instanceof QuantityShape;
    }

    /** Returns whether it takes several values: a list or a map whose keys are free. */
    default boolean isCollection() {
        return this instanceof ListShape || this instanceof MapShape;
    }

    /** Returns whether it takes whole numbers alone. */
    default boolean isWhole() {
        return this instanceof WholeShape;
    }

    /** Adds the problem that a value is not what is allowed here, unless it was refused before. */
    default void refuse(Node node, String path, String remedy, Problems problems) {
        if (!(node instanceof Node.Refused)) {
            problems.add(node.place(), path, node.describe(), allowed(), remedy);
        }
    }
}
