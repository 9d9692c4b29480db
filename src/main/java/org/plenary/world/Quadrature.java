package org.plenary.world;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Nodes and weights for the mean of a function of a standard normal variable (Gauss and Hermite; Abramowitz and Stegun
 * 1964, 25.4.46), taken from Commons Math and rescaled.
 */
public final class Quadrature {
    private final double[] nodes;
    private final double[] weights;

    private Quadrature(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** Returns the rule with {@code n} nodes, exact for polynomials up to degree {@code 2n - 1}. */
    public static Quadrature normal(int n) {
        GaussIntegrator hermite = new GaussIntegratorFactory().hermite(n);
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            nodes[i] = StrictMath.sqrt(2) * hermite.getPoint(i);
            weights[i] = hermite.getWeight(i) / StrictMath.sqrt(StrictMath.PI);
        }
        return new Quadrature(nodes, weights);
    }

    /**
     * Returns a rule of five nodes that keeps the probability and the second moment of the tails beyond one standard
     * deviation apart from those inside it: one node for each tail, three inside. A function that changes where a shock
     * becomes large, as an escape clause makes it, is then weighed by the probability of a large shock, 0.317, where the
     * five nodes of Gauss and Hermite would give it 0.467.
     *
     * <p>With f and Q the density and the upper tail probability at 1: the tails have the second moment 1 + f / Q each,
     * the inside 1 - 2 f / (1 - 2 Q) and the fourth moment 3 - 8 f / (1 - 2 Q), both given that one is there. Exact for
     * polynomials up to degree 3.
     */
    public static Quadrature withTails() {
        NormalDistribution normal = new NormalDistribution();
        double density = normal.density(1);
        double tail = normal.cumulativeProbability(-1);
        double inside = 1 - 2 * tail;
        double outer = StrictMath.sqrt(1 + density / tail);
        double second = 1 - 2 * density / inside;
        double fourth = 3 - 8 * density / inside;
        double inner = StrictMath.sqrt(fourth / second);
        double share = inside * second * second / fourth;
        return new Quadrature(
                new double[] {-outer, -inner, 0, inner, outer},
                new double[] {tail, share / 2, inside - share, share / 2, tail});
    }

    /** Returns how many nodes there are. */
    public int size() {
        return nodes.length;
    }

    /** Returns a node, in standard deviations. */
    public double node(int i) {
        return nodes[i];
    }

    /** Returns the weight of a node; the weights add up to 1. */
    public double weight(int i) {
        return weights[i];
    }
}
