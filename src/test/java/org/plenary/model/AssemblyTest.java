package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** Mandates: what is tabled, who votes, and what an adopted mandate confers. */
class AssemblyTest {
    private static final List<RuleMandate> DRAFT = List.of(RuleMandate.DRAFT);

    private final List<String> notTabled = new ArrayList<>();

    private final NegotiationListener listener = new NegotiationListener() {
        @Override
        public void notTabled(int period, String sponsor, String organ) {
            notTabled.add(period + " " + sponsor);
        }
    };

    private static Tabling tabling(String name, double drive, int organ, int votedIn, List<RuleMandate> mandates) {
        return new Tabling(name, new int[] {0}, drive, organ, votedIn, new Calendar(1, 4), List.of(), mandates);
    }

    /** States that want the same and gain by clarity. */
    private static World agreed() {
        return World.of(0, 0.1, -0.1, 0.05).doubt(1).off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
    }

    private RunResult run(World world) {
        return world.run(1, listener);
    }

    @Test
    void oneStateOneVote() {
        RunResult result = run(agreed().power(1000, 1, 1, 1).period(tabling("SAA", 0, 0, -1, DRAFT)));
        assertThat(result.mandates()).hasSize(1);
        MandateVote vote = result.mandates().get(0);
        assertThat(vote.ballots()).isEqualTo("YYYY");
        assertThat(vote.yes()).isEqualTo(4);
        assertThat(vote.adopted()).isTrue();
        assertThat(vote.ruleMandate()).isEqualTo("draft");
    }

    /**
     * Contracting a treaty may cost more than it is worth: then the weaker form is tabled. A treaty is expected to be worth
     * 0.8 x 0.75 x 0.81 = 0.49 by what it makes clear, a resolution three quarters of that, 0.37; at cost 1 contracting takes
     * 1 from the one and 0.25 from the other, at cost 2 too much from both.
     */
    @Test
    void theSponsorChoosesTheForm() {
        assertThat(run(agreed()).mandates().get(0).form()).isEqualTo("treaty");
        World costly = agreed().parameter("contractingCost", 1).field("politicalSalience", 1);
        assertThat(run(costly).mandates().get(0).form()).isEqualTo("resolution");
        assertThat(notTabled).isEmpty();
        World prohibitive = agreed().parameter("contractingCost", 2).field("politicalSalience", 1);
        assertThat(run(prohibitive).mandates()).isEmpty();
        assertThat(notTabled).containsExactly("0 SAA");
    }

    @Test
    void aMandateIsVotedOnWhereItIsTabled() {
        World world = agreed().organ(OrganDraft.of("o", new Consensus(0.2)))
                .organ(OrganDraft.of("council", new Consensus(0.2)).members(1, 3))
                .period(tabling("SAA", 0, 0, 1, DRAFT));
        assertThat(run(world).mandates().get(0).ballots()).isEqualTo("-Y-Y");
    }

    /** One in four objects: a majority carries it in the General Assembly, a consensus body does not. */
    @Test
    void theRuleIsThatOfWhereItIsVotedOn() {
        World divided = World.of(-2, 1, 1.1, 0.9)
                .capacity(0, 1, 1, 1)
                .field("technicalComplexity", 1)
                .parameter("shockVariance", 0)
                .parameter("complianceCost", 100)
                .parameter("othersWeight", 10)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .rule(new Consensus(0.2));
        Tabling assembly = new Tabling("SAB", new int[] {1}, 0, 0, -1, new Calendar(1, 4), List.of(), DRAFT);
        Tabling body = new Tabling("SAB", new int[] {1}, 0, 0, 0, new Calendar(1, 4), List.of(), DRAFT);
        RunResult result = run(divided.period(body).period(assembly));
        assertThat(notTabled).containsExactly("0 SAB");
        assertThat(result.mandates()).hasSize(1);
        assertThat(result.mandates().get(0).period()).isEqualTo(1);
        assertThat(result.mandates().get(0).ballots()).isEqualTo("NYYY");
    }

    /** Drive makes a sponsor table what costs it more than it brings, and only as far as the mechanism is on. */
    @Test
    void driveTablesWhatOthersWouldNot() {
        World world = agreed().parameter("tablingCost", 1).parameter("instrumentWorth", 5);
        assertThat(run(world.period(tabling("SAA", 0, 0, -1, DRAFT))).mandates())
                .isEmpty();
        World driven = agreed().parameter("tablingCost", 1)
                .parameter("instrumentWorth", 5)
                .period(tabling("SAA", 1, 0, -1, DRAFT));
        assertThat(run(driven).mandates()).hasSize(1);
        assertThat(run(driven.off(Mechanism.BLOC_DRIVE)).mandates()).isEmpty();
    }

    /** What stands as a treaty is not put into a report, but may be studied. */
    @Test
    void whatStandsIsNotRenegotiatedInAWeakerForm() {
        World world = agreed().period(tabling("SAA", 0, 0, -1, DRAFT))
                .period(tabling("SAA", 9, 0, -1, List.of(RuleMandate.RECOMMEND)));
        RunResult result = run(world);
        assertThat(result.record().texts()).hasSize(1);
        assertThat(notTabled).containsExactly("1 SAA");
    }

    /** Nor is a mandate given that could only do so: the organ does not convene. */
    @Test
    void aGivenMandateDoesNotWeakenWhatStandsEither() {
        World world = agreed().period(tabling("SAA", 0, 0, -1, DRAFT))
                .period(tabling("SAA", 0, 0, Tabling.NOWHERE, List.of(RuleMandate.RECOMMEND)));
        RunResult result = run(world);
        assertThat(result.record().texts()).hasSize(1);
        assertThat(notTabled).containsExactly("1 SAA");
    }

    /** A first mandate is one-off, a second one renews; each confers its items and no other. */
    @Test
    void mandatesConferWhatTheySay() {
        World world =
                agreed().period(tabling("SAA", 0, 0, -1, DRAFT)).period(tabling("SAA", 9, 0, Tabling.NOWHERE, DRAFT));
        List<AuthorityDecision> conferred =
                run(world.parameter("instrumentWorth", 1)).record().conferred();
        assertThat(conferred)
                .filteredOn(d -> d.basis().startsWith("mandate"))
                .extracting(d -> d.period() + " " + d.item() + " " + d.level())
                .containsExactly(
                        "0 ORGAN 1",
                        "0 RULE_MANDATE 2",
                        "0 FOLLOW_UP 1",
                        "1 ORGAN 2",
                        "1 RULE_MANDATE 2",
                        "1 FOLLOW_UP 1");
    }

    /** An organ in session is not convened a second time: the rival mandate for it is passed over. */
    @Test
    void anOrganSitsUnderOneMandateAtATime() {
        World world = agreed().period(tabling("SAA", 0, 0, -1, DRAFT), tabling("SAB", 0, 0, -1, DRAFT));
        assertThat(run(world).mandates()).extracting(MandateVote::sponsor).containsExactly("SAA");
        assertThat(notTabled).isEmpty();
    }

    /**
     * With votes all but cast by lot, a mandate that fails comes back once in another form, or not at all where there is
     * none; one that carries does not.
     */
    @Test
    void aMandateThatFailsComesBackOnceInAnotherForm() {
        int again = 0;
        for (int seed = 0; seed < 100; seed++) {
            World world = agreed().parameter("voteNoise", 5)
                    .period(tabling("SAA", 0, 0, -1, List.of(RuleMandate.RECOMMEND, RuleMandate.DRAFT)));
            List<MandateVote> votes = world.run(seed, listener).mandates();
            assertThat(votes).as("seed %d", seed).hasSizeLessThanOrEqualTo(2);
            if (votes.isEmpty()) {
                continue; // all soundings were against it
            }
            if (votes.get(0).adopted()) {
                assertThat(votes).hasSize(1);
            } else {
                assertThat(votes).hasSize(2);
                assertThat(votes.get(1).ruleMandate() + votes.get(1).form())
                        .isNotEqualTo(votes.get(0).ruleMandate() + votes.get(0).form());
                assertThat(votes).extracting(MandateVote::sponsor).containsOnly("SAA");
                again++;
            }
        }
        assertThat(again).as("some vote fails").isPositive();
        assertThat(notTabled).as("something was tabled nearly each time").hasSizeLessThan(10);
    }

    /** Where only one form is open there is nothing to come back with. */
    @Test
    void aMandateThatFailsDoesNotComeBackInTheSameForm() {
        for (int seed = 0; seed < 50; seed++) {
            World world = agreed().parameter("voteNoise", 5)
                    .period(tabling("SAA", 0, 0, -1, List.of(RuleMandate.STUDY)))
                    .parameter("instrumentWorth", 1);
            assertThat(world.run(seed, listener).mandates()).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** Two camps of equal number, the sponsors' slightly larger. */
    private static World camps() {
        return World.of(-0.8, -0.8, -0.8, 0.8, 0.8)
                .doubt(1)
                .parameter("sponsorAdvantage", 0.5)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .bloc("low", 0, 0, 0, 0, 1, 2)
                .bloc("high", 0, 0, 0, 3, 4);
    }

    /** Against nothing all gain; against what the other side would table, each side votes for its own. */
    @Test
    void votesSplitWhereARivalWouldTableItsOwn() {
        Tabling ours = new Tabling("low", new int[] {0, 1, 2}, 0, 0, -1, new Calendar(1, 4), List.of(), DRAFT);
        MandateVote alone = run(camps().period(ours)).mandates().get(0);
        assertThat(alone.ballots()).startsWith("YYY");
        MandateVote rivalled = run(camps().parameter("counterChance", 1).period(ours))
                .mandates()
                .get(0);
        assertThat(rivalled.yes()).isLessThanOrEqualTo(alone.yes());
        assertThat(rivalled.no()).isGreaterThanOrEqualTo(alone.no());
    }

    /** A sponsor without drive does not force a vote that costs it goodwill; one with drive does. */
    @Test
    void driveForcesAVote() {
        World divided = costly();
        assertThat(run(divided.period(sponsoredBy(0))).mandates()).isEmpty();
        assertThat(run(costly().period(sponsoredBy(1))).mandates()).hasSize(1);
        assertThat(run(costly().off(Mechanism.BLOC_DRIVE).period(sponsoredBy(1)))
                        .mandates())
                .isEmpty();
    }

    private static World costly() {
        return World.of(-2, 1, 1.1, 0.9)
                .capacity(0, 1, 1, 1)
                .field("technicalComplexity", 1)
                .parameter("shockVariance", 0)
                .parameter("complianceCost", 100)
                .parameter("othersWeight", 10)
                .parameter("contentionCost", 1000)
                .parameter("instrumentWorth", 2000)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
    }

    private static Tabling sponsoredBy(double drive) {
        return new Tabling("SAB", new int[] {1}, drive, 0, -1, new Calendar(1, 4), List.of(), DRAFT);
    }

    /** Where the sponsor does not table, its rival may, and is recorded as the sponsor. */
    @Test
    void whatASponsorDoesNotTableItsRivalMay() {
        Tabling none = new Tabling("low", new int[] {0, 1, 2}, 0, 0, -1, new Calendar(1, 4), List.of(), DRAFT);
        World world = camps().parameter("counterChance", 1).parameter("tablingNoise", 3);
        int rivals = 0;
        for (int seed = 0; seed < 40; seed++) {
            notTabled.clear();
            List<MandateVote> votes = world.period(none).run(seed, listener).mandates();
            if (!notTabled.isEmpty()) {
                rivals += (int)
                        votes.stream().filter(v -> v.sponsor().equals("high")).count();
            }
        }
        assertThat(rivals).isPositive();
    }

    /** The body in which a rival's mandate is voted on is that of the mandate that it answers. */
    @Test
    void aRivalsMandateIsVotedOnWhereTheSponsorsWould() {
        for (int votedIn : new int[] {Tabling.GENERAL_ASSEMBLY, 0}) {
            World world = camps().parameter("counterChance", 1).parameter("tablingNoise", 3);
            Tabling ours = new Tabling("low", new int[] {0, 1, 2}, 0, 0, votedIn, new Calendar(1, 4), List.of(), DRAFT);
            world.period(ours);
            List<MandateVote> votes = IntStream.range(0, 40)
                    .mapToObj(seed -> world.run(seed, listener))
                    .flatMap(result -> result.mandates().stream())
                    .toList();
            assertThat(votes).extracting(MandateVote::sponsor).contains("low", "high");
            assertThat(votes).allSatisfy(vote -> assertThat(vote.votedIn()).isEqualTo(votedIn < 0 ? "" : vote.organ()));
        }
    }

    @Test
    void authorityItemsOfAStudyIncludeItsPapers() {
        assertThat(Prospect.items(RuleMandate.STUDY)).contains(AuthorityItem.EXPERTISE);
        assertThat(Prospect.items(RuleMandate.DRAFT)).doesNotContain(AuthorityItem.EXPERTISE);
    }
}
