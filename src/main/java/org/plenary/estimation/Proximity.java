package org.plenary.estimation;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.util.MathArrays;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/**
 * How far states stand apart, with what the posterior leaves open: normal draws with each state's posterior mean and
 * covariance, keyed by state and draw, states independent. Distances are Euclidean, in the unit of the axes.
 */
public final class Proximity {
    private static final int DRAWS = 20_000;
    private static final long SEED = 2019;

    private final IdealPointEstimate estimate;
    private final KeyedRandom random = KeyedRandom.of(SEED);

    /** Measures on this estimate. */
    public Proximity(IdealPointEstimate estimate) {
        this.estimate = estimate;
    }

    /**
     * A distance between two states.
     *
     * @param ofMeans distance of the posterior means
     * @param mean posterior mean of the distance
     * @param sd posterior standard deviation of the distance
     */
    public record Distance(double ofMeans, double mean, double sd) {}

    /** Returns the distance between two states. */
    public Distance between(String first, String second) {
        double[][] a = draws(first);
        double[][] b = draws(second);
        double sum = 0;
        double squares = 0;
        for (int r = 0; r < DRAWS; r++) {
            double d = MathArrays.distance(a[r], b[r]);
            sum += d;
            squares += d * d;
        }
        double mean = sum / DRAWS;
        double sd = StrictMath.sqrt(Math.max(0, squares / DRAWS - mean * mean));
        return new Distance(ofMeans(first, second), mean, sd);
    }

    /** Returns the probability that a state stands nearer to the second than to the third (standard error below 0.004). */
    public double probabilityNearer(String state, String second, String third) {
        double[][] a = draws(state);
        double[][] b = draws(second);
        double[][] c = draws(third);
        int nearer = 0;
        for (int r = 0; r < DRAWS; r++) {
            nearer += MathArrays.distance(a[r], b[r]) < MathArrays.distance(a[r], c[r]) ? 1 : 0;
        }
        return nearer / (double) DRAWS;
    }

    /** Returns how many other states stand nearer to a state than this one does, by posterior means: 0 for the nearest. */
    public int nearerThan(String state, String other) {
        double limit = ofMeans(state, other);
        return (int) estimate.positions().stream()
                .map(IdealPointEstimate.StatePosition::iso3)
                .filter(iso3 -> !iso3.equals(state) && !iso3.equals(other))
                .filter(iso3 -> ofMeans(state, iso3) < limit)
                .count();
    }

    private double ofMeans(String first, String second) {
        return MathArrays.distance(
                estimate.position(first).theta(), estimate.position(second).theta());
    }

    private double[][] draws(String iso3) {
        IdealPointEstimate.StatePosition position = estimate.position(iso3);
        int party = estimate.positions().indexOf(position);
        double[] mean = position.theta();
        double[][] root = root(position.covariance());
        double[][] draws = new double[DRAWS][];
        for (int r = 0; r < DRAWS; r++) {
            draws[r] = mean.clone();
            for (int m = 0; m < mean.length; m++) {
                double z = random.gaussian(Purpose.IDEAL_POINT, party, r, m);
                for (int k = m; k < mean.length; k++) {
                    draws[r][k] += root[k][m] * z;
                }
            }
        }
        return draws;
    }

    private static double[][] root(List<List<Double>> covariance) {
        double[][] matrix = covariance.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 1e-12)
                .getL()
                .getData();
    }
}
