package org.plenary.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.legalization.Dimension;
import org.plenary.model.RunMeasure;

/** The numbers of a run that an experiment may measure: the columns of {@code runs.csv} that hold numbers. */
public final class RunMeasures {
    private RunMeasures() {}

    /** Returns their names: the dimensions of legalization, then the {@linkplain RunMeasure#all() measures of the model}. */
    public static List<String> names() {
        Stream<String> levels = Arrays.stream(Dimension.values())
                .map(dimension -> dimension.name().toLowerCase(Locale.ROOT));
        return Stream.concat(levels, RunMeasure.all().stream().map(RunMeasure::name))
                .toList();
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
     * @throws IllegalArgumentException if the model lacks a measure that has a column
     */
    public static double[] of(RunOutcome outcome) {
        Stream<Double> levels = Arrays.stream(Dimension.values())
                .map(d -> outcome.scores().of(d).level());
        Stream<Double> measures = RunMeasure.all().stream().map(m -> m.of().applyAsDouble(outcome.result()));
        return Stream.concat(levels, measures).mapToDouble(Double::doubleValue).toArray();
    }
}
