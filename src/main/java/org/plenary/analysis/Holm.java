package org.plenary.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction for many tests (Holm 1979, Scandinavian Journal of Statistics 6(2)). */
public final class Holm {
    private Holm() {}

    /** Returns the corrected probabilities, in the order given; none exceeds 1. */
    public static double[] correct(List<Double> p) {
        List<Integer> order = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        double[] corrected = new double[p.size()];
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            largest = Math.max(largest, Math.min(1, p.get(i) * (p.size() - rank)));
            corrected[i] = largest;
        }
        return corrected;
    }
}
