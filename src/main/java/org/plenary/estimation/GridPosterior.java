package org.plenary.estimation;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Each state's posterior on the nodes: the E-step of Bock and Aitkin (1981), doi:10.1007/BF02293801.
 *
 * <p>A state's weights add up to 1 and stand for the nodes from its offset on; all other nodes have none.
 */
final class GridPosterior {
    private final double[][] nodes;
    private final int[] offset;
    private final double[][] weight;
    private final double logLikelihood;

    private GridPosterior(double[][] nodes, int[] offset, double[][] weight, double logLikelihood) {
        this.nodes = nodes;
        this.offset = offset;
        this.weight = weight;
        this.logLikelihood = logLikelihood;
    }

    /** Returns the posterior given the votes and these roll calls' parameters. */
    static GridPosterior of(GridPrior prior, RollCalls calls, List<RollCallItem> items) {
        double[][] nodes = prior.grid().nodes();
        double[][][] tables = items.stream().map(item -> table(item, nodes)).toArray(double[][][]::new);
        int[] offset = new int[prior.states()];
        double[][] weight = new double[prior.states()][];
        double logLikelihood = 0;
        for (int i = 0; i < offset.length; i++) {
            offset[i] = prior.offset(i);
            weight[i] = prior.logWeight(i).clone();
            for (int j = 0; j < tables.length; j++) {
                Vote vote = calls.vote(i, j);
                if (vote.isCast()) {
                    add(tables[j][vote.category()], offset[i], weight[i]);
                }
            }
            logLikelihood += LogWeights.exponentiate(weight[i]);
        }
        return new GridPosterior(nodes, offset, weight, logLikelihood);
    }

    /** Returns the posterior of states whose positions on one axis are known. */
    static GridPosterior known(RollCalls calls) {
        int n = calls.states().size();
        double[][] nodes = new double[n][1];
        int[] offset = new int[n];
        double[][] weight = new double[n][1];
        for (int i = 0; i < n; i++) {
            nodes[i][0] = calls.position(i);
            offset[i] = i;
            weight[i][0] = 1;
        }
        return new GridPosterior(nodes, offset, weight, 0);
    }

    private static double[][] table(RollCallItem item, double[][] nodes) {
        double logGap = Response.logGap(item.lowerCut(), item.upperCut());
        double[] p = item.parameters();
        double[][] table = new double[Vote.CAST][nodes.length];
        for (int q = 0; q < nodes.length; q++) {
            Response at = Response.at(ItemTarget.predictor(p, nodes[q]), item.lowerCut(), item.upperCut(), logGap);
            for (int k = 0; k < Vote.CAST; k++) {
                table[k][q] = at.log(k);
            }
        }
        return table;
    }

    private static void add(double[] table, int offset, double[] to) {
        for (int q = 0; q < to.length; q++) {
            to[q] += table[offset + q];
        }
    }

    double[][] nodes() {
        return nodes;
    }

    int offset(int state) {
        return offset[state];
    }

    /** Returns a state's weights; not to be changed. */
    double[] weight(int state) {
        return weight[state];
    }

    /** Returns the log probability of all votes, positions integrated out. */
    double logLikelihood() {
        return logLikelihood;
    }

    /**
     * Returns the expected number of no, abstain and yes cast at each node.
     *
     * @param included states that count
     */
    double[][] counts(RollCalls calls, int rollCall, IntPredicate included) {
        double[][] counts = new double[Vote.CAST][nodes.length];
        for (int i = 0; i < weight.length; i++) {
            Vote vote = calls.vote(i, rollCall);
            if (vote.isCast() && included.test(i)) {
                double[] of = counts[vote.category()];
                for (int q = 0; q < weight[i].length; q++) {
                    of[offset[i] + q] += weight[i][q];
                }
            }
        }
        return counts;
    }

    /** Returns the posterior after one more roll call. */
    GridPosterior after(RollCalls calls, int rollCall, RollCallItem item, IntPredicate included) {
        double[][] table = table(item, nodes);
        for (double[] row : table) {
            for (int q = 0; q < row.length; q++) {
                row[q] = StrictMath.exp(row[q]);
            }
        }
        double[][] updated = new double[weight.length][];
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            Vote vote = calls.vote(i, rollCall);
            updated[i] = weight[i];
            if (vote.isCast() && included.test(i)) {
                updated[i] = weight[i].clone();
                sum += StrictMath.log(multiply(updated[i], table[vote.category()], offset[i]));
            }
        }
        return new GridPosterior(nodes, offset, updated, logLikelihood + sum);
    }

    private static double multiply(double[] weights, double[] by, int offset) {
        double sum = 0;
        for (int q = 0; q < weights.length; q++) {
            weights[q] *= by[offset + q];
            sum += weights[q];
        }
        for (int q = 0; q < weights.length; q++) {
            weights[q] /= sum;
        }
        return sum;
    }

    /** Returns the probabilities that a state casts no, abstain, yes in a roll call, over its posterior. */
    double[] predicted(int state, RollCallItem item) {
        double[] probability = new double[Vote.CAST];
        double[] p = item.parameters();
        double logGap = Response.logGap(item.lowerCut(), item.upperCut());
        for (int q = 0; q < weight[state].length; q++) {
            double w = weight[state][q];
            if (w > 1e-12) {
                double eta = ItemTarget.predictor(p, nodes[offset[state] + q]);
                Response at = Response.at(eta, item.lowerCut(), item.upperCut(), logGap);
                probability[0] += w * (1 - at.atLeastAbstain());
                probability[1] += w * (at.atLeastAbstain() - at.yes());
                probability[2] += w * at.yes();
            }
        }
        return probability;
    }

    /** Returns a state's posterior mean. */
    double[] mean(int state) {
        double[] mean = new double[nodes[0].length];
        for (int q = 0; q < weight[state].length; q++) {
            double[] node = nodes[offset[state] + q];
            for (int k = 0; k < mean.length; k++) {
                mean[k] += weight[state][q] * node[k];
            }
        }
        return mean;
    }

    /** Returns a state's posterior covariance. */
    double[][] covariance(int state) {
        double[] mean = mean(state);
        double[][] covariance = new double[mean.length][mean.length];
        for (int q = 0; q < weight[state].length; q++) {
            double[] node = nodes[offset[state] + q];
            for (int k = 0; k < mean.length; k++) {
                for (int m = 0; m < mean.length; m++) {
                    covariance[k][m] += weight[state][q] * (node[k] - mean[k]) * (node[m] - mean[m]);
                }
            }
        }
        return covariance;
    }
}
