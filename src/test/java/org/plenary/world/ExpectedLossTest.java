package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.worlds.World;

/**
 * Expected losses against values worked by hand. Unless a test says otherwise two states of equal power, at -1 and 1,
 * lose (k - x)^2 by their own conduct and as much by everybody's, and the world holds no surprise.
 */
class ExpectedLossTest {
    private static final Regime FIRST =
            new Regime("r", new boolean[] {true, false}, java.util.List.of(), 0, ObligationLevel.HORTATORY);

    private static final Law NONE = new Law(0, 0, 0, false);

    private static World opposed() {
        return World.of(-1, 1).off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
    }

    /** One state at 1 whose own conduct is all that matters. */
    private static World alone() {
        return World.of(1).parameter("othersWeight", 0).off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
    }

    private static World costly() {
        return World.of(-1, 1).parameter("ownWeight", 0).parameter("othersWeight", 0);
    }

    private static double[] losses(World world, Law rule) {
        return losses(world, rule, AuthorityEffect.NONE, 0);
    }

    private static double[] losses(World world, Law rule, AuthorityEffect effect, double organ) {
        RunSetting setting = world.setting(1);
        ExpectedLoss loss = setting.loss();
        double[] conduct = new double[loss.baselineLength()];
        loss.baseline(0, effect, conduct);
        double[] losses = new double[setting.preferences().size()];
        loss.evaluate(0, loss.freeNoise(), conduct, rule, effect, organ, losses);
        return losses;
    }

    private static Law rule(double low, double high, double force) {
        return new Law(low, high, force, false);
    }

    private static void assertLosses(double[] losses, double... expected) {
        assertThat(losses).containsExactly(expected, within(1e-12));
    }

    /** Each does as it pleases and half of the world does the opposite: 0 + (0 + 2^2) / 2. */
    @Test
    void withoutARuleOthersHurt() {
        assertLosses(losses(opposed(), NONE), 2, 2);
    }

    /** Both move the whole way to 0: 1 by own conduct, 1 by that of the world. */
    @Test
    void aPointThatBindsFully() {
        assertLosses(losses(opposed(), rule(0, 0, 1)), 2, 2);
    }

    /** Both move half of the way: 0.5^2 + (0.5^2 + 1.5^2) / 2. */
    @Test
    void aPointThatBindsByHalf() {
        assertLosses(losses(opposed(), rule(0, 0, 0.5)), 1.5, 1.5);
    }

    /** An interval that lets both stop at its near end has the effect of a point that binds by half. */
    @Test
    void anIntervalThatBindsFully() {
        assertLosses(losses(opposed(), rule(-0.5, 0.5, 1)), 1.5, 1.5);
    }

    /** Only the second state has to move, to 0. It loses 1 + (2^2 + 1) / 2, the first one 0 + (0 + 1) / 2. */
    @Test
    void anIntervalThatSuitsOneState() {
        assertLosses(losses(opposed(), rule(-2, 0, 1)), 0 + (0 + 1) / 2.0, 1 + (4 + 1) / 2.0);
    }

    /** Three states at 0, 1 and 2 with power 1/2, 1/4, 1/4. */
    @Test
    void othersCountByTheirPower() {
        World world = World.of(0, 1, 2)
                .power(2, 1, 1)
                .parameter("ownWeight", 3)
                .parameter("othersWeight", 2)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
        assertLosses(losses(world, NONE), 2 * (0.25 + 1), 2 * (0.5 + 0.25), 2 * (2 + 0.25));
        assertLosses(losses(world, rule(1, 1, 1)), 3 + 2, 0, 3 + 2);
    }

    /** S(t) = t / (1 + t / H) with H = 1: 2 becomes 2/3, 1 becomes 1/2. */
    @Test
    void harmFades() {
        World world = World.of(-1, 1).off(Mechanism.LIMITED_COMPLIANCE);
        assertLosses(losses(world, NONE), 2.0 / 3, 2.0 / 3);
        assertLosses(losses(world, rule(0, 0, 1)), 1 + 0.5, 1 + 0.5);
    }

    /** A step of 1 with depth h = 1 is half kept; with h = 2 it is kept to 16/17. */
    @Test
    void deepCommitmentsAreKeptLess() {
        World world = World.of(-1, 1).off(Mechanism.FADING_HARM);
        assertLosses(losses(world, rule(0, 0, 1)), 1.5, 1.5);
        AuthorityEffect watched = new AuthorityEffect(0, 0, 0, 2, 0, 0, 0);
        double k = 16.0 / 17;
        double own = k * k;
        double others = (own + (2 - k) * (2 - k)) / 2;
        assertLosses(losses(world, rule(0, 0, 1), watched, 0), own + others, own + others);
    }

    /** Variance s^2 = 1 without a rule; 1 - 2 phi(1) under one of half-width 1 that binds fully. */
    @Test
    void whatIsUnclearHurts() {
        World world = opposed().parameter("behaviourNoise", 1);
        assertLosses(losses(world, NONE), 3, 3);
        assertLosses(losses(world, rule(0, 0, 1)), 2, 2);
        double left = 1 - Math.sqrt(2 / (Math.PI * Math.E));
        assertLosses(losses(world, rule(-1, 1, 1)), 2 + left, 2 + left);
        AuthorityEffect reads = new AuthorityEffect(0.5, 0, 0, 1, 0, 0, 0);
        assertThat(ExpectedLoss.noiseUnder(1, rule(-1, 1, 1), 0.5)).isCloseTo(left / 4, within(1e-12));
        assertThat(losses(world, rule(-1, 1, 1), reads, 0)[0])
                .isCloseTo(losses(opposed(), rule(-1, 1, 1), reads, 0)[0] + left / 4, within(1e-12));
    }

    /** Where the rule is narrow almost every reading is cut off at an end: r^2 - 4/3 r^3 phi(0), to the order r^5. */
    @Test
    void noiseUnderARuleIsThatOfANormalReadingCutOffAtItsEnds() {
        double narrow = 1e-6 - 4e-9 / 3 / Math.sqrt(2 * Math.PI);
        assertThat(ExpectedLoss.noiseUnder(1, rule(-1e-3, 1e-3, 1), 0)).isCloseTo(narrow, within(1e-14));
        assertThat(ExpectedLoss.noiseUnder(1, rule(-1e6, 1e6, 1), 0)).isCloseTo(1, within(1e-11));
        assertThat(ExpectedLoss.noiseUnder(4, rule(1, 5, 1), 0))
                .as("half-width and spread are measured alike")
                .isCloseTo(4 * ExpectedLoss.noiseUnder(1, rule(-1, 1, 1), 0), within(1e-12));
    }

    /** A point leaves the share 1 - o that it does not govern, one that permits every reading leaves all. */
    @Test
    void noiseUnderARuleMixesWhatItGovernsWithWhatItDoesNot() {
        for (double force : new double[] {0, 0.25, 0.5, 1}) {
            assertThat(ExpectedLoss.noiseUnder(4, rule(0, 0, force), 0)).isEqualTo(4 * (1 - force));
            assertThat(ExpectedLoss.noiseUnder(4, rule(-1e6, 1e6, force), 0)).isCloseTo(4, within(1e-11));
            assertThat(ExpectedLoss.noiseUnder(4, rule(-1e6, 1e6, force), 1)).isCloseTo(4 * (1 - force), within(1e-11));
        }
        assertThat(ExpectedLoss.noiseUnder(0, rule(0, 0, 0.7), 0)).isZero();
        assertThat(ExpectedLoss.noiseUnder(4, NONE, 1)).isEqualTo(4);
    }

    /** A state that sees the share a of a shock of variance 1 does x - a w: it loses (1 - a)^2. */
    @Test
    void aStateAdaptsToWhatItSees() {
        World world = alone().field("technicalComplexity", 1)
                .parameter("stateSight", 0.6)
                .capacity(0.5);
        assertLosses(losses(world, NONE), 0.7 * 0.7);
        assertLosses(losses(world.off(Mechanism.STATE_ADAPTATION), NONE), 1);
    }

    /** Bound to a point it cannot adapt: 1^2 for the way there, and the whole variance. */
    @Test
    void aPointDoesNotAdapt() {
        World world = alone().field("technicalComplexity", 1).parameter("stateSight", 1);
        assertLosses(losses(world, NONE), 0);
        assertLosses(losses(world, rule(0, 0, 1)), 2);
    }

    /** What the organ sees and tells fills half of what the state does not see: a = 0.6 + 0.5 (1 - 0.6). */
    @Test
    void anOrganTellsWhatItSees() {
        World world = alone().field("technicalComplexity", 1)
                .parameter("stateSight", 0.6)
                .parameter("informing", 1);
        AuthorityEffect tells = new AuthorityEffect(0, 0.5, 1, 1, 0, 0, 0);
        assertLosses(losses(world, NONE, tells, 0), 0.2 * 0.2);
        assertLosses(losses(world.off(Mechanism.ORGAN_ADAPTATION), NONE, tells, 0), 0.4 * 0.4);
    }

    /** An organ at 1 that reads everything and sees half of the shock reads 1 - w/2 in a wide interval. */
    @Test
    void anOrganAdaptsTheReading() {
        World world = alone().field("technicalComplexity", 1).parameter("stateSight", 0);
        AuthorityEffect reads = new AuthorityEffect(1, 0.5, 0, 1, 0, 0, 0);
        assertLosses(losses(world, rule(-100, 100, 1), reads, 1), 0.25);
        assertLosses(losses(world, rule(-100, 100, 1), reads, 3), 4 + 0.25);
        assertLosses(losses(world.off(Mechanism.ORGAN_ADAPTATION), rule(-100, 100, 1), reads, 1), 1);
    }

    /** A programme that closes half of the gap to full capacity lifts a from 0.6 x 0.5 to 0.6 x 0.75. */
    @Test
    void aProgrammeBuildsSight() {
        World world = alone().field("technicalComplexity", 1)
                .parameter("stateSight", 0.6)
                .capacity(0.5);
        AuthorityEffect programme = new AuthorityEffect(0, 0, 0, 1, 0.5, 0, 0);
        assertLosses(losses(world, NONE, programme, 0), 0.55 * 0.55);
    }

    /**
     * An escape clause leaves the share 0.25 of the obligation in large shocks, beyond one standard deviation, where the
     * share t = 0.3173 of a normal lies. A rule of force 1 cannot bind more than wholly in the others: with E[w^2] = 1 the
     * loss is 1 + (1 - t) x 1^2 + t x 0.25^2. One of force 0.5 binds with c = 0.5 / (1 - 0.75 t) there, so that its mean is
     * 0.5: 1 + (1 - t) c^2 + t c^2 / 16.
     */
    @Test
    void anEscapeClauseIsInvokedInLargeShocks() {
        World world = alone().field("technicalComplexity", 1)
                .parameter("stateSight", 0)
                .parameter("escapeResidue", 0.25);
        double large = Erf.erfc(1 / Math.sqrt(2));
        assertLosses(losses(world, new Law(0, 0, 1, true)), 1 + (1 - large) + large / 16);
        assertLosses(losses(world, new Law(0, 0, 1, false)), 2);
        double calm = 0.5 / (1 - 0.75 * large);
        assertLosses(losses(world, new Law(0, 0, 0.5, true)), 1 + calm * calm * (1 - large + large / 16));
        assertLosses(losses(world, new Law(0, 0, 0.5, false)), 1 + 0.25);
    }

    /**
     * Under a point at 0 states at -1 and 1 lose E[o^2] by their own conduct and (E[o^2] + E[(2 - o)^2]) / 2 = E[o^2] + 2 -
     * 2 E[o] by everybody's: the mean of the force over the shocks is that of the rule, unless it is capped.
     */
    @Test
    void anEscapeClauseDoesNotTakeFromTheMeanForce() {
        for (double residue : new double[] {0, 0.25, 1}) {
            World own = opposed().parameter("escapeResidue", residue).parameter("othersWeight", 0);
            World others = opposed().parameter("escapeResidue", residue).parameter("ownWeight", 0);
            double tails = Erf.erfc(1 / Math.sqrt(2));
            double uncapped = 1 - tails * (1 - residue);
            for (double force : new double[] {0, 0.3, 0.6, uncapped}) {
                Law rule = new Law(0, 0, force, true);
                double mean = 1 - (losses(others, rule)[0] - losses(own, rule)[0]) / 2;
                assertThat(mean).as("residue %s", residue).isCloseTo(force, within(1e-12));
            }
        }
    }

    /** Sovereignty: cost 2, salience 0.5, sensitivity 1; force 0.8, half-width 1 of freedom 1: 1 x 1/2 x 0.64 / 2. */
    @Test
    void sovereigntyCostsTheSquareOfForce() {
        World world = costly().parameter("sovereigntyCost", 2).field("politicalSalience", 0.5);
        assertLosses(losses(world, rule(-1, 1, 0.8)), 0.16, 0.16);
        assertLosses(losses(world, rule(0, 0, 0.8)), 0.32, 0.32);
        assertLosses(losses(world, rule(0, 0, 0)), 0, 0);
    }

    /** Compliance: cost 0.4, complexity 0.5, capacities 0 and 0.5; an escape clause relieves of a quarter. */
    @Test
    void complianceCostsWhoLacksCapacity() {
        World world = costly().parameter("complianceCost", 0.4)
                .parameter("escapeRelief", 0.25)
                .field("technicalComplexity", 0.5)
                .capacity(0, 0.5);
        assertLosses(losses(world, rule(0, 0, 0.5)), 0.1, 0.05);
        assertLosses(losses(world, new Law(0, 0, 0.5, true)), 0.075, 0.0375);
        AuthorityEffect programme = new AuthorityEffect(0, 0, 0, 1, 0.5, 0, 0);
        assertLosses(losses(world, rule(0, 0, 0.5), programme, 0), 0.05, 0.025);
        assertLosses(losses(world.off(Mechanism.COMPLIANCE_UNCERTAINTY), rule(0, 0, 0.5)), 0, 0);
    }

    /** Avoidance: 0.3 x 0.5 to the major state alone, by force and by how far the rule restricts. */
    @Test
    void avoidanceCostsMajorStatesAlone() {
        World world =
                costly().parameter("avoidanceCost", 0.3).field("avoidance", 0.5).permanent(1);
        assertLosses(losses(world, rule(0, 0, 1)), 0, 0.15);
        assertLosses(losses(world, rule(-1, 1, 1)), 0, 0.075);
        assertLosses(losses(world.off(Mechanism.AVOIDANCE), rule(0, 0, 1)), 0, 0);
    }

    /**
     * Variance 1, half-width 1: 1 - 2 phi(1) of it is left. Who is bound bears 0.3 of what the others lose by that, 2 for
     * each unit of variance, as far as the rule binds and is hard law.
     */
    @Test
    void hardLawAnswersForReadingsThatItLeavesOpen() {
        World without = opposed().parameter("behaviourNoise", 1).parameter("othersWeight", 2);
        World world = opposed()
                .parameter("behaviourNoise", 1)
                .parameter("othersWeight", 2)
                .parameter("liability", 0.3);
        double left = 1 - Math.sqrt(2 / (Math.PI * Math.E));
        for (double hardness : new double[] {0, 0.25, 1}) {
            for (double force : new double[] {0, 0.4, 1}) {
                Law rule = new Law(-1, 1, force, false, hardness);
                double[] with = losses(world, rule);
                double[] soft = losses(without, rule);
                double answersFor = 0.3 * hardness * force * 2 * left;
                assertLosses(with, soft[0] + answersFor, soft[1] + answersFor);
            }
        }
        Law precise = new Law(0, 0, 1, false, 1);
        assertLosses(losses(world, precise), losses(without, precise));
        AuthorityEffect settles = new AuthorityEffect(0.5, 0, 0, 1, 0, 0, 0);
        Law treaty = new Law(-1, 1, 1, false, 1);
        assertThat(losses(world, treaty, settles, 0)[0] - losses(without, treaty, settles, 0)[0])
                .as("an organ that settles half of the readings leaves a quarter of the variance")
                .isCloseTo(0.3 * 2 * left / 4, within(1e-12));
        assertLosses(losses(world.off(Mechanism.LIABILITY), treaty), losses(without, treaty));
    }

    /** Agency: cost 0.2 x burden^2 / 2 x (0.4 + distance); budget: 0.01 a level for states of the largest wealth. */
    @Test
    void authorityCosts() {
        World world = costly().parameter("agencyCost", 0.2)
                .parameter("agencyFloor", 0.4)
                .parameter("budgetCost", 0.01);
        AuthorityEffect held = new AuthorityEffect(0, 0, 0, 1, 0, 0.5, 4);
        assertLosses(losses(world, NONE, held, 0.5), 0.2 * 0.125 * 1.9 + 0.04, 0.2 * 0.125 * 0.9 + 0.04);
    }

    /** What binds before the text moves conduct into the permitted readings, as far as it binds and is kept. */
    @Test
    void anEarlierRegimeBindsItsPartiesAlone() {
        ExpectedLoss loss = opposed().setting(1).loss();
        double[] conduct = new double[loss.baselineLength()];
        loss.baseline(0, AuthorityEffect.NONE, conduct);
        loss.bind(conduct, new Law(-0.5, 0.5, 0.5, false), FIRST);
        assertThat(conduct[0]).isCloseTo(-0.75, within(1e-12));
        assertThat(conduct[1]).isEqualTo(1);

        ExpectedLoss limited = World.of(-1, 1).setting(1).loss();
        limited.baseline(0, AuthorityEffect.NONE, conduct);
        limited.bind(conduct, new Law(0, 0, 1, false), FIRST);
        assertThat(conduct[0]).as("a step of 1 with depth 1 is half kept").isCloseTo(-0.5, within(1e-12));
    }
}
