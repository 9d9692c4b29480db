package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a wave has shown: draws of the judged numbers, and at each what came out for each goal.
 *
 * @param values for each draw the value of each number
 * @param outcomes for each draw the outcome of each goal
 * @param classes for each draw how many runs were classed low, medium and high, by case and dimension
 */
public record WaveDraws(List<List<Double>> values, List<List<GoalOutcome>> outcomes, List<List<Integer>> classes) {
    /** No draws. */
    public static final WaveDraws NONE = new WaveDraws(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public WaveDraws {
        values = values.stream().map(List::copyOf).toList();
        outcomes = outcomes.stream().map(List::copyOf).toList();
        classes = classes.stream().map(List::copyOf).toList();
    }

    /**
     * What came out for a goal at a draw.
     *
     * @param mean over the runs that have it; NaN if none has
     * @param luck the standard deviation of a run; NaN of fewer than two
     * @param runs how many have it
     */
    public record GoalOutcome(double mean, double luck, int runs) {
        /** What no run has. */
        public static final GoalOutcome NOTHING = new GoalOutcome(Double.NaN, Double.NaN, 0);

        /** Returns whether any run has it. */
        public boolean isMeasured() {
            return runs > 0;
        }
    }

    /** Returns how many draws there are. */
    public int size() {
        return values.size();
    }

    /** Returns the values of a draw. */
    double[] at(int draw) {
        return values.get(draw).stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns these draws and then those of another wave. */
    WaveDraws and(WaveDraws more) {
        return new WaveDraws(
                joined(values, more.values), joined(outcomes, more.outcomes), joined(classes, more.classes));
    }

    private static <T> List<T> joined(List<T> one, List<T> two) {
        List<T> both = new ArrayList<>(one);
        both.addAll(two);
        return both;
    }

    /** Returns some of the draws. */
    WaveDraws only(IntPredicate wanted) {
        List<Integer> some = IntStream.range(0, size()).filter(wanted).boxed().toList();
        return new WaveDraws(
                some.stream().map(values::get).toList(),
                some.stream().map(outcomes::get).toList(),
                some.stream().map(classes::get).toList());
    }

    /** Returns the luck of a run for a goal, pooled over the draws; 0 if no draw has two runs. */
    double luck(int goal) {
        double sum = 0;
        int n = 0;
        for (List<GoalOutcome> of : outcomes) {
            GoalOutcome outcome = of.get(goal);
            if (outcome.runs() > 1) {
                sum += outcome.luck() * outcome.luck() * (outcome.runs() - 1);
                n += outcome.runs() - 1;
            }
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }
}
