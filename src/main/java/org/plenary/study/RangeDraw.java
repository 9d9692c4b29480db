package org.plenary.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.plenary.design.DistributionSpec;
import org.plenary.design.LatinHypercube;
import org.plenary.design.RangeFactor;
import org.plenary.design.SampledFactor;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.kernel.Quantity;
import org.plenary.kernel.UserError;

/**
 * Draws judged numbers from their ranges, each uniform and independent of the others, but for those that keep an order:
 * these are uniform over all values in their ranges that keep it.
 *
 * <p>A draw is keyed by the seed, the number's path and its index, so that further numbers leave those drawn before as
 * they were. A number of scenarios is keyed by the first of them too, so that numbers of one path that differ between
 * scenarios are independent.
 *
 * @param numbers what is drawn
 * @param orders which of them keep an order
 * @param seed the seed that all draws follow from
 * @param given the values of the draws, if they are not drawn but those of an ensemble; none otherwise
 */
public record RangeDraw(List<JudgedNumber> numbers, List<OrderedNumbers> orders, long seed, List<List<Double>> given) {
    /** The draw that is none: every number as the files have it. */
    public static final int AS_SHIPPED = 0;

    /** Drawn numbers are short enough to be typed into a file, and to be written without loss. */
    private static final MathContext SIGNIFICANT = new MathContext(6, RoundingMode.HALF_EVEN);

    /** Of three values without an order one draw in six is in a given one; ranges that leave less room are a mistake. */
    private static final int MOST_ATTEMPTS = 10_000;

    /** Copies the lists. */
    public RangeDraw {
        numbers = List.copyOf(numbers);
        orders = List.copyOf(orders);
        given = List.copyOf(given);
    }

    /** Makes draws from ranges. */
    public RangeDraw(List<JudgedNumber> numbers, List<OrderedNumbers> orders, long seed) {
        this(numbers, orders, seed, List.of());
    }

    /** Makes draws of numbers without an order. */
    public RangeDraw(List<JudgedNumber> numbers, long seed) {
        this(numbers, List.of(), seed);
    }

    /**
     * Returns so many draws that fill the space: a Latin hypercube over all numbers, but that levels which break an order
     * are drawn again until they keep it, uniformly.
     */
    public List<List<Double>> spread(int size) {
        List<SampledFactor> factors = new ArrayList<>();
        for (JudgedNumber number : numbers) {
            Quantity.Range range = number.range();
            factors.add(new RangeFactor(
                    number.name(), range.low(), range.high(), false, new DistributionSpec.Uniform(), 0));
        }
        List<List<Object>> points =
                new LatinHypercube(size, false, seed).points(factors).points();
        List<List<Double>> draws = new ArrayList<>();
        for (int draw = 1; draw <= size; draw++) {
            List<Double> first = new ArrayList<>();
            for (int n = 0; n < numbers.size(); n++) {
                first.add(rounded(
                        (double) points.get(draw - 1).get(n), numbers.get(n).range()));
            }
            draws.add(ordered(first, draw));
        }
        return draws;
    }

    /**
     * Returns the value of each number in a draw, within its range, to six significant digits.
     *
     * @param draw from 1; {@link #AS_SHIPPED} gives the values of the files
     * @throws UserError if ranges leave no room for an order
     */
    public List<Double> at(int draw) {
        if (draw == AS_SHIPPED) {
            return numbers.stream().map(JudgedNumber::shipped).toList();
        }
        if (!given.isEmpty()) {
            return given.get(draw - 1);
        }
        KeyedRandom random = KeyedRandom.of(seed);
        List<Double> values = new ArrayList<>();
        numbers.forEach(number -> values.add(drawn(number, random, draw, 0)));
        return ordered(values, draw);
    }

    /** Returns values in which the levels of an order that does not hold are drawn again until it does. */
    private List<Double> ordered(List<Double> values, int draw) {
        KeyedRandom random = KeyedRandom.of(seed);
        for (OrderedNumbers order : orders) {
            for (int attempt = 1; !order.holds(values); attempt++) {
                redraw(order, random, draw, attempt, values);
            }
        }
        return List.copyOf(values);
    }

    private void redraw(OrderedNumbers order, KeyedRandom random, int draw, int attempt, List<Double> values) {
        if (attempt > MOST_ATTEMPTS) {
            throw new UserError("the ranges of " + order.path() + " leave no room for its order between the cases."
                    + " Maybe widen them in the scenario files, or change the order in the ordinal table.");
        }
        for (int index : order.numbers()) {
            values.set(index, drawn(numbers.get(index), random, draw, attempt));
        }
    }

    private static double drawn(JudgedNumber number, KeyedRandom random, int draw, int attempt) {
        JudgedNumber.InScenario first = number.places().get(0);
        String key = number.shared() ? number.path() : first.path() + "@" + first.scenario();
        // Two hashes, so that keys whose hashes agree by chance are still told apart.
        int forwards = key.hashCode();
        int backwards = new StringBuilder(key).reverse().toString().hashCode() + attempt * 0x9E3779B9;
        double low = number.range().low();
        double high = number.range().high();
        return rounded(low + random.uniform(Purpose.RANGE, forwards, draw, backwards) * (high - low), number.range());
    }

    /** Returns a value as it is written to files: six significant digits, inside the range. */
    static double rounded(double x, Quantity.Range range) {
        double rounded = new BigDecimal(x).round(SIGNIFICANT).doubleValue();
        return Math.min(range.high(), Math.max(range.low(), rounded));
    }
}
