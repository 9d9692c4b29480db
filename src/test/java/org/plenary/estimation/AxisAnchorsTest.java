package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which way axes point, on votes that nobody anchored: three roll calls with names of their own. */
class AxisAnchorsTest {
    private static final double[][] THREE = {{-4, 4, -2, 0}, {3, 4, -2, 1}, {-3, -4, -1, 1}};
    private static final RollCalls CALLS = SimulatedVotes.of(80, THREE, 0.35, 0.05, 3).calls;
    private static final IdealPointEstimate FREE = estimate(AxisAnchors.SHIPPED);

    private static IdealPointEstimate estimate(AxisAnchors anchors) {
        return estimate(anchors, CALLS);
    }

    private static IdealPointEstimate estimate(AxisAnchors anchors, RollCalls calls) {
        return new IdealPointModel(Grids.of(2, 0.25, 0.5).withAnchors(anchors).withSearch(1e-5, 2000)).estimate(calls);
    }

    private static double slope(IdealPointEstimate estimate, int rollCall) {
        return estimate.items().get(rollCall).slopes().get(1);
    }

    @Test
    void missingRollCallsAreReplacedByTheFirstByName() {
        AxisAnchors shipped = AxisAnchors.SHIPPED;
        assertThat(shipped.among(List.of("vote_58_174", "vote_73_266", "vote_99"), 3))
                .isEqualTo(shipped.rollCalls());
        assertThat(shipped.among(List.of("a", "b", "vote_58_174"), 3)).containsExactly("vote_58_174", "a");
        assertThat(shipped.among(List.of("a"), 3)).containsExactly("a");
        assertThat(shipped.among(List.of("a"), 1)).isEmpty();
    }

    @Test
    void anAxisThatNothingFixesIsSaidToBeArbitrary() {
        assertThat(slope(FREE, 0)).isPositive();
        assertThat(new AxisDirections(FREE).warnings())
                .singleElement()
                .asString()
                .contains("nothing says which end of axis 2 is which: yes in vote_00", "--anchor 2=ROLLCALL");
    }

    @Test
    void aRollCallFixesTheDirection() {
        IdealPointEstimate estimate = estimate(AxisAnchors.SHIPPED.with(2, "vote_02", CALLS));
        assertThat(slope(estimate, 2)).isPositive();
        assertThat(slope(estimate, 0)).isNegative();
        assertThat(new AxisDirections(estimate).warnings()).isEmpty();
        assertThat(new AxisDirections(estimate).line()).isEqualTo("yes in vote_02 is positive on axis 2");
    }

    @Test
    void aStateFixesTheDirectionAndNothingElse() {
        String low = FREE.positions().stream()
                .min((a, b) -> Double.compare(a.mean().get(1), b.mean().get(1)))
                .orElseThrow()
                .iso3();
        IdealPointEstimate turned = estimate(AxisAnchors.SHIPPED.with(2, low, CALLS));
        assertThat(turned.position(low).mean().get(1))
                .isCloseTo(-FREE.position(low).mean().get(1), within(1e-12));
        assertThat(slope(turned, 0)).isEqualTo(-slope(FREE, 0));
        assertThat(turned.logPosterior()).isEqualTo(FREE.logPosterior());
        assertThat(new AxisDirections(turned).line()).isEqualTo(low + " stands on the positive side of axis 2");
    }

    @Test
    void anAnchorThatSaysLittleIsSaidToSayLittle() {
        double[][] weak = {{-4, 4, -2, 0}, {3, 4, -2, 1}, {-3, 0, -1, 1}};
        RollCalls calls = SimulatedVotes.of(80, weak, 0.35, 0.05, 3).calls;
        AxisAnchors anchors = new AxisAnchors(List.of("vote_02"), Map.of());
        IdealPointEstimate estimate = estimate(anchors, calls);
        assertThat(new AxisDirections(estimate).warnings())
                .singleElement()
                .asString()
                .startsWith("vote_02 hardly fixes the direction of axis 2");
    }

    @Test
    void anAxisThatTheVotesDoNotShowIsSaidToBeEmpty() {
        double[][] oneAxis = {{-4, -3, -1}, {-3, -2, 0}, {2, -3, -1}};
        RollCalls calls = SimulatedVotes.of(80, oneAxis, 0.35, 0.05, 7).calls;
        IdealPointEstimate estimate = new IdealPointModel(Grids.of(2, 0.25, 0.5)).estimate(calls);
        assertThat(new AxisDirections(estimate).warnings())
                .containsExactly("the votes show no axis 2: no roll call has a slope on it. Maybe --axes 1.");
    }

    /** With three roll calls axes 2 and 3 are nearly uncorrelated, where rounding is not negligible. */
    @Test
    void covariancesAreSymmetricToTheBitSoThatDistancesCanBeDrawn() {
        EstimationSettings coarse = Grids.of(3, 0.5, 1).withSearch(1e-3, 100);
        IdealPointEstimate estimate = new IdealPointModel(coarse).estimate(CALLS);
        for (IdealPointEstimate.StatePosition at : estimate.positions()) {
            for (int k = 0; k < 3; k++) {
                for (int m = 0; m < 3; m++) {
                    assertThat(at.covariance().get(k).get(m))
                            .isEqualTo(at.covariance().get(m).get(k));
                }
            }
        }
        assertThat(new Proximity(estimate).between("S0000", "S0001").sd()).isPositive();
    }

    @Test
    void whatIsNoAnchorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AxisAnchors.SHIPPED.with(1, "vote_00", CALLS))
                .withMessageContaining("axis 1 takes no anchor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AxisAnchors.SHIPPED.with(2, "USA", CALLS))
                .withMessageContaining("neither a roll call nor a state USA")
                .withMessageContaining("vote_00, vote_01, vote_02");
    }
}
