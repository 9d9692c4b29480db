package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RollCallItemTest {
    private static final RollCallItem FLAT = new RollCallItem("flat", List.of(0.0), -1, 1);

    @Test
    void aFlatItemHasTheProbabilitiesOfItsCuts() {
        double[] anywhere = {3};
        double outer = 1 / (1 + Math.E);
        assertThat(FLAT.probability(anywhere, Vote.NO)).isCloseTo(outer, within(1e-15));
        assertThat(FLAT.probability(anywhere, Vote.YES)).isCloseTo(outer, within(1e-15));
        assertThat(FLAT.probability(anywhere, Vote.ABSTAIN)).isCloseTo(1 - 2 * outer, within(1e-15));
        assertThat(FLAT.likeliest(anywhere)).isEqualTo(Vote.ABSTAIN);
    }

    @Test
    void probabilitiesAddUpToOneEverywhere() {
        RollCallItem steep = new RollCallItem("steep", List.of(4.0, -3.0), -0.5, -0.499);
        for (double x = -300; x <= 300; x += 0.37) {
            double[] theta = {x, x / 7};
            double sum = 0;
            for (Vote vote : List.of(Vote.NO, Vote.ABSTAIN, Vote.YES)) {
                double p = steep.probability(theta, vote);
                assertThat(p).isBetween(0.0, 1.0);
                sum += p;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aRareVoteKeepsItsLogProbability() {
        RollCallItem item = new RollCallItem("far", List.of(1.0), 0, 1);
        assertThat(item.logProbabilities(new double[] {2000}))
                .containsExactly(-2000, -1999 + Math.log(1 - 1 / Math.E), 0);
    }

    @Test
    void yesBecomesLikelierAlongASlope() {
        RollCallItem item = new RollCallItem("up", List.of(2.0), -1, 1);
        assertThat(item.likeliest(new double[] {-2})).isEqualTo(Vote.NO);
        assertThat(item.likeliest(new double[] {0})).isEqualTo(Vote.ABSTAIN);
        assertThat(item.likeliest(new double[] {2})).isEqualTo(Vote.YES);
        assertThat(item.mirrored(0).likeliest(new double[] {2})).isEqualTo(Vote.NO);
    }

    @Test
    void cutsMustBeInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RollCallItem("x", List.of(1.0), 1, 1))
                .withMessageContaining("roll call x");
    }

    @Test
    void aVoteNotCastHasNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> FLAT.probability(new double[] {0}, Vote.ABSENT));
    }
}
