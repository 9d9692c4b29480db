package org.plenary.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.plenary.random.KeyedRandom;
import org.plenary.random.Purpose;

/**
 * Draws judged numbers from their ranges, each uniform and independent of the others.
 *
 * <p>A draw is keyed by the seed, the number's path and its index, so that further numbers leave those drawn before as
 * they were. A number of scenarios is keyed by the first of them too, so that numbers of one path that differ between
 * scenarios are independent.
 *
 * @param numbers what is drawn
 * @param seed the seed that all draws follow from
 */
public record RangeDraw(List<JudgedNumber> numbers, long seed) {
    /** The draw that is none: every number as the files have it. */
    public static final int AS_SHIPPED = 0;

    /** Drawn numbers are short enough to be typed into a file, and to be written without loss. */
    private static final MathContext SIGNIFICANT = new MathContext(6, RoundingMode.HALF_EVEN);

    /** Copies the numbers. */
    public RangeDraw {
        numbers = List.copyOf(numbers);
    }

    /**
     * Returns the value of each number in a draw, within its range, to six significant digits.
     *
     * @param draw from 1; {@link #AS_SHIPPED} gives the values of the files
     */
    public List<Double> at(int draw) {
        KeyedRandom random = KeyedRandom.of(seed);
        return numbers.stream()
                .map(number -> draw == AS_SHIPPED ? number.shipped() : drawn(number, random, draw))
                .toList();
    }

    private static double drawn(JudgedNumber number, KeyedRandom random, int draw) {
        String key = number.shared()
                ? number.path()
                : number.path() + "@" + number.scenarios().get(0);
        // Two hashes, so that keys whose hashes agree by chance are still told apart.
        int forwards = key.hashCode();
        int backwards = new StringBuilder(key).reverse().toString().hashCode();
        double low = number.range().low();
        double high = number.range().high();
        double x = low + random.uniform(Purpose.RANGE, forwards, draw, backwards) * (high - low);
        double rounded = new BigDecimal(x).round(SIGNIFICANT).doubleValue();
        return Math.min(high, Math.max(low, rounded));
    }
}
