package org.plenary.complex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Measures of how unequal shares are. */
final class Shares {
    private Shares() {}

    /** Returns the concentration index of amounts, the states ranked by something, least first; NaN if they add up to 0. */
    static double concentration(double[] amounts, double[] rankedBy) {
        int n = amounts.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> rankedBy[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        double total = 0;
        for (int at = 0; at < n; at++) {
            total += amounts[order[at]];
            sum += (2 * (at + 1) - n - 1.0) * amounts[order[at]];
        }
        return total > 0 ? sum / (n * total) : Double.NaN;
    }

    /** Returns Kakwani's index of progressivity (1977): below 0 where payments are regressive. */
    static double progressivity(double[] paid, double[] able) {
        return concentration(paid, able) - concentration(able, able);
    }

    /** Returns half the sum of differences between shares of costs and of benefits (Duncan and Duncan 1955); NaN without either. */
    static double mismatch(double[] costs, double[] benefits) {
        double c = Arrays.stream(costs).sum();
        double b = Arrays.stream(benefits).sum();
        double sum = 0;
        for (int i = 0; i < costs.length; i++) {
            sum += Math.abs(costs[i] / c - benefits[i] / b);
        }
        return c > 0 && b > 0 ? sum / 2 : Double.NaN;
    }

    /** Returns how unlike gains are: 0 where all gain alike or nobody gains, 1 where gains cancel. */
    static double dispersion(double[] gains) {
        double sum = 0;
        double squares = 0;
        for (double g : gains) {
            sum += g;
            squares += g * g;
        }
        return squares > 0 ? 1 - sum * sum / (gains.length * squares) : 0;
    }
}
