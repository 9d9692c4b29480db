package org.plenary.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.design.DesignPoints;
import org.plenary.kernel.Estimate;
import org.plenary.table.CsvCell;

/**
 * What outcomes are, on average, at each value of a factor, whatever the other factors are: main effects.
 *
 * <p>A factor with up to {@value #MOST_VALUES} values has a group for each. A replicate's mean over the design points of
 * a group is one observation, since replicates are independent of each other even with common random numbers; with fewer
 * than two complete replicates each run is one. A factor with more values, as in a Latin hypercube, has {@value #BINS}
 * groups of neighbouring design points, and the mean of a point is one observation.
 */
public final class FactorEffects {
    /** The most values of a factor that are told apart. */
    public static final int MOST_VALUES = 12;

    private static final int BINS = 8;

    private final Outcomes runs;
    private final DesignPoints design;

    /** Makes the effects of a sweep's factors. */
    public FactorEffects(Outcomes runs) {
        this.runs = runs;
        this.design = runs.plan().design();
    }

    /**
     * A group of design points at which a factor is the same, or nearly.
     *
     * @param label the value, or the range of values
     * @param place where it stands among numbers: the value or the mean of the values; NaN for a value that is no number
     * @param points the design points
     */
    public record PointGroup(String label, double place, List<Integer> points) {
        /** Copies the list. */
        public PointGroup {
            points = List.copyOf(points);
        }
    }

    /** Returns whether a factor's values are all numbers. */
    public boolean isNumeric(int factor) {
        return design.points().stream().allMatch(point -> point.get(factor) instanceof Number);
    }

    /** Returns whether a factor has so many values that its groups are ranges. */
    public boolean isBinned(int factor) {
        return values(factor).size() > MOST_VALUES && isNumeric(factor);
    }

    /** Returns the values of a factor as they are written: numbers from low to high, others in the design's order. */
    public List<String> values(int factor) {
        Map<String, Object> distinct = new LinkedHashMap<>();
        design.points().forEach(point -> distinct.putIfAbsent(CsvCell.value(point.get(factor)), point.get(factor)));
        List<Object> ordered = new ArrayList<>(distinct.values());
        if (isNumeric(factor)) {
            ordered.sort(Comparator.comparingDouble(value -> ((Number) value).doubleValue()));
        }
        return ordered.stream().map(CsvCell::value).toList();
    }

    /** Returns the groups of a factor, from low to high or in the design's order. */
    public List<PointGroup> groups(int factor) {
        if (isBinned(factor)) {
            return bins(factor);
        }
        List<PointGroup> groups = new ArrayList<>();
        for (String value : values(factor)) {
            List<Integer> points = pointsWith(factor, value);
            Object one = design.points().get(points.get(0)).get(factor);
            double place = one instanceof Number number ? number.doubleValue() : Double.NaN;
            groups.add(new PointGroup(value, place, points));
        }
        return groups;
    }

    private List<Integer> pointsWith(int factor, String value) {
        List<Integer> points = new ArrayList<>();
        for (int d = 0; d < design.size(); d++) {
            if (CsvCell.value(design.points().get(d).get(factor)).equals(value)) {
                points.add(d);
            }
        }
        return points;
    }

    private List<PointGroup> bins(int factor) {
        List<Integer> order = new ArrayList<>();
        for (int d = 0; d < design.size(); d++) {
            order.add(d);
        }
        order.sort(Comparator.comparingDouble(d -> number(d, factor)));
        List<PointGroup> groups = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            List<Integer> points = order.subList(b * order.size() / BINS, (b + 1) * order.size() / BINS);
            double mean = points.stream()
                    .mapToDouble(d -> number(d, factor))
                    .average()
                    .orElse(Double.NaN);
            String from = CsvCell.number(number(points.get(0), factor));
            String to = CsvCell.number(number(points.get(points.size() - 1), factor));
            groups.add(new PointGroup(from + " to " + to, mean, points));
        }
        return groups;
    }

    private double number(int point, int factor) {
        return ((Number) design.points().get(point).get(factor)).doubleValue();
    }

    /** Returns the observations of an outcome of a scenario in a group of a factor. */
    public double[] observations(int scenario, int factor, PointGroup group, Outcome outcome) {
        double[] observations =
                isBinned(factor) ? byPoint(scenario, group, outcome) : byReplicate(scenario, group, outcome);
        return observations.length < 2 ? byRun(scenario, group, outcome) : observations;
    }

    /** Returns the mean of an outcome of a scenario in a group of a factor with Student's interval; NaN without runs. */
    public Estimate mean(int scenario, int factor, PointGroup group, Outcome outcome) {
        double[] observations = observations(scenario, factor, group, outcome);
        Interval interval = Interval.ofMean(observations);
        return new Estimate(Arrays.stream(observations).average().orElse(Double.NaN), interval.low(), interval.high());
    }

    private double[] byReplicate(int scenario, PointGroup group, Outcome outcome) {
        double[] means = new double[runs.plan().replicates()];
        for (int r = 0; r < means.length; r++) {
            int replicate = r;
            means[r] = group.points().stream()
                            .mapToDouble(d -> runs.value(scenario, d, replicate, outcome))
                            .sum()
                    / group.points().size();
        }
        return Arrays.stream(means).filter(mean -> !Double.isNaN(mean)).toArray();
    }

    private double[] byPoint(int scenario, PointGroup group, Outcome outcome) {
        return group.points().stream()
                .mapToDouble(d -> Arrays.stream(runs.values(scenario, d, outcome))
                        .average()
                        .orElse(Double.NaN))
                .filter(mean -> !Double.isNaN(mean))
                .toArray();
    }

    private double[] byRun(int scenario, PointGroup group, Outcome outcome) {
        return group.points().stream()
                .flatMapToDouble(d -> Arrays.stream(runs.values(scenario, d, outcome)))
                .toArray();
    }

    /** Returns whether two factors form a grid: no more than {@value #MOST_VALUES} values each, and every combination. */
    public boolean isGrid(int first, int second) {
        int a = values(first).size();
        int b = values(second).size();
        if (a < 2 || b < 2 || a > MOST_VALUES || b > MOST_VALUES) {
            return false;
        }
        long pairs = design.points().stream()
                .map(point -> List.of(CsvCell.value(point.get(first)), CsvCell.value(point.get(second))))
                .distinct()
                .count();
        return pairs == (long) a * b;
    }

    /** Returns the mean of an outcome of a scenario where two factors have these values; NaN without runs. */
    public double mean(int scenario, Outcome outcome, int first, String firstValue, int second, String secondValue) {
        List<Integer> points = pointsWith(first, firstValue);
        points.retainAll(pointsWith(second, secondValue));
        return Arrays.stream(byPoint(scenario, new PointGroup("", Double.NaN, points), outcome))
                .average()
                .orElse(Double.NaN);
    }
}
