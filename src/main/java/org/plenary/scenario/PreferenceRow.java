package org.plenary.scenario;

import java.util.List;

/**
 * The estimated position of a state on the preference axes: a normal distribution.
 *
 * @param iso3 the state's ISO 3166-1 alpha-3 code
 * @param means the mean on each axis
 * @param sds the standard deviation on each axis, at least 0
 * @param correlations the correlation of each pair of axes, in the order 12, 13, ..., 23, ...; from -1 to 1
 */
public record PreferenceRow(String iso3, List<Double> means, List<Double> sds, List<Double> correlations) {
    /** Copies the lists. */
    public PreferenceRow {
        means = List.copyOf(means);
        sds = List.copyOf(sds);
        correlations = List.copyOf(correlations);
    }
}
