package org.plenary.analysis;

import java.util.EnumMap;
import java.util.Map;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.TableRow;

/**
 * What comparisons and summaries need of a row of the table of runs.
 *
 * @param scenario the scenario's name
 * @param designPoint the design point's index
 * @param replicate the replicate's index
 * @param adopted whether any text was adopted
 * @param values every outcome
 * @param classes the class of each dimension
 */
record RunRow(
        String scenario,
        int designPoint,
        int replicate,
        boolean adopted,
        Map<Outcome, Double> values,
        Map<Dimension, LegalizationClass> classes) {
    /** Returns what a row of a store says. */
    static RunRow of(TableRow row) {
        Map<Outcome, Double> values = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            values.put(outcome, row.number(outcome.column()));
        }
        Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String name = Words.of(dimension);
            classes.put(dimension, Words.classified(row.text(name + "_class")).orElse(LegalizationClass.LOW));
        }
        return new RunRow(
                row.text("scenario"),
                (int) row.number("design_point"),
                (int) row.number("replicate"),
                row.truth("adopted"),
                values,
                classes);
    }
}
