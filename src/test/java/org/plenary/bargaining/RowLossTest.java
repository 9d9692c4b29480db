package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Conduct;
import org.plenary.world.Mechanism;
import org.plenary.worlds.World;

/** One clause for several parts costs what it costs on average over them. */
class RowLossTest {
    private static final int UNCONDITIONAL = 4;
    private static final AuthorityEffect HELD = new AuthorityEffect(0.3, 0.5, 0.2, 1.2, 0.1, 0.5, 3);

    /** Two states that want the same, and two parts that ask both for readings m on one side and m on the other. */
    private static Committee unlikeParts() {
        return World.of(0, 0)
                .parameter("othersWeight", 2)
                .parameter("partDifference", 0.5)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .provision("u", 1, 1, 0, List.of("a", "b"))
                .committee(1);
    }

    private static double gain(Committee committee, int row, double y, double r, int level) {
        return Backdoor.wording(committee, row, committee.law(row, wording(y, r, level)))
                .overText(0);
    }

    /** Each part is read m away from what it asks for: a loss of m^2 by own conduct and 2 m^2 / 2 by the other's. */
    @Test
    void aNarrowClauseForUnlikePartsFitsNone() {
        Committee committee = unlikeParts();
        double m = Math.abs(committee.setting().preferences().shift[1]);
        assertThat(m).isGreaterThan(0);
        assertThat(gain(committee, 0, 0, 0, UNCONDITIONAL)).isCloseTo(-2 * m * m, within(1e-12));
        assertThat(gain(committee, 0, 0, 0, 2)).isCloseTo(-m * m / 2, within(1e-12));
    }

    @Test
    void aClauseThatIsWideEnoughFitsThemAll() {
        Committee committee = unlikeParts();
        double m = Math.abs(committee.setting().preferences().shift[1]);
        assertThat(gain(committee, 0, 0, m, UNCONDITIONAL)).isCloseTo(0, within(1e-12));
        assertThat(gain(committee, 0, 0, m / 2, UNCONDITIONAL)).isCloseTo(-m * m / 2, within(1e-12));
    }

    @Test
    void partsAgreedApartAreReadAsTheyAsk() {
        Committee committee = unlikeParts();
        double[] shift = committee.setting().preferences().shift;
        committee.split(0);
        assertThat(gain(committee, 1, shift[1], 0, UNCONDITIONAL)).isCloseTo(0, within(1e-12));
        assertThat(gain(committee, 2, shift[2], 0, UNCONDITIONAL)).isCloseTo(0, within(1e-12));
    }

    /** With everything on: the mean over the parts of what the same wording costs on each. */
    @Test
    void theLossIsTheMeanOverTheParts() {
        RunSetting setting = World.of(-1, 0, 2)
                .uncertain(0.5)
                .parameter("idiosyncrasy", 0.3)
                .parameter("partDifference", 0.5)
                .doubt(0.7)
                .parameter("agencyCost", 0.2)
                .parameter("discretion", 0.3)
                .field("technicalComplexity", 0.5)
                .regime("r", 0.2, org.plenary.text.ObligationLevel.HORTATORY, 0)
                .provision("u", 1, 1, 0.5, List.of("a", "b", "c"))
                .setting(1);
        Law rule = new Law(-0.3, 0.6, 0.7, true, 0.5);
        double[] mean = new double[3];
        for (int part = 1; part <= 3; part++) {
            double[] loss = loss(setting, part, rule);
            for (int i = 0; i < 3; i++) {
                mean[i] += loss[i] / 3;
            }
        }
        assertThat(loss(setting, 0, rule)).containsExactly(mean, within(1e-12));
    }

    private static double[] loss(RunSetting setting, int row, Law rule) {
        RowLoss of = new RowLoss(setting, new FreeConduct(setting), row, new double[] {0.4, 0.4, 0.4, 0.4});
        Conduct[] baseline = of.newBaseline();
        of.baseline(HELD, baseline);
        double[] loss = new double[3];
        of.evaluate(baseline, rule, HELD, loss);
        return loss;
    }

    /** Non-state actors are spread about what the part asks for. */
    @Test
    void nonStateActorsReadAPartAsItAsks() {
        Committee committee = unlikeParts();
        double shift = committee.setting().preferences().shift[1];
        assertThat(committee.nonState().reading(1, 0)).isCloseTo(shift, within(1e-12));
        assertThat(committee.nonState().reading(1, 2)).isCloseTo(shift, within(1e-12));
    }
}
