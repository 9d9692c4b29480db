package org.plenary.design;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.plenary.kernel.UserError;

/**
 * The points at which the scenarios of an experiment are run.
 *
 * <p>Of a sweep the values of the factors tell points apart, and are columns of {@code runs}. Points of other
 * experiments have labels (a finding and its arm, a draw), which are columns instead.
 *
 * @param method the word for how the points were chosen: {@code grid}, {@code saltelli}, {@code draws} and so on
 * @param factors the names of what is set at each point
 * @param points for each design point the value of each factor: a number, {@code true} or {@code false}, or a name
 * @param labels the names of the labels; none of a sweep
 * @param rules what is special of each point; empty if nothing is of any
 */
public record DesignPoints(
        String method, List<String> factors, List<List<Object>> points, List<String> labels, List<PointRule> rules) {
    /** The points that a sweep file lists. */
    public static final String LISTED = "points";

    /**
     * Checks and copies the points.
     *
     * @throws UserError if a factor stands twice or a point has another number of values than there are factors
     */
    public DesignPoints {
        factors = List.copyOf(factors);
        labels = List.copyOf(labels);
        rules = rules instanceof Rules ? rules : new Rules(List.copyOf(rules));
        if (!rules.isEmpty() && rules.size() != points.size()) {
            throw new IllegalArgumentException(rules.size() + " rules for " + points.size() + " points");
        }
        for (PointRule rule : rules) {
            if (rule.labels().size() != labels.size()) {
                throw new IllegalArgumentException(rule.labels() + " for the labels " + labels);
            }
        }
        checkFactors(factors);
        if (points.isEmpty()) {
            throw new UserError("the design has no point. Maybe remove the factors to run the scenarios as they are.");
        }
        if (!(points instanceof Made)) {
            points = copies(factors, points);
        }
    }

    /** Rules that know the most replicates of any. */
    private static final class Rules extends AbstractList<PointRule> implements RandomAccess {
        private final List<PointRule> all;
        private final int most;

        Rules(List<PointRule> all) {
            this.all = all;
            this.most = all.stream().mapToInt(PointRule::replicates).max().orElse(0);
        }

        @Override
        public PointRule get(int index) {
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    /** Returns the most replicates that a point says it has itself; 0 if none does. */
    public int mostReplicates() {
        return rules instanceof Rules own ? own.most : 0;
    }

    /** Makes listed points without labels. */
    public DesignPoints(List<String> factors, List<List<Object>> points) {
        this(LISTED, factors, points, List.of(), List.of());
    }

    /**
     * Returns points that a design makes when they are asked for, without keeping them.
     *
     * @param points makes a point of its index; never changes, and gives what the class comment says
     */
    public static DesignPoints made(String method, List<String> factors, int size, IntFunction<List<Object>> points) {
        return new DesignPoints(method, factors, new Made(size, points), List.of(), List.of());
    }

    private static List<List<Object>> copies(List<String> factors, List<List<Object>> points) {
        List<List<Object>> copies = new ArrayList<>();
        for (List<Object> point : points) {
            checkPoint(factors, point, copies.size());
            copies.add(List.copyOf(point));
        }
        return List.copyOf(copies);
    }

    /** Points that are made when they are asked for, so that a million of them take little room. */
    private static final class Made extends AbstractList<List<Object>> implements RandomAccess {
        private final int size;
        private final IntFunction<List<Object>> points;

        Made(int size, IntFunction<List<Object>> points) {
            this.size = size;
            this.points = points;
        }

        @Override
        public List<Object> get(int index) {
            return points.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Returns the design of a sweep without factors: one point, the scenario as it is. */
    public static DesignPoints single() {
        return new DesignPoints("grid", List.of(), List.of(List.of()), List.of(), List.of());
    }

    /** Returns the same points with labels and rules. */
    public DesignPoints with(List<String> names, List<PointRule> special) {
        return new DesignPoints(method, factors, points, names, special);
    }

    /** Returns the names of the columns that points have in {@code runs}: labels if there are any, or else factors. */
    public List<String> columns() {
        return labels.isEmpty() ? factors : labels;
    }

    /** Returns the cells of a point in those columns. */
    public List<Object> cells(int point) {
        return labels.isEmpty()
                ? points.get(point)
                : List.copyOf(rules.get(point).labels());
    }

    /** Returns whether one of two designs begins with all points of the other, replicates apart. */
    public boolean begins(DesignPoints other) {
        if (!method.equals(other.method) || rules.isEmpty() != other.rules.isEmpty()) {
            return false;
        }
        for (int d = 0; d < Math.min(size(), other.size()); d++) {
            if (!same(points.get(d), other.points.get(d))
                    || (!rules.isEmpty() && !rules.get(d).isLike(other.rules.get(d)))) {
                return false;
            }
        }
        return true;
    }

    /** A number that was read back may be of another type. */
    private static boolean same(List<Object> point, List<Object> other) {
        if (point.size() != other.size()) {
            return false;
        }
        for (int f = 0; f < point.size(); f++) {
            Object one = point.get(f);
            Object two = other.get(f);
            boolean equal = one instanceof Number number && two instanceof Number otherNumber
                    ? number.doubleValue() == otherNumber.doubleValue()
                    : one.equals(two);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of points, at least 1. */
    public int size() {
        return points.size();
    }

    private static void checkFactors(List<String> factors) {
        HashSet<String> seen = new HashSet<>();
        for (String factor : factors) {
            if (factor.isBlank() || !seen.add(factor)) {
                throw new UserError("factor \"" + factor + "\" is blank or stands twice: each factor is a column of its"
                        + " own. Maybe put all its values into one list.");
            }
        }
    }

    private static void checkPoint(List<String> factors, List<Object> point, int index) {
        if (point.size() != factors.size()) {
            throw new UserError("design point " + index + " has " + point.size() + " values for " + factors.size()
                    + " factors. Maybe a value is missing.");
        }
        for (int f = 0; f < factors.size(); f++) {
            checkValue(factors.get(f), point.get(f));
        }
    }

    static void checkValue(String factor, Object value) {
        boolean finite = !(value instanceof Number number) || Double.isFinite(number.doubleValue());
        if (!finite || !(value instanceof Number || value instanceof Boolean || value instanceof String)) {
            throw new UserError(
                    "factor \"" + factor + "\": the value " + value + " is neither a finite number, nor true"
                            + " or false, nor a name. Maybe write each value by itself, not as a list or a map.");
        }
    }
}
