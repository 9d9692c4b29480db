package org.plenary.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.util.MathArrays;

/**
 * Linear dependence of an outcome on several columns at once, from their correlations.
 *
 * @param coefficients standardised regression coefficients: by how many of its standard deviations the outcome rises where
 *     a column rises by one of its own and the others stay
 * @param partial partial correlations: of what column and outcome have beyond their linear dependence on the other columns
 * @param determination R squared, the share of the outcome's variance that the columns explain in a straight line
 */
record Regression(double[] coefficients, double[] partial, double determination) {
    /**
     * Returns the regression of an outcome on columns. A column that does not vary, and every column if they depend on
     * each other or the outcome does not vary, gets NaN.
     *
     * @param columns each as long as the outcome
     */
    static Regression of(double[][] columns, double[] outcome) {
        double[] y = standardised(outcome);
        double[][] x = Arrays.stream(columns).map(Regression::standardised).toArray(double[][]::new);
        int[] varying =
                IntStream.range(0, x.length).filter(i -> !Double.isNaN(x[i][0])).toArray();
        double[] coefficients = new double[x.length];
        double[] partial = new double[x.length];
        Arrays.fill(coefficients, Double.NaN);
        Arrays.fill(partial, Double.NaN);
        if (varying.length == 0 || Double.isNaN(y[0])) {
            return new Regression(coefficients, partial, Double.NaN);
        }
        RealMatrix joint = correlations(x, varying, y);
        int k = varying.length;
        LUDecomposition columnsAlone = new LUDecomposition(joint.getSubMatrix(0, k - 1, 0, k - 1));
        if (!columnsAlone.getSolver().isNonSingular()) {
            return new Regression(coefficients, partial, Double.NaN);
        }
        double[] withOutcome = joint.getSubMatrix(0, k - 1, k, k).getColumn(0);
        double[] beta = columnsAlone
                .getSolver()
                .solve(new Array2DRowRealMatrix(withOutcome))
                .getColumn(0);
        double determination = 0;
        for (int i = 0; i < k; i++) {
            coefficients[varying[i]] = beta[i];
            determination += beta[i] * withOutcome[i];
        }
        partial(joint, varying, partial);
        return new Regression(coefficients, partial, Math.min(1, determination));
    }

    /** Returns the same of ranks, ties at their mean: dependence that rises or falls, in a straight line or not. */
    static Regression ofRanks(double[][] columns, double[] outcome) {
        NaturalRanking ranking = new NaturalRanking();
        return of(Arrays.stream(columns).map(ranking::rank).toArray(double[][]::new), ranking.rank(outcome));
    }

    /** Partial correlations stand in the inverse of the correlation matrix. */
    private static void partial(RealMatrix joint, int[] varying, double[] partial) {
        LUDecomposition all = new LUDecomposition(joint);
        if (all.getSolver().isNonSingular()) {
            RealMatrix inverse = all.getSolver().getInverse();
            int k = varying.length;
            for (int i = 0; i < k; i++) {
                double scale = Math.sqrt(inverse.getEntry(i, i) * inverse.getEntry(k, k));
                partial[varying[i]] = Math.max(-1, Math.min(1, -inverse.getEntry(i, k) / scale));
            }
        }
    }

    private static RealMatrix correlations(double[][] x, int[] varying, double[] y) {
        int k = varying.length;
        double[][] all = new double[k + 1][];
        for (int i = 0; i < k; i++) {
            all[i] = x[varying[i]];
        }
        all[k] = y;
        double[][] r = new double[k + 1][k + 1];
        for (int i = 0; i <= k; i++) {
            for (int j = 0; j <= i; j++) {
                r[i][j] = i == j ? 1 : MathArrays.linearCombination(all[i], all[j]) / y.length;
                r[j][i] = r[i][j];
            }
        }
        return new Array2DRowRealMatrix(r, false);
    }

    /** Returns a column with mean 0 and variance 1; all NaN if it does not vary. */
    private static double[] standardised(double[] column) {
        double mean = StatUtils.mean(column);
        double sd = Spread.varies(column) ? Math.sqrt(StatUtils.populationVariance(column, mean)) : Double.NaN;
        return Arrays.stream(column).map(x -> (x - mean) / sd).toArray();
    }
}
