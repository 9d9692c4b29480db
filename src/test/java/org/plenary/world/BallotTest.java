package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a gain counts as, wherever states are asked. */
class BallotTest {
    private static final double[] NONE = new double[4];
    private static final double[] ONCE = {1, 1, 1, 1};

    private static Ballot ballot(double favour) {
        return new Ballot(
                new int[] {0, 1, 2},
                new double[] {0.5, 0.25, 0.25, 0},
                new boolean[] {true, false, false, true},
                new boolean[] {true, false, false, true},
                new Ballot.Bars(0.1, 0.2, favour, favour));
    }

    @Test
    void whoNeitherGainsNorLosesIsOnNeitherSideAndAbstains() {
        for (double zero : new double[] {0.0, -0.0}) {
            double[] gains = {zero, 1, -1, 0};
            assertThat(ballot(0).count(gains, gains, NONE, ONCE))
                    .isEqualTo(new BallotCount(0.25, 0.25, 0.25, false, false, 1, 1, 1));
            assertThat(ballot(0).vote(zero)).isEqualTo('A');
        }
    }

    @Test
    void votesNeedMoreThanTheBandAndObjectionsMoreThanTheBar() {
        double[] gains = {-0.1, 0.01, -0.02, 9};
        BallotCount count = ballot(0.01).count(gains, gains, NONE, ONCE);
        assertThat(count.objecting()).as("exactly the bar is put up with").isZero();
        assertThat(count.yes()).isZero();
        assertThat(count.no()).isEqualTo(2);
        assertThat(count.abstentions()).isEqualTo(1);
        assertThat(count.permanentAgainst()).isTrue();
        assertThat(ballot(0.01).vote(Math.nextUp(0.01))).isEqualTo('Y');
        assertThat(ballot(0.01).vote(Math.nextDown(-0.01))).isEqualTo('N');
    }

    @Test
    void onlyThoseAskedCount() {
        double[] gains = {0, 0, 0, -9};
        assertThat(ballot(0).count(gains, gains, NONE, ONCE).majorObjects()).isFalse();
        assertThat(ballot(0).objecting(gains)).isZero();
    }
}
