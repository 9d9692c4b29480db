package org.plenary.experiment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * The classes observed in the real case, for the dimensions for which there is an observation.
 *
 * @param classes by dimension, in the order of {@link Dimension}; empty for a made-up scenario
 */
public record ObservedOutcome(Map<Dimension, LegalizationClass> classes) {
    /** Copies the map. */
    public ObservedOutcome {
        Map<Dimension, LegalizationClass> copy = new EnumMap<>(Dimension.class);
        copy.putAll(classes);
        classes = Collections.unmodifiableMap(copy);
    }

    /** Returns an outcome of which nothing was observed. */
    public static ObservedOutcome none() {
        return new ObservedOutcome(new EnumMap<>(Dimension.class));
    }

    /** Returns the class observed in a dimension, if there is one. */
    public Optional<LegalizationClass> of(Dimension dimension) {
        return Optional.ofNullable(classes.get(dimension));
    }
}
