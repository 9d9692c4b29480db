package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.text.ObligationLevel;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Mechanism;
import org.plenary.worlds.World;

/** What states do without a text, where rival regimes bind some of them. */
class FreeConductTest {
    private static final ObligationLevel MUST = ObligationLevel.UNCONDITIONAL;

    private static World world() {
        return World.of(-1, 0, 1, 3)
                .power(4, 3, 2, 1)
                .doubt(1)
                .off(Mechanism.LIMITED_COMPLIANCE)
                .provision("p");
    }

    /** What others believe that a party might do is bound by its regime, too: that is what a regime makes clear. */
    @Test
    void aRegimeNarrowsWhatOthersBelieveOfItsParties() {
        double[] free = conduct(world());
        double[] bound = conduct(world().regime("r", 0.1, MUST, 0, 1));
        int beliefs = free.length / 3;
        for (int k = 0; k < beliefs; k++) {
            double before = free[2 * beliefs + k] - free[beliefs + k];
            double after = bound[2 * beliefs + k] - bound[beliefs + k];
            assertThat(before).isCloseTo(2, within(1e-12));
            assertThat(after).as("state %d", k % 4).isCloseTo(k % 4 < 2 ? 0.2 : 2, within(1e-12));
        }
    }

    @Test
    void aRegimeThatIsSwitchedOffBindsNobody() {
        assertThat(conduct(world().regime("r", 0.1, MUST, 0, 1).off(Mechanism.RIVAL_REGIMES)))
                .containsExactly(conduct(world()));
    }

    /** A regime draws its parties towards what they want on average, and nobody else. */
    @Test
    void aRegimeMovesItsPartiesAlone() {
        double[] free = conduct(world());
        double[] bound = conduct(world().regime("r", 0, MUST, 0, 2));
        for (int k = 0; k < free.length; k++) {
            int state = k % 4;
            if (state == 1 || state == 3) {
                assertThat(bound[k]).as("state %d", state).isEqualTo(free[k]);
            }
        }
        assertThat(bound).isNotEqualTo(free);
    }

    private static double[] conduct(World world) {
        FreeConduct conduct = new FreeConduct(world.setting(1));
        double[] filled = new double[conduct.length()];
        conduct.fill(0, AuthorityEffect.NONE, filled);
        return filled;
    }
}
