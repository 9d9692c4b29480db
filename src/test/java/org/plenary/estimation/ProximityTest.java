package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** n = 20,000 draws: a probability has a standard error of at most 0.0035, so 0.014 is four of them, alpha below 1e-4. */
class ProximityTest {
    private static IdealPointEstimate.StatePosition at(String iso3, double x, double y, double sd) {
        List<List<Double>> covariance = List.of(List.of(sd * sd, 0.0), List.of(0.0, sd * sd));
        return new IdealPointEstimate.StatePosition(iso3, x, List.of(x, y), covariance, covariance);
    }

    private static Proximity of(IdealPointEstimate.StatePosition... positions) {
        return new Proximity(new IdealPointEstimate(
                EstimationSettings.of(2), List.of(positions), List.of(), List.of(), 0, 0, 0, true));
    }

    @Test
    void theMiddleIsAsNearToBothEnds() {
        Proximity proximity = of(at("L", -1, 0, 0.5), at("M", 0, 0, 0.5), at("R", 1, 0, 0.5));
        assertThat(proximity.probabilityNearer("M", "L", "R")).isCloseTo(0.5, within(0.014));
        assertThat(proximity.between("L", "R").ofMeans()).isEqualTo(2);
    }

    @Test
    void aDistanceOfTwoUncertainPointsHasRayleighsMoments() {
        Proximity proximity = of(at("A", 0, 0, 1), at("B", 0, 0, 1));
        Proximity.Distance distance = proximity.between("A", "B");
        // Both coordinates of the difference have variance 2.
        assertThat(distance.ofMeans()).isZero();
        assertThat(distance.mean()).isCloseTo(Math.sqrt(2) * Math.sqrt(Math.PI / 2), within(0.03));
        assertThat(distance.sd()).isCloseTo(Math.sqrt(2) * Math.sqrt(2 - Math.PI / 2), within(0.03));
    }

    @Test
    void statesInBetweenAreCounted() {
        Proximity proximity = of(at("A", 0, 0, 1), at("B", 1, 0, 1), at("C", 2, 0, 1), at("D", -3, 0, 1));
        assertThat(proximity.nearerThan("A", "B")).isZero();
        assertThat(proximity.nearerThan("A", "D")).isEqualTo(2);
    }
}
