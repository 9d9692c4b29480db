package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Law;
import org.plenary.worlds.World;

/**
 * Expected losses against values worked by hand. Unless a test says otherwise two states of equal power, at -1 and 1,
 * lose (k - x)^2 by their own conduct and half as much by that of the other, who is half of the world, and the world
 * holds no surprise.
 */
class ExpectedLossTest {
    private static final boolean[] FIRST = {true, false};

    private static final Law NONE = new Law(0, 0, 0, false);

    /** Twice the upper tail of a normal beyond 1: the probability of a shock that is large. */
    private static final double LARGE = 2 * 0.158655253931457;

    private static final double CALM = 1 - LARGE;

    private static World opposed() {
        return World.of(-1, 1).off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
    }

    /** One state at 1 whose own conduct is all that matters. */
    private static World alone() {
        return World.of(1).parameter("othersWeight", 0).off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
    }

    private static World costly() {
        return World.of(-1, 1)
                .parameter("ownWeight", 0)
                .parameter("othersWeight", 0)
                .off(Mechanism.LIMITED_COMPLIANCE);
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
        loss.evaluate(0, conduct, rule, effect, organ, losses);
        return losses;
    }

    private static Law rule(double low, double high, double force) {
        return new Law(low, high, force, false);
    }

    private static void assertLosses(double[] losses, double... expected) {
        assertThat(losses).containsExactly(expected, within(1e-12));
    }

    /** Each does as it pleases and half of the world does the opposite: 0 + 2^2 / 2. */
    @Test
    void withoutARuleOthersHurt() {
        assertLosses(losses(opposed(), NONE), 2, 2);
    }

    /** Both move the whole way to 0: 1 by own conduct, 1 / 2 by that of the other. */
    @Test
    void aPointThatBindsFully() {
        assertLosses(losses(opposed(), rule(0, 0, 1)), 1.5, 1.5);
    }

    /** Both move half of the way: 0.5^2 + 1.5^2 / 2. */
    @Test
    void aPointThatBindsByHalf() {
        assertLosses(losses(opposed(), rule(0, 0, 0.5)), 1.375, 1.375);
    }

    /** An interval that lets both stop at its near end has the effect of a point that binds by half. */
    @Test
    void anIntervalThatBindsFully() {
        assertLosses(losses(opposed(), rule(-0.5, 0.5, 1)), 1.375, 1.375);
    }

    /** Only the second state has to move, to 0. It loses 1 + 2^2 / 2, the first one 0 + 1 / 2. */
    @Test
    void anIntervalThatSuitsOneState() {
        assertLosses(losses(opposed(), rule(-2, 0, 1)), 0.5, 3);
    }

    /** Three states at 0, 1 and 2 with power 1/2, 1/4, 1/4: nobody is hurt by its own share of the world. */
    @Test
    void othersCountByTheirPower() {
        World world = World.of(0, 1, 2)
                .power(2, 1, 1)
                .parameter("ownWeight", 3)
                .parameter("othersWeight", 2)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
        assertLosses(losses(world, NONE), 2 * (0.25 + 1), 2 * (0.5 + 0.25), 2 * (2 + 0.25));
        assertLosses(losses(world, rule(1, 1, 1)), 3 + 2 * 0.5, 0, 3 + 2 * 0.75);
    }

    /** S(t) = t / (1 + t / H) with H = 1: 2 becomes 2/3, 1/2 becomes 1/3. */
    @Test
    void harmFades() {
        World world = World.of(-1, 1).off(Mechanism.LIMITED_COMPLIANCE);
        assertLosses(losses(world, NONE), 2.0 / 3, 2.0 / 3);
        assertLosses(losses(world, rule(0, 0, 1)), 4.0 / 3, 4.0 / 3);
    }

    /** A step of 1 with depth h = 1/2 is half kept; with h = 3/4, as review deepens it, three quarters are. */
    @Test
    void deepCommitmentsAreKeptLess() {
        World world = World.of(-1, 1).parameter("complianceDepth", 0.5).off(Mechanism.FADING_HARM);
        assertLosses(losses(world, rule(0, 0, 1)), 1.375, 1.375);
        AuthorityEffect watched = new AuthorityEffect(0, 0, 0, 1.5, 0, 0, 0);
        double k = 0.75;
        double own = k * k;
        double others = (2 - k) * (2 - k) / 2;
        assertLosses(losses(world, rule(0, 0, 1), watched, 0), own + others, own + others);
    }

    /** A state that is asked for more never does less: what is asked is kept up to h = 1, and h beyond. */
    @Test
    void aDeeperCommitmentNeverMovesConductLess() {
        ExpectedLoss loss = World.of(0).setting(1).loss();
        double[] conduct = new double[loss.baselineLength()];
        double moved = 0;
        for (double asked : new double[] {0.5, 1, 2, 4, 8}) {
            loss.baseline(0, AuthorityEffect.NONE, conduct);
            loss.bind(conduct, rule(asked, asked, 1), new boolean[] {true});
            assertThat(conduct[0]).isCloseTo(Math.min(1, asked), within(1e-12)).isGreaterThanOrEqualTo(moved);
            moved = conduct[0];
        }
    }

    /** Others expect the mean over x - 1 and x + 1: without a rule that adds the variance, 1, to the 2^2 of the other half. */
    @Test
    void whatIsUnclearHurts() {
        assertLosses(losses(opposed().doubt(1), NONE), 2.5, 2.5);
    }

    /** Wherever both beliefs are, a point that binds fully makes them one: 1 by own conduct, 1 / 2 by that of the other. */
    @Test
    void aPointThatBindsFullyLeavesNoDoubt() {
        assertLosses(losses(opposed().doubt(1), rule(0, 0, 1)), 1.5, 1.5);
        assertLosses(losses(opposed().doubt(7), rule(0, 0, 1)), 1.5, 1.5);
    }

    /** A point that binds by half takes half of the way, so of the variance 1 / 2 it leaves a quarter beside the 1.375. */
    @Test
    void aPointThatBindsByHalfLeavesAQuarterOfTheVariance() {
        assertLosses(losses(opposed().doubt(1), rule(0, 0, 0.5)), 1.5, 1.5);
    }

    /**
     * Beliefs 0 and 2 about the other become 0 and 1 where [-1, 1] binds: the first state, at -1, loses (1 + 4) / 2 / 2 by
     * that and nothing by its own conduct.
     */
    @Test
    void anIntervalCutsOffWhatOthersBelieveBeyondIt() {
        assertLosses(losses(opposed().doubt(1), rule(-1, 1, 1)), 1.25, 1.25);
    }

    /** Beliefs 0 and 2 stay as they are under [-2, 2], and are 0 and 1.5 where [-1.5, 1.5] binds: (1 + 6.25) / 2 / 2. */
    @Test
    void anIntervalThatPermitsWhateverOthersBelieveClearsNothingUp() {
        assertLosses(losses(opposed().doubt(1), rule(-2, 2, 1)), 2.5, 2.5);
        assertLosses(losses(opposed().doubt(1), rule(-1.5, 1.5, 1)), 1.8125, 1.8125);
    }

    /** An organ that reads half of the rule at 0 has the effect of a point that binds by half. */
    @Test
    void anOrganThatReadsARuleMakesItClearer() {
        AuthorityEffect reads = new AuthorityEffect(0.5, 0, 0, 1, 0, 0, 0);
        assertLosses(losses(opposed().doubt(1), rule(-100, 100, 1), reads, 0), 1.5, 1.5);
    }

    /** What others believe of a state fades as the rest of the harm does: S(2 + 1/2) with H = 1, and S(1/2) where all is clear. */
    @Test
    void harmByWhatIsUnclearFades() {
        World world = World.of(-1, 1).doubt(1).off(Mechanism.LIMITED_COMPLIANCE);
        assertLosses(losses(world, NONE), 5.0 / 7, 5.0 / 7);
        assertLosses(losses(world, rule(0, 0, 1)), 4.0 / 3, 4.0 / 3);
    }

    /** Doubt is each state's own, and no doubt of its own: 2 about the second alone, of which the power is half, hurts the first. */
    @Test
    void doubtCountsByThePowerOfWhomItIsAbout() {
        RunSetting setting = opposed().setting(1);
        setting.preferences().unknown[0][1] = 2;
        double[] conduct = new double[setting.loss().baselineLength()];
        double[] losses = new double[2];
        setting.loss().baseline(0, AuthorityEffect.NONE, conduct);
        setting.loss().evaluate(0, conduct, NONE, AuthorityEffect.NONE, 0, losses);
        assertLosses(losses, 2 + 0.5 * 4, 2);
    }

    /** Others go by what the estimate expects of the second state, 2, where it reads 1: 3^2 / 2, until a rule binds both. */
    @Test
    void othersGoByWhatTheEstimateExpects() {
        RunSetting setting = opposed().setting(1);
        setting.preferences().expected[0][1] = 2;
        double[] conduct = new double[setting.loss().baselineLength()];
        double[] losses = new double[2];
        setting.loss().baseline(0, AuthorityEffect.NONE, conduct);
        setting.loss().evaluate(0, conduct, NONE, AuthorityEffect.NONE, 0, losses);
        assertLosses(losses, 4.5, 2);
        setting.loss().evaluate(0, conduct, rule(0, 0, 1), AuthorityEffect.NONE, 0, losses);
        assertLosses(losses, 1.5, 1.5);
    }

    /** Costs count by it as well: 1 for each sd of change, to a state to which the row is worth three times as much. */
    @Test
    void salienceMultipliesTheWholeLoss() {
        World world = opposed().parameter("sovereigntyCost", 1).field("politicalSalience", 1);
        RunSetting setting = world.setting(1);
        setting.preferences().salience[0][1] = 3;
        double[] conduct = new double[setting.loss().baselineLength()];
        double[] losses = new double[2];
        setting.loss().baseline(0, AuthorityEffect.NONE, conduct);
        setting.loss().evaluate(0, conduct, rule(0, 0, 1), AuthorityEffect.NONE, 0, losses);
        assertLosses(losses, 2.5, 7.5);
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
        World world = alone().field("technicalComplexity", 1).parameter("stateSight", 0.6);
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
     * Shocks of variance 1 are within one standard deviation with the probability c = 0.683. A state at 1 that does not see
     * them loses 1 by them. Under an escape clause a point at 0 binds in calm alone: with force 1, not more than wholly, 1 +
     * c; with force 0.5 by 0.5 / c, so that its mean is 0.5, 1 + c (0.5 / c)^2.
     */
    @Test
    void anEscapeClauseIsInvokedInLargeShocks() {
        World world = alone().field("technicalComplexity", 1).parameter("stateSight", 0);
        assertLosses(losses(world, new Law(0, 0, 1, true)), 1 + CALM);
        assertLosses(losses(world, new Law(0, 0, 1, false)), 2);
        assertLosses(losses(world, new Law(0, 0, 0.5, true)), 1 + 0.25 / CALM);
        assertLosses(losses(world, new Law(0, 0, 0.5, false)), 1 + 0.25);
    }

    /**
     * A state at 0 that sees all shocks loses the variance under a point that binds wholly. Where it may go in all shocks that
     * are large it loses what small ones add to the variance: c - 2 f, with f = 0.242 the density at 1.
     */
    @Test
    void anEscapeClauseSparesWhatAPointCostsInLargeShocks() {
        World world = World.of(0)
                .parameter("othersWeight", 0)
                .field("technicalComplexity", 1)
                .off(Mechanism.LIMITED_COMPLIANCE);
        assertLosses(losses(world, new Law(0, 0, 1, false)), 1);
        assertLosses(losses(world, new Law(0, 0, 1, true)), CALM - 2 * 0.241970724519143);
    }

    /**
     * Under a point at 0 states at -1 and 1 lose E[o^2] by their own conduct and E[(2 - o)^2] / 2 = E[o^2] / 2 + 2 - 2
     * E[o] by the other's: the mean of the force over the shocks is that of the rule, unless it is capped, as it is in a
     * treaty, where an escape clause has the force 0.75.
     */
    @Test
    void anEscapeClauseDoesNotTakeFromTheMeanForceBelowTheCap() {
        assertThat(meanForceWithEscape(0)).isCloseTo(0, within(1e-12));
        assertThat(meanForceWithEscape(0.3)).isCloseTo(0.3, within(1e-12));
        assertThat(meanForceWithEscape(2.0 / 3)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(meanForceWithEscape(0.75)).isCloseTo(CALM, within(1e-12));
        assertThat(meanForceWithEscape(1)).isCloseTo(CALM, within(1e-12));
    }

    private static double meanForceWithEscape(double force) {
        Law rule = new Law(0, 0, force, true);
        double own = losses(opposed().parameter("othersWeight", 0), rule)[0];
        double others = losses(opposed().parameter("ownWeight", 0), rule)[0];
        return 1 - (others - own / 2) / 2;
    }

    /** Sovereignty: 2 x 0.5 for each sd by which a rule moves a state, so nothing to who would keep to it by itself. */
    @Test
    void sovereigntyCostsWhatAStateHasToChange() {
        World world = costly().parameter("sovereigntyCost", 2).field("politicalSalience", 0.5);
        assertLosses(losses(world, rule(0, 0, 0)), 0, 0);
        assertLosses(losses(world, rule(0, 0, 0.8)), 0.8, 0.8);
        assertLosses(losses(world, rule(-0.5, 0.5, 0.8)), 0.4, 0.4);
        assertLosses(losses(world, rule(-1, 1, 1)), 0, 0);
        assertLosses(losses(world, rule(0.5, 2, 0.8)), 1.2, 0);
    }

    /** A step of 1 is half kept at depth 1/2: what is not kept is no change. */
    @Test
    void whatIsNotKeptCostsNothing() {
        World world = World.of(-1, 1)
                .parameter("ownWeight", 0)
                .parameter("othersWeight", 0)
                .parameter("sovereigntyCost", 1)
                .parameter("complianceDepth", 0.5)
                .field("politicalSalience", 1);
        assertLosses(losses(world, rule(0, 0, 1)), 0.5, 0.5);
    }

    /** What others believe of a state costs it no change, only what it does. */
    @Test
    void doubtAboutAStateDoesNotCostItAnything() {
        World world = costly().parameter("sovereigntyCost", 1)
                .field("politicalSalience", 1)
                .doubt(3);
        assertLosses(losses(world, rule(-1, 1, 1)), 0, 0);
    }

    /**
     * A state at 0 that sees all shocks would follow them to the nodes, +-1.59 and +-0.75: a point at 0 costs it E|w|, an
     * interval that holds them nothing, and [-1, 1] lacks 0.59 in large ones. Under an escape clause it follows those.
     */
    @Test
    void changeIsMeasuredShockByShock() {
        World world = World.of(0)
                .parameter("ownWeight", 0)
                .parameter("othersWeight", 0)
                .parameter("sovereigntyCost", 1)
                .field("politicalSalience", 1)
                .field("technicalComplexity", 1)
                .off(Mechanism.LIMITED_COMPLIANCE);
        Quadrature nodes = Quadrature.withTails();
        double small = 2 * nodes.weight(3) * nodes.node(3);
        assertLosses(losses(world, rule(0, 0, 1)), LARGE * nodes.node(4) + small);
        assertLosses(losses(world, rule(-1, 1, 1)), LARGE * (nodes.node(4) - 1));
        assertLosses(losses(world, rule(-2, 2, 1)), 0);
        assertLosses(losses(world, new Law(0, 0, 1, true)), small);
    }

    /** What binds a state already is no change: a party that was moved to -0.5 is moved on by 0.5 only. */
    @Test
    void changeIsMeasuredAgainstWhatBindsAlready() {
        RunSetting setting = costly().parameter("sovereigntyCost", 1)
                .field("politicalSalience", 1)
                .setting(1);
        double[] conduct = new double[setting.loss().baselineLength()];
        double[] losses = new double[2];
        setting.loss().baseline(0, AuthorityEffect.NONE, conduct);
        setting.loss().bind(conduct, rule(-0.5, 0.5, 1), FIRST);
        setting.loss().evaluate(0, conduct, rule(0, 0, 1), AuthorityEffect.NONE, 0, losses);
        assertLosses(losses, 0.5, 1);
    }

    /** Compliance: cost 0.4, complexity 0.5, capacities 0 and 0.5; both have to change by 0.5. */
    @Test
    void complianceCostsWhoLacksCapacity() {
        World world = costly().parameter("complianceCost", 0.4)
                .parameter("shockVariance", 0)
                .field("technicalComplexity", 0.5)
                .capacity(0, 0.5);
        assertLosses(losses(world, rule(0, 0, 0.5)), 0.1, 0.05);
        assertLosses(losses(world, rule(-1, 1, 0.5)), 0, 0);
        AuthorityEffect programme = new AuthorityEffect(0, 0, 0, 1, 0.5, 0, 0);
        assertLosses(losses(world, rule(0, 0, 0.5), programme, 0), 0.05, 0.025);
        assertLosses(losses(world.off(Mechanism.COMPLIANCE_UNCERTAINTY), rule(0, 0, 0.5)), 0, 0);
    }

    /** Avoidance: 0.3 x 0.5 for each sd of change, to the major state alone. */
    @Test
    void avoidanceCostsMajorStatesAlone() {
        World world =
                costly().parameter("avoidanceCost", 0.3).field("avoidance", 0.5).major(1);
        assertLosses(losses(world, rule(0, 0, 1)), 0, 0.15);
        assertLosses(losses(world, rule(-0.5, 0.5, 1)), 0, 0.075);
        assertLosses(losses(world.off(Mechanism.AVOIDANCE), rule(0, 0, 1)), 0, 0);
    }

    /** Agency: cost 0.2 x burden^2 / 2 x (0.4 + distance); budget: 0.01 a level for states of the largest wealth; once, not on a row. */
    @Test
    void authorityCostsOnce() {
        World world = costly().parameter("agencyCost", 0.2)
                .parameter("agencyFloor", 0.4)
                .parameter("budgetCost", 0.01);
        AuthorityEffect held = new AuthorityEffect(0, 0, 0, 1, 0, 0.5, 4);
        assertLosses(losses(world, NONE, held, 0.5), 0, 0);
        ExpectedLoss loss = world.setting(1).loss();
        assertThat(loss.authorityCost(held, 0, 1.5)).isCloseTo(0.2 * 0.125 * 1.9 + 0.04, within(1e-12));
        assertThat(loss.authorityCost(held, 1, 0.5)).isCloseTo(0.2 * 0.125 * 0.9 + 0.04, within(1e-12));
        assertThat(loss.authorityCost(AuthorityEffect.NONE, 1, 0.5)).isZero();
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

        ExpectedLoss limited =
                World.of(-1, 1).parameter("complianceDepth", 0.5).setting(1).loss();
        limited.baseline(0, AuthorityEffect.NONE, conduct);
        limited.bind(conduct, new Law(0, 0, 1, false), FIRST);
        assertThat(conduct[0]).as("a step of 1 with depth 1/2 is half kept").isCloseTo(-0.5, within(1e-12));
    }

    /** What binds before the text moves what others believe as well: -1.5 and -0.5 to -1 and -0.5. */
    @Test
    void anEarlierRegimeBindsWhatOthersBelieve() {
        ExpectedLoss loss = opposed().doubt(0.5).setting(1).loss();
        double[] conduct = new double[loss.baselineLength()];
        loss.baseline(0, AuthorityEffect.NONE, conduct);
        assertThat(conduct).contains(-1.5, -0.5);
        loss.bind(conduct, new Law(-0.5, 0.5, 0.5, false), FIRST);
        assertThat(conduct).contains(-1.0, -0.5, 0.5, 1.5).doesNotContain(-1.5);
    }

    /** Others believe -1.5, -0.5, 0.5 or 1.5 of the two states; bounds are permitted. */
    @Test
    void whatALawPermitsIsCountedOverStatesAndBeliefs() {
        ExpectedLoss loss = opposed().doubt(0.5).setting(1).loss();
        assertThat(loss.permitted(0, rule(-1, 1, 1))).isCloseTo(0.5, within(1e-12));
        assertThat(loss.permitted(0, rule(-0.5, 1.5, 0))).isCloseTo(0.75, within(1e-12));
        assertThat(loss.permitted(0, rule(-1.5, 1.5, 1))).isCloseTo(1, within(1e-12));
        assertThat(loss.permitted(0, rule(-0.4, 0.4, 1))).isZero();
    }

    /** In calm [-2.3, 2.3] permits all four, at the nodes 0 and +-0.75; where all follow a shock of +-1.59 it permits three. */
    @Test
    void whatALawPermitsIsCountedOverShocks() {
        ExpectedLoss loss =
                opposed().doubt(0.5).field("technicalComplexity", 1).setting(1).loss();
        assertThat(loss.permitted(0, rule(-2.3, 2.3, 1))).isCloseTo(CALM + LARGE * 3 / 4, within(1e-12));
    }
}
