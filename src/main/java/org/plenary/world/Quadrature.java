package org.plenary.world;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

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
