package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
                .field("technicalComplexity", draw(random, 0))
                .field("politicalSalience", draw(random, 1))
                .field("avoidance", draw(random, 2))
                .parameter("behaviourNoise", draw(random, 3))
                .parameter("sovereigntyCost", 1 + draw(random, 4))
                .parameter("complianceCost", draw(random, 5))
                .parameter("avoidanceCost", draw(random, 6))
                .parameter("escapeRelief", draw(random, 7))
                .parameter("escapeResidue", draw(random, 8))
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
        loss.evaluate(0, loss.freeNoise(), conduct, rule, AuthorityEffect.NONE, 0, losses);
        return losses;
    }

    private static Law rule(int seed, double more) {
        KeyedRandom random = KeyedRandom.of(seed);
        double y = random.gaussian(Purpose.SECRETARIAT_PEN, 0, 0, 0);
        double r = draw(random, 20) + more;
        return new Law(y - r, y + r, draw(random, 21), seed % 2 == 0);
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

    /** Alone with the costs of being bound, a wider interval never costs more. */
    @Test
    void wideningNeverRaisesTheCostOfBeingBound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World costs = world(seed).parameter("ownWeight", 0).parameter("othersWeight", 0);
            double[] narrow = losses(costs, rule(seed, 0));
            for (double more : new double[] {0.01, 0.1, 1, 10}) {
                double[] wide = losses(costs, rule(seed, more));
                for (int i = 0; i < wide.length; i++) {
                    assertThat(wide[i]).as("seed %d, wider by %s", seed, more).isLessThanOrEqualTo(narrow[i]);
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

    @Test
    void clarityNeverFallsAsARuleNarrowsOrBindsMore() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Law rule = rule(seed, 0);
            double noise = draw(KeyedRandom.of(seed), 30);
            double left = ExpectedLoss.noiseUnder(noise, rule, 0);
            assertThat(left).isBetween(0.0, noise);
            assertThat(ExpectedLoss.noiseUnder(noise, rule(seed, 0.1), 0)).isGreaterThanOrEqualTo(left);
            Law firmer = new Law(rule.low(), rule.high(), (1 + rule.force()) / 2, false);
            assertThat(ExpectedLoss.noiseUnder(noise, firmer, 0)).isLessThanOrEqualTo(left + 1e-15);
            assertThat(ExpectedLoss.noiseUnder(noise, rule, 0.5)).isLessThanOrEqualTo(left + 1e-15);
        }
    }

    /** Force makes narrowness worth more and the other way round: the cross difference of what is cleared up is positive. */
    @Test
    void forceAndNarrownessComplementEachOther() {
        for (int seed = 0; seed < SEEDS; seed++) {
            double noise = 0.01 + draw(KeyedRandom.of(seed), 30);
            Law narrow = rule(seed, 0);
            Law wide = rule(seed, 0.1);
            double bindingHalf = cleared(noise, narrow, 0.5) - cleared(noise, wide, 0.5);
            double binding = cleared(noise, narrow, 1) - cleared(noise, wide, 1);
            assertThat(bindingHalf).as("seed %d", seed).isPositive();
            assertThat(binding).as("seed %d", seed).isGreaterThan(bindingHalf);
        }
    }

    private static double cleared(double noise, Law rule, double force) {
        return noise - ExpectedLoss.noiseUnder(noise, new Law(rule.low(), rule.high(), force, false), 0);
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
        loss.evaluate(0, 0.3, conduct, rule(3, 0), AuthorityEffect.NONE, 0, first);
        loss.evaluate(0, 0.1, conduct, rule(4, 0), AuthorityEffect.NONE, 1, again);
        loss.evaluate(0, 0.3, conduct, rule(3, 0), AuthorityEffect.NONE, 0, again);
        assertThat(again).isEqualTo(first);
    }
}
