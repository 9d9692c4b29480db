package org.plenary.estimation;

/**
 * Each state's prior on the grid: axis 1 normal about its general ideal point, other axes standard normal, independent.
 *
 * <p>Nodes further than five standard deviations from a state's general ideal point on axis 1 are left out; they hold
 * less than one millionth of the prior.
 */
final class GridPrior {
    private static final double REACH = 5;

    private final PreferenceGrid grid;
    private final int[] offset;
    private final double[][] logWeight;

    private GridPrior(PreferenceGrid grid, int[] offset, double[][] logWeight) {
        this.grid = grid;
        this.offset = offset;
        this.logWeight = logWeight;
    }

    static GridPrior of(RollCalls calls, EstimationSettings settings) {
        int n = calls.states().size();
        double reach = REACH * settings.axisOneSd();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            low = Math.min(low, calls.position(i) - reach);
            high = Math.max(high, calls.position(i) + reach);
        }
        GridPrior prior = new GridPrior(PreferenceGrid.of(settings, low, high), new int[n], new double[n][]);
        for (int i = 0; i < n; i++) {
            prior.place(i, calls.position(i), settings.axisOneSd());
        }
        return prior;
    }

    private void place(int state, double centre, double sd) {
        int first = 0;
        int end = grid.axisOne().length;
        while (grid.axisOne()[first] < centre - REACH * sd) {
            first++;
        }
        while (grid.axisOne()[end - 1] > centre + REACH * sd) {
            end--;
        }
        offset[state] = first * grid.others();
        double[] log = new double[(end - first) * grid.others()];
        for (int q = 0; q < log.length; q++) {
            log[q] = logDensity(grid.nodes()[offset[state] + q], centre, sd);
        }
        logWeight[state] = log;
        LogWeights.normalise(log);
    }

    private static double logDensity(double[] theta, double centre, double sd) {
        double first = (theta[0] - centre) / sd;
        double squares = first * first;
        for (int k = 1; k < theta.length; k++) {
            squares += theta[k] * theta[k];
        }
        return -squares / 2;
    }

    PreferenceGrid grid() {
        return grid;
    }

    int states() {
        return offset.length;
    }

    /** Returns the index of the first node of a state. */
    int offset(int state) {
        return offset[state];
    }

    /** Returns the logarithms of the prior weights from that node on; not to be changed. */
    double[] logWeight(int state) {
        return logWeight[state];
    }
}
