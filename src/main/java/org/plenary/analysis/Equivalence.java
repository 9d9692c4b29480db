package org.plenary.analysis;

import org.apache.commons.math3.distribution.TDistribution;

/** Two one-sided tests that there is no effect that matters (Schuirmann 1987, doi:10.1007/BF01068419). */
public final class Equivalence {
    private Equivalence() {}

    /**
     * Returns the probability of differences so near 0 if their true mean were at least the margin away from it: the larger
     * of Student's two one-sided probabilities. Below .05 it says that the 90 % interval of the mean lies inside the margin.
     *
     * @param differences independent; those that are not defined (NaN) are left out
     * @param margin above 0; with none nothing can be shown to be no effect
     * @return from 0 to 1; 1 with fewer than two differences
     */
    public static double p(double[] differences, double margin) {
        double[] defined = java.util.Arrays.stream(differences)
                .filter(x -> !Double.isNaN(x))
                .toArray();
        if (defined.length < 2 || !(margin > 0)) {
            return 1;
        }
        Spread spread = Spread.of(defined);
        double room = margin - Math.abs(spread.mean());
        if (spread.sd() == 0) {
            return room > 0 ? 0 : 1;
        }
        double t = room / (spread.sd() / Math.sqrt(spread.n()));
        return 1 - new TDistribution(spread.n() - 1).cumulativeProbability(t);
    }
}
