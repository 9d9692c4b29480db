package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Phase;
import org.plenary.bargaining.Proceedings;
import org.plenary.kernel.RunSeed;
import org.plenary.legalization.ConferredAuthority;
import org.plenary.legalization.RegulatedPoint;
import org.plenary.legalization.Regulation;
import org.plenary.protocol.OneDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.text.MandatedProvision;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.Wording;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.Lively;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;
import sim.engine.Steppable;

/** Whole runs: their order, their end, and that the same seed gives the same. */
class NegotiationTest {
    private static final Set<String> UNDEFINED = Set.of(
            "alignment",
            "beyond_one_line",
            "width",
            "width_umbrella",
            "width_contested",
            "width_enumerated",
            "consensus_enumerated");

    private static RunResult run(Setup setup, long seed) {
        return Negotiation.run(setup, seed, NegotiationListener.NONE);
    }

    @Test
    void sameSeedSameResult() {
        for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, 0xFFFF_FFFF_0000_0001L}) {
            assertThat(run(Lively.world().setup(), seed))
                    .isEqualTo(run(Lively.world().setup(), seed));
        }
    }

    /** All 64 bits count, though MASON keeps 32 of them. */
    @Test
    void seedsThatAgreeInTheirLowBitsDiffer() {
        Setup setup = Lively.world().setup();
        assertThat(run(setup, 1L << 40).fates())
                .isNotEqualTo(run(setup, 1L << 41).fates());
    }

    @Test
    void startingAgainGivesTheSame() {
        Negotiation negotiation = new Negotiation(Lively.world().setup(), 5, NegotiationListener.NONE);
        List<RunResult> results = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            negotiation.start();
            steps(negotiation);
            results.add(negotiation.result());
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(0)).isEqualTo(run(Lively.world().setup(), 5));
    }

    /** A run broken off half-way, as in the console, leaves nothing behind. */
    @Test
    void startingAgainAfterBreakingOffGivesTheSame() {
        Negotiation negotiation = new Negotiation(Lively.world().setup(), 5, NegotiationListener.NONE);
        negotiation.start();
        negotiation.schedule.step(negotiation);
        negotiation.schedule.step(negotiation);
        negotiation.start();
        steps(negotiation);
        assertThat(negotiation.result()).isEqualTo(run(Lively.world().setup(), 5));
    }

    private static int steps(Negotiation negotiation) {
        int steps = 0;
        while (negotiation.schedule.step(negotiation)) {
            steps++;
            assertThat(steps).as("the schedule ends").isLessThan(10_000);
        }
        return steps;
    }

    @Test
    void runsInParallelAreThoseInTurn() throws InterruptedException, ExecutionException {
        Setup setup = Lively.world().setup();
        List<RunResult> inTurn = new ArrayList<>();
        List<Callable<RunResult>> tasks = new ArrayList<>();
        for (int replicate = 0; replicate < 12; replicate++) {
            long seed = RunSeed.of(1, 0, 0, replicate);
            inTurn.add(run(setup, seed));
            tasks.add(() -> run(setup, seed));
        }
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<RunResult> parallel = new ArrayList<>();
            for (Future<RunResult> future : workers.invokeAll(tasks)) {
                parallel.add(future.get());
            }
            assertThat(parallel).isEqualTo(inTurn);
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void listeningChangesNothing() {
        List<String> heard = new ArrayList<>();
        NegotiationListener listener = new NegotiationListener() {
            @Override
            public boolean wantsJudgements() {
                return true;
            }

            @Override
            public void dayEnded(int period, Committee committee) {
                heard.add(
                        period + " " + committee.organ().id() + " " + committee.packageGains()[0]);
            }
        };
        assertThat(Negotiation.run(Lively.world().setup(), 5, listener))
                .isEqualTo(run(Lively.world().setup(), 5));
        assertThat(heard).isNotEmpty();
    }

    /** A strategy that only looks, or none at all: nobody's draws change. */
    @Test
    void aStrategyThatDoesNothingChangesNobodysDraws() {
        World idle =
                Lively.world().strategies(World.SECRETARIAT, new NamedStrategy("idle", levers -> levers.chance(3)));
        World none = Lively.world().strategies(World.SECRETARIAT);
        assertThat(run(idle.setup(), 9).fates()).isEqualTo(run(none.setup(), 9).fates());
    }

    @Test
    void phasesRunInTheirOrderEveryDay() {
        Setup plain = World.of(0, 0.1, -0.1)
                .period(new Tabling(
                        "SAA",
                        new int[] {0},
                        0,
                        0,
                        Tabling.NOWHERE,
                        new Calendar(1, 4),
                        List.of(),
                        List.of(RuleMandate.DRAFT)))
                .setup();
        List<Phase> seen = new ArrayList<>();
        Setup watched = World.withProtocol(plain, committee -> new Proceedings() {
            @Override
            public void perform(Phase phase) {
                seen.add(phase);
            }

            @Override
            public boolean over() {
                return seen.size() >= 28;
            }
        });
        run(watched, 1);
        List<Phase> day = List.of(
                Phase.STATEMENTS,
                Phase.AMENDMENTS,
                Phase.SECRETARIAT_DRAFT,
                Phase.TEST,
                Phase.DRAFTING,
                Phase.CONSULTATION,
                Phase.ADOPTION);
        assertThat(day).isSorted();
        List<Phase> four = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            four.addAll(day);
        }
        assertThat(seen).isEqualTo(four);
    }

    /** Steppables of one's own between the phases see the day at that point: the ordinal is the ordering. */
    @Test
    void phasesAreOrderedOnMasonsSchedule() {
        Negotiation negotiation = period(new Calendar(1, 3)).negotiation(1, NegotiationListener.NONE);
        negotiation.start();
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        Steppable early = state -> before.add(negotiation.committees().size());
        Steppable late = state -> after.add(negotiation.committees().size());
        negotiation.schedule.scheduleOnce(0, Phase.MANDATES.ordinal() - 1, early);
        negotiation.schedule.scheduleOnce(0, Phase.RECORD.ordinal() - 1, late);
        negotiation.schedule.step(negotiation);
        assertThat(before).containsExactly(0);
        assertThat(after).containsExactly(1);
    }

    /** States that want the same and gain by a rule. */
    private static World period(Calendar calendar) {
        return World.of(0, 0.1, -0.1).doubt(1).calendar(calendar.sessions(), calendar.days());
    }

    @Test
    void theScheduleEndsWithTheCalendar() {
        Negotiation negotiation = period(new Calendar(2, 3)).negotiation(1, NegotiationListener.NONE);
        negotiation.start();
        assertThat(steps(negotiation)).isLessThanOrEqualTo(6);
        assertThat(negotiation.schedule.scheduleComplete()).isTrue();
        assertThat(negotiation.result().rounds()).isLessThanOrEqualTo(6);
        assertThat(negotiation.committees()).isEmpty();
    }

    /** A protocol without rounds does its work in one phase of the first day. */
    @Test
    void aProtocolWithoutRoundsIsOverAfterOneDay() {
        Setup once = World.withProtocol(period(new Calendar(5, 5)).setup(), committee -> new Proceedings() {
            private boolean done;

            @Override
            public void perform(Phase phase) {
                done = true;
            }

            @Override
            public boolean over() {
                return done;
            }
        });
        Negotiation negotiation = new Negotiation(once, 1, NegotiationListener.NONE);
        negotiation.start();
        assertThat(steps(negotiation)).isEqualTo(1);
    }

    /** The shorter of two calendars ends when it ends: no test and no second conclusion after that. */
    @Test
    void aCommitteeThatHasConcludedMeetsNoMore() {
        List<String> events = new ArrayList<>();
        NegotiationListener listener = new NegotiationListener() {
            @Override
            public void concluded(Committee committee, boolean adopted, String reason) {
                events.add("concluded " + committee.organ().id());
            }

            @Override
            public void tested(Committee c, int row, Wording wording, Author author, boolean carried) {
                events.add("tested " + c.organ().id());
            }
        };
        int[] sponsors = {0, 1, 2};
        List<RuleMandate> draft = List.of(RuleMandate.DRAFT);
        World world = period(new Calendar(1, 1))
                .organ(OrganDraft.of("short", new Consensus(0.2)))
                .organ(OrganDraft.of("long", new Consensus(0.2)))
                .period(
                        new Tabling("SAA", sponsors, 0, 0, -1, new Calendar(1, 2), List.of(), draft),
                        new Tabling("SAA", sponsors, 0, 1, -1, new Calendar(1, 6), List.of(), draft));
        RunResult result = world.run(1, listener);
        assertThat(events).containsOnlyOnce("concluded short").containsOnlyOnce("concluded long");
        List<String> later = events.subList(events.indexOf("concluded short"), events.size());
        assertThat(later).doesNotContain("tested short").contains("concluded long");
        assertThat(result.rounds()).isLessThanOrEqualTo(8);
    }

    @Test
    void aPeriodInWhichNobodyTablesAnythingPasses() {
        List<String> silent = new ArrayList<>();
        NegotiationListener listener = new NegotiationListener() {
            @Override
            public void notTabled(int period, String sponsor, String organ) {
                silent.add(period + " " + sponsor + " " + organ);
            }
        };
        RunResult result = Negotiation.run(World.of(0, 0.1, -0.1).unwanted().setup(), 1, listener);
        assertThat(silent).containsExactly("0 SAA organ");
        assertThat(result.adopted()).isFalse();
        assertThat(result.record().texts()).isEmpty();
        assertThat(result.record().conferred()).isEmpty();
        assertThat(result.rounds()).isZero();
        assertThat(result.consensus()).isZero();
        assertThat(result.support()).isZero();
    }

    /** Whatever the seed: shares are shares, levels are on their scale, and the record is of what was decided. */
    @Test
    void resultsStayInTheirRanges() {
        Setup setup = Lively.world().setup();
        for (int seed = 0; seed < 20; seed++) {
            RunResult result = run(setup, seed);
            assertThat(result.seed()).isEqualTo(seed);
            assertThat(result.consensus()).isBetween(0.0, 1.0);
            assertThat(result.support()).isBetween(0.0, 1.0);
            assertThat(result.rounds()).isBetween(0, 12 + 15 + 8);
            assertThat(result.adopted()).isEqualTo(!result.record().texts().isEmpty());
            // Alignment is not defined in a world without the states that it compares, nor a line without votes that
            // differ, nor widths where no such rule is in force.
            result.measures()
                    .forEach((name, value) -> assertThat(value)
                            .as(name)
                            .matches(x -> Double.isFinite(x) || (UNDEFINED.contains(name) && Double.isNaN(x))));
            assertThat(result.fates()).allSatisfy(fate -> {
                assertThat(fate.obligation()).isBetween(0.0, 1.0);
                assertThat(fate.halfWidth()).isNotNegative();
                assertThat(fate.objections()).isBetween(0.0, 1.0 + 1e-9);
                assertThat(fate.amendments()).isNotNegative();
            });
            assertThat(result.mandates()).allSatisfy(vote -> {
                assertThat(vote.ballots()).hasSize(12).matches("[YNAX-]+");
                assertThat(vote.yes() + vote.no() + vote.abstentions() + vote.absent())
                        .isEqualTo((int)
                                vote.ballots().chars().filter(c -> c != '-').count());
            });
        }
    }

    /** Inherited authority is listed apart; the record of what was conferred starts empty. */
    @Test
    void inheritedAuthorityIsNoDecisionOfTheRun() {
        RunResult result = run(Lively.world().unwanted().setup(), 1);
        assertThat(result.record().conferred()).isEmpty();
        assertThat(result.record().inherited()).hasSize(1);
    }

    private static Tabling given(int organ, RuleMandate mandate) {
        Calendar calendar = new Calendar(1, 2);
        return new Tabling("SAA", new int[] {0}, 9, organ, Tabling.NOWHERE, calendar, List.of(), List.of(mandate));
    }

    private static World twoOrgans() {
        return World.of(0, 0.3, -0.3)
                .provision("p")
                .provision("q")
                .organ(OrganDraft.of("first", new Consensus(0.2)))
                .organ(OrganDraft.of("second", new Consensus(0.2)));
    }

    /** What the organ leaves out of its second text it does not start from in its third, and the record says the same. */
    @Test
    void silenceRepealsForStatesAndForTheRecord() {
        World world = twoOrgans();
        for (int period = 0; period < 3; period++) {
            world.period(given(0, RuleMandate.DRAFT));
        }
        List<List<Boolean>> agreedAtStart = new ArrayList<>();
        Setup setup = World.withProtocol(
                world.setup(),
                chair -> new OneDecision(chair, writer -> {
                    NegotiatingText text = writer.committee().text();
                    agreedAtStart.add(List.of(text.agreed(0), text.agreed(1)));
                    writer.write(0, World.wording(0, 0.3, 3));
                    if (agreedAtStart.size() == 1) {
                        writer.write(1, World.wording(0, 0.3, 3));
                    } else {
                        writer.omit(1);
                    }
                }));
        NegotiatedRecord record = run(setup, 1).record();
        assertThat(agreedAtStart).containsExactly(List.of(false, false), List.of(true, true), List.of(true, false));
        assertThat(record.texts()).allSatisfy(text -> assertThat(text.covers()).containsExactly("p", "q"));
        assertThat(Regulation.of(record).points())
                .extracting(RegulatedPoint::omitted)
                .containsExactly(false, true);
    }

    /** An organ that sat, was passed over for a period and sits again is set up anew; one that goes on is renewed. */
    @Test
    void anOrganThatWasPassedOverBeginsAnew() {
        RuleMandate study = RuleMandate.STUDY;
        World passed =
                twoOrgans().period(given(0, study)).period(given(1, study)).period(given(0, study));
        World goesOn = twoOrgans().period(given(0, study)).period(given(0, study));
        assertThat(organLevels(passed)).containsExactly("first 1", "second 1", "first 1");
        assertThat(organLevels(goesOn)).containsExactly("first 1", "first 2");
    }

    /** Those who were to study end without a text, which could make their organ permanent; a treaty can. */
    @Test
    void onlyWhatBindsMakesAnOrganPermanent() {
        for (RuleMandate mandate : List.of(RuleMandate.STUDY, RuleMandate.DRAFT)) {
            World world = twoOrgans()
                    .parameter("contractingCost", 0)
                    .period(given(0, mandate))
                    .period(given(1, RuleMandate.STUDY))
                    .period(given(0, mandate));
            String[] levels = mandate == RuleMandate.STUDY
                    ? new String[] {"first 1", "second 1", "first 1"}
                    : new String[] {"first 1", "first 2", "second 1", "first 2"};
            assertThat(organLevels(world, writer -> {
                        agreeOnSomething(writer);
                        writer.confer(AuthorityItem.ORGAN, 2);
                    }))
                    .startsWith(levels);
        }
    }

    /** Writes a rule, if the organ may: a text without one is none. */
    private static void agreeOnSomething(Chair writer) {
        for (int row = 0; row < writer.committee().text().rows(); row++) {
            if (writer.committee().text().open(row)) {
                writer.write(row, World.wording(0, 0.3, 1));
            }
        }
    }

    private static List<String> organLevels(World world) {
        return organLevels(world, writer -> {});
    }

    private static List<String> organLevels(World world, Consumer<Chair> writes) {
        Setup silent = World.withProtocol(world.setup(), chair -> new OneDecision(chair, writes));
        return run(silent, 1).record().conferred().stream()
                .filter(decision -> decision.item() == AuthorityItem.ORGAN)
                .map(decision -> decision.organ() + " " + decision.level())
                .toList();
    }

    /** A mandate that renews an organ leaves it the review that its text gave it, and lowers what it may do. */
    @Test
    void aNewMandateLowersTheRuleMandateAndNothingElse() {
        World world = twoOrgans().period(given(0, RuleMandate.DRAFT)).period(given(0, RuleMandate.STUDY));
        Setup setup = World.withProtocol(
                world.setup(),
                chair -> new OneDecision(chair, writer -> {
                    agreeOnSomething(writer);
                    writer.confer(AuthorityItem.FOLLOW_UP, 2);
                }));
        ConferredAuthority authority = ConferredAuthority.of(run(setup, 1).record());
        assertThat(authority.level(AuthorityItem.FOLLOW_UP)).isEqualTo(2);
        assertThat(authority.level(AuthorityItem.RULE_MANDATE)).isZero();
        assertThat(authority.level(AuthorityItem.ORGAN)).isEqualTo(2);
    }

    /** The record has the spread of each point: that of the provision, or of each part its own. */
    @Test
    void theRecordHasTheSpreadOfEachPoint() {
        World world =
                World.of(0, 0.3).provision("p", 0.4, 1, 0, List.of()).provision("q", 0.5, 1, 0, List.of("a", "b"));
        assertThat(run(world.setup(), 1).record().mandated())
                .extracting(MandatedProvision::spreads)
                .containsExactly(List.of(0.4), List.of(0.25, 0.75));
    }
}
