package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A regression surface: what an outcome is over the judged numbers, learned from draws. Terms are Legendre polynomials of
 * numbers scaled to [-1, 1]: a number, its square if the number is in, and the product of two that are in. They are
 * taken one by one, each time the one that goes along most with what is left (orthogonal matching pursuit: Pati,
 * Rezaiifar and Krishnaprasad 1993, <a href="https://doi.org/10.1109/ACSSC.1993.342465">doi:10.1109/ACSSC.1993.342465</a>),
 * and as many are kept as foresee best what was left out (cross-validation in five parts, the choice of terms repeated
 * in each).
 */
public final class Surface {
    /** In how many parts draws are divided to see how well each part is foreseen from the others. */
    private static final int FOLDS = 5;

    private static final int MOST_TERMS = 60;
    private static final int DRAWS_A_TERM = 6;
    private static final double NOTHING = 1e-12;

    private final double mean;
    private final List<Term> terms;
    private final double[] slopes;
    private final double error;
    private final double spread;

    private Surface(double mean, List<Term> terms, double[] slopes, double error, double spread) {
        this.mean = mean;
        this.terms = terms;
        this.slopes = slopes;
        this.error = error;
        this.spread = spread;
    }

    /** A number, its square, or a product; {@code b} is -1 of a number alone. */
    private record Term(int a, int b) {
        double of(double[] x) {
            return b < 0 ? x[a] : a == b ? 1.5 * x[a] * x[a] - 0.5 : x[a] * x[b];
        }
    }

    /**
     * Learns a surface.
     *
     * @param points draws, each number scaled to [-1, 1]
     * @param outcomes the outcome at each; at least ten
     */
    public static Surface of(double[][] points, double[] outcomes) {
        int most = Math.min(MOST_TERMS, outcomes.length / DRAWS_A_TERM);
        double[] squares = new double[most + 1];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            int[] in = IntStream.range(0, outcomes.length)
                    .filter(i -> i % FOLDS != left)
                    .toArray();
            Path path = new Path(points, outcomes, in, most);
            for (int i = fold; i < outcomes.length; i += FOLDS) {
                path.addErrors(points[i], outcomes[i], squares);
            }
        }
        int best = 0;
        for (int k = 1; k <= most; k++) {
            best = squares[k] < squares[best] ? k : best;
        }
        int[] all = IntStream.range(0, outcomes.length).toArray();
        Path path = new Path(points, outcomes, all, best);
        double average = Arrays.stream(outcomes).average().orElse(0);
        double spread =
                Arrays.stream(outcomes).map(y -> (y - average) * (y - average)).sum();
        int n = outcomes.length;
        double[] slopes = path.slopes();
        return new Surface(
                path.intercept(slopes),
                List.copyOf(path.terms),
                slopes,
                Math.sqrt(squares[best] / n),
                Math.sqrt(spread / n));
    }

    /** Returns what is foreseen at a point. */
    public double at(double[] x) {
        double y = mean;
        for (int t = 0; t < slopes.length; t++) {
            y += slopes[t] * terms.get(t).of(x);
        }
        return y;
    }

    /** Returns the root of the mean squared error at draws that were left out: of form, of coefficients and luck. */
    public double error() {
        return error;
    }

    /** Returns the share of the outcome's variance that is foreseen at draws that were left out; 0 if nothing varies. */
    public double foreseen() {
        return spread < NOTHING ? 0 : 1 - error * error / (spread * spread);
    }

    /** Returns how many terms it has. */
    public int size() {
        return slopes.length;
    }

    /** The terms one after another, and the regression on the first so many of them. */
    private static final class Path {
        private final List<Term> terms = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();
        private final List<Double> centres = new ArrayList<>();
        private final List<double[]> above = new ArrayList<>();
        private final List<Double> lengths = new ArrayList<>();
        private final List<Double> along = new ArrayList<>();
        private final double mean;

        Path(double[][] points, double[] outcomes, int[] in, int most) {
            mean = Arrays.stream(in).mapToDouble(i -> outcomes[i]).average().orElse(0);
            double[] left =
                    Arrays.stream(in).mapToDouble(i -> outcomes[i] - mean).toArray();
            List<Term> offered = new ArrayList<>();
            List<double[]> columnsOffered = new ArrayList<>();
            for (int a = 0; a < (points.length == 0 ? 0 : points[0].length); a++) {
                offer(new Term(a, -1), points, in, offered, columnsOffered);
            }
            while (terms.size() < most && take(left, points, in, offered, columnsOffered)) {
                // takes one more
            }
        }

        private static void offer(Term term, double[][] points, int[] in, List<Term> offered, List<double[]> columns) {
            double[] column =
                    Arrays.stream(in).mapToDouble(i -> term.of(points[i])).toArray();
            offered.add(term);
            columns.add(column);
        }

        /** Takes the term that goes along most with what is left, and takes its part from what is left. */
        private boolean take(
                double[] left, double[][] points, int[] in, List<Term> offered, List<double[]> columnsOffered) {
            int best = -1;
            double most = NOTHING;
            for (int c = 0; c < offered.size(); c++) {
                double[] column = columnsOffered.get(c);
                double sum = 0;
                double product = 0;
                double square = 0;
                for (int i = 0; i < left.length; i++) {
                    sum += column[i];
                    product += column[i] * left[i];
                    square += column[i] * column[i];
                }
                double variance = square - sum * sum / left.length;
                double gain = variance < NOTHING ? 0 : product * product / variance;
                if (gain > most) {
                    most = gain;
                    best = c;
                }
            }
            if (best < 0) {
                return false;
            }
            Term term = offered.remove(best);
            double[] column = columnsOffered.remove(best);
            if (add(term, column, left) && term.b() < 0) {
                terms.stream()
                        .filter(other -> other.b() < 0)
                        .map(other -> new Term(Math.min(other.a(), term.a()), Math.max(other.a(), term.a())))
                        .forEach(more -> offer(more, points, in, offered, columnsOffered));
            }
            return true;
        }

        private boolean add(Term term, double[] column, double[] left) {
            double centre = Arrays.stream(column).average().orElse(0);
            double[] q = Arrays.stream(column).map(v -> v - centre).toArray();
            double before = dot(q, q);
            double[] parts = new double[terms.size()];
            for (int t = 0; t < parts.length; t++) {
                parts[t] = dot(columns.get(t), q);
                subtract(q, columns.get(t), parts[t]);
            }
            double length = Math.sqrt(dot(q, q));
            if (length * length < 1e-6 * before) {
                return false;
            }
            for (int i = 0; i < q.length; i++) {
                q[i] /= length;
            }
            double part = dot(q, left);
            subtract(left, q, part);
            terms.add(term);
            columns.add(q);
            centres.add(centre);
            above.add(parts);
            lengths.add(length);
            along.add(part);
            return true;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        private static void subtract(double[] from, double[] what, double times) {
            for (int i = 0; i < from.length; i++) {
                from[i] -= times * what[i];
            }
        }

        /** Adds the squared errors at a point with no term, one, two and so on. */
        void addErrors(double[] x, double outcome, double[] squares) {
            double[] q = new double[terms.size()];
            double foreseen = mean;
            for (int k = 0; k < squares.length; k++) {
                if (k > 0 && k <= q.length) {
                    int t = k - 1;
                    double value = terms.get(t).of(x) - centres.get(t);
                    for (int j = 0; j < t; j++) {
                        value -= above.get(t)[j] * q[j];
                    }
                    q[t] = value / lengths.get(t);
                    foreseen += along.get(t) * q[t];
                }
                squares[k] += (outcome - foreseen) * (outcome - foreseen);
            }
        }

        /** Returns the slopes of the terms. */
        double[] slopes() {
            double[] slopes = new double[terms.size()];
            for (int t = slopes.length - 1; t >= 0; t--) {
                double part = along.get(t);
                for (int later = t + 1; later < slopes.length; later++) {
                    part -= above.get(later)[t] * slopes[later];
                }
                slopes[t] = part / lengths.get(t);
            }
            return slopes;
        }

        double intercept(double[] slopes) {
            double intercept = mean;
            for (int t = 0; t < slopes.length; t++) {
                intercept -= slopes[t] * centres.get(t);
            }
            return intercept;
        }
    }
}
