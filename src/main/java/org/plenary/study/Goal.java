package org.plenary.study;

import java.util.List;

/**
 * What is asked of outcomes at a point of the judged numbers: to lie in an interval, whose ends may be judged numbers
 * themselves, as cut points are.
 *
 * @param id its name
 * @param low the lower end
 * @param high the upper end
 * @param deviation how far off record and model may be together, luck apart: a standard deviation, above 0
 * @param once whether the record has it once, so that it is off by the luck of a run too
 * @param heldOut whether nothing is ruled out by it
 * @param scenarios the scenarios that it speaks of
 */
public record Goal(
        String id, Edge low, Edge high, double deviation, boolean once, boolean heldOut, List<String> scenarios) {
    /** Copies the list. */
    public Goal {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * An end of an interval.
     *
     * @param value where it lies
     * @param number the index of the judged number that it is; -1 if it is {@code value} everywhere
     */
    public record Edge(double value, int number) {
        /** Returns an end that lies at the same place everywhere. */
        public static Edge at(double value) {
            return new Edge(value, -1);
        }

        double of(double[] values) {
            return number < 0 ? value : values[number];
        }
    }

    /** Returns how far an outcome lies outside of the interval at a point; 0 inside. */
    public double miss(double[] values, double outcome) {
        return Math.max(0, Math.max(low.of(values) - outcome, outcome - high.of(values)));
    }

    /**
     * Returns how implausible an outcome is: how far outside it lies, in standard deviations.
     *
     * @param mean the outcome's mean, measured or foreseen
     * @param variance of that mean
     * @param luck the standard deviation of a run
     */
    public double implausibility(double[] values, double mean, double variance, double luck) {
        double once = this.once ? luck * luck : 0;
        return miss(values, mean) / Math.sqrt(deviation * deviation + variance + once);
    }
}
