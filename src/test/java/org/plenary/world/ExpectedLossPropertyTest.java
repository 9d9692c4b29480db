package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.RunSetting;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.text.Law;
import org.plenary.worlds.World;

/** What holds of every loss, over a fixed list of seeds. */
class ExpectedLossPropertyTest {
    private static final int SEEDS = 100;
    private static final double DOUBT = 0.8;

    private static World world(int seed) {
        KeyedRandom random = KeyedRandom.of(seed);
        double[] x = IntStream.range(0, 7)
                .mapToDouble(i -> random.gaussian(Purpose.IDEAL_POINT, i, 0, 0))
                .toArray();
        double[] capacity = IntStream.range(0, 7)
                .mapToDouble(i -> random.uniform(Purpose.IDEAL_POINT, i, 0, 1))
                .toArray();
        return World.of(x)
                .capacity(capacity)
                .permanent(0)
                .doubt(draw(random, 3))
                .field("technicalComplexity", draw(random, 0))
                .field("politicalSalience", draw(random, 1))
                .field("avoidance", draw(random, 2))
                .parameter("sovereigntyCost", 1 + draw(random, 4))
                .parameter("complianceCost", draw(random, 5))
                .parameter("avoidanceCost", draw(random, 6))
                .parameter("agencyCost", draw(random, 9))
                .parameter("budgetCost", 0.01);
    }

    private static double draw(KeyedRandom random, int item) {
        return random.uniform(Purpose.AMENDMENT, 0, 0, item);
    }

    private static double[] losses(World world, Law rule) {
        RunSetting setting = world.setting(1);
        ExpectedLoss loss = setting.loss();
        double[] conduct = new double[loss.baselineLength()];
        loss.baseline(0, AuthorityEffect.NONE, conduct);
        double[] losses = new double[7];
        loss.evaluate(0, conduct, rule, AuthorityEffect.NONE, 0, losses);
        return losses;
    }

    private static Law rule(int seed, double more) {
        KeyedRandom random = KeyedRandom.of(seed);
        double y = random.gaussian(Purpose.SECRETARIAT_PEN, 0, 0, 0);
        double r = draw(random, 20) + more;
        return new Law(y - r, y + r, draw(random, 21), seed % 2 == 0);
    }

    /** The same without an escape clause. */
    private static Law firm(int seed, double more) {
        Law rule = rule(seed, more);
        return new Law(rule.low(), rule.high(), rule.force(), false);
    }

    /** What does not bind changes nothing, whatever it says. */
    @Test
    void withoutForceTheLossIsThatOfNoRule() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Law said = rule(seed, 0);
            double[] idle = losses(world(seed), new Law(said.low(), said.high(), 0, false));
            assertThat(idle).containsExactly(losses(world(seed), new Law(0, 0, 0, false)), within(1e-12));
        }
    }

    /** Alone with the costs of being bound, a wider interval never costs more, where commitments are kept. */
    @Test
    void wideningNeverRaisesTheCostOfBeingBound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World costs = world(seed)
                    .parameter("ownWeight", 0)
                    .parameter("othersWeight", 0)
                    .off(Mechanism.LIMITED_COMPLIANCE);
            double[] narrow = losses(costs, rule(seed, 0));
            for (double more : new double[] {0.01, 0.1, 1, 10}) {
                double[] wide = losses(costs, rule(seed, more));
                for (int i = 0; i < wide.length; i++) {
                    assertThat(wide[i]).as("seed %d, wider by %s", seed, more).isLessThanOrEqualTo(narrow[i] + 1e-12);
                }
            }
        }
    }

    /** Where commitments are kept, own conduct never suffers from more leave to do what one wants. */
    @Test
    void wideningNeverRaisesTheLossByOwnConduct() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World own = world(seed)
                    .off(Mechanism.LIMITED_COMPLIANCE)
                    .parameter("othersWeight", 0)
                    .parameter("stateSight", 1)
                    .capacity(1, 1, 1, 1, 1, 1, 1);
            double[] narrow = losses(own.field("technicalComplexity", 0), rule(seed, 0));
            double[] wide = losses(own, rule(seed, 0.3));
            for (int i = 0; i < wide.length; i++) {
                assertThat(wide[i]).isLessThanOrEqualTo(narrow[i] + 1e-12);
            }
        }
    }

    /** A firmer rule costs who is bound more, where commitments are kept; what binds nobody costs nothing. */
    @Test
    void firmnessNeverLowersTheCostOfBeingBound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World costs = world(seed)
                    .parameter("ownWeight", 0)
                    .parameter("othersWeight", 0)
                    .off(Mechanism.LIMITED_COMPLIANCE);
            double[] last = new double[7];
            for (double force : new double[] {0, 0.3, 0.6, 1}) {
                double[] cost = losses(costs, rule(seed, 0).withForce(force));
                for (int i = 0; i < cost.length; i++) {
                    assertThat(cost[i]).as("seed %d, force %s", seed, force).isGreaterThanOrEqualTo(last[i] - 1e-12);
                    assertThat(force > 0 || cost[i] < 1e-15).isTrue();
                }
                last = cost;
            }
        }
    }

    /**
     * Returns the variance of what others believe that a state will do: it alone has power, and who looks on from 0 and from
     * 1 loses its second moment, and that less twice the mean plus 1.
     */
    private static double unclear(int seed, Law rule, AuthorityEffect effect) {
        double x = KeyedRandom.of(seed).gaussian(Purpose.IDEAL_POINT, 9, 0, 0);
        RunSetting setting = World.of(x, 0, 1)
                .power(1, 0, 0)
                .doubt(DOUBT)
                .parameter("ownWeight", 0)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .setting(1);
        double[] conduct = new double[setting.loss().baselineLength()];
        double[] losses = new double[3];
        setting.loss().baseline(0, effect, conduct);
        setting.loss().evaluate(0, conduct, rule, effect, 0, losses);
        double mean = (losses[1] + 1 - losses[2]) / 2;
        return losses[1] - mean * mean;
    }

    private static double unclear(int seed, Law rule) {
        return unclear(seed, rule, AuthorityEffect.NONE);
    }

    @Test
    void whatBindsNobodyOrPermitsEverythingLeavesAllDoubt() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(unclear(seed, firm(seed, 0).withForce(0))).isCloseTo(DOUBT * DOUBT, within(1e-9));
            assertThat(unclear(seed, firm(seed, 100).withForce(1))).isCloseTo(DOUBT * DOUBT, within(1e-9));
            assertThat(unclear(seed, new Law(0.3, 0.3, 1, false))).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aRuleIsNeverClearerForBeingWiderOrSofterAndNeverLessClearForBeingReadByAnOrgan() {
        AuthorityEffect reads = new AuthorityEffect(0.5, 0, 0, 1, 0, 0, 0);
        for (int seed = 0; seed < SEEDS; seed++) {
            Law rule = firm(seed, 0);
            double left = unclear(seed, rule);
            assertThat(left).isBetween(-1e-9, DOUBT * DOUBT + 1e-9);
            assertThat(unclear(seed, firm(seed, 0.1))).as("seed %d", seed).isGreaterThanOrEqualTo(left - 1e-9);
            assertThat(unclear(seed, firm(seed, 1))).as("seed %d", seed).isGreaterThanOrEqualTo(left - 1e-9);
            assertThat(unclear(seed, rule.withForce((1 + rule.force()) / 2)))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(left + 1e-9);
            assertThat(unclear(seed, rule, reads)).as("seed %d", seed).isLessThanOrEqualTo(left + 1e-9);
        }
    }

    /** Up to half force, force makes narrowness clear up more and the other way round; nearer to full force it need not. */
    @Test
    void upToHalfForceForceAndNarrownessComplementEachOther() {
        int more = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double quarter = narrowingClearsUp(seed, 0.25);
            double half = narrowingClearsUp(seed, 0.5);
            assertThat(quarter).as("seed %d", seed).isGreaterThanOrEqualTo(-1e-9);
            assertThat(half).as("seed %d", seed).isGreaterThanOrEqualTo(quarter - 1e-9);
            more += half > quarter + 1e-3 ? 1 : 0;
        }
        assertThat(more).isGreaterThan(SEEDS / 4);
    }

    private static double narrowingClearsUp(int seed, double force) {
        return unclear(seed, firm(seed, 0.2).withForce(force))
                - unclear(seed, firm(seed, 0).withForce(force));
    }

    @Test
    void lossesAreFiniteAndNeverNegative() {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (double loss : losses(world(seed), rule(seed, 0))) {
                assertThat(loss).isNotNegative().isFinite();
            }
        }
    }

    /** The scratch arrays that a loss reuses leave nothing behind. */
    @Test
    void lossesDoNotDependOnWhatWasComputedBefore() {
        RunSetting setting = world(3).setting(1);
        ExpectedLoss loss = setting.loss();
        double[] conduct = new double[loss.baselineLength()];
        double[] first = new double[7];
        double[] again = new double[7];
        loss.baseline(0, AuthorityEffect.NONE, conduct);
        loss.evaluate(0, conduct, rule(3, 0), AuthorityEffect.NONE, 0, first);
        loss.evaluate(0, conduct, rule(4, 0), AuthorityEffect.NONE, 1, again);
        loss.evaluate(0, conduct, rule(3, 0), AuthorityEffect.NONE, 0, again);
        assertThat(again).isEqualTo(first);
    }

    /** What laws of the same readings share depends neither on their order nor on which of them are asked for. */
    @Test
    void aLossIsTheSameAloneAndAmongLawsOfTheSameReadings() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RunSetting setting = world(seed).parameter("complianceDepth", 0.7).setting(1);
            ExpectedLoss loss = setting.loss();
            double[] baseline = new double[loss.baselineLength()];
            loss.baseline(0, AuthorityEffect.NONE, baseline);
            Conduct conduct = loss.newConduct();
            loss.read(0, baseline, conduct);
            for (double force : new double[] {0.9, 0, 0.2, 1, 0.2}) {
                for (boolean escape : new boolean[] {false, true, false}) {
                    Law law = new Law(-0.2, 0.4, force, escape);
                    double[] among = new double[7];
                    double[] alone = new double[7];
                    loss.evaluate(conduct, law, AuthorityEffect.NONE, 0, among);
                    world(seed)
                            .parameter("complianceDepth", 0.7)
                            .setting(1)
                            .loss()
                            .evaluate(0, baseline, law, AuthorityEffect.NONE, 0, alone);
                    assertThat(among).isEqualTo(alone);
                }
            }
        }
    }

    /** Too narrow laws are told by their width alone: never one that permits more than the share after all. */
    @Test
    void aLawPermitsMoreThanAShareWhereWhatItPermitsIsMore() {
        int more = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ExpectedLoss loss = world(seed).setting(1).loss();
            for (double share : new double[] {0.3, 0.8, 0.3}) {
                for (double width = 0; width < 4; width += 0.1) {
                    Law law = rule(seed, width);
                    boolean permits = loss.permitted(0, law) > share;
                    assertThat(loss.permitsMoreThan(share, 0, law)).isEqualTo(permits);
                    more += permits ? 1 : 0;
                }
            }
        }
        assertThat(more).isBetween(1_000, 120 * SEEDS - 1_000);
    }

    /** What authority costs by itself, and what an organ without discretion sees, is in no law's loss. */
    @Test
    void authoritiesOfTheSameLossCostTheSameUnderEveryLaw() {
        AuthorityEffect one = new AuthorityEffect(0, 0.5, 0.4, 1.1, 0.2, 0.1, 1);
        AuthorityEffect other = new AuthorityEffect(0, 0.4, 0.5, 1.1, 0.2, 0.9, 5);
        AuthorityEffect reads = new AuthorityEffect(0.1, 0.5, 0.4, 1.1, 0.2, 0.1, 1);
        assertThat(ExpectedLoss.sameLoss(one, other)).isTrue();
        assertThat(ExpectedLoss.sameLoss(one, reads)).isFalse();
        assertThat(ExpectedLoss.sameLoss(reads, new AuthorityEffect(0.1, 0.4, 0.5, 1.1, 0.2, 0.1, 1)))
                .isFalse();
        int differ = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            ExpectedLoss loss = world(seed).setting(1).loss();
            double[] ofOne = losses(loss, rule(seed, 0), one);
            assertThat(losses(loss, rule(seed, 0), other)).isEqualTo(ofOne);
            differ += Arrays.equals(losses(loss, rule(seed, 0), reads), ofOne) ? 0 : 1;
        }
        assertThat(differ).isGreaterThan(SEEDS / 2);
    }

    private static double[] losses(ExpectedLoss loss, Law law, AuthorityEffect effect) {
        double[] baseline = new double[loss.baselineLength()];
        double[] losses = new double[7];
        loss.baseline(0, effect, baseline);
        loss.evaluate(0, baseline, law, effect, 0.4, losses);
        return losses;
    }

    /** Being bound by a text of one's own costs what moving the baseline and paying for it apart cost. */
    @Test
    void whoIsBoundBesideALawActsAndPaysAsIfItsBaselineWereMoved() {
        int[] members = {1, 4};
        boolean[] bound = {false, true, false, false, true, false, false};
        for (int seed = 0; seed < SEEDS; seed++) {
            ExpectedLoss loss = world(seed).setting(1).loss();
            Law own = rule(seed, 0);
            Law law = rule(seed + 1, 0);
            AuthorityEffect effect = AuthorityEffect.NONE;
            double[] baseline = new double[loss.baselineLength()];
            loss.baseline(0, effect, baseline);
            Conduct free = loss.newConduct();
            loss.read(0, baseline, free);
            double[] both = new double[7];
            loss.evaluate(free, own, members, law, effect, 0, both);
            double[] moved = new double[7];
            loss.bind(baseline, own, bound);
            loss.evaluate(0, baseline, law, effect, 0, moved);
            double[] ownAlone = new double[7];
            double[] nothing = new double[7];
            loss.evaluate(free, own, members, Law.NOTHING, effect, 0, ownAlone);
            loss.evaluate(0, baseline, Law.NOTHING, effect, 0, nothing);
            for (int i = 0; i < 7; i++) {
                double paid = ownAlone[i] - nothing[i];
                assertThat(both[i]).isCloseTo(moved[i] + paid, within(1e-12));
                assertThat(bound[i] || paid == 0).isTrue();
            }
        }
    }
}
