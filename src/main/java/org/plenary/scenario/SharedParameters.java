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
import org.plenary.kernel.Quantity;
import org.plenary.world.ModelParameters;

/**
 * The parameters that all cases share: from the study's {@value Study#MODEL}, but for those that a scenario overrides.
 *
 * @param values the numbers
 * @param quantities each number with its credentials, by name, in the order of the record's components
 * @param node the same as nodes that know where each number stands
 */
public record SharedParameters(ModelParameters values, Map<String, Quantity> quantities, Node.Mapping node) {
    private static final Format<ModelParameters> FORMAT = Format.of(ModelParameters.class, Behaviours.none());

    /** Keeps the order. */
    public SharedParameters {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    }

    /**
     * Reads the shared parameters.
     *
     * @param model the file with their values, all of them
     * @throws InvalidInputException with all problems, if there is any
     */
    public static SharedParameters read(InputFile model) {
        return of(FORMAT.read(model.shown(), model.content()).node());
    }

    /** Returns the parameters with what a scenario overrides; a bare number keeps the credentials of the shared one.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public SharedParameters with(ScenarioTree scenario) {
        if (scenario.parameterEntries().isEmpty()) {
            return this;
        }
        Problems problems = new Problems();
        Node.Mapping changed = node;
        for (Map.Entry<String, Node.Entry> override :
                scenario.parameterEntries().entrySet()) {
            changed = override(changed, override.getKey(), override.getValue(), problems);
        }
        FORMAT.shape().check(changed, "parameters", problems);
        problems.refuseIfAny();
        return of(changed);
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

    private static SharedParameters of(Node.Mapping node) {
        Format.Bound<ModelParameters> bound = FORMAT.bind(node);
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        for (Field field : FORMAT.shape().fields()) {
            quantities.put(
                    field.key(), Format.quantity(bound.node().get(field.key()).orElseThrow()));
        }
        return new SharedParameters(bound.value(), quantities, bound.node());
    }
}
