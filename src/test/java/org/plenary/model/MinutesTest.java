package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Committee;
import org.plenary.legalization.RegulatedPoint;
import org.plenary.legalization.Regulation;
import org.plenary.strategy.InternalCoordination;
import org.plenary.text.AdoptedText;
import org.plenary.text.NegotiatedRecord;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.Lively;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** What the record keeps of what committees did. */
class MinutesTest {
    /** Of the provisions of the lively world one counts twice; each of its parts a third of that. */
    private static double weight(ProvisionFate fate) {
        double whole = fate.provision().equals("umbrella") ? 2 : 1;
        return fate.part().isEmpty() ? whole : whole / 3;
    }

    /** Added up again from the fates: the influence that did not object, by importance, 0 where nothing was adopted. */
    @Test
    void consensusIsWeighedByImportance() {
        int partial = 0;
        for (int seed = 0; seed < 60; seed++) {
            RunResult result = Negotiation.run(Lively.world().setup(), seed, NegotiationListener.NONE);
            Map<String, double[]> committees = new LinkedHashMap<>();
            for (ProvisionFate fate : result.fates()) {
                double[] sums = committees.computeIfAbsent(fate.period() + fate.organ(), key -> new double[2]);
                sums[0] += fate.adopted() ? weight(fate) * (1 - fate.objections()) : 0;
                sums[1] += weight(fate);
            }
            double expected = committees.values().stream()
                    .mapToDouble(sums -> sums[0] / sums[1])
                    .average()
                    .orElse(0);
            assertThat(result.consensus()).as("seed %d", seed).isCloseTo(expected, within(1e-12));
            partial += expected > 0 && expected < 1 ? 1 : 0;
        }
        assertThat(partial).as("some runs are between none and full").isPositive();
    }

    /** Counted again from votes and texts: which of the adopted mandates to write rules ended in a text. */
    @Test
    void adoptionIsTheShareOfMandatesToWriteRulesThatEndedInAText() {
        Set<Double> seen = new TreeSet<>();
        int studies = 0;
        for (int seed = 0; seed < 120; seed++) {
            World world = seed % 2 == 0 ? Lively.world() : Lively.rivals().parameter("majorThreshold", 0);
            RunResult result = Negotiation.run(world.setup(), seed, NegotiationListener.NONE);
            int mandates = 0;
            int ended = 0;
            for (MandateVote vote : result.mandates()) {
                boolean study = vote.ruleMandate().equals("study");
                if (vote.adopted() && !study) {
                    mandates++;
                    ended += wrote(result, vote) ? 1 : 0;
                }
                studies += vote.adopted() && study ? 1 : 0;
                assertThat(vote.adopted() && study && wrote(result, vote))
                        .as("a study ends without a text")
                        .isFalse();
            }
            double expected = mandates == 0 ? 0 : (double) ended / mandates;
            assertThat(result.measures().get("mandates_fulfilled"))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            seen.add(expected);
        }
        assertThat(seen).as("none, all and some").hasSizeGreaterThan(2);
        assertThat(studies).as("studies, which do not count").isPositive();
    }

    private static boolean wrote(RunResult result, MandateVote vote) {
        return result.record().texts().stream()
                .anyMatch(text -> text.organ().equals(vote.organ()) && text.period() == vote.period());
    }

    /** The first organ may only study; the second drafts, and is alone in what counts. */
    @Test
    void aMandateToStudyDoesNotCountInAdoption() {
        Set<Double> seen = new TreeSet<>();
        for (int seed = 0; seed < 20; seed++) {
            World both = atOnceUnder(RuleMandate.STUDY, RuleMandate.DRAFT);
            RunResult result = Negotiation.run(both.setup(), seed, NegotiationListener.NONE);
            boolean drafted = result.record().texts().stream()
                    .anyMatch(text -> text.organ().equals("second"));
            assertThat(result.measures()).containsEntry("mandates_fulfilled", drafted ? 1.0 : 0.0);
            seen.add(result.measures().get("mandates_fulfilled"));
            World none = atOnceUnder(RuleMandate.STUDY, RuleMandate.STUDY);
            assertThat(Negotiation.run(none.setup(), seed, NegotiationListener.NONE)
                            .measures())
                    .containsEntry("mandates_fulfilled", 0.0);
        }
        assertThat(seen).contains(1.0);
    }

    /** The second organ starts from the first one's text, writes it narrower, and takes its place. */
    @Test
    void aMergedTextIsRecordedAsReplacingTheOther() {
        List<RuleMandate> draft = List.of(RuleMandate.DRAFT);
        int merged = 0;
        for (int seed = 0; seed < 20; seed++) {
            RunResult result = Negotiation.run(inTurn(true, draft).setup(), seed, NegotiationListener.NONE);
            for (AdoptedText text : result.record().texts()) {
                assertThat(text.replaces()).isSubsetOf(text.organ().equals("second") ? List.of("first") : List.of());
                merged += text.replaces().size();
            }
            assertThat(Negotiation.run(inTurn(false, draft).setup(), seed, NegotiationListener.NONE)
                            .record()
                            .texts())
                    .allSatisfy(text -> assertThat(text.replaces()).isEmpty());
        }
        assertThat(merged).isPositive();
    }

    private static World inTurn(boolean coordinates, List<RuleMandate> mandates) {
        World world = World.of(0, 0.1, -0.1)
                .parameter("behaviourNoise", 1)
                .parameter("instrumentWorth", 1)
                .parameter("proposalNoise", 0.01)
                .organ(OrganDraft.of("first", new Consensus(0.2)).secretariat("one", 0.5, 2, 0, 0))
                .organ(OrganDraft.of("second", new Consensus(0.2)).secretariat("two", 0.5, 2, 0, 3))
                .period(new Tabling("SAA", new int[] {0}, 9, 0, -1, new Calendar(1, 1), List.of(), mandates))
                .period(new Tabling("SAA", new int[] {0}, 9, 1, -1, new Calendar(1, 6), List.of(), mandates));
        return coordinates
                ? world.strategies(
                        "two", new NamedStrategy("internal_coordination", new InternalCoordination(0.5, 0.5)))
                : world;
    }

    /** Two organs at once. Whichever convened first, where one took the other's place nothing is in force twice. */
    @Test
    void ofTwoOrgansAtOnceEitherMayReplaceTheOther() {
        Set<String> replacing = new TreeSet<>();
        for (int seed = 0; seed < 40; seed++) {
            NegotiatedRecord record = Negotiation.run(atOnce().setup(), seed, NegotiationListener.NONE)
                    .record();
            List<AdoptedText> merged = record.texts().stream()
                    .filter(text -> !text.replaces().isEmpty())
                    .toList();
            merged.forEach(text -> replacing.add(text.organ()));
            for (RegulatedPoint point : Regulation.of(record).points()) {
                assertThat(point.parallel() && merged.stream().anyMatch(t -> t.speaksOf(point.provision())))
                        .as("seed %d", seed)
                        .isFalse();
            }
        }
        assertThat(replacing).containsExactly("first", "second");
    }

    /** What is taken over does not become the acquis either, though its organ convened last. */
    @Test
    void theNextPeriodStartsFromTheTextThatReplacedTheOther() {
        int replaced = 0;
        for (int seed = 0; seed < 40; seed++) {
            List<Double> begun = new ArrayList<>();
            NegotiationListener listener = new NegotiationListener() {
                @Override
                public void convened(int period, Committee committee) {
                    if (period == 1) {
                        begun.add(committee.text().wording(0).centre());
                    }
                }
            };
            World world = atOnce().period(tabling(0, Tabling.NOWHERE, 1));
            NegotiatedRecord record =
                    Negotiation.run(world.setup(), seed, listener).record();
            for (AdoptedText text : record.texts()) {
                if (text.period() == 0 && text.replaces().contains("second") && text.speaksOf("p")) {
                    assertThat(begun)
                            .as("seed %d", seed)
                            .containsExactly(text.provisions().get(0).wording().centre());
                    replaced++;
                }
            }
        }
        assertThat(replaced).isPositive();
    }

    private static Tabling tabling(int organ, int votedIn, int days) {
        return tabling(organ, votedIn, days, RuleMandate.DRAFT);
    }

    private static Tabling tabling(int organ, int votedIn, int days, RuleMandate mandate) {
        int[] sponsor = {0};
        return new Tabling("SAA", sponsor, 9, organ, votedIn, new Calendar(1, days), List.of(), List.of(mandate));
    }

    private static World atOnce() {
        return atOnceUnder(RuleMandate.DRAFT, RuleMandate.DRAFT);
    }

    private static World atOnceUnder(RuleMandate first, RuleMandate second) {
        NamedStrategy coordinates = new NamedStrategy("internal_coordination", new InternalCoordination(0.5, 0.5));
        return World.of(0, 0.3, -0.3)
                .parameter("behaviourNoise", 1)
                .parameter("proposalNoise", 0.02)
                .provision("p")
                .provision("q")
                .organ(OrganDraft.of("first", new Consensus(0.2)).secretariat("one", 0.5, 2, 0, 3))
                .organ(OrganDraft.of("second", new Consensus(0.2)).secretariat("two", 0.5, 2, 0, 3))
                .period(tabling(0, Tabling.NOWHERE, 6, first), tabling(1, Tabling.NOWHERE, 6, second))
                .strategies("one", coordinates)
                .strategies("two", coordinates);
    }

    /** Nobody would table this and nobody votes, but the organ sits, under what its sponsor likes best. */
    @Test
    void aGivenMandateIsNeitherWeighedNorVotedOn() {
        for (int votedIn : new int[] {Tabling.GENERAL_ASSEMBLY, Tabling.NOWHERE}) {
            World world = World.of(0, 0.3, -0.3).unwanted().period(tabling(0, votedIn, 2));
            RunResult result = Negotiation.run(world.setup(), 1, NegotiationListener.NONE);
            assertThat(result.mandates()).isEmpty();
            assertThat(result.rounds() > 0).isEqualTo(votedIn == Tabling.NOWHERE);
            assertThat(result.record().conferred().isEmpty()).isEqualTo(votedIn != Tabling.NOWHERE);
        }
    }
}
