package org.plenary.estimation;

import java.util.ArrayList;
import java.util.List;

/**
 * Spaces of one, two and three axes fitted to the same votes, beside the general ideal point alone.
 *
 * @param calls the votes
 * @param candidates in the order of their axes
 * @param generalIdealPoint how the general ideal point alone predicts, out of sample
 */
public record ModelComparison(RollCalls calls, List<Candidate> candidates, Fit generalIdealPoint) {
    /**
     * One space.
     *
     * @param estimate the estimate
     * @param inSample how it predicts the votes it was made from
     * @param leftOut how it predicts roll calls left out
     */
    public record Candidate(IdealPointEstimate estimate, Fit inSample, Fit leftOut) {}

    /** Fits one to three axes with these settings, but for the grid, which is the default of each. */
    public static ModelComparison of(EstimationSettings settings, RollCalls calls) {
        List<Candidate> candidates = new ArrayList<>();
        for (int axes = 1; axes <= 3; axes++) {
            IdealPointModel model = new IdealPointModel(settings.withAxes(axes));
            IdealPointEstimate estimate = model.estimate(calls);
            candidates.add(new Candidate(estimate, Fit.of(estimate, calls), LeaveOneOut.of(model, calls, estimate)));
        }
        return new ModelComparison(calls, candidates, LeaveOneOut.ofGeneralIdealPoint(settings, calls));
    }

    /** Returns the space with this many axes. */
    public Candidate withAxes(int axes) {
        return candidates.get(axes - 1);
    }
}
