package org.plenary.estimation;

import java.util.ArrayList;
import java.util.List;

/**
 * How well an estimate predicts votes, by roll call and by state, both in the order of the estimate.
 *
 * @param byRollCall one entry a roll call
 * @param byState one entry a state
 */
public record Fit(List<Classification> byRollCall, List<Classification> byState) {
    /** Copies both. */
    public Fit {
        byRollCall = List.copyOf(byRollCall);
        byState = List.copyOf(byState);
    }

    /** Returns how an estimate predicts the votes it was made from, at the posterior means. */
    public static Fit of(IdealPointEstimate estimate, RollCalls calls) {
        Predictions tally = new Predictions(calls);
        for (int j = 0; j < calls.names().size(); j++) {
            Vote modal = modal(calls, j, 0, 0);
            for (int i = 0; i < calls.states().size(); i++) {
                Vote vote = calls.vote(i, j);
                if (vote.isCast()) {
                    double[] theta = estimate.positions().get(i).theta();
                    RollCallItem item = estimate.items().get(j);
                    tally.add(i, j, vote == modal, vote == item.likeliest(theta), item.probability(theta, vote));
                }
            }
        }
        return tally.fit();
    }

    /** Returns the commonest vote among states that are not in a fold, of all if there are none; of equally common ones the lower. */
    static Vote modal(RollCalls calls, int rollCall, int folds, int fold) {
        double[] count = new double[Vote.CAST];
        for (int i = 0; i < calls.states().size(); i++) {
            Vote vote = calls.vote(i, rollCall);
            if (vote.isCast() && (folds == 0 || i % folds != fold)) {
                count[vote.category()]++;
            }
        }
        return Vote.likeliest(count);
    }

    /** Returns all roll calls together. */
    public Classification total() {
        return byRollCall.stream().reduce(Classification.none("all"), Classification::with);
    }

    /**
     * Returns how a state's votes were predicted.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public Classification ofState(String iso3) {
        return byState.stream()
                .filter(c -> c.name().equals(iso3))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no state " + iso3));
    }

    /** Votes as they are counted. */
    static final class Predictions {
        private final List<Classification> byRollCall = new ArrayList<>();
        private final List<Classification> byState = new ArrayList<>();

        Predictions(RollCalls calls) {
            calls.names().forEach(name -> byRollCall.add(Classification.none(name)));
            calls.states().forEach(state -> byState.add(Classification.none(state.iso3())));
        }

        void add(int state, int rollCall, boolean modal, boolean predicted, double probability) {
            byState.set(state, byState.get(state).with(modal, predicted, probability));
            byRollCall.set(rollCall, byRollCall.get(rollCall).with(modal, predicted, probability));
        }

        Fit fit() {
            return new Fit(byRollCall, byState);
        }
    }
}
