package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.Gains;
import org.plenary.bargaining.Listener;
import org.plenary.bargaining.TimeDependent;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.worlds.World;

/** How a committee ends: what is contested is left out where that is the practice, and stays in the final text elsewhere. */
class ConclusionTest {
    private final List<String> ends = new ArrayList<>();

    private final Listener listener = new Listener() {
        @Override
        public void concluded(Committee committee, boolean adopted, String reason) {
            ends.add(reason);
        }

        @Override
        public void reopened(Committee committee, int row) {
            ends.add("reopened " + row);
        }
    };

    /** States that want the same and gain clarity; p and q are agreed or contested as a test says. */
    private static World agreed() {
        return World.of(0, 0, 0)
                .doubt(1)
                .off(Mechanism.LIMITED_COMPLIANCE)
                .provision("p")
                .provision("q")
                .rule(new Consensus(0));
    }

    /** Row 0 is agreed at what all want, row 1 stuck in brackets far from it. */
    private Committee contested(World world) {
        Committee committee = world.committee(1, listener);
        Backdoor.agree(committee, 0, wording(0, 0.1, 4));
        Backdoor.bracket(committee, 1, wording(5, 0.1, 4));
        return committee;
    }

    @Test
    void whatIsContestedIsLeftOutWhereThatIsThePractice() {
        Committee committee = contested(agreed().practice(DraftingMove.OMIT));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.adopted()).isTrue();
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().agreed(0)).isTrue();
    }

    /** Whatever authority it would confer, a text without a single provision is no text. */
    @Test
    void aTextWithoutAProvisionIsNone() {
        Committee committee = agreed().practice(DraftingMove.OMIT).committee(1, listener);
        Backdoor.chair(committee).confer(AuthorityItem.ORGAN, 2);
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("nothing was agreed");
        assertThat(committee.adopted()).isFalse();
    }

    /** What all lose most by row 1 outweighs what they gain by row 0: the text as it was worded last fails as a whole. */
    @Test
    void whereItIsNotItStaysInTheTextWhichIsLeftAsAWhole() {
        Committee committee = contested(agreed().practice(DraftingMove.BRIDGE));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("objections to the text as a whole");
        assertThat(committee.adopted()).isFalse();
        assertKept(committee, 5);
    }

    /** Row 1, at 2, sinks the text as long as it binds firmly. Its wording stays. */
    @Test
    void whereThePracticeIsToSoftenItBindsLessInTheTextAsAWhole() {
        Committee committee =
                agreed().practice(DraftingMove.BRIDGE, DraftingMove.SOFTEN).committee(1, listener);
        Backdoor.agree(committee, 0, wording(0, 0.1, 4));
        Backdoor.bracket(committee, 1, wording(2, 0.1, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.text().wording(0).obligation().ordinal()).isEqualTo(4);
        assertThat(committee.text().wording(1).obligation().ordinal()).isBetween(1, 3);
        assertThat(committee.text().wording(1).centre()).isEqualTo(2);
        assertThat(committee.text().wording(1).halfWidth()).isEqualTo(0.1);
    }

    /** Not even a recommendation as far away as this is put up with. */
    @Test
    void softeningEndsAtARecommendation() {
        Committee committee = agreed().practice(DraftingMove.SOFTEN).committee(1, listener);
        Backdoor.agree(committee, 0, wording(0, 0.1, 4));
        Backdoor.bracket(committee, 1, wording(50, 0.1, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("objections to the text as a whole");
        assertThat(committee.text().wording(1).obligation().ordinal()).isEqualTo(1);
    }

    /** Row 1, at 0.8, does not carry by itself, but all would rather have both rows than none. */
    @Test
    void whereItIsNotItStaysInTheTextWhichIsTakenAsAWhole() {
        Committee committee = agreed().practice(DraftingMove.BRIDGE).committee(1, listener);
        Backdoor.agree(committee, 0, wording(0, 0.1, 4));
        Backdoor.bracket(committee, 1, wording(0.8, 0.1, 4));
        assertThat(Backdoor.chair(committee).put(1, wording(0.8, 0.1, 4), Author.DRAFTERS))
                .isFalse();
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("adopted");
        assertKept(committee, 0.8);
    }

    @Test
    void theSameTextWithoutTheContestedPointIsAdoptedWhereOmissionIsThePractice() {
        Committee committee = agreed().practice(DraftingMove.OMIT).committee(1, listener);
        Backdoor.agree(committee, 0, wording(0, 0.1, 4));
        Backdoor.bracket(committee, 1, wording(0.8, 0.1, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.OMITTED);
    }

    private static void assertKept(Committee committee, double centre) {
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.AGREED);
        assertThat(committee.text().wording(1).centre()).isEqualTo(centre);
        assertThat(committee.text().wording(1).halfWidth()).isEqualTo(0.1);
        assertThat(committee.text().wording(1).obligation().ordinal()).isEqualTo(4);
    }

    @Test
    void omissionSwitchedOffIsNoPractice() {
        Committee committee = contested(agreed().practice(DraftingMove.OMIT).off(Mechanism.OMISSION));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("objections to the text as a whole");
        assertKept(committee, 5);
    }

    /** Brackets around what all want now fall when it is put once more. */
    @Test
    void bracketsThatCarryAtTheEndAreAgreed() {
        Committee committee = agreed().committee(1, listener);
        Backdoor.agree(committee, 0, wording(0, 0.1, 4));
        Backdoor.bracket(committee, 1, wording(0, 0.1, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.text().agreed(1)).isTrue();
    }

    @Test
    void whatNobodyTabledIsNoBracket() {
        Committee committee = agreed().committee(1, listener);
        Backdoor.agree(committee, 0, wording(0, 0.1, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.OMITTED);
    }

    /** Agreed before, row 1 sinks the whole: it is dropped from the text, or the text with it. */
    @Test
    void objectionsToTheWholeDropTheWorstPointOnlyWhereThatIsThePractice() {
        for (boolean practice : new boolean[] {true, false}) {
            World world = agreed();
            Committee committee = contested(practice ? world.practice(DraftingMove.OMIT) : world);
            Backdoor.agree(committee, 1, wording(5, 0.1, 4));
            ends.clear();
            new Conclusion(Backdoor.chair(committee)).reach();
            assertThat(ends).containsExactly(practice ? "adopted" : "objections to the text as a whole");
            assertThat(committee.text().agreed(1)).isEqualTo(!practice);
        }
    }

    /** States that each win by one half of a package, rows 0 and 1, and lose by the other; row 2 is good for both. */
    private Committee trading() {
        World world = World.of(-1, 1)
                .parameter("othersWeight", 2)
                .parameter("emptyShare", 0.95)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .practice(DraftingMove.OMIT)
                .provision("p")
                .provision("q")
                .provision("r")
                .rule(new Consensus(0));
        Committee committee = world.committee(1, listener);
        Backdoor.agree(committee, 2, wording(0, 0.1, 4));
        return committee;
    }

    @Test
    void aPackageThatStandsIsAdopted() {
        Committee committee = trading();
        Backdoor.tie(committee, 0, wording(0.5, 0, 4), 1, wording(-0.5, 0, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("adopted");
        assertThat(committee.text().agreed(0)).isTrue();
        assertThat(committee.text().agreed(1)).isTrue();
    }

    /** Both halves of this one are too far for anybody: with the first to go the other is put once more, alone, and falls. */
    @Test
    void whatIsConcededTakesThePackageWithIt() {
        Committee committee = trading();
        Backdoor.tie(committee, 0, wording(4, 0, 4), 1, wording(-4, 0, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).contains("adopted");
        assertThat(ends).anyMatch(end -> end.startsWith("reopened"));
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().agreed(2)).isTrue();
    }

    /** The second half permits all that anybody would do: it is left out, and what was given for it does not stay half agreed. */
    @Test
    void noHalfOfAPackageIsLeftInBracketsWhereTheOtherSaysNothing() {
        Committee committee = trading();
        Backdoor.tie(committee, 0, wording(0.5, 0, 4), 1, wording(0, 9, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(ends).containsExactly("reopened 0", "adopted");
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().status(1)).isEqualTo(ProvisionStatus.OMITTED);
    }

    @Test
    void whatSaysNothingIsNotPutOnceMore() {
        Committee committee = trading();
        Backdoor.bracket(committee, 0, wording(0, 9, 4));
        new Conclusion(Backdoor.chair(committee)).reach();
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.OMITTED);
        assertThat(committee.text().failed(0)).isZero();
    }

    /** A third state loses 0.05 by row 0: more than it puts up with on the first day, less than on the last. */
    @Test
    void whoClosesEarlyJudgesWithThePatienceOfTheLastDay() {
        for (double concession : new double[] {0, 1}) {
            Committee committee = costly(concession).committee(1, listener);
            ends.clear();
            Backdoor.chair(committee).hearMembers();
            assertThat(Backdoor.chair(committee).put(0, wording(0, 0, 4), Author.DRAFTERS))
                    .isFalse();
            new Conclusion(Backdoor.chair(committee)).reach();
            assertThat(committee.lastDay()).isFalse();
            assertThat(ends).containsExactly(concession > 0 ? "adopted" : "nothing was agreed");
        }
    }

    private static World costly(double concession) {
        double third = 1;
        double loss = 1;
        while (loss > 0.05) {
            third -= 0.001;
            World world = costly(third, 0);
            Gains gains = Backdoor.chair(world.committee(1)).newGains();
            Backdoor.chair(world.committee(1)).gains(0, wording(0, 0, 4), gains);
            loss = -gains.overNothing(2);
        }
        return costly(third, concession);
    }

    private static World costly(double third, double concession) {
        return World.of(0, 0, third)
                .doubt(0.3)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .practice(DraftingMove.OMIT)
                .tactic(2, new TimeDependent(concession, 1))
                .rule(new Consensus(0));
    }
}
