package org.plenary.analysis;

import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** How often luck alone would change the class of most runs. */
public final class Luck {
    private Luck() {}

    /**
     * Returns the probability that two samples of runs have the same modal class if both come from one distribution,
     * estimated by both samples together; exact for independent runs.
     *
     * @param first how many runs were in each class
     * @param second the same of the second sample
     */
    public static double sameMode(List<Integer> first, List<Integer> second) {
        int n1 = sum(first);
        int n2 = sum(second);
        double[] p = new double[first.size()];
        for (int c = 0; c < p.length; c++) {
            p[c] = (first.get(c) + second.get(c)) / (double) (n1 + n2);
        }
        double[] a = modes(p, n1);
        double[] b = n1 == n2 ? a : modes(p, n2);
        double same = 0;
        for (int c = 0; c < p.length; c++) {
            same += a[c] * b[c];
        }
        return Math.min(1, same);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the probability of each of three classes to be the mode of n runs; of equals it is the lowest. */
    private static double[] modes(double[] p, int n) {
        double[] modes = new double[p.length];
        for (int low = 0; low <= n; low++) {
            for (int medium = 0; low + medium <= n; medium++) {
                int high = n - low - medium;
                int mode = high > Math.max(low, medium) ? 2 : medium > low ? 1 : 0;
                modes[mode] += probability(p, new int[] {low, medium, high}, n);
            }
        }
        return modes;
    }

    private static double probability(double[] p, int[] counts, int n) {
        double log = CombinatoricsUtils.factorialLog(n);
        for (int c = 0; c < p.length; c++) {
            if (counts[c] > 0) {
                if (p[c] == 0) {
                    return 0;
                }
                log += counts[c] * StrictMath.log(p[c]) - CombinatoricsUtils.factorialLog(counts[c]);
            }
        }
        return StrictMath.exp(log);
    }
}
