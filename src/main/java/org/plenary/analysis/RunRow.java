package org.plenary.analysis;

import java.util.EnumMap;
import java.util.Map;
import org.plenary.experiment.StoredRow;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * What the comparison needs of a row of {@code runs.csv}.
 *
 * @param scenario the scenario's name
 * @param designPoint the design point's index
 * @param replicate the replicate's index
 * @param adopted whether any text was adopted
 * @param levels the level of each dimension, from 0 to 1
 * @param classes the class of each dimension
 */
record RunRow(
        String scenario,
        int designPoint,
        int replicate,
        boolean adopted,
        Map<Dimension, Double> levels,
        Map<Dimension, LegalizationClass> classes) {
    /** Returns what a row of a store says. */
    static RunRow of(StoredRow row) {
        Map<Dimension, Double> levels = new EnumMap<>(Dimension.class);
        Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String name = Words.of(dimension);
            levels.put(dimension, row.number(name));
            classes.put(dimension, Words.classified(row.text(name + "_class")).orElse(LegalizationClass.LOW));
        }
        return new RunRow(
                row.text("scenario"),
                (int) row.integer("design_point"),
                (int) row.integer("replicate"),
                row.truth("adopted"),
                levels,
                classes);
    }
}
