package org.plenary.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.design.DesignSpec;
import org.plenary.design.DistributionSpec;
import org.plenary.design.GridDesign;
import org.plenary.design.PointList;
import org.plenary.design.RangeFactor;
import org.plenary.design.SaltelliSample;
import org.plenary.design.SampledDesign;
import org.plenary.design.SobolSequence;
import org.plenary.input.FileChecks;
import org.plenary.input.Node;
import org.plenary.input.Paths;

/**
 * Checks that the factors of a sweep fit its design, and collects the values that are to be tried in each scenario.
 *
 * @param sweep the sweep file
 */
record SweepDesignCheck(FileChecks<SweepFile> sweep) {
    /** Reports what is wrong with the design as a whole, and with each factor in it. */
    void check() {
        SweepFile file = sweep.value();
        boolean sampled = !(file.design() instanceof GridDesign);
        sweep.refuseIf(
                sampled && file.factors().isEmpty(),
                "design",
                "a design of chosen points, and no factors",
                "factors, for whose values the points are chosen",
                "add factors, or remove the design.");
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < file.factors().size(); i++) {
            factor(i, file.factors().get(i));
            repeated(i, paths);
        }
        if (file.design() instanceof PointList points) {
            points(points, file.factors().size());
        }
        dimensions(file.design(), file.factors().size());
    }

    private void factor(int index, SweepFile.FactorSpec factor) {
        String at = "factors." + (index + 1);
        if (sweep.value().design() instanceof PointList) {
            sweep.refuseIf(
                    factor.isRange() || !factor.values().isEmpty(),
                    at + (factor.isRange() ? ".range" : ".values"),
                    "a factor with values of its own in a list of points",
                    "a path alone: the points have the values",
                    "remove it, or choose another design.");
            return;
        }
        sweep.refuseIf(
                factor.isRange() == !factor.values().isEmpty(),
                at,
                factor.isRange() ? "values and a range" : "neither values nor a range",
                "either values, a list, or range, [lowest, highest]",
                "write {path: " + factor.path() + ", range: [0.2, 0.8]} or {path: " + factor.path()
                        + ", values: [0.2, 0.8]}.");
        sweep.refuseIf(
                !factor.isRange() && !(factor.distribution() instanceof DistributionSpec.Uniform),
                at + ".distribution",
                "a distribution without a range",
                "a distribution with a range; listed values are equally likely",
                "write a range instead of values.");
        levels(at, factor);
    }

    private void levels(String at, SweepFile.FactorSpec factor) {
        boolean grid = sweep.value().design() instanceof GridDesign;
        sweep.refuseIf(
                grid && factor.isRange() && factor.levels() < 2,
                at + (factor.levels() == 0 ? ".range" : ".levels"),
                factor.levels() == 0 ? "a range in a grid, without levels" : factor.levels() + " level of a range",
                "at least 2 levels, for a grid to take from the range",
                "write levels: 5, or design: {name: latin_hypercube, points: 100}.");
        sweep.refuseIf(
                factor.levels() > 0 && !(grid && factor.isRange()),
                at + ".levels",
                "levels",
                "levels of a range in a grid alone",
                "remove it.");
    }

    private void repeated(int index, Set<String> paths) {
        String path = sweep.value().factors().get(index).path();
        sweep.refuseIf(
                !paths.add(path),
                "factors." + (index + 1) + ".path",
                "\"" + path + "\" a second time",
                "each path once: a factor is a column of its own",
                "put all its values into one list.");
        for (int earlier = 0; earlier < index; earlier++) {
            String other = sweep.value().factors().get(earlier).path();
            sweep.refuseIf(
                    !other.equals(path) && overlap(other, path),
                    "factors." + (index + 1) + ".path",
                    "\"" + path + "\", which " + other + " sets, too",
                    "factors that set different things, or the table would show values that no run had",
                    "remove one of them, or name what each sets by the same ids and no *.");
        }
    }

    /** Whether one path leads to what the other does or to something in it; a number may stand for any element. */
    static boolean overlap(String one, String other) {
        List<String> steps = List.of(one.split("\\."));
        List<String> others = List.of(other.split("\\."));
        for (int s = 0; s < Math.min(steps.size(), others.size()); s++) {
            String step = steps.get(s);
            String twin = others.get(s);
            boolean any = step.equals("*") || twin.equals("*");
            boolean numbered = step.matches("[0-9]+") != twin.matches("[0-9]+");
            if (!step.equals(twin) && !any && !numbered) {
                return false;
            }
        }
        return true;
    }

    private void points(PointList design, int factors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < design.points().size(); i++) {
            List<Object> point = design.points().get(i);
            String at = "design.points." + (i + 1);
            sweep.refuseIf(
                    point.size() != factors,
                    at,
                    point.size() + " values",
                    "a value for each of the " + factors + " factors",
                    "add what is missing, in the order of the factors.");
            sweep.refuseIf(
                    !seen.add(point.toString()),
                    at,
                    "the point " + point + " a second time",
                    "each point once",
                    "remove it; use replicates to repeat runs.");
        }
    }

    private void dimensions(DesignSpec design, int factors) {
        int dimensions = design instanceof SaltelliSample ? 2 * factors : factors;
        boolean sobol = design instanceof SaltelliSample || design instanceof SobolSequence;
        sweep.refuseIf(
                sobol && dimensions > SobolSequence.MOST_DIMENSIONS,
                "factors",
                factors + " factors",
                "at most " + SobolSequence.MOST_DIMENSIONS + " dimensions of a Sobol' sequence",
                "use latin_hypercube.");
        sweep.refuseIf(
                design instanceof SaltelliSample saltelli
                        && saltelli.base() * (factors + 2L) > SampledDesign.MOST_POINTS,
                "design.base",
                "more than " + SampledDesign.MOST_POINTS + " points",
                "base x (factors + 2) points, " + SampledDesign.MOST_POINTS + " at most",
                "write a smaller base.");
    }

    /** Returns the values of a factor that the file lists, each once, as nodes that know their places. */
    List<Node> listed(int index) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (sweep.value().design() instanceof PointList) {
            for (Node point : items("design.points")) {
                if (point instanceof Node.Sequence row && index < row.items().size()) {
                    Node value = row.items().get(index);
                    values.putIfAbsent(value.toJson().toString(), value);
                }
            }
        } else {
            items("factors." + (index + 1) + ".values").forEach(value -> values.put(values.size() + "", value));
        }
        return List.copyOf(values.values());
    }

    private List<Node> items(String path) {
        return ((Node.Sequence) Paths.find(sweep.file().node(), path).orElseThrow()).items();
    }

    /**
     * Checks the range of a factor, and returns values of it to be tried: its ends and its median.
     *
     * @param whole whether the factor takes whole numbers
     */
    List<Node> ends(int index, boolean whole) {
        SweepFile.FactorSpec factor = sweep.value().factors().get(index);
        String at = "factors." + (index + 1) + ".range";
        List<Node> ends = items(at);
        int before = sweep.problems().size();
        sweep.refuseIf(ends.size() != 2, at, ends.size() + " numbers", "two numbers: [lowest, highest]", "");
        if (ends.size() != 2) {
            return List.of();
        }
        double low = factor.range().get(0);
        double high = factor.range().get(1);
        String first = written(ends.get(0));
        String last = written(ends.get(1));
        sweep.refuseIf(
                !(low < high),
                at,
                "the range [" + first + ", " + last + "]",
                "a range whose lower end comes first and is lower than its upper end",
                low > high ? "write [" + last + ", " + first + "]." : "list the one value: values: [" + first + "].");
        sweep.refuseIf(
                low < high && whole && (low != StrictMath.rint(low) || high != StrictMath.rint(high)),
                at,
                "an end that is not whole",
                "whole ends, for the parameter takes whole numbers",
                "");
        return sweep.problems().size() > before ? List.of() : tried(factor, whole, at, ends);
    }

    private List<Node> tried(SweepFile.FactorSpec factor, boolean whole, String at, List<Node> ends) {
        RangeFactor range = factor.ranged(whole);
        List<Node> tried = new ArrayList<>(ends);
        range.objection()
                .ifPresentOrElse(
                        rule -> sweep.refuse(
                                at,
                                "the range " + factor.range(),
                                "for this distribution a range " + rule,
                                "change the range or the distribution."),
                        () -> tried.add(Node.of(range.at(0.5), sweep.place(at))));
        return tried;
    }

    private static String written(Node end) {
        return end instanceof Node.Numeral number ? number.written() : end.describe();
    }
}
