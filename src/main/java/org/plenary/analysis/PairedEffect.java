package org.plenary.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/**
 * A mean difference between two arms with common random numbers.
 *
 * @param effect the mean difference, high less low
 * @param interval its 95 % percentile bootstrap interval over replicates ({@value #RESAMPLES} resamples)
 * @param cliffsDelta how often a high value exceeds a low one, less how often it falls short, over all pairs (Cliff
 *     1993, Psychological Bulletin 114(3))
 * @param p two-sided probability of so large a mean if signs of differences were fair coins ({@value #PERMUTATIONS}
 *     random sign flips, the observed one counted)
 * @param n replicates
 */
public record PairedEffect(double effect, Interval interval, double cliffsDelta, double p, int n) {
    /** Bootstrap resamples. */
    public static final int RESAMPLES = 2000;

    /** Random sign flips. */
    public static final int PERMUTATIONS = 19_999;

    /** Differences smaller than this are rounding. */
    private static final double TINY = 1e-12;

    /**
     * Compares arms. Pairs in which a value is not defined (NaN) are left out; without any pair all is NaN.
     *
     * @param low a value for each replicate
     * @param high a value for each replicate, of the same luck
     * @param random keys the resamples
     * @param item a number for this comparison
     */
    public static PairedEffect of(double[] low, double[] high, KeyedRandom random, int item) {
        int[] defined = IntStream.range(0, low.length)
                .filter(r -> !Double.isNaN(high[r] - low[r]))
                .toArray();
        if (defined.length == 0) {
            return new PairedEffect(Double.NaN, new Interval(Double.NaN, Double.NaN), Double.NaN, 1, 0);
        }
        return ofDefined(
                Arrays.stream(defined).mapToDouble(r -> low[r]).toArray(),
                Arrays.stream(defined).mapToDouble(r -> high[r]).toArray(),
                random,
                item);
    }

    /** Returns an effect that no luck enters: both ends of its interval are the effect, and it is told from none. */
    public static PairedEffect certain(double effect) {
        return new PairedEffect(effect, new Interval(effect, effect), Math.signum(effect), effect == 0 ? 1 : 0, 0);
    }

    private static PairedEffect ofDefined(double[] low, double[] high, KeyedRandom random, int item) {
        double[] differences = new double[low.length];
        for (int r = 0; r < low.length; r++) {
            differences[r] = high[r] - low[r];
        }
        return new PairedEffect(
                mean(differences),
                bootstrap(differences, random, item),
                cliffsDelta(low, high),
                signFlips(differences, random, item),
                low.length);
    }

    /** Returns whether its interval leaves out 0. */
    public boolean isTold() {
        return interval.low() > 0 || interval.high() < 0;
    }

    /** Returns the smallest probability that so many replicates can give. */
    public static double smallestP(int n) {
        return Math.max(1.0 / (PERMUTATIONS + 1), StrictMath.pow(2, 1 - n));
    }

    /** Returns the mean of the values that are defined; NaN if none is. */
    public static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static Interval bootstrap(double[] differences, KeyedRandom random, int item) {
        double[] means = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double sum = 0;
            for (int r = 0; r < differences.length; r++) {
                double u = random.uniform(Purpose.BOOTSTRAP, item, b, r);
                sum += differences[(int) (u * differences.length)];
            }
            means[b] = sum / differences.length;
        }
        Arrays.sort(means);
        int tail = (int) Math.round(RESAMPLES * (1 - Interval.LEVEL) / 2);
        return new Interval(means[tail], means[RESAMPLES - 1 - tail]);
    }

    static double cliffsDelta(double[] low, double[] high) {
        long above = 0;
        for (double h : high) {
            for (double l : low) {
                above += Math.abs(h - l) < TINY ? 0 : h > l ? 1 : -1;
            }
        }
        return above / ((double) low.length * high.length);
    }

    private static double signFlips(double[] differences, KeyedRandom random, int item) {
        double observed = Math.abs(sum(differences)) - TINY;
        int asLarge = 1;
        for (int k = 0; k < PERMUTATIONS; k++) {
            double sum = 0;
            long bits = 0;
            for (int r = 0; r < differences.length; r++) {
                if (r % Long.SIZE == 0) {
                    bits = random.bits(Purpose.PERMUTATION, item, k, r / Long.SIZE);
                }
                sum += (bits & 1) == 0 ? differences[r] : -differences[r];
                bits >>>= 1;
            }
            asLarge += Math.abs(sum) >= observed ? 1 : 0;
        }
        return asLarge / (PERMUTATIONS + 1.0);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
