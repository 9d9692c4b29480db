package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.world.SimpleMajority;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** Mandates: what is tabled, who votes, and what an adopted mandate confers. */
class AssemblyTest {
    private static final List<RuleMandate> DRAFT = List.of(RuleMandate.DRAFT);
    private static final List<RuleMandate> ANY = List.of(RuleMandate.values());

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

    /** States that want the same and gain by clarity: the three others count with 4/3 x 3/4. */
    private static World agreed() {
        return decided(World.of(0, 0.1, -0.1, 0.05)
                .doubt(1)
                .parameter("othersWeight", 4 / 3.0)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE));
    }

    /** Votes are all but certain: the smallest worth decides. */
    private static World decided(World world) {
        return world.parameter("majorThreshold", 1e-6);
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
     * Contracting a treaty may cost more than it is worth: then the weaker form is tabled, or nothing where the mandate must
     * end in a treaty. Under an escape clause, in calm alone, a treaty is expected to be worth 0.8 x 0.68 x 0.75 = 0.41 by
     * what it makes clear, a resolution 0.8 x 0.68 x 0.65 = 0.36; at cost 1 contracting takes 0.8 from the treaty.
     */
    @Test
    void theSponsorChoosesTheForm() {
        assertThat(run(agreed()).mandates().get(0).form()).isEqualTo("treaty");
        World costly = agreed().parameter("contractingCost", 1).field("politicalSalience", 1);
        assertThat(run(costly).mandates().get(0).form()).isEqualTo("resolution");
        assertThat(notTabled).isEmpty();
        Tabling treaty = new Tabling(
                "SAA",
                new int[] {0},
                0,
                0,
                -1,
                new Calendar(1, 4),
                List.of(),
                DRAFT,
                List.of(Form.TREATY),
                List.of(),
                "");
        assertThat(run(agreed().period(treaty)).mandates()).hasSize(1);
        World prohibitive = agreed().parameter("contractingCost", 1).field("politicalSalience", 1);
        assertThat(run(prohibitive.period(treaty)).mandates()).isEmpty();
        assertThat(notTabled).containsExactly("0 SAA");
    }

    /** A mandate may fix the form in which its work ends, though the sponsor would like another better. */
    @Test
    void aMandateMayFixTheForm() {
        Tabling report = new Tabling(
                "SAA",
                new int[] {0},
                0,
                0,
                -1,
                new Calendar(1, 4),
                List.of(),
                List.of(RuleMandate.values()),
                List.of(Form.RESOLUTION),
                List.of(),
                "vote_1");
        MandateVote vote = run(agreed().period(report)).mandates().get(0);
        assertThat(vote.form()).isEqualTo("resolution");
        assertThat(vote.rollCall()).isEqualTo("vote_1");
    }

    @Test
    void aMandateIsVotedOnWhereItIsTabled() {
        World world = agreed().organ(OrganDraft.of("o", new Consensus(0.2)))
                .organ(OrganDraft.of("council", new SimpleMajority()).members(1, 3))
                .period(tabling("SAA", 0, 0, 1, DRAFT));
        assertThat(run(world).mandates().get(0).ballots()).isEqualTo("-Y-Y");
    }

    /** One in four objects: a majority carries it in the General Assembly; a body that seeks consensus has to vote, too. */
    @Test
    void whatBreaksConsensusIsPutToTheVote() {
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
        List<MandateVote> votes =
                run(decided(divided).period(body).period(assembly)).mandates();
        assertThat(votes).hasSize(2).allSatisfy(vote -> {
            assertThat(vote.ballots()).isEqualTo("NYYY");
            assertThat(vote.adopted()).isTrue();
        });
        assertThat(votes.get(0).decided()).isEqualTo(MandateVote.Decided.CONSENSUS_BROKEN);
        assertThat(votes.get(0).objectors()).containsExactly("SAA");
        assertThat(votes.get(1).decided()).isEqualTo(MandateVote.Decided.BY_VOTE);
        assertThat(votes.get(1).objectors()).isEmpty();
    }

    /** Where nobody objects there is no tally, but what the votes would have been is known. */
    @Test
    void whatNobodyObjectsToIsAdoptedWithoutAVote() {
        World world = agreed().rule(new Consensus(0.2)).period(tabling("SAA", 0, 0, 0, DRAFT));
        MandateVote vote = run(world).mandates().get(0);
        assertThat(vote.adopted()).isTrue();
        assertThat(vote.voted()).isFalse();
        assertThat(vote.ballots()).isEqualTo("----");
        assertThat(vote.yes() + vote.no() + vote.abstentions() + vote.absent()).isZero();
        assertThat(vote.chances()).allSatisfy(c -> assertThat(c.likeliest()).isEqualTo('Y'));
    }

    /** Where votes on such texts are on record, a body that seeks consensus reckons with those who would vote against. */
    @Test
    void onAContestedAgendaWhoWouldVoteAgainstBreaksConsensus() {
        World world = World.of(-1, -1, -1, 1, 1)
                .doubt(1)
                .parameter("majorThreshold", 100)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .rollCall("vote_1", -50, -2, 2, "YYYNN")
                .rule(new Consensus(0.2));
        Tabling ours = tabling("SAA", 0, 0, 0, DRAFT);
        MandateVote vote = run(world.period(ours)).mandates().get(0);
        assertThat(vote.decided()).isEqualTo(MandateVote.Decided.CONSENSUS_BROKEN);
        assertThat(vote.objectors()).containsExactly("SAD", "SAE");
        assertThat(vote.ballots()).isEqualTo("YYYNN");
    }

    /** A vote takes a position on a text that has a place in the space of positions, whatever it is worth. */
    @Test
    void statesVoteAsTheAgendaSortsPositions() {
        World world = World.of(-1, 0, 1, -1)
                .doubt(1)
                .parameter("majorThreshold", 100)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .rollCall("vote_1", -50, -20, 20, "YANX");
        MandateVote vote =
                run(world.period(tabling("SAA", 0, 0, -1, DRAFT))).mandates().get(0);
        assertThat(vote.ballots()).isEqualTo("YANY");
        assertThat(vote.chances().get(1).abstain()).isGreaterThan(0.99);
    }

    /** By default a mandate is in line with the roll calls that its sponsors supported; two tracks can both be wanted. */
    @Test
    void aTablingIsInLineWithWhatItsSponsorsSupported() {
        World world = World.of(-1, 0, 1)
                .doubt(1)
                .parameter("majorThreshold", 100)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .rollCall("vote_east", -50, -30, -25, "YYN")
                .rollCall("vote_west", 50, -30, -25, "NYY")
                .organ(OrganDraft.of("east", new Consensus(0.2)))
                .organ(OrganDraft.of("west", new Consensus(0.2)));
        Tabling west = new Tabling("SAC", new int[] {2}, 0, 1, -1, new Calendar(1, 4), List.of(), ANY);
        List<MandateVote> votes =
                run(world.period(tabling("SAA", 0, 0, -1, ANY), west)).mandates();
        assertThat(votes).extracting(MandateVote::ballots).containsExactly("YYN", "NYY");
        assertThat(votes).allMatch(MandateVote::adopted);
    }

    /** Half of the states are at the cut: what they did before on the agenda is what they do again. */
    @Test
    void aStatesOwnRecordCounts() {
        int same = 0;
        int runs = 200;
        World world = World.of(0, 0, 0, 0, -1, -1, -1, -1)
                .doubt(1)
                .parameter("othersWeight", 2)
                .parameter("majorThreshold", 100)
                .parameter("voteRecord", 3)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .rollCall("vote_1", -5, 0, 1e-9, "YNYXYYYY")
                .period(tabling("SAA", 0, 0, -1, DRAFT));
        int unknown = 0;
        for (int seed = 0; seed < runs; seed++) {
            String ballots = world.run(seed, listener).mandates().get(0).ballots();
            same += ballots.charAt(1) == 'N' ? 1 : 0;
            same += ballots.charAt(2) == 'Y' ? 1 : 0;
            unknown += ballots.charAt(3) == 'Y' ? 1 : 0;
        }
        // By hand: E[L(3u)^2] / E[L(3u)] over u normal, L logistic, is 0.81; without a record one half.
        assertThat(same / (2.0 * runs)).isBetween(0.74, 0.88);
        assertThat(unknown / (double) runs).isBetween(0.4, 0.6);
    }

    /** Sponsors vote for what they table: of a bloc its most powerful member, and others as far as it coheres. */
    @Test
    void sponsorsVoteForWhatTheyTable() {
        for (double cohesion : new double[] {0, 1}) {
            World world = World.of(1, 1, 1, -1, -1, -1)
                    .power(1, 2, 1, 1, 1, 1)
                    .doubt(1)
                    .parameter("majorThreshold", 100)
                    .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                    .rollCall("vote_1", -50, -2, 2, "NNNYYY")
                    .bloc("b", cohesion, 0, 0, 0, 1, 2);
            Tabling ours = new Tabling(
                    "b",
                    new int[] {0, 1, 2},
                    0,
                    0,
                    -1,
                    new Calendar(1, 4),
                    List.of(),
                    DRAFT,
                    List.of(),
                    List.of("vote_1"),
                    "");
            MandateVote vote = run(world.period(ours)).mandates().get(0);
            assertThat(vote.ballots()).isEqualTo(cohesion == 0 ? "NYNYYY" : "YYYYYY");
        }
    }

    /** A state misses as many votes as it used to, but not on what it sponsors, nor where it was elected to sit. */
    @Test
    void statesAreAbsentAsOftenAsTheyWere() {
        World world = agreed().absence(1, 1, 0.5, 0).organ(OrganDraft.of("o", new Consensus(0.2)));
        world.period(tabling("SAA", 0, 0, -1, DRAFT));
        int absent = 0;
        for (int seed = 0; seed < 100; seed++) {
            MandateVote vote = world.run(seed, listener).mandates().get(0);
            assertThat(vote.ballots()).matches("YX[XY]Y");
            assertThat(vote.yes() + vote.absent()).isEqualTo(4);
            assertThat(vote.chances().get(2).absent()).isEqualTo(0.5);
            absent += vote.ballots().charAt(2) == 'X' ? 1 : 0;
        }
        assertThat(absent).isBetween(35, 65);
        World council = agreed().absence(1, 1, 1, 1)
                .organ(OrganDraft.of("o", new Consensus(0.2)))
                .organ(OrganDraft.of("council", new SimpleMajority()).members(1, 3))
                .period(tabling("SAA", 0, 0, 1, DRAFT));
        assertThat(run(council).mandates().get(0).ballots()).isEqualTo("-Y-Y");
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
                .containsExactly("0 ORGAN 1", "0 RULE_MANDATE 2", "1 ORGAN 2", "1 RULE_MANDATE 2");
    }

    /** An organ in session is not convened a second time: the rival mandate for it is passed over. */
    @Test
    void anOrganSitsUnderOneMandateAtATime() {
        World world = agreed().period(tabling("SAA", 0, 0, -1, DRAFT), tabling("SAB", 0, 0, -1, DRAFT));
        assertThat(run(world).mandates()).extracting(MandateVote::sponsor).containsExactly("SAA");
        assertThat(notTabled).isEmpty();
    }

    /** A mandate that fails comes back once in another form, or not at all where there is none; one that carries does not. */
    @Test
    void aMandateThatFailsComesBackOnceInAnotherForm() {
        int again = 0;
        for (int seed = 0; seed < 100; seed++) {
            World world = byLot().period(tabling("SAA", 0, 0, -1, List.of(RuleMandate.RECOMMEND, RuleMandate.DRAFT)));
            List<MandateVote> votes = world.run(seed, listener).mandates();
            assertThat(votes).as("seed %d", seed).hasSizeLessThanOrEqualTo(2);
            if (votes.isEmpty()) {
                continue; // all soundings were against it
            }
            if (votes.get(0).adopted()) {
                assertThat(votes).hasSize(1);
            } else {
                assertThat(votes).hasSize(2);
                assertThat(votes).extracting(MandateVote::attempt).containsExactly(1, 2);
                assertThat(votes.get(1).ruleMandate() + votes.get(1).form())
                        .isNotEqualTo(votes.get(0).ruleMandate() + votes.get(0).form());
                assertThat(votes).extracting(MandateVote::sponsor).containsOnly("SAA");
                again++;
            }
        }
        assertThat(again).as("some vote fails").isPositive();
        assertThat(notTabled).as("something was tabled nearly each time").hasSizeLessThan(10);
    }

    /** Worth hardly moves votes, and no agenda does. */
    private static World byLot() {
        return agreed().parameter("majorThreshold", 5);
    }

    /** Where only one form is open there is nothing to come back with. */
    @Test
    void aMandateThatFailsDoesNotComeBackInTheSameForm() {
        for (int seed = 0; seed < 50; seed++) {
            World world = byLot().period(tabling("SAA", 0, 0, -1, List.of(RuleMandate.STUDY)));
            assertThat(world.run(seed, listener).mandates()).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** Two camps of equal number, the sponsors' slightly larger. */
    private static World camps(double drive) {
        return World.of(-0.8, -0.8, -0.8, 0.8, 0.8)
                .doubt(1)
                .parameter("sponsorAdvantage", 0.5)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .bloc("low", 0, 0, 0, 0, 1, 2)
                .bloc("high", 0, 0, drive, 3, 4);
    }

    /** Against nothing all gain; against what a rival that drives would table, the other side has something to lose. */
    @Test
    void votesSplitWhereARivalWouldTableItsOwn() {
        Tabling ours = new Tabling("low", new int[] {0, 1, 2}, 0, 0, -1, new Calendar(1, 4), List.of(), DRAFT);
        MandateVote alone = run(decided(camps(0)).period(ours)).mandates().get(0);
        assertThat(alone.ballots()).startsWith("YYY");
        MandateVote rivalled = run(decided(camps(1)).period(ours)).mandates().get(0);
        assertThat(rivalled.yes()).isLessThan(alone.yes());
        assertThat(rivalled.no()).isGreaterThan(alone.no());
    }

    /** A sponsor without drive does not force a vote that costs it goodwill; one with drive does, while drive counts. */
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

    /** Where nothing of the sponsor is adopted, its rival may table, in the same body, as far as it drives. */
    @Test
    void whatComesToNothingARivalTakesUpAsFarAsItDrives() {
        for (int votedIn : new int[] {Tabling.GENERAL_ASSEMBLY, 0}) {
            for (double drive : new double[] {0, 1}) {
                Tabling ours =
                        new Tabling("low", new int[] {0, 1, 2}, 0, 0, votedIn, new Calendar(1, 4), List.of(), DRAFT);
                Setup setup = camps(drive)
                        .parameter("majorThreshold", 5)
                        .rule(new SimpleMajority())
                        .period(ours)
                        .setup();
                List<MandateVote> votes = IntStream.range(0, 40)
                        .mapToObj(seed -> Negotiation.run(setup, seed, listener))
                        .flatMap(result -> result.mandates().stream())
                        .toList();
                assertThat(votes).extracting(MandateVote::sponsor).contains("low");
                assertThat(votes)
                        .allMatch(vote -> vote.rival() == vote.sponsor().equals("high"));
                assertThat(votes.stream().anyMatch(MandateVote::rival)).isEqualTo(drive > 0);
                assertThat(votes)
                        .allSatisfy(vote -> assertThat(vote.votedIn()).isEqualTo(votedIn < 0 ? "" : vote.organ()));
            }
        }
    }

    @Test
    void authorityItemsOfAStudyIncludeItsPapers() {
        assertThat(Prospect.items(RuleMandate.STUDY)).contains(AuthorityItem.EXPERTISE);
        assertThat(Prospect.items(RuleMandate.DRAFT)).doesNotContain(AuthorityItem.EXPERTISE);
    }
}
