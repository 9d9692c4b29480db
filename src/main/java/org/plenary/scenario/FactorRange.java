package org.plenary.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The range of a factor, and how its values are spread over it.
 *
 * <p>A range of whole numbers gives whole numbers: the distribution is taken over the range, wider by a half at both ends,
 * and rounded to the nearest, so that under a uniform one each number is equally likely, ends included.
 *
 * @param low the lowest value
 * @param high the highest value
 * @param whole whether values are whole numbers
 * @param distribution how values are spread
 */
public record FactorRange(double low, double high, boolean whole, DistributionSpec distribution) {
    /** Values are short enough to be typed into a file, and to be written into tables without loss. */
    private static final MathContext SIGNIFICANT = new MathContext(10, RoundingMode.HALF_EVEN);

    /** Returns the range of a factor that has one. */
    public static FactorRange of(SweepFile.FactorSpec factor, boolean whole) {
        return new FactorRange(factor.range().get(0), factor.range().get(1), whole, factor.distribution());
    }

    private double margin() {
        return whole ? 0.5 : 0;
    }

    /** Returns what is required of the range but not so, in words that follow "a range"; nothing if all is well. */
    public Optional<String> objection() {
        return distribution.objection(low - margin(), high + margin());
    }

    /**
     * Returns the value at a probability.
     *
     * @param p from 0 to 1
     * @return a {@code Long} if values are whole, otherwise a {@code Double} of up to ten significant digits; from
     *     {@code low} to {@code high}
     */
    public Object at(double p) {
        double x = distribution.quantile(p, low - margin(), high + margin());
        if (whole) {
            return Math.min((long) high, Math.max((long) low, (long) StrictMath.floor(x + 0.5)));
        }
        double rounded = new BigDecimal(x).round(SIGNIFICANT).doubleValue();
        return Math.min(high, Math.max(low, rounded));
    }
}
