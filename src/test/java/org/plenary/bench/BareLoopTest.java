package org.plenary.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.ExpectedLoss;
import org.plenary.worlds.Large;

/** The kernel against a loop that was written down a second time. */
class BareLoopTest {
    private static final AuthorityEffect[] EFFECTS = {
        AuthorityEffect.NONE, new AuthorityEffect(0.2, 0.5, 0.3, 1.1, 0.1, 0.5, 3)
    };

    @Test
    void bothLoopsComputeTheSameLosses() {
        RunSetting setting = Large.world(40, 3, 1).setting(1);
        ExpectedLoss kernel = setting.loss();
        BareLoop bare = new BareLoop(
                setting.preferences(), setting.parameters(), setting.field().technicalComplexity());
        double[] baseline = new double[kernel.baselineLength()];
        double[] loss = new double[40];
        for (int e = 0; e < 600; e++) {
            int row = e % setting.preferences().rows.size();
            AuthorityEffect effect = EFFECTS[e % EFFECTS.length];
            double centre = (e % 17 - 8) / 8.0;
            double half = 0.02 + e % 5 * 0.4;
            Law rule = new Law(centre - half, centre + half, e % 11 / 10.0, e % 3 == 0, e % 7 / 6.0);
            kernel.baseline(row, effect, baseline);
            kernel.evaluate(row, baseline, rule, effect, 0.4, loss);
            double[] plain = bare.loss(row, baseline, rule, effect, 0.4);
            for (int i = 0; i < loss.length; i++) {
                assertThat(plain[i]).as("loss %d of state %d", e, i).isCloseTo(loss[i], within(1e-11));
            }
        }
    }
}
