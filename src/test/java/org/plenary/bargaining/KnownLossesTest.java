package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.text.Bindingness;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Conduct;
import org.plenary.worlds.World;

/** What is kept of losses is what would be computed anew. */
class KnownLossesTest {
    private static final double[] ORGAN = {0.3, 0, 0};
    private static final Bindingness TREATY = new Bindingness(1, 1);

    private static RunSetting setting() {
        return World.of(-1, 0, 0.5, 2)
                .provision("u", 1, 1, 0.5, List.of("a", "b"))
                .regime("r", 0.3, ObligationLevel.UNCONDITIONAL, 1, 2)
                .setting(1);
    }

    private static Law law(double centre, double halfWidth, int level) {
        return Law.of(wording(centre, halfWidth, level), 0.1, TREATY);
    }

    private static AuthorityEffect told(double sight) {
        return new AuthorityEffect(0.3, sight, 0.2, 1.2, 0.1, 0.5, 3);
    }

    private static double[] anew(RunSetting setting, int row, AuthorityEffect held, Law law) {
        RowLoss loss = new RowLoss(setting, new FreeConduct(setting), row, ORGAN);
        Conduct[] conduct = loss.newBaseline();
        loss.baseline(held, conduct);
        double[] sum = new double[setting.preferences().size()];
        loss.evaluate(conduct, law, held, sum);
        return sum;
    }

    /** More laws and more authorities than are kept, asked for in any order, some of them again and again. */
    @Test
    void whatIsKeptIsWhatWouldBeComputedAnew() {
        RunSetting setting = setting();
        List<Law> laws = new ArrayList<>();
        for (int level = 1; level <= 4; level++) {
            for (int k = 0; k < 5; k++) {
                laws.add(law(0, 0.1 * k, level));
                laws.add(law(0.2 * k, 0.3, level));
            }
        }
        List<AuthorityEffect> effects = new ArrayList<>(List.of(AuthorityEffect.NONE));
        for (int k = 1; k <= 8; k++) {
            effects.add(told(k / 10.0));
        }
        for (int row = 0; row < 3; row++) {
            KnownLosses known = new KnownLosses(setting, new FreeConduct(setting), row, ORGAN);
            Random order = new Random(row);
            for (int n = 0; n < 500; n++) {
                Law law = laws.get(order.nextInt(laws.size()));
                AuthorityEffect held = effects.get(order.nextInt(effects.size()));
                assertThat(known.of(held, law)).containsExactly(anew(setting, row, held, law));
            }
        }
    }

    @Test
    void aLossThatIsKnownIsNotComputedAgain() {
        RunSetting setting = setting();
        KnownLosses known = new KnownLosses(setting, new FreeConduct(setting), 0, ORGAN);
        double[] first = known.of(AuthorityEffect.NONE, law(0, 0.5, 2));
        assertThat(known.of(AuthorityEffect.NONE, law(0, 0.5, 2))).isSameAs(first);
        assertThat(known.of(told(0.5), law(0, 0.5, 2))).as("other authority").isNotSameAs(first);
        assertThat(known.of(AuthorityEffect.NONE, law(0, 0.5, 3)))
                .as("other obligation from the same reading on")
                .isNotSameAs(first);
    }

    @Test
    void whatIsHandedOutHoldsUntilThirtyOthersWereAskedFor() {
        RunSetting setting = setting();
        KnownLosses known = new KnownLosses(setting, new FreeConduct(setting), 0, ORGAN);
        for (int k = 0; k < 40; k++) {
            known.of(AuthorityEffect.NONE, law(9, k, 3));
        }
        double[] kept = known.of(AuthorityEffect.NONE, law(0, 0.5, 2));
        double[] then = kept.clone();
        for (int k = 0; k < 30; k++) {
            known.of(AuthorityEffect.NONE, law(1, k, 2));
        }
        assertThat(kept).containsExactly(then);
    }
}
