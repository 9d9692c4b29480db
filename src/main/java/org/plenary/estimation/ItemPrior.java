package org.plenary.estimation;

import java.util.Arrays;

/**
 * The prior of a roll call's parameters: independent normals about zero. A parameter of precision infinity is held at
 * zero.
 *
 * @param precision for each slope, then both cuts: one over the variance
 */
record ItemPrior(double[] precision) {
    /**
     * Returns the prior of a roll call.
     *
     * @param free how many slopes, from axis 1 on, may differ from zero
     */
    static ItemPrior of(EstimationSettings settings, int free) {
        double[] precision = new double[settings.axes() + 2];
        Arrays.fill(precision, 0, settings.axes(), 1 / (settings.slopeSd() * settings.slopeSd()));
        Arrays.fill(precision, free, settings.axes(), Double.POSITIVE_INFINITY);
        Arrays.fill(precision, settings.axes(), precision.length, 1 / (settings.cutSd() * settings.cutSd()));
        return new ItemPrior(precision);
    }

    boolean isHeld(int parameter) {
        return Double.isInfinite(precision[parameter]);
    }

    /** Returns the log density, less its constant. */
    double logDensity(double[] p) {
        double sum = 0;
        for (int m = 0; m < p.length; m++) {
            sum -= isHeld(m) ? 0 : precision[m] * p[m] * p[m] / 2;
        }
        return sum;
    }

    /** Adds the prior's derivatives; those of a held parameter become such that no step moves it. */
    void addDerivatives(double[] p, double[] gradient, double[][] hessian) {
        for (int m = 0; m < p.length; m++) {
            if (isHeld(m)) {
                for (double[] row : hessian) {
                    row[m] = 0;
                }
                Arrays.fill(hessian[m], 0);
                hessian[m][m] = -1;
                gradient[m] = 0;
            } else {
                gradient[m] -= precision[m] * p[m];
                hessian[m][m] -= precision[m];
            }
        }
    }
}
