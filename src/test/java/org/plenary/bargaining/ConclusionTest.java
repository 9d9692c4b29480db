package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.field.Mechanism;
import org.plenary.organ.Consensus;
import org.plenary.text.ProvisionStatus;
import org.plenary.worlds.World;

/** How a committee ends: what is contested is left out only where that is the practice. */
class ConclusionTest {
    private final List<String> ends = new ArrayList<>();

    private final Listener listener = new Listener() {
        @Override
        public void concluded(Committee committee, boolean adopted, String reason) {
            ends.add(reason);
        }
    };

    /** States that want the same and gain clarity; p and q are agreed or contested as a test says. */
    private static World agreed() {
        return World.of(0, 0, 0)
                .parameter("behaviourNoise", 1)
                .off(Mechanism.LIMITED_COMPLIANCE)
                .provision("p")
                .provision("q")
                .rule(new Consensus(0));
    }

    /** Row 0 is agreed at what all want, row 1 stuck in brackets far from it. */
    private Committee contested(World world) {
        Committee committee = world.committee(1, listener);
        committee.text().agree(0, 0, 0.1, 4);
        committee.text().bracket(1, 5, 0.1, 4);
        return committee;
    }

    @Test
    void whatIsContestedIsLeftOutWhereThatIsThePractice() {
        Committee committee = contested(agreed().practice(DraftingMove.OMIT));
        new Conclusion(committee).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.adopted()).isTrue();
        assertThat(committee.text().status[1]).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().agreed(0)).isTrue();
    }

    @Test
    void whereItIsNotBracketsRemainAndTheTextFails() {
        Committee committee = contested(agreed().practice(DraftingMove.BRIDGE, DraftingMove.SOFTEN));
        new Conclusion(committee).reach();
        assertThat(ends).containsExactly("brackets remain");
        assertThat(committee.adopted()).isFalse();
        assertThat(committee.text().status[1]).isEqualTo(ProvisionStatus.BRACKETED);
    }

    @Test
    void omissionSwitchedOffIsNoPractice() {
        Committee committee = contested(agreed().practice(DraftingMove.OMIT).off(Mechanism.OMISSION));
        new Conclusion(committee).reach();
        assertThat(ends).containsExactly("brackets remain");
    }

    /** Brackets around what all want now fall when it is put once more. */
    @Test
    void bracketsThatCarryAtTheEndAreAgreed() {
        Committee committee = agreed().committee(1, listener);
        committee.text().agree(0, 0, 0.1, 4);
        committee.text().bracket(1, 0, 0.1, 4);
        new Conclusion(committee).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.text().agreed(1)).isTrue();
    }

    @Test
    void whatNobodyTabledIsNoBracket() {
        Committee committee = agreed().committee(1, listener);
        committee.text().agree(0, 0, 0.1, 4);
        new Conclusion(committee).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.text().status[1]).isEqualTo(ProvisionStatus.OMITTED);
    }

    /** Agreed before, row 1 sinks the whole: it is dropped from the text, or the text with it. */
    @Test
    void objectionsToTheWholeDropTheWorstPointOnlyWhereThatIsThePractice() {
        for (boolean practice : new boolean[] {true, false}) {
            World world = agreed();
            Committee committee = contested(practice ? world.practice(DraftingMove.OMIT) : world);
            committee.text().agree(1, 5, 0.1, 4);
            ends.clear();
            new Conclusion(committee).reach();
            assertThat(ends).containsExactly(practice ? "adopted" : "objections to the text as a whole");
            assertThat(committee.text().agreed(1)).isEqualTo(!practice);
        }
    }
}
