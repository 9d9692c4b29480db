package org.plenary.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Positions of states and parameters of roll calls, estimated.
 *
 * @param settings how
 * @param positions of all states, in the order of their codes
 * @param items of all roll calls, in the order of their names
 * @param itemSds for each roll call, the standard deviations of its slopes, lower cut and upper cut
 * @param logLikelihood log probability of all votes given slopes and cuts, positions integrated out
 * @param logPosterior {@code logLikelihood} plus the log prior density of slopes and cuts, less a constant
 * @param iterations of the search
 * @param converged whether the search ended of itself
 */
public record IdealPointEstimate(
        EstimationSettings settings,
        List<StatePosition> positions,
        List<RollCallItem> items,
        List<List<Double>> itemSds,
        double logLikelihood,
        double logPosterior,
        int iterations,
        boolean converged) {

    /**
     * Where a state stands.
     *
     * @param iso3 its code
     * @param prior its standardised general ideal point, the prior mean on axis 1
     * @param mean posterior mean, one number an axis
     * @param covariance posterior covariance, that from uncertain slopes and cuts included
     * @param covarianceGivenItems posterior covariance if slopes and cuts were known
     */
    public record StatePosition(
            String iso3,
            double prior,
            List<Double> mean,
            List<List<Double>> covariance,
            List<List<Double>> covarianceGivenItems) {
        /** Returns the posterior standard deviation on an axis, from 0. */
        public double sd(int axis) {
            return StrictMath.sqrt(covariance.get(axis).get(axis));
        }

        /** Returns the posterior correlation of two axes, from 0. */
        public double correlation(int axis, int other) {
            return covariance.get(axis).get(other) / (sd(axis) * sd(other));
        }

        /** Returns the posterior mean as an array of one's own. */
        public double[] theta() {
            return mean.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    static IdealPointEstimate of(EstimationSettings settings, RollCalls calls, IdealPointModel.Solution solution) {
        ItemUncertainty uncertainty = new ItemUncertainty(calls, solution);
        List<StatePosition> positions = IntStream.range(0, calls.states().size())
                .mapToObj(i -> position(calls, i, solution.posterior(), uncertainty))
                .toList();
        List<List<Double>> sds = new ArrayList<>();
        for (int j = 0; j < solution.items().size(); j++) {
            int rollCall = j;
            sds.add(IntStream.range(0, settings.axes() + 2)
                    .mapToObj(m -> uncertainty.sd(rollCall, m))
                    .toList());
        }
        return new IdealPointEstimate(
                settings,
                positions,
                solution.items(),
                List.copyOf(sds),
                solution.posterior().logLikelihood(),
                solution.logPosterior(),
                solution.iterations(),
                solution.converged());
    }

    private static StatePosition position(
            RollCalls calls, int state, GridPosterior posterior, ItemUncertainty uncertainty) {
        double[][] given = posterior.covariance(state);
        double[][] total = uncertainty.added(state);
        for (int k = 0; k < total.length; k++) {
            for (int m = k; m < total.length; m++) {
                total[k][m] += given[k][m];
                total[m][k] = total[k][m]; // a product of matrices is symmetric up to rounding only
            }
        }
        return new StatePosition(
                calls.states().get(state).iso3(),
                calls.position(state),
                Arrays.stream(posterior.mean(state)).boxed().toList(),
                rows(total),
                rows(given));
    }

    private static List<List<Double>> rows(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    /**
     * Returns where a state stands.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public StatePosition position(String iso3) {
        return positions.stream()
                .filter(p -> p.iso3().equals(iso3))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no state " + iso3));
    }

    /** Returns how many slopes and cuts were estimated: one that an anchor holds at zero is none. */
    public int parameters() {
        int held = settings.axes() == 3 ? 1 : 0;
        return items.size() * (settings.axes() + 2) - held;
    }

    /** Returns Schwarz's criterion, -2 log likelihood + parameters x log(number of states): smaller is better. */
    public double bic() {
        return -2 * logLikelihood + parameters() * StrictMath.log(positions.size());
    }

    /** Returns the anchors that oriented the axes after the first. */
    public List<String> anchors() {
        return settings.anchors()
                .among(items.stream().map(RollCallItem::rollCall).toList(), settings.axes());
    }
}
