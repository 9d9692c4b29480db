package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Known positions and roll calls come back from their votes. */
class RecoveryTest {
    private static final int STATES = 193;

    private static EstimationSettings settings() {
        return coarse(2).withAnchors(anchor("vote_05")).withSearch(1e-6, 2000);
    }

    /** Half as fine as the default, which moves no position by more than a twentieth of its spread. */
    private static EstimationSettings coarse(int axes) {
        return Grids.of(axes, 0.25, 0.5);
    }

    private static AxisAnchors anchor(String rollCall) {
        return new AxisAnchors(List.of(rollCall), Map.of());
    }

    /**
     * n = 193 states and 2 axes a seed. If the posterior is right, each of 386 positions lies within two posterior
     * standard deviations with probability 0.954; the share then has standard error 0.011, and a share below 0.91 (four
     * standard errors) has a false-alarm rate of about 3e-5 a seed. On seeds 11 to 16 the share was 0.951 to 0.977 and
     * the correlation of estimate and truth 0.968 to 0.978 on axis 1, 0.73 to 0.80 on axis 2. With 193 states the standard
     * error of a correlation of 0.97 is 0.004 and of one of 0.77 it is 0.03: both bounds are four or more of them away.
     */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void positionsLieWhereThePosteriorSays(long seed) {
        SimulatedVotes votes = SimulatedVotes.of(STATES, SimulatedVotes.NINE, 0.35, 0.09, seed);
        IdealPointEstimate estimate = new IdealPointModel(settings()).estimate(votes.calls);
        assertThat(estimate.converged()).isTrue();
        int within = 0;
        for (int i = 0; i < STATES; i++) {
            for (int k = 0; k < 2; k++) {
                IdealPointEstimate.StatePosition at = estimate.positions().get(i);
                within += Math.abs(at.mean().get(k) - votes.theta[i][k]) < 2 * at.sd(k) ? 1 : 0;
            }
        }
        assertThat(within / (2.0 * STATES)).isBetween(0.91, 0.995);
        assertThat(correlation(estimate, votes, 0)).isGreaterThan(0.95);
        assertThat(correlation(estimate, votes, 1)).isGreaterThan(0.65);
    }

    private static double correlation(IdealPointEstimate estimate, SimulatedVotes votes, int axis) {
        double[] a = estimate.positions().stream()
                .mapToDouble(p -> p.mean().get(axis))
                .toArray();
        double[] b = new double[STATES];
        for (int i = 0; i < STATES; i++) {
            b[i] = votes.theta[i][axis];
        }
        return new PearsonsCorrelation().correlation(a, b);
    }

    /**
     * n = 1,500 states; each of 36 slopes and cuts within four standard deviations of its true value, and the standard
     * deviations below 0.8. Were the errors normal, one of 36 would be out with probability 36 x 6e-5 = 0.002. The
     * largest error with this seed was 1.5 standard deviations.
     */
    @Test
    void manyStatesGiveSlopesAndCuts() {
        SimulatedVotes votes = SimulatedVotes.of(1500, SimulatedVotes.NINE, 0.35, 0.09, 21);
        IdealPointEstimate estimate = new IdealPointModel(settings()).estimate(votes.calls);
        for (int j = 0; j < SimulatedVotes.NINE.length; j++) {
            double[] p = estimate.items().get(j).parameters();
            for (int m = 0; m < p.length; m++) {
                double sd = estimate.itemSds().get(j).get(m);
                assertThat(sd).isBetween(0.02, 0.8);
                assertThat(Math.abs(p[m] - SimulatedVotes.NINE[j][m]))
                        .as("roll call %d, parameter %d", j, m)
                        .isLessThan(4 * sd);
            }
        }
    }

    @Test
    void theAnchorPointsUp() {
        SimulatedVotes votes = SimulatedVotes.of(120, SimulatedVotes.NINE, 0.35, 0, 31);
        for (String anchor : List.of("vote_00", "vote_04", "vote_08")) {
            EstimationSettings other = settings().withAnchors(anchor(anchor)).withSearch(1e-5, 2000);
            IdealPointEstimate estimate = new IdealPointModel(other).estimate(votes.calls);
            double slope = estimate.items().stream()
                    .filter(item -> item.rollCall().equals(anchor))
                    .findFirst()
                    .orElseThrow()
                    .slopes()
                    .get(1);
            assertThat(slope).isPositive();
        }
    }

    @Test
    void votesOnOneAxisWantOneAxis() {
        double[][] oneAxis = {{-4, -3, -1}, {-3, -2, 0}, {-4, -1, 1}, {2, -3, -1}, {3, -2, -1}, {-2, -3, -2}};
        SimulatedVotes votes = SimulatedVotes.of(STATES, oneAxis, 0.35, 0.05, 41);
        double one = new IdealPointModel(coarse(1)).estimate(votes.calls).bic();
        double two = new IdealPointModel(coarse(2)).estimate(votes.calls).bic();
        assertThat(one).isLessThan(two);
    }
}
