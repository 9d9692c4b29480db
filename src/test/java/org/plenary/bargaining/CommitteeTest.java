package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.text.Form;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.BallotCount;
import org.plenary.world.Consensus;
import org.plenary.world.DecisionRule;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** An organ at work: what it starts from, what it puts, and what that leaves in the text. */
class CommitteeTest {
    private static final Author STATE = new Author(Author.Role.STATE, 0);
    private static final int SEEDS = 50;

    /** States that want the same, keep what they commit to, and gain from clarity: what is narrow and near carries. */
    private static World agreed() {
        return World.of(0, 0, 0).doubt(1).off(Mechanism.LIMITED_COMPLIANCE).rule(new Consensus(0));
    }

    private static World random(int seed) {
        double[] x = IntStream.range(0, 6)
                .mapToDouble(i -> KeyedRandom.of(seed).gaussian(Purpose.IDEAL_POINT, i, 0, 0))
                .toArray();
        return World.of(x)
                .doubt(0.5)
                .parameter("sovereigntyCost", 1)
                .parameter("complianceCost", 0.5)
                .field("politicalSalience", 0.6)
                .field("technicalComplexity", 0.5)
                .field("ambiguity", 0.5)
                .provision("p", 1, 1, 0.5, List.of());
    }

    @Test
    void whatCarriesIsAgreedAndWhatFailsIsBracketed() {
        Committee committee = agreed().committee(1);
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.PROPOSED);
        assertThat(committee.put(0, wording(5, 0.1, 4), STATE)).isFalse();
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.BRACKETED);
        assertThat(committee.text().wording(0).centre()).isEqualTo(5);
        assertThat(committee.text().failed(0)).isEqualTo(1);
        assertThat(committee.put(0, wording(0, 0.1, 4), STATE)).isTrue();
        assertThat(committee.text().agreed(0)).isTrue();
        assertThat(committee.text().failed(0)).isZero();
        assertThat(committee.text().amendments(0)).isEqualTo(1);
    }

    @Test
    void aFailedAmendmentLeavesAgreedWordingAlone() {
        Committee committee = agreed().committee(1);
        committee.put(0, wording(0, 0.1, 4), STATE);
        assertThat(committee.put(0, wording(5, 0.1, 4), STATE)).isFalse();
        assertThat(committee.text().agreed(0)).isTrue();
        assertThat(committee.text().wording(0).centre()).isZero();
        assertThat(committee.text().failed(0)).isEqualTo(1);
    }

    @Test
    void sameWordingGainsNobodyAnything() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Committee committee = random(seed).committee(seed);
            committee.text().agree(0, wording(0.3, 0.2, 3));
            Gains gains = Backdoor.wording(committee, 0, committee.law(0, wording(0.3, 0.2, 3)));
            assertThat(gains.overText).containsOnly(0);
        }
    }

    /** A report that does not bind is the status quo, whatever it says. */
    @Test
    void zeroForceIsTheStatusQuo() {
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = random(seed).forms(0, 0.75);
            world.rule(new Consensus(0));
            Committee committee =
                    world.committee(world.setting(seed), 0, RuleMandate.RECOMMEND, Form.REPORT, Listener.NONE);
            Gains gains = Backdoor.wording(committee, 0, committee.law(0, wording(0.7, 0.1, 4)));
            assertThat(gains.overNothing).containsOnly(new double[6], within(1e-12));
        }
    }

    @Test
    void tablesWhatStoodBeforeTheRunWithoutHavingAgreedOnIt() {
        Committee committee = agreed().provision("p")
                .acquis("q", 0.2, 0.3, ObligationLevel.HORTATORY)
                .committee(1);
        assertThat(committee.text().agreed(0)).isFalse();
        assertThat(committee.text().agreed(1)).isFalse();
        assertThat(committee.text().tabled(1)).isTrue();
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.PROPOSED);
        assertThat(committee.text().wording(1).centre()).isEqualTo(0.2);
        assertThat(committee.text().wording(1).obligation().ordinal()).isEqualTo(2);
        assertThat(committee.text().amendments(1)).isZero();
    }

    /** Where the acquis does not bind an author may leave it, or take a first step. */
    @Test
    void negatedWordingCanBeRaised() {
        Committee committee =
                agreed().acquis("q", 0, 0.3, ObligationLevel.NEGATED).committee(1);
        assertThat(committee.text().tabled(0)).isTrue();
        Proposal proposal = new Drafting(committee).propose(0, STATE, 0).orElseThrow();
        assertThat(proposal.wording().obligation().ordinal()).isEqualTo(1);
        assertThat(committee.put(0, wording(0, 0.3, 1), STATE)).isTrue();
    }

    @Test
    void anOrganThatMayOnlyStudyWritesNoRules() {
        World world = agreed();
        Committee committee = world.committee(world.setting(1), 0, RuleMandate.STUDY, Form.REPORT, Listener.NONE);
        assertThat(committee.text().open(0)).isFalse();
    }

    @Test
    void lawAddsWhatTheUmbrellaTermLeavesOpen() {
        Committee committee = agreed().field("ambiguity", 0.5)
                .parameter("umbrellaWidth", 0.8)
                .provision("p", 1, 1, 0.5, List.of())
                .committee(1);
        assertThat(committee.openReadings(0)).isCloseTo(0.2, within(1e-12));
        Law law = committee.law(0, wording(1, 0.3, 3));
        assertThat(law.low()).isCloseTo(0.5, within(1e-12));
        assertThat(law.high()).isCloseTo(1.5, within(1e-12));
        assertThat(law.force()).isEqualTo(0.75);
        assertThat(law.escape()).isTrue();
        assertThat(committee.law(0, wording(1, 0.3, 4)).escape()).isFalse();
    }

    @Test
    void aClearTermLeavesNothingOpen() {
        Committee committee = agreed().field("ambiguity", 0.5)
                .parameter("umbrellaWidth", 0.8)
                .provision("p", 1, 1, 0.5, List.of())
                .off(Mechanism.UMBRELLA_AMBIGUITY)
                .committee(1);
        assertThat(committee.openReadings(0)).isZero();
    }

    @Test
    void partsOfASplitProvisionAreNotOpenAtFirst() {
        Committee committee =
                agreed().provision("u", 1, 1, 0, List.of("a", "b")).committee(1);
        assertThat(List.of(0, 1, 2).stream().map(committee.text()::open)).containsExactly(true, false, false);
    }

    @Test
    void daysPassWithTheCalendar() {
        Committee committee = agreed().calendar(2, 2).committee(1);
        assertThat(committee.elapsed()).isEqualTo(0.25);
        assertThat(committee.lastDay()).isFalse();
        committee.nextDay();
        committee.nextDay();
        committee.nextDay();
        assertThat(committee.lastDay()).isTrue();
        assertThat(committee.elapsed()).isEqualTo(1);
    }

    /** Non-state actors who share the pen resist narrowing where a state alone would not, and only there. */
    @Test
    void nonStateActorsWeighInOnAgreedWording() {
        World world = World.of(-0.1, 0, 0.1)
                .doubt(1)
                .parameter("othersWeight", 5)
                .off(Mechanism.LIMITED_COMPLIANCE)
                .organ(OrganDraft.of("o", new Consensus(0)).nonState(1, 0.9));
        Committee committee = world.committee(1);
        assertThat(committee.put(0, wording(0, 0.1, 4), STATE))
                .as("first wording")
                .isTrue();
        assertThat(committee.put(0, wording(0, 0.02, 4), STATE)).as("narrower").isFalse();
        Committee without = world.off(Mechanism.NON_STATE_PEN).committee(1);
        without.put(0, wording(0, 0.1, 4), STATE);
        assertThat(without.put(0, wording(0, 0.02, 4), STATE)).isTrue();
    }

    /** All gain by the agreed point against none; two of three would gain and one lose by moving it. */
    @Test
    void whatIsAgreedIsTheStatusQuoOfAConsensus() {
        for (double tolerance : new double[] {0, 0.4}) {
            Committee committee = World.of(-0.4, 0.4, 0.4)
                    .doubt(1)
                    .off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM)
                    .rule(new Consensus(tolerance))
                    .committee(1);
            assertThat(committee.put(0, wording(0, 0, 4), STATE)).isTrue();
            Gains moved = Backdoor.wording(committee, 0, committee.law(0, wording(0.2, 0, 4)));
            assertThat(moved.overText(0)).isLessThan(-0.03);
            assertThat(moved.overText(1)).isPositive();
            assertThat(moved.overNothing(0)).isPositive();
            assertThat(committee.drafting().foresees(0, wording(0.2, 0, 4))).isEqualTo(tolerance > 0);
            assertThat(committee.put(0, wording(0.2, 0, 4), STATE)).isEqualTo(tolerance > 0);
        }
    }

    private static Committee tied() {
        Committee committee = agreed().provision("p").provision("q").committee(1);
        committee.text().tie(0, wording(0, 0.1, 4), 1, wording(0, 0.2, 4));
        return committee;
    }

    @Test
    void whereOneHalfOfAPackageIsOpenedAgainSoIsTheOther() {
        for (int half = 0; half < 2; half++) {
            Committee committee = tied();
            committee.reopen(half);
            assertThat(committee.text().bracketed(0)).isTrue();
            assertThat(committee.text().bracketed(1)).isTrue();
            assertThat(committee.text().wording(1).halfWidth()).isEqualTo(0.2);
            assertThat(committee.text().partner(0)).isEqualTo(-1);
            assertThat(committee.text().partner(1)).isEqualTo(-1);
        }
    }

    @Test
    void whereOneHalfOfAPackageIsLeftOutTheOtherIsOpenAgain() {
        Committee committee = tied();
        committee.omit(1);
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().bracketed(0)).isTrue();
        committee.omit(0);
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.OMITTED);
    }

    /** A state that loses 0.02 on each of two provisions loses more in all than the 0.03 that it puts up with. */
    @Test
    void aTextIsJudgedByTheSumOverItsRows() {
        double far = StrictMath.sqrt(0.02);
        for (int rows = 1; rows <= 2; rows++) {
            World world = World.of(0, 0, 0, far)
                    .parameter("othersWeight", 0)
                    .parameter("contractingCost", 0)
                    .off(Mechanism.LIMITED_COMPLIANCE)
                    .rule(new SimpleObjection());
            for (int row = 0; row < rows; row++) {
                world.provision("p" + row);
            }
            Committee committee = world.committee(1);
            for (int row = 0; row < rows; row++) {
                committee.text().agree(row, wording(0, 0, 4));
            }
            assertThat(committee.packageGains()[3]).isCloseTo(-0.02, within(1e-12));
            assertThat(committee.putWhole()).isEqualTo(rows == 1);
            committee.adopt();
            assertThat(committee.dissociations()).hasSize(rows - 1);
        }
    }

    /** Carries unless somebody objects. */
    private record SimpleObjection() implements DecisionRule {
        @Override
        public boolean carries(BallotCount count, double elapsed) {
            return count.objecting() == 0;
        }
    }
}
