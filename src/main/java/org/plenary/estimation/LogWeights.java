package org.plenary.estimation;

/** Sums of exponentials without underflow. */
final class LogWeights {
    /** Weights below exp(-40) of the largest count as zero. */
    private static final double NEGLIGIBLE = -40;

    private LogWeights() {}

    /**
     * Turns logarithms of weights into weights that add up to 1.
     *
     * @param log changed in place: weights afterwards
     * @return the logarithm of the sum of the weights before
     */
    static double exponentiate(double[] log) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : log) {
            largest = Math.max(largest, x);
        }
        double sum = 0;
        for (int q = 0; q < log.length; q++) {
            double x = log[q] - largest;
            log[q] = x < NEGLIGIBLE ? 0 : StrictMath.exp(x);
            sum += log[q];
        }
        for (int q = 0; q < log.length; q++) {
            log[q] /= sum;
        }
        return largest + StrictMath.log(sum);
    }

    /** Subtracts the logarithm of the sum of the weights, so that they add up to 1. */
    static void normalise(double[] log) {
        double logSum = exponentiate(log.clone());
        for (int q = 0; q < log.length; q++) {
            log[q] -= logSum;
        }
    }
}
