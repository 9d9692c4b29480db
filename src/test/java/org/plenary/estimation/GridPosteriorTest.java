package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;

class GridPosteriorTest {
    private static final RollCallItem ITEM = new RollCallItem("vote_1", List.of(3.0), -0.5, 1.5);

    private static RollCalls calls(Vote first) {
        return RollCalls.of(
                List.of("vote_1"),
                List.of(
                        new RollCalls.Voter("AAA", -1, List.of(first)),
                        new RollCalls.Voter("BBB", 0, List.of(Vote.ABSENT)),
                        new RollCalls.Voter("CCC", 1, List.of(Vote.NOT_MEMBER))));
    }

    private static GridPosterior posterior(EstimationSettings settings, Vote first, RollCallItem item) {
        RollCalls calls = calls(first);
        return GridPosterior.of(GridPrior.of(calls, settings), calls, List.of(item));
    }

    @Test
    void aStateWithoutVotesKeepsItsPrior() {
        RollCallItem item = new RollCallItem("vote_1", List.of(3.0, 2.0), -0.5, 1.5);
        GridPosterior posterior = posterior(EstimationSettings.of(2), Vote.YES, item);
        for (int i = 1; i < 3; i++) {
            assertThat(posterior.mean(i)).containsExactly(new double[] {i - 1, 0}, within(1e-5));
            double[][] covariance = posterior.covariance(i);
            assertThat(covariance[0][0]).isCloseTo(0.35 * 0.35, within(1e-4));
            assertThat(covariance[1][1]).isCloseTo(1, within(2e-3));
            assertThat(covariance[0][1]).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void oneVoteGivesTheIntegralsOfBayesRule() {
        for (Vote vote : List.of(Vote.NO, Vote.ABSTAIN, Vote.YES)) {
            EstimationSettings settings = EstimationSettings.of(1).withAxisOneSd(0.6);
            GridPosterior posterior = posterior(settings, vote, ITEM);
            UnivariateFunction density = x -> Math.exp(-(x + 1) * (x + 1) / 0.72)
                    / Math.sqrt(0.72 * Math.PI)
                    * ITEM.probability(new double[] {x}, vote);
            SimpsonIntegrator simpson = new SimpsonIntegrator(1e-10, 1e-12, 8, 30);
            double whole = simpson.integrate(2_000_000, density, -5, 3);
            double mean = simpson.integrate(2_000_000, x -> x * density.value(x), -5, 3) / whole;
            assertThat(posterior.mean(0)[0]).isCloseTo(mean, within(1e-5));
            assertThat(posterior.logLikelihood()).isCloseTo(Math.log(whole), within(1e-5));
        }
    }

    @Test
    void aVoteMovesAPositionItsWayAndNarrowsIt() {
        EstimationSettings settings = EstimationSettings.of(1);
        double none = posterior(settings, Vote.ABSENT, ITEM).mean(0)[0];
        double yes = posterior(settings, Vote.YES, ITEM).mean(0)[0];
        double no = posterior(settings, Vote.NO, ITEM).mean(0)[0];
        assertThat(no).isLessThan(none);
        assertThat(yes).isGreaterThan(none);
    }

    @Test
    void updatingByTheRollCallEqualsStartingWithIt() {
        RollCalls calls = calls(Vote.ABSTAIN);
        GridPrior prior = GridPrior.of(calls, EstimationSettings.of(1));
        GridPosterior at = GridPosterior.of(prior, calls, List.of(ITEM));
        GridPosterior flat = GridPosterior.of(prior, calls, List.of(new RollCallItem("vote_1", List.of(0.0), -1, 1)));
        double[] expected = at.mean(0);
        // A flat item multiplies all weights by one number, so its posterior is the prior.
        assertThat(flat.after(calls, 0, ITEM, i -> true).mean(0)).containsExactly(expected, within(1e-9));
        assertThat(flat.after(calls, 0, ITEM, i -> false).mean(0)).containsExactly(flat.mean(0), within(0.0));
    }

    @Test
    void predictionsAddUpToOne() {
        GridPosterior posterior = posterior(EstimationSettings.of(1), Vote.YES, ITEM);
        double[] p = posterior.predicted(2, ITEM);
        assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-9));
    }
}
