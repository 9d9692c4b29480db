package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.plenary.design.LatinHypercube;
import org.plenary.design.UnitSample;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/**
 * Points of the judged numbers in their ranges and orders: spread evenly over all of them, or inside a part of them.
 * All follow from the seed of the draws.
 */
final class JudgedPoints {
    /** Which part of a point is drawn anew in a step through a part of the space. */
    private static final double ANEW = 0.1;

    /** How often a point that keeps no order is drawn anew before its part is taken as it was. */
    private static final int ATTEMPTS = 1000;

    private final RangeDraw ranges;
    private final List<JudgedNumber> numbers;
    private final KeyedRandom random;

    JudgedPoints(RangeDraw ranges) {
        this.ranges = ranges;
        this.numbers = ranges.numbers();
        this.random = KeyedRandom.of(ranges.seed());
    }

    /** Returns points of a Latin hypercube; numbers whose order does not hold there are drawn as {@link RangeDraw} does. */
    List<double[]> spread(int points) {
        UnitSample sample = new LatinHypercube(points, false, ranges.seed()).sample(numbers.size());
        List<double[]> spread = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            double[] values = new double[numbers.size()];
            for (int n = 0; n < values.length; n++) {
                values[n] = within(n, sample.at(point, n));
            }
            if (!ordered(values)) {
                List<Double> drawn = ranges.at(point + 1);
                ranges.orders().forEach(order -> order.numbers().forEach(n -> values[n] = drawn.get(n)));
            }
            spread.add(rounded(values));
        }
        return spread;
    }

    /** Returns a point drawn from all of the space. */
    double[] anywhere(int index) {
        double[] values = new double[numbers.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = within(n, random.uniform(Purpose.RANGE, n, index, 0));
        }
        for (OrderedNumbers order : ranges.orders()) {
            List<Integer> all = order.numbers();
            for (int attempt = 1;
                    !order.holds(Arrays.stream(values).boxed().toList()) && attempt < ATTEMPTS;
                    attempt++) {
                for (int n : all) {
                    values[n] = within(n, random.uniform(Purpose.RANGE, n, index, attempt));
                }
            }
        }
        return values;
    }

    /**
     * Returns where a walk through a part of the space ends: a tenth of the numbers is drawn anew in each step, and the
     * step is taken back if it leaves the part. What is uniform in the part stays so (Metropolis and others 1953).
     *
     * @param from where it begins, inside the part
     * @param index tells walks apart
     */
    double[] walked(double[] from, int index, int steps, Predicate<double[]> inside) {
        double[] at = from.clone();
        for (int step = 0; step < steps; step++) {
            double[] next = at.clone();
            for (int n = 0; n < next.length; n++) {
                if (random.uniform(Purpose.RANGE, n, index, -2 * step - 1) < ANEW) {
                    next[n] = within(n, random.uniform(Purpose.RANGE, n, index, -2 * step - 2));
                }
            }
            if (ordered(next) && inside.test(next)) {
                at = next;
            }
        }
        return at;
    }

    private double within(int number, double share) {
        double low = numbers.get(number).range().low();
        double high = numbers.get(number).range().high();
        return low + share * (high - low);
    }

    private boolean ordered(double[] values) {
        List<Double> at = Arrays.stream(values).boxed().toList();
        return ranges.orders().stream().allMatch(order -> order.holds(at));
    }

    /** Returns values as they are written to files: six significant digits, inside the ranges. */
    double[] rounded(double[] values) {
        double[] rounded = new double[values.length];
        Arrays.setAll(rounded, n -> RangeDraw.rounded(values[n], numbers.get(n).range()));
        return rounded;
    }
}
