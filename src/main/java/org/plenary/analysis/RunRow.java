package org.plenary.analysis;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
    /**
     * Returns what a row says.
     *
     * @throws IllegalArgumentException if it is none that a sweep would have written
     */
    static RunRow of(TableRow row) {
        String run = row.text("run");
        Map<Outcome, Double> values = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            double value = row.number(outcome.column());
            boolean level = outcome != Outcome.ROUNDS;
            check(value >= 0 && (value <= 1 || !level), run, outcome.column(), level ? "from 0 to 1" : "from 0");
            values.put(outcome, value);
        }
        Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String column = Words.of(dimension) + "_class";
            Optional<LegalizationClass> classified = Words.classified(row.text(column));
            check(classified.isPresent(), run, column, "low, medium or high");
            classes.put(dimension, classified.orElseThrow());
        }
        String place = row.text("scenario") + "/" + row.text("design_point") + "/" + row.text("replicate");
        check(place.equals(run), place, "run", "what the next three columns say");
        return new RunRow(
                row.text("scenario"),
                (int) row.number("design_point"),
                (int) row.number("replicate"),
                row.truth("adopted"),
                values,
                classes);
    }

    private static void check(boolean right, String run, String column, String allowed) {
        if (!right) {
            throw new IllegalArgumentException("in the row of " + run + " the column " + column + " is not " + allowed);
        }
    }
}
