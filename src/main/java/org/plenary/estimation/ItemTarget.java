package org.plenary.estimation;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * What the M-step raises for one roll call: the expected log likelihood of its votes plus the log prior of its
 * parameters,
 *
 * <pre>  sum over nodes q, votes k of counts[k][q] log P(k | node q) - sum over m of p[m]^2 / (2 sd[m]^2)</pre>
 *
 * <p>It is strictly concave in slopes and cuts (Pratt 1981, Journal of the American Statistical Association 76,
 * 103-106), so that Newton's steps, halved where they overshoot, reach its only maximum.
 */
final class ItemTarget {
    private static final int HALVINGS = 40;
    private static final double ROUNDING = 1e-13;

    private final double[][] nodes;
    private final double[][] counts;
    private final ItemPrior prior;

    /**
     * Holds the target.
     *
     * @param nodes positions
     * @param counts for no, abstain, yes: the expected number of such votes cast at each node
     */
    ItemTarget(double[][] nodes, double[][] counts, ItemPrior prior) {
        this.nodes = nodes;
        this.counts = counts;
        this.prior = prior;
    }

    /** The target's value, gradient and Hessian at a point. */
    record Expansion(double value, double[] gradient, double[][] hessian) {}

    /** Returns the parameters after one step that does not lower the target. */
    double[] improved(double[] p) {
        Expansion at = expansion(p);
        double[] step = newtonStep(at);
        double lowest = at.value() - ROUNDING * Math.abs(at.value());
        double scale = 1;
        for (int h = 0; h < HALVINGS; h++, scale /= 2) {
            double[] candidate = p.clone();
            for (int m = 0; m < p.length; m++) {
                candidate[m] += scale * step[m];
            }
            if (ordered(candidate) && value(candidate) >= lowest) {
                return candidate;
            }
        }
        return p;
    }

    private static boolean ordered(double[] p) {
        return p[p.length - 2] < p[p.length - 1];
    }

    private static double[] newtonStep(Expansion at) {
        double[][] negative = Arrays.stream(at.hessian())
                .map(row -> Arrays.stream(row).map(x -> -x).toArray())
                .toArray(double[][]::new);
        return new CholeskyDecomposition(new Array2DRowRealMatrix(negative, false), 1e-9, 1e-12)
                .getSolver()
                .solve(new ArrayRealVector(at.gradient(), false))
                .toArray();
    }

    double value(double[] p) {
        double lower = p[p.length - 2];
        double upper = p[p.length - 1];
        double logGap = Response.logGap(lower, upper);
        double sum = prior.logDensity(p);
        for (int q = 0; q < nodes.length; q++) {
            if (isEmpty(q)) {
                continue;
            }
            Response at = Response.at(predictor(p, nodes[q]), lower, upper, logGap);
            sum += counts[0][q] * at.logNo() + counts[1][q] * at.logAbstain() + counts[2][q] * at.logYes();
        }
        return sum;
    }

    private boolean isEmpty(int q) {
        return counts[0][q] + counts[1][q] + counts[2][q] < 1e-16;
    }

    static double predictor(double[] p, double[] theta) {
        double sum = 0;
        for (int k = 0; k < theta.length; k++) {
            sum += p[k] * theta[k];
        }
        return sum;
    }

    Expansion expansion(double[] p) {
        int axes = p.length - 2;
        double lower = p[axes];
        double upper = p[axes + 1];
        double logGap = Response.logGap(lower, upper);
        double[] gradient = new double[p.length];
        double[][] hessian = new double[p.length][p.length];
        double value = prior.logDensity(p);
        Curvature curvature = Curvature.of(lower, upper);
        for (int q = 0; q < nodes.length; q++) {
            if (isEmpty(q)) {
                continue;
            }
            Response at = Response.at(predictor(p, nodes[q]), lower, upper, logGap);
            for (int k = 0; k < Vote.CAST; k++) {
                value += counts[k][q] * at.log(k);
                curvature.add(k, at, counts[k][q], nodes[q], gradient, hessian);
            }
        }
        prior.addDerivatives(p, gradient, hessian);
        return new Expansion(value, gradient, hessian);
    }
}
