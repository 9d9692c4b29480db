package org.plenary.analysis;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A confidence interval at the level {@link #LEVEL}.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {
    /** The level of all intervals. */
    public static final double LEVEL = 0.95;

    /**
     * Returns the score interval of a share (Wilson 1927, <a
     * href="https://doi.org/10.1080/01621459.1927.10502953">doi:10.1080/01621459.1927.10502953</a>).
     *
     * @param successes from 0 to {@code n}
     * @param n at least 1
     */
    public static Interval ofShare(int successes, int n) {
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(n, successes, LEVEL);
        double low = successes == 0 ? 0 : Math.max(0, interval.getLowerBound());
        double high = successes == n ? 1 : Math.min(1, interval.getUpperBound());
        return new Interval(low, high);
    }

    /**
     * Returns Student's t interval of a mean.
     *
     * @param values independent values; with fewer than two the ends are undefined (NaN)
     */
    public static Interval ofMean(double[] values) {
        if (values.length < 2) {
            return new Interval(Double.NaN, Double.NaN);
        }
        Spread spread = Spread.of(values);
        double t = new TDistribution(spread.n() - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
        double margin = t * spread.sd() / Math.sqrt(spread.n());
        return new Interval(spread.mean() - margin, spread.mean() + margin);
    }

    /**
     * Returns Welch's t interval of a difference between two means (Welch 1947, <a
     * href="https://doi.org/10.1093/biomet/34.1-2.28">doi:10.1093/biomet/34.1-2.28</a>).
     *
     * @param gap the difference
     * @param a the sample whose mean was subtracted from
     * @param b the sample whose mean was subtracted
     * @return the interval; the gap itself if neither sample varies; undefined ends (NaN) if one has a single value
     */
    static Interval ofGap(double gap, Spread a, Spread b) {
        if (a.n() < 2 || b.n() < 2) {
            return new Interval(Double.NaN, Double.NaN);
        }
        double va = a.sd() * a.sd() / a.n();
        double vb = b.sd() * b.sd() / b.n();
        if (va + vb == 0) {
            return new Interval(gap, gap);
        }
        double freedom = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        double t = new TDistribution(freedom).inverseCumulativeProbability((1 + LEVEL) / 2);
        double margin = t * Math.sqrt(va + vb);
        return new Interval(gap - margin, gap + margin);
    }
}
