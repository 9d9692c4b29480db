package org.plenary.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plenary.legalization.LegalizationClass;

/**
 * One outcome of the runs of one scenario at one design point.
 *
 * @param scenario the scenario's index, from 0
 * @param designPoint the design point's index, from 0
 * @param outcome what is summarised
 * @param n how many runs, at least 1
 * @param mean their mean
 * @param sd their sample standard deviation; undefined (NaN) for a single run
 * @param quantiles at {@link #PROBABILITIES}, interpolated linearly (definition 7 of Hyndman and Fan 1996)
 * @param classes how many runs were classed low, medium and high; nothing for an outcome without classes
 * @param adopted how many runs ended with a text
 */
public record Summary(
        int scenario,
        int designPoint,
        Outcome outcome,
        int n,
        double mean,
        double sd,
        List<Double> quantiles,
        Optional<List<Integer>> classes,
        int adopted) {
    /** The probabilities of the quantiles: 0 is the least value, 1 the greatest. */
    public static final List<Double> PROBABILITIES = List.of(0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0);

    /** Copies the lists. */
    public Summary {
        quantiles = List.copyOf(quantiles);
        classes = classes.map(List::copyOf);
    }

    /** Returns the summaries by scenario, design point and outcome, in table order; none for a place without runs. */
    public static List<Summary> of(Outcomes runs) {
        List<Summary> all = new ArrayList<>();
        for (int s = 0; s < runs.plan().scenarios().size(); s++) {
            for (int d = 0; d < runs.plan().design().size(); d++) {
                if (runs.count(s, d) > 0) {
                    for (Outcome outcome : Outcome.values()) {
                        all.add(of(runs, s, d, outcome));
                    }
                }
            }
        }
        return all;
    }

    private static Summary of(Outcomes runs, int scenario, int designPoint, Outcome outcome) {
        double[] values = runs.values(scenario, designPoint, outcome);
        Spread spread = Spread.of(values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Summary(
                scenario,
                designPoint,
                outcome,
                values.length,
                spread.mean(),
                spread.sd(),
                PROBABILITIES.stream().map(p -> Percentiles.quantile(sorted, p)).toList(),
                outcome.dimension()
                        .map(dimension -> Arrays.stream(runs.counts(scenario, designPoint, dimension))
                                .boxed()
                                .toList()),
                runs.adopted(scenario, designPoint));
    }

    /** Returns how many runs were in a class; nothing for an outcome without classes. */
    public Optional<Share> share(LegalizationClass classified) {
        return classes.map(counts -> new Share(counts.get(classified.ordinal()), n));
    }

    /** Returns the share of runs that ended with a text. */
    public Share adoption() {
        return new Share(adopted, n);
    }
}
