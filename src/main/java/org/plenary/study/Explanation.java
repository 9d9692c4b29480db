package org.plenary.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.analysis.Interval;
import org.plenary.experiment.Rows;
import org.plenary.kernel.Estimate;

/**
 * Why two scenarios differ in a measure.
 *
 * @param measure its name
 * @param first its mean in the first scenario
 * @param second its mean in the second
 * @param difference the second less the first
 * @param contributions of each part, in the order of the plan; they add up to the difference
 * @param n the replicates in which the measure is defined in every run
 */
public record Explanation(
        String measure, Estimate first, Estimate second, Estimate difference, List<Estimate> contributions, int n) {
    /** Copies the list. */
    public Explanation {
        contributions = List.copyOf(contributions);
    }

    /** Explains a measure by the runs of a plan. */
    public static Explanation of(ExplanationPlan plan, String measure, Rows rows) {
        int parts = plan.parts().size();
        double[][] levels = new double[plan.experiment().design().size()][];
        Arrays.setAll(levels, point -> rows.at(0, point).measure(measure));
        int[] defined = IntStream.range(0, levels[0].length)
                .filter(r -> Arrays.stream(levels).noneMatch(level -> Double.isNaN(level[r])))
                .toArray();
        double[][] changes = new double[parts][defined.length];
        for (int i = 0; i < defined.length; i++) {
            List<Integer> order = plan.order(defined[i]);
            for (int k = 0; k < parts; k++) {
                int r = defined[i];
                double there = levels[plan.point(false, k + 1)][r] - levels[plan.point(false, k)][r];
                double back = levels[plan.point(true, parts - k)][r] - levels[plan.point(true, parts - k - 1)][r];
                changes[order.get(k)][i] = (there + back) / 2;
            }
        }
        double[] first = Arrays.stream(defined).mapToDouble(r -> levels[0][r]).toArray();
        double[] second =
                Arrays.stream(defined).mapToDouble(r -> levels[parts][r]).toArray();
        double[] difference = IntStream.range(0, first.length)
                .mapToDouble(i -> second[i] - first[i])
                .toArray();
        return new Explanation(
                measure,
                mean(first),
                mean(second),
                mean(difference),
                Arrays.stream(changes).map(Explanation::mean).toList(),
                defined.length);
    }

    /** A mean over replicates with its interval, which holds luck and the sample of orders. */
    private static Estimate mean(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        Interval interval = Interval.ofMean(values);
        return new Estimate(mean, interval.low(), interval.high());
    }
}
