package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plenary.legalization.Dimension;
import org.plenary.model.MandateVote;
import org.plenary.model.RunResult;
import org.plenary.table.Column;

/** The numbers of a run that an experiment may measure: the columns of {@code runs.csv} that hold numbers. */
public final class RunMeasures {
    private static final List<String> FIXED =
            List.of("delegation", "precision", "obligation", "adopted", "consensus", "support", "rounds");

    private RunMeasures() {}

    /** Returns their names, in the order of the columns. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(FIXED);
        RunColumns.counts().forEach(column -> names.add(column.name()));
        RunColumns.measures().forEach(column -> names.add(column.name()));
        return names;
    }

    /**
     * Returns the index of a measure in {@link #names}.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static int place(String name) {
        int place = names().indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no measure \"" + name + "\"");
        }
        return place;
    }

    /**
     * Returns them for a run; {@code adopted} is 1 with a text and 0 without, a measure that is not defined is NaN.
     *
     * @throws IllegalStateException if the model lacks a measure that has a column
     */
    public static double[] of(RunOutcome outcome) {
        RunResult result = outcome.result();
        List<Double> values = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            values.add(outcome.scores().of(dimension).level());
        }
        values.add(result.adopted() ? 1.0 : 0.0);
        values.add(result.consensus());
        values.add(result.support());
        values.add((double) result.rounds());
        values.add((double) result.mandates().size());
        values.add(
                (double) result.mandates().stream().filter(MandateVote::adopted).count());
        values.add((double) result.record().texts().size());
        TreeSet<String> dissociated = new TreeSet<>();
        result.record().texts().forEach(text -> dissociated.addAll(text.dissociations()));
        values.add((double) dissociated.size());
        for (Column column : RunColumns.measures()) {
            Double measure = result.measures().get(column.name());
            if (measure == null) {
                throw new IllegalStateException("a run has no measure \"" + column.name() + "\"");
            }
            values.add(measure);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
