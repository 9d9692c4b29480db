package org.plenary.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A factor that is varied over a range.
 *
 * <p>A range of whole numbers gives whole numbers: the distribution is taken over the range, wider by a half at both ends,
 * and rounded to the nearest, so that under a uniform one each number is equally likely, ends included.
 *
 * @param name the path into the scenario, which is also the name of its column
 * @param low the lowest value
 * @param high the highest value
 * @param whole whether values are whole numbers
 * @param distribution how values are spread
 * @param levels how many values a grid takes, from one end to the other at equal steps of probability: at least 2, or 0 if
 *     it is for no grid
 */
public record RangeFactor(
        String name, double low, double high, boolean whole, DistributionSpec distribution, int levels)
        implements SampledFactor {
    /** Values are short enough to be typed into a file, and to be written into tables without loss. */
    private static final MathContext SIGNIFICANT = new MathContext(10, RoundingMode.HALF_EVEN);

    private double margin() {
        return whole ? 0.5 : 0;
    }

    /** Returns what is required of the range but not so, in words that follow "a range"; nothing if all is well. */
    public Optional<String> objection() {
        return distribution.objection(low - margin(), high + margin());
    }

    /**
     * {@inheritDoc}
     *
     * @return a {@code Long} if values are whole, otherwise a {@code Double} of up to ten significant digits; from
     *     {@code low} to {@code high}
     */
    @Override
    public Object at(double p) {
        double x = distribution.quantile(p, low - margin(), high + margin());
        if (whole) {
            return Math.min((long) high, Math.max((long) low, (long) StrictMath.floor(x + 0.5)));
        }
        double rounded = new BigDecimal(x).round(SIGNIFICANT).doubleValue();
        return Math.min(high, Math.max(low, rounded));
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.plenary.kernel.UserError if whole numbers do not have as many
     */
    @Override
    public List<Object> values() {
        List<Object> values =
                IntStream.range(0, levels).mapToObj(i -> at(i / (levels - 1.0))).toList();
        return new Factor(name, values).values();
    }
}
