package org.plenary.estimation;

/**
 * Derivatives of a log probability by slopes and cuts.
 *
 * <p>A vote's log probability depends on slopes through the predictor alone, so it has three derivatives, by predictor,
 * lower cut and upper cut; those by slopes are the first times the position.
 *
 * @param odds 1 / (exp(upper - lower) - 1): how fast the middle response gains from cuts moved apart
 */
record Curvature(double odds) {
    static Curvature of(double lowerCut, double upperCut) {
        return new Curvature(1 / StrictMath.expm1(upperCut - lowerCut));
    }

    /** Writes the derivatives by predictor, lower cut and upper cut. */
    void score(int category, Response at, double[] into) {
        double s = at.atLeastAbstain();
        double t = at.yes();
        into[0] = category == 0 ? -s : category == 1 ? 1 - s - t : 1 - t;
        into[1] = category == 0 ? s : category == 1 ? s - 1 - odds : 0;
        into[2] = category == 2 ? t - 1 : category == 1 ? t + odds : 0;
    }

    /** Adds a weight times the derivatives at a position to a gradient and a Hessian. */
    void add(int category, Response at, double weight, double[] theta, double[] gradient, double[][] hessian) {
        if (weight == 0) {
            return;
        }
        double[] score = new double[3];
        score(category, at, score);
        double s = category == 2 ? 0 : at.atLeastAbstain() * (1 - at.atLeastAbstain());
        double t = category == 0 ? 0 : at.yes() * (1 - at.yes());
        double apart = category == 1 ? odds * (1 + odds) : 0;
        int lower = theta.length;
        int upper = lower + 1;
        for (int k = 0; k < theta.length; k++) {
            gradient[k] += weight * score[0] * theta[k];
            for (int m = 0; m < theta.length; m++) {
                hessian[k][m] -= weight * (s + t) * (theta[k] * theta[m]);
            }
            addSymmetric(hessian, k, lower, weight * s * theta[k]);
            addSymmetric(hessian, k, upper, weight * t * theta[k]);
        }
        gradient[lower] += weight * score[1];
        gradient[upper] += weight * score[2];
        hessian[lower][lower] -= weight * (s + apart);
        hessian[upper][upper] -= weight * (t + apart);
        addSymmetric(hessian, lower, upper, weight * apart);
    }

    private static void addSymmetric(double[][] matrix, int row, int column, double x) {
        matrix[row][column] += x;
        matrix[column][row] += x;
    }
}
