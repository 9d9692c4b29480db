package org.plenary.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.CsvCell;
import org.plenary.table.TableRow;

/**
 * The same measures in two results folders, and their differences, the second less the first.
 *
 * @param lines a line for each measure that both have
 * @param paired whether differences of means are between runs of the same luck
 * @param onlyOne what one of them has alone, in words
 */
public record SideBySide(List<Line> lines, boolean paired, List<String> onlyOne) {
    /** Copies the lists. */
    public SideBySide {
        lines = List.copyOf(lines);
        onlyOne = List.copyOf(onlyOne);
    }

    /**
     * A measure in both.
     *
     * @param group what is measured, such as a scenario
     * @param measure what of it, such as an outcome
     * @param a its value in the first, with a 95% interval
     * @param b its value in the second
     * @param difference the second less the first
     * @param wordA the class of most runs or the verdict in the first; {@code ""} for none
     * @param wordB the same in the second
     */
    public record Line(
            String group, String measure, Estimate a, Estimate b, Estimate difference, String wordA, String wordB) {
        /** Returns whether the interval of the difference leaves out 0. */
        public boolean isTold() {
            return difference.hasInterval() && difference.isApart() && difference.low() != difference.high();
        }
    }

    /** A scenario at a design point. */
    private record Spot(int scenario, int point) {}

    /**
     * Compares two sweeps where they have the same scenario and the same values of factors; of two with a single scenario
     * each that one, whatever it is called. Where runs of both have the same seeds, replicates are compared one by one
     * (Student's interval of the mean difference); otherwise means (Welch's). Shares with a text have Newcombe's interval.
     *
     * @throws UserError if they have nothing in common
     */
    public static SideBySide of(Outcomes a, Outcomes b) {
        Map<String, Spot> first = spots(a.plan(), b.plan());
        Map<String, Spot> second = spots(b.plan(), a.plan());
        List<String> onlyOne = new ArrayList<>();
        first.keySet().stream().filter(name -> !second.containsKey(name)).forEach(onlyOne::add);
        second.keySet().stream().filter(name -> !first.containsKey(name)).forEach(onlyOne::add);
        List<Line> lines = new ArrayList<>();
        boolean paired = true;
        for (Map.Entry<String, Spot> entry : first.entrySet()) {
            Spot there = second.get(entry.getKey());
            Spot here = entry.getValue();
            if (there != null && a.count(here.scenario, here.point) > 0 && b.count(there.scenario, there.point) > 0) {
                boolean same = sameSeeds(a.plan(), here, b.plan(), there);
                paired &= same;
                for (Outcome outcome : Outcome.values()) {
                    lines.add(line(entry.getKey(), outcome, a, here, b, there, same));
                }
                lines.add(adoption(entry.getKey(), a, here, b, there));
            }
        }
        if (lines.isEmpty()) {
            throw new UserError(
                    "the two sweeps have no scenario with the same values of factors in common. Maybe compare"
                            + " sweeps of the same scenarios, or of one scenario each.");
        }
        return new SideBySide(lines, paired, onlyOne);
    }

    private static Map<String, Spot> spots(SweepPlan plan, SweepPlan other) {
        boolean single = plan.scenarios().size() == 1 && other.scenarios().size() == 1;
        boolean plain = plan.design().size() == 1 && other.design().size() == 1;
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (int s = 0; s < plan.scenarios().size(); s++) {
            for (int d = 0; d < plan.design().size(); d++) {
                String own = plan.scenarios().get(s).id();
                String called = single && !own.equals(other.scenarios().get(0).id()) ? "the scenario" : own;
                List<String> settings = new ArrayList<>();
                for (int f = 0; f < plan.design().factors().size() && !plain; f++) {
                    settings.add(plan.design().factors().get(f) + " = "
                            + CsvCell.value(plan.design().points().get(d).get(f)));
                }
                spots.put(called + (settings.isEmpty() ? "" : ", " + String.join(", ", settings)), new Spot(s, d));
            }
        }
        return spots;
    }

    private static boolean sameSeeds(SweepPlan a, Spot here, SweepPlan b, Spot there) {
        return IntStream.range(0, Math.min(a.replicates(), b.replicates()))
                .allMatch(r -> a.run(here.scenario, here.point, r).seed()
                        == b.run(there.scenario, there.point, r).seed());
    }

    private static Line line(
            String group, Outcome outcome, Outcomes a, Spot here, Outcomes b, Spot there, boolean same) {
        double[] one = a.values(here.scenario, here.point, outcome);
        double[] other = b.values(there.scenario, there.point, outcome);
        Spread left = Spread.of(one);
        Spread right = Spread.of(other);
        double gap = right.mean() - left.mean();
        Interval interval = Interval.ofGap(gap, right, left);
        if (same) {
            double[] differences = IntStream.range(
                            0, Math.min(a.plan().replicates(), b.plan().replicates()))
                    .mapToDouble(r -> b.value(there.scenario, there.point, r, outcome)
                            - a.value(here.scenario, here.point, r, outcome))
                    .filter(x -> !Double.isNaN(x))
                    .toArray();
            gap = Arrays.stream(differences).average().orElse(gap);
            interval = Interval.ofMean(differences);
        }
        return new Line(
                group,
                outcome.column(),
                estimate(left.mean(), Interval.ofMean(one)),
                estimate(right.mean(), Interval.ofMean(other)),
                estimate(gap, interval),
                outcome.dimension().map(d -> modal(a, here, d)).orElse(""),
                outcome.dimension().map(d -> modal(b, there, d)).orElse(""));
    }

    private static Estimate estimate(double value, Interval interval) {
        return new Estimate(value, interval.low(), interval.high());
    }

    private static String modal(Outcomes outcomes, Spot spot, Dimension dimension) {
        int[] counts = outcomes.counts(spot.scenario, spot.point, dimension);
        int most = 0;
        for (int c = 1; c < counts.length; c++) {
            most = counts[c] > counts[most] ? c : most;
        }
        return Words.of(LegalizationClass.values()[most]);
    }

    private static Line adoption(String group, Outcomes a, Spot here, Outcomes b, Spot there) {
        Share one = new Share(a.adopted(here.scenario, here.point), a.count(here.scenario, here.point));
        Share other = new Share(b.adopted(there.scenario, there.point), b.count(there.scenario, there.point));
        Estimate left = estimate(one.value(), one.interval());
        Estimate right = estimate(other.value(), other.interval());
        return new Line(group, "adoption", left, right, difference(left, right), "", "");
    }

    /**
     * Compares the rows of two tables that have the same keys.
     *
     * @param group the columns that name a group
     * @param measure the columns that name a measure in it
     * @param value the columns of a number and the ends of its interval
     * @param word the column of a word; {@code ""} for none
     */
    public static SideBySide of(
            List<TableRow> a,
            List<TableRow> b,
            List<String> group,
            List<String> measure,
            List<String> value,
            String word) {
        Map<List<String>, TableRow> second = new LinkedHashMap<>();
        b.forEach(row -> second.put(List.of(named(row, group), named(row, measure)), row));
        List<Line> lines = new ArrayList<>();
        List<String> onlyOne = new ArrayList<>();
        for (TableRow row : a) {
            List<String> key = List.of(named(row, group), named(row, measure));
            TableRow other = second.remove(key);
            if (other == null) {
                onlyOne.add(String.join(", ", key));
            } else {
                Estimate left = row.ranged(value.get(0), value.get(1), value.get(2));
                Estimate right = other.ranged(value.get(0), value.get(1), value.get(2));
                lines.add(new Line(
                        key.get(0),
                        key.get(1),
                        left,
                        right,
                        difference(left, right),
                        word.isEmpty() ? "" : row.text(word).replace('_', ' '),
                        word.isEmpty() ? "" : other.text(word).replace('_', ' ')));
            }
        }
        second.keySet().forEach(key -> onlyOne.add(String.join(", ", key)));
        if (lines.isEmpty()) {
            throw new UserError("the two folders have no row in common. Maybe compare two of the same experiment.");
        }
        return new SideBySide(lines, false, onlyOne);
    }

    private static String named(TableRow row, List<String> columns) {
        return String.join(
                " ",
                columns.stream().map(row::text).filter(text -> !text.isEmpty()).toList());
    }

    /**
     * Returns the difference of two independent estimates, with an interval from theirs (Zou and Donner 2008, <a
     * href="https://doi.org/10.1002/sim.3095">doi:10.1002/sim.3095</a>; of shares with Wilson's it is that of Newcombe
     * 1998).
     */
    static Estimate difference(Estimate a, Estimate b) {
        double gap = b.value() - a.value();
        return new Estimate(
                gap,
                gap - StrictMath.hypot(b.value() - b.low(), a.high() - a.value()),
                gap + StrictMath.hypot(b.high() - b.value(), a.value() - a.low()));
    }
}
