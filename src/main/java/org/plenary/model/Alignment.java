package org.plenary.model;

import java.util.ArrayList;
import java.util.List;
import org.plenary.world.States;

/**
 * Who stands with whom in a run: read off what each state gains from each wording that was last on a committee's table, less
 * the mean over all states, scaled so that every wording counts the same.
 *
 * <p>The states compared are those of the source (Fan 2024, ch. 6): China between Russia and the United States.
 */
final class Alignment {
    private static final String STATE = "CHN";
    private static final String PARTNER = "RUS";
    private static final String RIVAL = "USA";
    private static final int ITERATIONS = 200;

    private final States states;
    private final List<double[]> stands = new ArrayList<>();

    Alignment(States states) {
        this.states = states;
    }

    /** Adds what each state gains from a wording; one that all judge alike says nothing. */
    void add(double[] gains) {
        double sum = 0;
        for (double gain : gains) {
            sum += gain;
        }
        double[] stand = new double[gains.length];
        double square = 0;
        for (int i = 0; i < stand.length; i++) {
            stand[i] = gains[i] - sum / gains.length;
            square += stand[i] * stand[i];
        }
        double norm = StrictMath.sqrt(square);
        if (norm > 1e-9) {
            for (int i = 0; i < stand.length; i++) {
                stand[i] /= norm;
            }
            stands.add(stand);
        }
    }

    /**
     * Returns how much nearer China stands to Russia than to the United States: the cosine of their stands over all wordings
     * with the one, less that with the other, from -2 to 2; NaN if a state is not there or nothing was on the table.
     */
    double nearer() {
        int state = states.codes.indexOf(STATE);
        int partner = states.codes.indexOf(PARTNER);
        int rival = states.codes.indexOf(RIVAL);
        if (state < 0 || partner < 0 || rival < 0) {
            return Double.NaN;
        }
        return cosine(state, partner) - cosine(state, rival);
    }

    private double cosine(int a, int b) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (double[] stand : stands) {
            product += stand[a] * stand[b];
            first += stand[a] * stand[a];
            second += stand[b] * stand[b];
        }
        double norm = StrictMath.sqrt(first * second);
        return norm > 0 ? product / norm : Double.NaN;
    }

    /**
     * Returns the share of the variance of stands that one line of conflict does not explain: 1 less the share of the first
     * principal component, from 0 to 1; NaN if fewer than two wordings were on the table.
     */
    double beyondOneLine() {
        int n = stands.size();
        if (n < 2) {
            return Double.NaN;
        }
        double[][] gram = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                gram[a][b] = dot(stands.get(a), stands.get(b));
                gram[b][a] = gram[a][b];
            }
        }
        return 1 - largestEigenvalue(gram) / n;
    }

    /** By power iteration from the wording that has most in common with the others. */
    private static double largestEigenvalue(double[][] gram) {
        double[] vector = gram[0];
        for (double[] row : gram) {
            vector = dot(row, row) > dot(vector, vector) ? row : vector;
        }
        double value = 0;
        for (int k = 0; k < ITERATIONS; k++) {
            double[] next = new double[gram.length];
            for (int a = 0; a < next.length; a++) {
                next[a] = dot(gram[a], vector);
            }
            double norm = StrictMath.sqrt(dot(next, next));
            value = norm / StrictMath.sqrt(dot(vector, vector));
            for (int a = 0; a < next.length; a++) {
                next[a] /= norm;
            }
            vector = next;
        }
        return value;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
