package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** What each lever of a secretariat moves, and that none moves without effort. */
class LeversTest {
    private static final Author STATE = new Author(Author.Role.STATE, 0);
    private final List<String> told = new ArrayList<>();

    private final Listener listener = new Listener() {
        @Override
        public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
            told.add(strategy + ": " + move + (success ? "" : ", in vain"));
        }
    };

    private static OrganDraft organ(String id, double expertise) {
        return OrganDraft.of(id, new Consensus(0)).secretariat(World.SECRETARIAT, expertise, 2, 0.5, 1);
    }

    private static World clarity() {
        return World.of(0, 0).doubt(1).off(Mechanism.LIMITED_COMPLIANCE);
    }

    private Levers levers(Committee committee, double effort, Committee... others) {
        return new Levers(
                new Chair(committee), Stream.of(others).map(Chair::new).toList(), "test", effort);
    }

    private Committee only(World world) {
        return world.organ(organ("o", 0.5)).committee(1, listener);
    }

    private Committee[] two(World world) {
        world.organ(organ("a", 0.4)).organ(organ("b", 0.8));
        RunSetting setting = world.setting(1);
        return new Committee[] {
            world.committee(setting, 0, RuleMandate.DRAFT, Form.TREATY, listener),
            world.committee(setting, 1, RuleMandate.DRAFT, Form.TREATY, listener)
        };
    }

    /** With effort the lever acts and costs a unit; without, nothing happens and nobody is told of anything. */
    private void check(Committee committee, Predicate<Levers> lever, Committee... others) {
        Levers idle = levers(committee, 0, others);
        assertThat(lever.test(idle)).isFalse();
        assertThat(idle.spent()).isZero();
        assertThat(told).isEmpty();

        Levers levers = levers(committee, 1, others);
        assertThat(lever.test(levers)).isTrue();
        assertThat(levers.spent()).isEqualTo(1);
        assertThat(levers.effort()).isZero();
        assertThat(told).hasSize(1).allMatch(line -> line.startsWith("test: ") && !line.contains("in vain"));

        assertThat(lever.test(levers)).as("once the effort is spent").isFalse();
        assertThat(told).hasSize(1);
    }

    @Test
    void poolingClosesPartOfTheGapToTheMostExpert() {
        Committee[] both = two(clarity());
        check(both[0], levers -> levers.poolExpertise(0.5), both[1]);
        assertThat(both[0].expertise()).isCloseTo(0.6, within(1e-12));
        assertThat(both[1].expertise()).isEqualTo(0.8);
        assertThat(levers(both[1], 1, both[0]).poolExpertise(0.5))
                .as("the most expert learns nothing")
                .isFalse();
    }

    @Test
    void aloneThereIsNothingToPoolOrToHarmonise() {
        Levers alone = levers(only(clarity()), 5);
        assertThat(alone.poolExpertise(1)).isFalse();
        assertThat(alone.harmonise()).isFalse();
        assertThat(alone.spent()).isZero();
    }

    /** With the other's wording both texts permit no more than one: nothing is clearer. */
    @Test
    void harmonisingTakesOverTheOthersWording() {
        Committee[] both = two(clarity());
        both[0].put(0, wording(0, 0.5, 2), STATE);
        both[1].put(0, wording(0.2, 0.1, 2), STATE);
        check(both[0], Levers::harmonise, both[1]);
        assertThat(both[0].text().wording(0).centre()).isEqualTo(0.2);
        assertThat(both[0].text().wording(0).halfWidth()).isEqualTo(0.1);
        assertThat(both[1].text().wording(0).centre()).isEqualTo(0.2);
    }

    /** Where the other's wording would cost somebody too much, the middle may do, as narrow as the narrower. */
    @Test
    void harmonisingFallsBackOnTheMiddle() {
        Set<String> found = new TreeSet<>();
        for (double noise : new double[] {0.2, 0.5, 1, 2}) {
            for (double far = 0.1; far < 1; far += 0.1) {
                World apart = World.of(-far, far).off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM);
                Committee[] both = two(apart.doubt(noise));
                both[0].text().agree(0, wording(-far, 0.3, 4));
                both[1].text().agree(0, wording(far, 0.1, 4));
                if (levers(both[0], 1, both[1]).harmonise()) {
                    boolean theirs = both[0].text().wording(0).centre() == far;
                    assertThat(both[0].text().wording(0).centre()).isEqualTo(theirs ? far : 0);
                    assertThat(both[0].text().wording(0).halfWidth()).isEqualTo(0.1);
                    found.add(theirs ? "theirs" : "middle");
                }
            }
        }
        assertThat(found).containsExactly("middle", "theirs");
    }

    @Test
    void whereOneTextReplacesTheOtherThereIsNothingToHarmonise() {
        for (int replacing = 0; replacing < 2; replacing++) {
            Committee[] both = two(clarity());
            both[0].text().agree(0, wording(0, 0.5, 2));
            both[1].text().agree(0, wording(0.2, 0.1, 2));
            both[replacing].takeOver(replacing == 0 ? "b" : "a");
            assertThat(levers(both[0], 1, both[1]).harmonise()).isFalse();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void textsThatSayTheSameAreNotHarmonised() {
        Committee[] both = two(clarity());
        both[0].put(0, wording(0, 0.5, 2), STATE);
        both[1].put(0, wording(0, 0.5, 2), STATE);
        assertThat(levers(both[0], 1, both[1]).harmonise()).isFalse();
    }

    /** Under both texts everything from -0.1 to 0.6 is permitted; this one alone is clearer and nearer to all. */
    @Test
    void mergingPutsThisTextInThePlaceOfAnother() {
        Committee[] both = two(clarity());
        both[0].text().agree(0, wording(0, 0.1, 4));
        both[1].text().agree(0, wording(0.5, 0.1, 4));
        check(both[0], levers -> levers.mergeTexts(0.5), both[1]);
        assertThat(both[0].replaces()).containsExactly("b");
        assertThat(both[1].replaces()).isEmpty();
        assertThat(levers(both[0], 1, both[1]).mergeTexts(0.5))
                .as("it is taken over already")
                .isFalse();
        assertThat(levers(both[1], 1, both[0]).mergeTexts(0.5))
                .as("it has been taken over itself")
                .isFalse();
    }

    /** The second text pulls the first state back to where it wants to be: alone, the first one would cost it 1. */
    @Test
    void textsAreNotMergedWhereSomebodyNeedsTheOther() {
        Committee[] both = two(World.of(-1, 1).off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM));
        both[0].text().agree(0, wording(1, 0.1, 4));
        both[1].text().agree(0, wording(-1, 0.1, 4));
        for (int day = 0; day < 5; day++) {
            Levers levers = levers(both[0], 1, both[1]);
            assertThat(levers.mergeTexts(0.5)).isFalse();
            assertThat(levers.spent())
                    .as("what would be put in vain, day by day")
                    .isZero();
            both[0].nextDay();
        }
        assertThat(told).isEmpty();
        assertThat(both[0].replaces()).isEmpty();
    }

    /** The members of the first organ want its text alone; in the other one sits the state that needs the other text. */
    @Test
    void theOtherOrganHasToAgreeToAMerger() {
        for (boolean needed : new boolean[] {false, true}) {
            World world = World.of(1, -1).off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM);
            world.organ(organ("a", 0.4).members(0)).organ(organ("b", 0.8).members(needed ? 1 : 0));
            RunSetting setting = world.setting(1);
            Committee a = world.committee(setting, 0, RuleMandate.DRAFT, Form.TREATY, listener);
            Committee b = world.committee(setting, 1, RuleMandate.DRAFT, Form.TREATY, listener);
            a.text().agree(0, wording(1, 0.1, 4));
            b.text().agree(0, wording(-1, 0.1, 4));
            assertThat(levers(a, 1, b).mergeTexts(0.5)).isEqualTo(!needed);
        }
    }

    /** Both speak on one of two provisions: half of the text. */
    @Test
    void noTextIsGivenUpBeforeThereIsSomethingInItsPlace() {
        Committee[] both = two(clarity().provision("p").provision("q"));
        both[0].text().agree(0, wording(0, 0.1, 4));
        both[1].text().agree(0, wording(0.5, 0.1, 4));
        assertThat(levers(both[0], 1, both[1]).mergeTexts(0.51)).isFalse();
        assertThat(levers(both[0], 1, both[1]).mergeTexts(0.5)).isTrue();
    }

    @Test
    void whereTextsSayTheSameOrOneIsSilentThereIsNothingToMerge() {
        Committee[] both = two(clarity());
        both[0].text().agree(0, wording(0, 0.1, 4));
        assertThat(levers(both[0], 1, both[1]).mergeTexts(0.5)).isFalse();
        both[1].text().agree(0, wording(0, 0.1, 4));
        Levers levers = levers(both[0], 1, both[1]);
        assertThat(levers.mergeTexts(0.5)).isFalse();
        assertThat(levers.spent()).isZero();
        assertThat(told).isEmpty();
    }

    /** What another organ adopted before can be replaced, too; what the organ itself did, or nobody, cannot. */
    @Test
    void anEarlierTextOfAnotherOrganIsReplaced() {
        for (String origin : List.of("", "o", "elsewhere")) {
            Committee committee = only(clarity());
            committee.acquis().enter(0, wording(0.5, 0.1, 4), 0, Form.TREATY, origin);
            committee.text().agree(0, wording(0, 0.1, 4));
            told.clear();
            if (origin.equals("elsewhere")) {
                check(committee, levers -> levers.mergeTexts(0.5));
                assertThat(committee.replaces()).containsExactly("elsewhere");
            } else {
                assertThat(levers(committee, 1).mergeTexts(0.5)).isFalse();
                assertThat(told).isEmpty();
            }
        }
    }

    /** A stuck point far from everybody; the secretariat drafts one that all gain by. */
    @Test
    void bridgingDraftsAWayOutOfAStuckProvision() {
        Committee committee = only(clarity());
        assertThat(committee.put(0, wording(2, 0.5, 4), STATE)).isFalse();
        check(committee, Levers::bridge);
        assertThat(committee.text().agreed(0)).isTrue();
        assertThat(committee.text().wording(0).centre()).isCloseTo(0, within(1e-12));
    }

    @Test
    void withoutAStuckProvisionThereIsNothingToBridgeOrToPayFor() {
        Committee committee = only(clarity());
        committee.put(0, wording(0, 0.1, 2), STATE);
        Levers levers = levers(committee, 5);
        assertThat(levers.bridge()).isFalse();
        assertThat(levers.offerCapacityBuilding()).isFalse();
        assertThat(levers.spent()).isZero();
    }

    /**
     * What it costs states without capacity to change their ways exceeds what clarity is worth; a full programme of an organ that sees all takes the
     * cost away.
     */
    private static World poor() {
        return clarity()
                .capacity(0, 0)
                .parameter("stateSight", 0)
                .parameter("complianceCost", 2)
                .parameter("serviceGain", 1)
                .parameter("shockVariance", 0)
                .field("technicalComplexity", 1)
                .organ(organ("o", 1)
                        .inherits(AuthorityItem.ORGAN, 2)
                        .inherits(AuthorityItem.EXPERTISE, 2)
                        .inherits(AuthorityItem.IMPLEMENTATION, 1));
    }

    @Test
    void capacityBuildingWinsOverStatesThatCannotComply() {
        Committee committee = poor().committee(1, listener);
        assertThat(committee.put(0, wording(0.3, 0, 4), STATE)).isFalse();
        check(committee, Levers::offerCapacityBuilding);
        assertThat(committee.text().agreed(0)).isTrue();
        assertThat(committee.authority().level(AuthorityItem.IMPLEMENTATION)).isEqualTo(2);
    }

    /** Of what stands in the brackets the first that a programme is foreseen to win over states for. */
    @Test
    void capacityBuildingIsOfferedWithAnAlternativeThatItCanCarry() {
        Committee committee = poor().committee(1, listener);
        committee.put(0, wording(0.3, 0, 4), STATE);
        committee.put(0, wording(5, 0, 4), STATE);
        check(committee, Levers::offerCapacityBuilding);
        assertThat(committee.text().wording(0)).isEqualTo(wording(0.3, 0, 4));
    }

    /** The other's wording permits half of what anybody would do, the middle all of it: at 0.4 both say nothing. */
    @Test
    void whatSaysNothingIsNoHarmony() {
        for (double share : new double[] {0.4, 1}) {
            World world = World.of(0, 0)
                    .doubt(0.1)
                    .parameter("emptyShare", share)
                    .off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM);
            Committee[] both = two(world);
            both[0].text().agree(0, wording(-0.2, 0.25, 4));
            both[1].text().agree(0, wording(0.2, 0.25, 4));
            assertThat(levers(both[0], 1, both[1]).harmonise()).isEqualTo(share > 0.5);
        }
    }

    @Test
    void sidePaymentsCanBeSwitchedOff() {
        Committee committee = poor().off(Mechanism.SIDE_PAYMENTS).committee(1, listener);
        committee.put(0, wording(0.3, 0, 4), STATE);
        assertThat(levers(committee, 1).offerCapacityBuilding()).isFalse();
        assertThat(committee.authority().level(AuthorityItem.IMPLEMENTATION)).isEqualTo(1);
    }

    /** Allies lend an organ with a unit more to see and tell by; states that see nothing themselves gain by that. */
    @Test
    void alliesAreInvitedStepByStep() {
        Committee committee = clarity()
                .parameter("stateSight", 0)
                .parameter("allyExpertise", 0.5)
                .field("technicalComplexity", 1)
                .organ(organ("o", 0.5).inherits(AuthorityItem.ORGAN, 2).inherits(AuthorityItem.EXPERTISE, 2))
                .committee(1, listener);
        check(committee, Levers::inviteAllies);
        assertThat(committee.authority().level(AuthorityItem.COORDINATION)).isEqualTo(1);
        Levers again = levers(committee, 2);
        assertThat(again.inviteAllies()).isTrue();
        assertThat(again.inviteAllies()).as("there is nothing above the lead").isFalse();
        assertThat(again.spent()).isEqualTo(1);
    }

    @Test
    void openingUpRaisesParticipation() {
        Committee committee = only(clarity());
        check(committee, levers -> levers.openUp(0.25));
        assertThat(committee.participation()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void framingNarrowsTheUmbrellaTermForAllCommittees() {
        World world = clarity().field("ambiguity", 1).provision("p", 1, 1, 1, List.of());
        Committee[] both = two(world);
        check(both[0], levers -> levers.frame(0.5, 0.4), both[1]);
        assertThat(both[0].openReadings(0)).isCloseTo(0.4, within(1e-12));
        assertThat(both[1].openReadings(0)).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void aFrameThatIsExhaustedCostsNothing() {
        Committee committee = only(clarity());
        assertThat(levers(committee, 1).frame(1, 0)).isFalse();
    }

    @Test
    void lookingCostsNothing() {
        Committee committee = only(clarity());
        Levers levers = levers(committee, 0);
        assertThat(levers.chance(9)).isBetween(0.0, 1.0).isEqualTo(levers.chance(9));
    }
}
