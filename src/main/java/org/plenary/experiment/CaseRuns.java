package org.plenary.experiment;

import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * The runs of one case, not rounded.
 *
 * @param measures by measure of {@link RunMeasures} and replicate; NaN where a measure is not defined
 * @param classes by dimension and replicate
 * @param nanoseconds the processor time that they took together
 */
@SuppressWarnings("ArrayRecordComponent") // large, made once and read only
public record CaseRuns(double[][] measures, LegalizationClass[][] classes, long nanoseconds) {
    /** Returns how many runs there are. */
    public int size() {
        return classes[0].length;
    }

    /** Returns the levels of a dimension by replicate. */
    public double[] levels(Dimension dimension) {
        return measures[RunMeasures.place(dimension.name().toLowerCase(java.util.Locale.ROOT))].clone();
    }

    /** Returns how many runs were classed low, medium and high in a dimension. */
    public int[] counts(Dimension dimension) {
        int[] counts = new int[LegalizationClass.values().length];
        for (LegalizationClass classified : classes[dimension.ordinal()]) {
            counts[classified.ordinal()]++;
        }
        return counts;
    }

    /** Returns a measure by replicate. */
    public double[] measure(String name) {
        return measures[RunMeasures.place(name)].clone();
    }
}
