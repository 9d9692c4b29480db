package org.plenary.estimation;

import java.util.function.IntPredicate;

/**
 * How well votes are predicted by an estimate that has not seen them.
 *
 * <p>For each roll call, positions are estimated from the others; slopes and cuts of the one left out are then fitted on
 * nine tenths of the states, whose votes alone update their positions, and predict the votes of the last tenth. State i,
 * in the order of codes, is in fold i modulo ten. The baseline is the commonest vote among the nine tenths.
 */
public final class LeaveOneOut {
    private static final int FOLDS = 10;
    private static final double TOLERANCE = 1e-5;
    private static final int MOST_STEPS = 500;

    private LeaveOneOut() {}

    /**
     * Returns how a model predicts roll calls left out.
     *
     * @param start the estimate from all roll calls: where each search begins, not where it ends
     */
    public static Fit of(IdealPointModel model, RollCalls calls, IdealPointEstimate start) {
        Fit.Predictions tally = new Fit.Predictions(calls);
        ItemPrior prior = ItemPrior.of(model.settings(), model.settings().axes());
        IdealPointModel brief = new IdealPointModel(
                model.settings().withSearch(TOLERANCE, model.settings().maxIterations()));
        for (int j = 0; j < calls.names().size(); j++) {
            RollCalls others = calls.without(j);
            GridPosterior posterior =
                    brief.solve(others, brief.warmStart(others, start)).posterior();
            predict(calls, j, posterior, prior, tally);
        }
        return tally.fit();
    }

    /** Returns how the general ideal point alone predicts, with the same item model and folds. */
    public static Fit ofGeneralIdealPoint(EstimationSettings settings, RollCalls calls) {
        Fit.Predictions tally = new Fit.Predictions(calls);
        GridPosterior known = GridPosterior.known(calls);
        ItemPrior prior = ItemPrior.of(settings.withAxes(1), 1);
        for (int j = 0; j < calls.names().size(); j++) {
            predict(calls, j, known, prior, tally);
        }
        return tally.fit();
    }

    private static void predict(
            RollCalls calls, int rollCall, GridPosterior posterior, ItemPrior prior, Fit.Predictions tally) {
        double[] p = new double[prior.precision().length];
        p[p.length - 2] = -1;
        p[p.length - 1] = 1;
        RollCallItem item = RollCallItem.ofParameters(calls.names().get(rollCall), p);
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            item = fitted(calls, rollCall, posterior, prior, item, i -> i % FOLDS != left);
            Vote modal = Fit.modal(calls, rollCall, FOLDS, fold);
            for (int i = fold; i < calls.states().size(); i += FOLDS) {
                Vote vote = calls.vote(i, rollCall);
                if (vote.isCast()) {
                    double[] probability = posterior.predicted(i, item);
                    double own = probability[vote.category()];
                    tally.add(i, rollCall, vote == modal, vote == Vote.likeliest(probability), own);
                }
            }
        }
    }

    /** The item that is likeliest given some states' votes and positions known but for a posterior. */
    private static RollCallItem fitted(
            RollCalls calls,
            int rollCall,
            GridPosterior before,
            ItemPrior prior,
            RollCallItem start,
            IntPredicate included) {
        RollCallItem item = start;
        double reached = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            GridPosterior after = before.after(calls, rollCall, item, included);
            double logPosterior = after.logLikelihood() + prior.logDensity(item.parameters());
            if (logPosterior - reached < TOLERANCE) {
                break;
            }
            reached = logPosterior;
            double[][] counts = after.counts(calls, rollCall, included);
            item = RollCallItem.ofParameters(
                    item.rollCall(), new ItemTarget(before.nodes(), counts, prior).improved(item.parameters()));
        }
        return item;
    }
}
