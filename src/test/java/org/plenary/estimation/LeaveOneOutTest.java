package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeaveOneOutTest {
    /** A coarse grid; estimates are starts of searches only, so that they need not be exact. */
    private static final EstimationSettings SETTINGS = Grids.of(2, 0.25, 0.5).withSearch(1e-4, 2000);

    private static Fit leftOut(SimulatedVotes votes) {
        IdealPointModel model = new IdealPointModel(SETTINGS);
        return LeaveOneOut.of(model, votes.calls, model.estimate(votes.calls));
    }

    /**
     * n = 9 x 193 votes that have nothing to do with positions, yes with probability 0.4, no and abstain 0.3 each. What a
     * leak of the votes would raise cannot be raised honestly: accuracy stays near 0.4 (standard error 0.012; a bound of
     * 0.44 is over three standard errors away, false-alarm rate below 5e-4) and the geometric mean probability below
     * that of the true shares, exp(0.4 log 0.4 + 0.6 log 0.3) = 0.337, give or take 0.004.
     */
    @Test
    void noiseIsNotPredicted() {
        double lower = Math.log(0.3 / 0.7);
        double upper = Math.log(0.6 / 0.4);
        double[][] noise = new double[9][];
        for (int j = 0; j < 9; j++) {
            noise[j] = new double[] {0, 0, lower, upper};
        }
        Classification total =
                leftOut(SimulatedVotes.of(193, noise, 0.35, 0, 51)).total();
        assertThat(total.votes()).isEqualTo(9 * 193);
        assertThat(total.accuracy()).isLessThan(0.44);
        assertThat(total.geometricMeanProbability()).isLessThan(0.342);
    }

    @Test
    void structureIsPredictedAndBetterInSample() {
        SimulatedVotes votes = SimulatedVotes.of(193, SimulatedVotes.NINE, 0.35, 0.05, 52);
        IdealPointModel model = new IdealPointModel(SETTINGS);
        IdealPointEstimate estimate = model.estimate(votes.calls);
        Classification leftOut = LeaveOneOut.of(model, votes.calls, estimate).total();
        Classification inSample = Fit.of(estimate, votes.calls).total();
        assertThat(leftOut.proportionalReduction()).isGreaterThan(0.3);
        assertThat(leftOut.proportionalReduction()).isLessThan(inSample.proportionalReduction());
        assertThat(leftOut.votes()).isEqualTo(votes.calls.votesCast());
    }

    @Test
    void theGeneralIdealPointPredictsWhatFollowsIt() {
        double[][] steep = {{30, -1, 1}, {30, 5, 6}};
        SimulatedVotes votes = SimulatedVotes.of(193, steep, 0, 0, 53);
        Classification total = LeaveOneOut.ofGeneralIdealPoint(
                        EstimationSettings.of(1).withItemSds(20, 40), votes.calls)
                .total();
        assertThat(total.accuracy()).isGreaterThan(0.93);
        assertThat(total.votes()).isEqualTo(2 * 193);
        assertThat(total.geometricMeanProbability()).isCloseTo(0.9, within(0.1));
    }
}
