package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.worlds.World;

/** Each drafting move in a small committee, on wording that fails without it. */
class DraftingMoveTest {
    private final List<String> tried = new ArrayList<>();

    private final Listener listener = new Listener() {
        @Override
        public void redrafted(Committee committee, int row, DraftingMove move, boolean carried) {
            tried.add(move + (carried ? " carried" : " failed"));
        }
    };

    /** States at 0, 0 and 2, who gain much from each other's conduct: a point at 0 is too far from the third. */
    private static World divided() {
        return World.of(0, 0, 2)
                .parameter("othersWeight", 5)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .rule(new Consensus(0));
    }

    /**
     * Two states at 0, who expect each other 1 to either side, which counts with 2 x 1/2. A rule from a to b, 0 < a, that binds with force o leaves
     *
     * <pre>{ [1 - o (1 + a)]^2 + [1 - o (1 - b)]^2 } / 2 + (o a)^2 + cost o a</pre>
     *
     * of the loss of 1 without it: others' conduct, their own, and what changing it costs.
     */
    private static World jealous(double cost) {
        return World.of(0, 0)
                .doubt(1)
                .parameter("othersWeight", 2)
                .parameter("sovereigntyCost", cost)
                .field("politicalSalience", 1)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .rule(new Consensus(0));
    }

    private Committee redraft(World world, double y, double r, int level) {
        Committee committee = world.committee(1, listener);
        Proposal stuck = new Proposal(0, wording(y, r, level), new Author(Author.Role.STATE, 0));
        assertThat(committee.put(0, wording(y, r, level), stuck.author()))
                .as("fails as it is")
                .isFalse();
        new Drafting(committee).redraft(stuck);
        return committee;
    }

    /** Half of the way from 0 to the third state, who alone loses. */
    @Test
    void bridgeMovesTowardsTheObjectors() {
        Committee committee = redraft(divided().practice(DraftingMove.BRIDGE), 0, 0.1, 4);
        assertThat(tried).containsExactly("BRIDGE carried");
        assertThat(committee.text().agreed(0)).isTrue();
        assertThat(committee.text().wording(0).centre()).isCloseTo(1, within(1e-12));
        assertThat(committee.text().wording(0).halfWidth()).isEqualTo(0.1);
        assertThat(committee.text().wording(0).obligation().ordinal()).isEqualTo(4);
    }

    @Test
    void bridgeThatWouldNotCarryIsNotPut() {
        Committee committee = redraft(jealous(40).practice(DraftingMove.BRIDGE), 5, 0.1, 4);
        assertThat(tried).containsExactly("BRIDGE failed");
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.BRACKETED);
        assertThat(committee.text().failed(0)).as("only the first test").isEqualTo(1);
    }

    /** Cost 10: under an escape clause the gain is 2/3 of 0.94 - 1, at half the force it is 0.69 - 0.5. */
    @Test
    void softenLowersTheObligationByAStep() {
        Committee committee = redraft(jealous(10).practice(DraftingMove.SOFTEN), 0.2, 0.1, 3);
        assertThat(tried).containsExactly("SOFTEN carried");
        assertThat(committee.text().wording(0).obligation().ordinal()).isEqualTo(2);
        assertThat(committee.text().wording(0).halfWidth()).isEqualTo(0.1);
    }

    @Test
    void thereIsNothingSofterThanARecommendation() {
        redraft(jealous(40).practice(DraftingMove.SOFTEN), 0.2, 0.1, 1);
        assertThat(tried).containsExactly("SOFTEN failed");
    }

    /** Cost 10: at half-width 0.1 the gain is 0.94 - 1, at 0.1 / 0.7 it is 0.94 - 0.57. */
    @Test
    void widenLeavesMoreReadingsOpen() {
        Committee committee = redraft(jealous(10).practice(DraftingMove.WIDEN), 0.2, 0.1, 4);
        assertThat(tried).containsExactly("WIDEN carried");
        assertThat(committee.text().wording(0).halfWidth()).isCloseTo(0.1 / 0.7, within(1e-12));
        assertThat(committee.text().wording(0).obligation().ordinal()).isEqualTo(4);
    }

    /** Cost 20: softer alone gives 0.69 - 1, wider alone 2/3 of 0.94 - 1.14, both 0.66 - 0.57. */
    @Test
    void diluteWidensAndSoftens() {
        Committee committee = redraft(
                jealous(20).practice(DraftingMove.SOFTEN, DraftingMove.WIDEN, DraftingMove.DILUTE), 0.2, 0.1, 3);
        assertThat(tried).containsExactly("SOFTEN failed", "WIDEN failed", "DILUTE carried");
        assertThat(committee.text().wording(0).halfWidth()).isCloseTo(0.1 / 0.7, within(1e-12));
        assertThat(committee.text().wording(0).obligation().ordinal()).isEqualTo(2);
    }

    private static World umbrella() {
        return jealous(40).provision("u", 1, 1, 1, List.of("a", "b")).practice(DraftingMove.SPLIT);
    }

    @Test
    void splitOpensThePartsInPlaceOfTheProvision() {
        Committee committee = redraft(umbrella(), 0.2, 0.1, 4);
        assertThat(tried).containsExactly("SPLIT carried");
        assertThat(List.of(0, 1, 2).stream().map(committee.text()::open)).containsExactly(false, true, true);
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.PROPOSED);
    }

    @Test
    void whatHasNoPartsIsNotSplit() {
        redraft(jealous(40).practice(DraftingMove.SPLIT), 0.2, 0.1, 4);
        assertThat(tried).containsExactly("SPLIT failed");
    }

    /** After eight failed tests and not before. */
    @Test
    void omitLeavesOutWhatIsHopeless() {
        Committee committee = jealous(40).practice(DraftingMove.OMIT).committee(1, listener);
        Drafting drafting = new Drafting(committee);
        Proposal stuck = new Proposal(0, wording(0.2, 0.1, 4), new Author(Author.Role.STATE, 0));
        for (int test = 1; test <= 8; test++) {
            committee.put(0, wording(0.2, 0.1, 4), stuck.author());
            assertThat(drafting.redraft(stuck)).as("after %d tests", test).isEqualTo(test == 8);
        }
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().open(0)).as("it still counts as a gap").isTrue();
    }

    @Test
    void movesAreTriedInTheOrderOfThePracticeUntilOneCarries() {
        redraft(
                divided().practice(DraftingMove.OMIT, DraftingMove.SPLIT, DraftingMove.BRIDGE, DraftingMove.SOFTEN),
                0,
                0.1,
                4);
        assertThat(tried).containsExactly("OMIT failed", "SPLIT failed", "BRIDGE carried");
    }

    @Test
    void movesThatAreSwitchedOffAreNotTried() {
        DraftingMove[] all = DraftingMove.values();
        redraft(jealous(40).practice(all).off(Mechanism.VAGUE_WORDING), 5, 0.1, 4);
        assertThat(tried).containsExactly("BRIDGE failed", "SOFTEN failed", "SPLIT failed", "OMIT failed");
        tried.clear();
        redraft(jealous(40).practice(all).off(Mechanism.ENUMERATION, Mechanism.OMISSION), 5, 0.1, 4);
        assertThat(tried).containsExactly("BRIDGE failed", "SOFTEN failed", "WIDEN failed", "DILUTE failed");
    }
}
