package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Consensus;
import org.plenary.world.ConsensusThenVote;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.world.SimpleMajority;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** Cases whose outcome theory knows: the model must come out there by bargaining. */
class KnownAnswerTest {
    private static final int SEEDS = 20;

    private static List<AdoptedProvision> adopted(World world, long seed) {
        RunResult result = world.run(seed, NegotiationListener.NONE);
        return result.record().texts().isEmpty()
                ? List.of()
                : result.record().texts().get(0).provisions();
    }

    /**
     * Two that want the same write their ideal as firm and as narrow as can be, since clarity is all that they gain, if what
     * they commit themselves to is kept.
     */
    @Test
    void whoWantTheSameWriteItFirmAndNarrow() {
        World world = World.of(1.3, 1.3)
                .doubt(1)
                .parameter("othersWeight", 2)
                .parameter("majorThreshold", 1e-6)
                .off(Mechanism.LIMITED_COMPLIANCE)
                .calendar(4, 10);
        for (int seed = 0; seed < SEEDS; seed++) {
            List<AdoptedProvision> provisions = adopted(world, seed);
            assertThat(provisions).hasSize(1);
            assertThat(provisions.get(0).wording().centre()).isCloseTo(1.3, within(1e-9));
            assertThat(provisions.get(0).wording().obligation()).isEqualTo(ObligationLevel.UNCONDITIONAL);
            assertThat(provisions.get(0).wording().halfWidth()).isLessThan(0.05);
        }
    }

    @Test
    void statesThatAgreeWriteWhatTheyAllWant() {
        World world = World.of(-0.4, -0.4, -0.4, -0.4).doubt(1);
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(adopted(world, seed))
                    .hasSize(1)
                    .allSatisfy(p -> assertThat(p.wording().centre()).isCloseTo(-0.4, within(1e-9)));
        }
    }

    /**
     * States that care for what all do, not for what they must do themselves: preferences over one axis. All would rather
     * have any text than the doubt without one.
     */
    private static World spatial(double... ideals) {
        return World.of(ideals)
                .parameter("ownWeight", 0)
                .doubt(3)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .calendar(8, 20);
    }

    /**
     * Median voter (Black 1948): under simple majority the text moves towards the median of -1, -0.6, 0.2, 0.5 and 3 and
     * away from the mean, 0.42; no accepted amendment of a fully binding point leads away from the median. It does not get
     * there where the lot gives eight amendments in a row to states that ask too much, since an item is then given up.
     */
    @Test
    void underSimpleMajorityTheTextConvergesToTheMedian() {
        double median = 0.2;
        int near = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Double> distances = new ArrayList<>();
            NegotiationListener listener = new NegotiationListener() {
                @Override
                public void tested(Committee c, int row, Wording wording, Author a, boolean carried) {
                    if (carried && wording.obligation() == ObligationLevel.UNCONDITIONAL) {
                        distances.add(Math.abs(wording.centre() - median));
                    }
                }
            };
            World world = spatial(-1, -0.6, median, 0.5, 3).rule(new SimpleMajority());
            Committee committee = world.committee(seed, listener);
            run(world, committee);
            assertThat(committee.text().agreed(0)).isTrue();
            near += Math.abs(committee.text().wording(0).centre() - median) < 0.11 ? 1 : 0;
            for (int n = 1; n < distances.size(); n++) {
                assertThat(distances.get(n)).isLessThanOrEqualTo(distances.get(n - 1) + 0.03);
            }
        }
        assertThat(near).isGreaterThanOrEqualTo(SEEDS * 3 / 4);
    }

    private static void run(World world, Committee committee) {
        org.plenary.bargaining.Proceedings proceedings =
                world.setup().protocol().open(Backdoor.chair(committee));
        while (!proceedings.over()) {
            for (org.plenary.bargaining.Phase phase : org.plenary.bargaining.Phase.values()) {
                proceedings.perform(phase);
            }
        }
    }

    /**
     * A state without capacity, to which it costs more to comply than it can gain, and far from all others: under unanimity what was agreed before stands,
     * however much the others would gain.
     */
    private static World withOneWhoOnlyLoses() {
        return World.of(-3, 0.9, 1, 1.1)
                .power(3, 1, 1, 1)
                .capacity(0, 1, 1, 1)
                .field("technicalComplexity", 1)
                .parameter("shockVariance", 0)
                .parameter("complianceCost", 100)
                .parameter("othersWeight", 10)
                .parameter("objectionThreshold", 0)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .calendar(3, 10);
    }

    @Test
    void unanimityWithOneWhoLosesKeepsTheStatusQuo() {
        World world = withOneWhoOnlyLoses().rule(new Consensus(0));
        for (int seed = 0; seed < SEEDS; seed++) {
            Committee committee = world.committee(seed);
            run(world, committee);
            assertThat(committee.adopted()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void aVetoPlayerAsMajorStateKeepsTheStatusQuoHoweverTolerantTheChair() {
        World world =
                withOneWhoOnlyLoses().major(0).parameter("majorThreshold", 0).rule(new Consensus(1));
        for (int seed = 0; seed < SEEDS; seed++) {
            Committee committee = world.committee(seed);
            run(world, committee);
            assertThat(committee.adopted()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void whereTheOthersMayVoteTheyOverrideIt() {
        World majority = withOneWhoOnlyLoses().rule(new SimpleMajority());
        World vote = withOneWhoOnlyLoses().rule(new ConsensusThenVote(0, 2.0 / 3, 0.1));
        for (World world : List.of(majority, vote)) {
            Committee committee = world.committee(3);
            run(world, committee);
            assertThat(committee.adopted()).isTrue();
            assertThat(committee.text().wording(0).centre()).isGreaterThan(0);
            assertThat(committee.dissociations()).containsExactly("SAA");
        }
    }

    /** Two opposed states of equal weight and a secretariat that writes for both: the Nash point is the middle. */
    @Test
    void theSecretariatOfTwoOpposedStatesMeetsThemHalfWay() {
        World world = World.of(-1, 1)
                .parameter("othersWeight", 5)
                .parameter("statesDrafting", 0)
                .field("drive", 1)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .organ(OrganDraft.of("o", new Consensus(0)).secretariat(World.SECRETARIAT, 0.5, 3, 1, 0));
        Committee committee = world.committee(1);
        run(world, committee);
        assertThat(committee.adopted()).isTrue();
        assertThat(committee.text().wording(0).centre()).isCloseTo(0, within(1e-9));
    }

    /** What nobody would keep to and nobody gains by is not mandated. */
    @Test
    void nobodyTablesWhatNobodyWants() {
        World world = World.of(-1, 1)
                .parameter("othersWeight", 0)
                .parameter("sovereigntyCost", 1)
                .field("politicalSalience", 1);
        RunResult result = world.run(1, NegotiationListener.NONE);
        assertThat(result.mandates()).isEmpty();
        assertThat(result.adopted()).isFalse();
    }

    /** A study writes no rules, so its organ ends without a text; the record says what its mandate conferred. */
    @Test
    void aStudyEndsWithoutAText() {
        World world = World.of(0, 0, 0).parameter("stateSight", 0).field("technicalComplexity", 1);
        world.rule(new Consensus(0.2));
        world.period(new Tabling(
                "SAA",
                new int[] {0},
                0,
                0,
                -1,
                new org.plenary.world.Calendar(1, 5),
                List.of(),
                List.of(RuleMandate.STUDY)));
        RunResult result = world.run(1, NegotiationListener.NONE);
        assertThat(result.mandates()).hasSize(1).allMatch(MandateVote::adopted);
        assertThat(result.mandates().get(0).form()).isEqualTo(Form.REPORT.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(result.fates()).isEmpty();
        assertThat(result.record().texts()).isEmpty();
        assertThat(result.record().conferred()).isNotEmpty();
    }
}
