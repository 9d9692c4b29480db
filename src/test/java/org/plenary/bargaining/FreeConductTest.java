package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.text.Bindingness;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.ExpectedLoss;
import org.plenary.world.Mechanism;
import org.plenary.worlds.World;

/** What states do without a text, where rival regimes bind some of them. */
class FreeConductTest {
    private static final ObligationLevel MUST = ObligationLevel.UNCONDITIONAL;

    private static World world() {
        return World.of(-1, 0, 1, 3)
                .power(4, 3, 2, 1)
                .parameter("behaviourNoise", 1)
                .provision("p");
    }

    private static double under(double noise, double halfWidth) {
        Law law = Law.of(World.wording(0, halfWidth, MUST.ordinal()), 0, new Bindingness(1, 0));
        return ExpectedLoss.noiseUnder(noise, law, 0);
    }

    /** Of power 10 the first state is in both regimes, the second in one, the third in the other, the last in none. */
    @Test
    void noiseIsLessByThePowerOfThosePartiesThatEachRegimeBinds() {
        RunSetting setting = world().regime("r", 0.3, MUST, 0, 1)
                .regime("s", 0.1, MUST, 0, 2)
                .setting(1);
        double free = setting.loss().freeNoise();
        double expected = (4 * under(under(free, 0.3), 0.1) + 3 * under(free, 0.3) + 2 * under(free, 0.1) + free) / 10;
        assertThat(new FreeConduct(setting).noise(0))
                .isCloseTo(expected, within(1e-12))
                .isLessThan(free);
    }

    @Test
    void withoutRegimesNoiseIsFree() {
        RunSetting none = world().setting(1);
        RunSetting off = world().regime("r", 0.3, MUST, 0, 1)
                .off(Mechanism.RIVAL_REGIMES)
                .setting(1);
        assertThat(new FreeConduct(none).noise(0)).isCloseTo(none.loss().freeNoise(), within(1e-12));
        assertThat(new FreeConduct(off).noise(0)).isEqualTo(off.loss().freeNoise());
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
