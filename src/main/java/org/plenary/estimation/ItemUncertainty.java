package org.plenary.estimation;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How uncertain slopes and cuts are, and what that adds to the uncertainty of positions.
 *
 * <p>The information in the votes is the expected complete-data information less the covariance of the complete-data
 * scores (Louis 1982, Journal of the Royal Statistical Society B 44, 226-233); its inverse, the prior included, is the
 * covariance of the parameters. The derivative of a state's posterior mean by the parameters is the posterior covariance
 * of its position and scores, so that to first order (Kass and Steffey 1989, Journal of the American Statistical
 * Association 84, 717-726)
 *
 * <pre>  covariance of theta = covariance given the parameters + C S C'</pre>
 *
 * <p>where C is that derivative and S the covariance of the parameters.
 */
final class ItemUncertainty {
    private final RollCalls calls;
    private final IdealPointModel.Solution solution;
    private final int size;
    private final double[][][][] scores;
    private final double[][][] derivative;
    private final double[][] covariance;

    ItemUncertainty(RollCalls calls, IdealPointModel.Solution solution) {
        this.calls = calls;
        this.solution = solution;
        this.size = solution.priors().get(0).precision().length;
        this.scores = scores();
        this.derivative = new double[calls.states().size()][][];
        this.covariance = inverse(information());
    }

    /** Returns the standard deviation of a parameter: slopes in the order of the axes, lower cut, upper cut. */
    double sd(int rollCall, int parameter) {
        int at = rollCall * size + parameter;
        return StrictMath.sqrt(covariance[at][at]);
    }

    /** Returns what uncertain parameters add to the covariance of a state's position. */
    double[][] added(int state) {
        RealMatrix c = new Array2DRowRealMatrix(derivative[state], false);
        return c.multiply(new Array2DRowRealMatrix(covariance, false))
                .multiply(c.transpose())
                .getData();
    }

    /** Scores by roll call, vote and node: by predictor, lower cut and upper cut. */
    private double[][][][] scores() {
        List<RollCallItem> items = solution.items();
        double[][] nodes = solution.posterior().nodes();
        double[][][][] all = new double[items.size()][Vote.CAST][nodes.length][3];
        for (int j = 0; j < items.size(); j++) {
            RollCallItem item = items.get(j);
            Curvature curvature = Curvature.of(item.lowerCut(), item.upperCut());
            double logGap = Response.logGap(item.lowerCut(), item.upperCut());
            for (int q = 0; q < nodes.length; q++) {
                Response at = Response.at(item.predictor(nodes[q]), item.lowerCut(), item.upperCut(), logGap);
                for (int k = 0; k < Vote.CAST; k++) {
                    curvature.score(k, at, all[j][k][q]);
                }
            }
        }
        return all;
    }

    private double[][] information() {
        double[][] information = new double[scores.length * size][scores.length * size];
        for (int j = 0; j < scores.length; j++) {
            addComplete(j, information);
        }
        for (int i = 0; i < derivative.length; i++) {
            subtractMissing(i, information);
        }
        return information;
    }

    private void addComplete(int rollCall, double[][] information) {
        GridPosterior posterior = solution.posterior();
        double[][] hessian = new ItemTarget(
                        posterior.nodes(),
                        posterior.counts(calls, rollCall, i -> true),
                        solution.priors().get(rollCall))
                .expansion(solution.items().get(rollCall).parameters())
                .hessian();
        for (int k = 0; k < size; k++) {
            for (int m = 0; m < size; m++) {
                information[rollCall * size + k][rollCall * size + m] -= hessian[k][m];
            }
        }
    }

    private void subtractMissing(int state, double[][] information) {
        GridPosterior posterior = solution.posterior();
        double[] weight = posterior.weight(state);
        double[] meanTheta = posterior.mean(state);
        double[] mean = new double[information.length];
        double[] score = new double[information.length];
        for (int q = 0; q < weight.length; q++) {
            fill(score, state, posterior.offset(state) + q);
            for (int m = 0; m < score.length; m++) {
                mean[m] += weight[q] * score[m];
            }
        }
        derivative[state] = new double[meanTheta.length][information.length];
        for (int q = 0; q < weight.length; q++) {
            if (weight[q] < 1e-14) {
                continue;
            }
            int node = posterior.offset(state) + q;
            fill(score, state, node);
            for (int m = 0; m < score.length; m++) {
                double centred = weight[q] * (score[m] - mean[m]);
                for (int l = 0; l < score.length; l++) {
                    information[m][l] -= centred * (score[l] - mean[l]);
                }
                for (int k = 0; k < meanTheta.length; k++) {
                    derivative[state][k][m] += centred * (posterior.nodes()[node][k] - meanTheta[k]);
                }
            }
        }
    }

    /** Writes a state's scores at a node; those of parameters that are held, and of votes not cast, are zero. */
    private void fill(double[] score, int state, int node) {
        double[] theta = solution.posterior().nodes()[node];
        for (int j = 0; j < scores.length; j++) {
            Vote vote = calls.vote(state, j);
            for (int m = 0; m < size; m++) {
                boolean none = !vote.isCast() || solution.priors().get(j).isHeld(m);
                double[] s = scores[j][none ? 0 : vote.category()][node];
                score[j * size + m] = none ? 0 : m < theta.length ? s[0] * theta[m] : s[m - theta.length + 1];
            }
        }
    }

    private double[][] inverse(double[][] information) {
        double[][] inverse = new LUDecomposition(new Array2DRowRealMatrix(information, false))
                .getSolver()
                .getInverse()
                .getData();
        for (int at = 0; at < inverse.length; at++) {
            if (solution.priors().get(at / size).isHeld(at % size)) {
                inverse[at][at] = 0;
            }
        }
        return inverse;
    }
}
