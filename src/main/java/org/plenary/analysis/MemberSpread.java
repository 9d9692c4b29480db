package org.plenary.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What of a number's spread over the runs of an ensemble is luck and what is judgement: a one-way analysis of variance with
 * members as groups. The runs of a member are one observation for every interval, since they share what was judged.
 *
 * <pre>luck = MSW,   judgement = (MSB - MSW) / n0,   share = judgement / (judgement + luck)</pre>
 *
 * <p>with the mean squares within and between members and n0 = (n - sum n_i^2 / n) / (members - 1) runs a member. None is
 * cut at 0: where judgement does nothing its estimate is below 0 half of the time. The interval of the share is that of
 * Searle (1971, Linear Models, ch. 9), exact where members have equally many runs and both parts are normal.
 *
 * @param n runs in which the number is defined
 * @param members how many members they have
 * @param mean the mean over members of their means
 * @param interval Student's interval of that mean, which carries luck and judgement; undefined (NaN) for one member
 * @param luck the variance within members; undefined (NaN) if no member has two runs
 * @param judgement the variance between members, freed of luck; likewise
 * @param share the share of judgement in both, at most 1; likewise, or if nothing varies
 * @param shares its interval; likewise
 */
public record MemberSpread(
        int n,
        int members,
        double mean,
        Interval interval,
        double luck,
        double judgement,
        double share,
        Interval shares) {
    private static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /**
     * Returns the spread of values by replicate.
     *
     * @param values NaN where the number is not defined
     * @param size how many members there are: replicate r has member r mod size; 0 if each run stands for itself
     */
    public static MemberSpread of(double[] values, int size) {
        double[] own = byMember(values, size);
        int groups = own.length;
        int[] counts = new int[groups];
        double grand = 0;
        int n = 0;
        for (int r = 0; r < values.length; r++) {
            if (!Double.isNaN(values[r])) {
                counts[r % groups]++;
                grand += values[r];
                n++;
            }
        }
        double[] means =
                Arrays.stream(own).filter(value -> !Double.isNaN(value)).toArray();
        int k = means.length;
        double mean = k == 0 ? Double.NaN : StatUtils.mean(means);
        Interval interval = Interval.ofMean(means);
        double[] there =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (n <= k || k < 2 || !Spread.varies(there)) {
            return new MemberSpread(n, k, mean, interval, Double.NaN, Double.NaN, Double.NaN, UNDEFINED);
        }
        double within = 0;
        double between = 0;
        for (int r = 0; r < values.length; r++) {
            if (!Double.isNaN(values[r])) {
                double group = own[r % groups];
                within += (values[r] - group) * (values[r] - group);
                between += (group - grand / n) * (group - grand / n);
            }
        }
        double squares = Arrays.stream(counts)
                .mapToDouble(count -> (double) count * count)
                .sum();
        return of(n, k, mean, interval, within / (n - k), between / (k - 1), (n - squares / n) / (k - 1));
    }

    private static MemberSpread of(
            int n, int k, double mean, Interval interval, double within, double between, double each) {
        double judgement = (between - within) / each;
        double f = between / within;
        boolean varies = within > 0 && Double.isFinite(f);
        Interval shares = varies
                ? new Interval(share(f / quantile(k - 1, n - k), each), share(f * quantile(n - k, k - 1), each))
                : UNDEFINED;
        double share = varies ? share(f, each) : between > 0 ? 1 : Double.NaN;
        return new MemberSpread(n, k, mean, interval, within, judgement, share, shares);
    }

    private static double share(double f, double each) {
        return (f - 1) / (f + each - 1);
    }

    private static double quantile(int above, int below) {
        return new FDistribution(above, below).inverseCumulativeProbability((1 + Interval.LEVEL) / 2);
    }

    /** Returns the mean over its replicates of each member, in order; NaN for one that has none. */
    public static double[] byMember(double[] values, int size) {
        int groups = size == 0 ? values.length : Math.min(size, values.length);
        double[] sums = new double[groups];
        int[] counts = new int[groups];
        for (int r = 0; r < values.length; r++) {
            if (!Double.isNaN(values[r])) {
                sums[r % groups] += values[r];
                counts[r % groups]++;
            }
        }
        for (int m = 0; m < groups; m++) {
            sums[m] = counts[m] == 0 ? Double.NaN : sums[m] / counts[m];
        }
        return sums;
    }
}
