package org.plenary.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.input.Behaviours;
import org.plenary.input.Field;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Node;
import org.plenary.input.Printable;
import org.plenary.input.Problems;
import org.plenary.parameter.Quantity;

/**
 * The parameters that all cases share: from the study's {@value Study#MODEL}, but for those that a scenario overrides.
 *
 * @param values the numbers
 * @param quantities each number with its credentials, by name, in the order of the record's components
 * @param node the same as nodes that know where each number stands
 * @param <R> a record whose components are {@code double} and carry {@code @Parameter} with a default
 */
public record SharedParameters<R extends Record>(R values, Map<String, Quantity> quantities, Node.Mapping node) {
    /** Keeps the order. */
    public SharedParameters {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    }

    /**
     * Reads the shared parameters.
     *
     * @param type the record of the parameters
     * @param model the file with their values; one that it is silent about has its default
     * @throws InvalidInputException with all problems, if there is any
     */
    public static <R extends Record> SharedParameters<R> read(Class<R> type, InputFile model) {
        Format<R> format = Format.of(type, Behaviours.none());
        return of(format, format.read(model.shown(), model.content()).node());
    }

    /** Returns the parameters with what a scenario overrides; a bare number keeps the credentials of the shared one.
     *
     * @param type the record of the parameters
     * @throws InvalidInputException with all problems, if there is any
     */
    public SharedParameters<R> with(Class<R> type, ScenarioTree scenario) {
        if (scenario.parameterEntries().isEmpty()) {
            return this;
        }
        Problems problems = new Problems();
        Node.Mapping changed = node;
        for (Map.Entry<String, Node.Entry> override :
                scenario.parameterEntries().entrySet()) {
            changed = override(changed, override.getKey(), override.getValue(), problems);
        }
        Format<R> format = Format.of(type, Behaviours.none());
        format.shape().check(changed, "parameters", problems);
        problems.refuseIfAny();
        return of(format, changed);
    }

    private static Node.Mapping override(Node.Mapping all, String name, Node.Entry entry, Problems problems) {
        Node old = all.get(name).orElse(null);
        if (old == null) {
            problems.add(
                    entry.keyPlace(),
                    "parameters." + Printable.brief(name),
                    "the unknown parameter \"" + Printable.brief(name) + "\"",
                    "a shared parameter: see \"plenary list parameters\"",
                    NearestName.remedy(name, all.entries().keySet()));
            return all;
        }
        boolean bare = entry.value() instanceof Node.Numeral && old instanceof Node.Mapping;
        return all.with(name, bare ? ((Node.Mapping) old).with("value", entry.value()) : entry.value());
    }

    private static <R extends Record> SharedParameters<R> of(Format<R> format, Node.Mapping node) {
        Format.Bound<R> bound = format.bind(node);
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        for (Field field : format.shape().fields()) {
            quantities.put(
                    field.key(), Format.quantity(bound.node().get(field.key()).orElseThrow()));
        }
        return new SharedParameters<>(bound.value(), quantities, bound.node());
    }
}
