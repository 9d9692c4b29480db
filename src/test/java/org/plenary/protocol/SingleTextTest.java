package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.Phase;
import org.plenary.bargaining.Proceedings;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Tabling;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Wording;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** Days under the single text: what is put when, and by which draws. */
class SingleTextTest {
    private static final int SEEDS = 10;

    /** What was put, in its order, each with its day, organ, author and outcome. */
    private static final class Tests implements NegotiationListener {
        private final List<String> put = new ArrayList<>();

        @Override
        public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
            note(committee, committee.rowOf(row).name(), wording + " by " + author + carried);
        }

        @Override
        public void tested(Committee committee, AuthorityItem item, int level, Author author, boolean carried) {
            note(committee, "authority " + item, level + " by " + author + carried);
        }

        private void note(Committee committee, String what, String how) {
            put.add(committee.organ().id() + " " + committee.day() + " " + what + " " + how);
        }

        List<String> of(String start, String what) {
            return put.stream()
                    .filter(p -> p.startsWith(start) && p.contains(what))
                    .toList();
        }
    }

    /** States that see nothing of a shock unless a unit tells them. */
    private static World blind() {
        return World.of(-0.3, 0, 0.3)
                .doubt(0.5)
                .parameter("stateSight", 0)
                .field("technicalComplexity", 1)
                .off(Mechanism.LIMITED_COMPLIANCE)
                .organ(OrganDraft.of("o", new Consensus(0.2)).secretariat(World.SECRETARIAT, 1, 1, 0, 0));
    }

    @Test
    void authorityIsPutAtTheEndOfTheDayWithWordingBeforeIt() {
        Tests tests = new Tests();
        Chair chair = blind().provision("p").provision("q").chair(1, tests);
        Proceedings proceedings = new SingleText().open(chair);
        proceedings.perform(Phase.STATEMENTS);
        proceedings.perform(Phase.AMENDMENTS);
        proceedings.perform(Phase.SECRETARIAT_DRAFT);
        assertThat(tests.put).as("proposed, not put").isEmpty();
        proceedings.perform(Phase.TEST);
        List<String> authority = tests.of("o", "authority");
        assertThat(authority).isNotEmpty().anyMatch(put -> put.endsWith("true"));
        assertThat(tests.of("o", "p/")).isNotEmpty();
        int wordings = tests.put.size() - authority.size();
        assertThat(tests.put.subList(wordings, tests.put.size())).isEqualTo(authority);
    }

    /**
     * Loud noise in choices and judgements, every row and item on the agenda of every day, and nothing that ties rows to
     * each other: no trades, no gain by authority.
     */
    private static World apart(String... provisions) {
        World world = World.of(-0.6, -0.2, 0.1, 0.5, 0.9)
                .doubt(0.5)
                .parameter("noise", 0.3)
                .parameter("statesDrafting", 30)
                .parameter("drift", 0.2)
                .practice(DraftingMove.BRIDGE, DraftingMove.SOFTEN, DraftingMove.WIDEN, DraftingMove.OMIT)
                .calendar(2, 4)
                .bloc("b", 0.5, 0.8, 0, 1, 2)
                .organ(organ("a"))
                .organ(organ("b"));
        for (String provision : provisions) {
            world.provision(provision);
        }
        return world;
    }

    private static OrganDraft organ(String id) {
        return OrganDraft.of(id, new Consensus(0.3))
                .irregular()
                .nonState(0.3, 0.3)
                .secretariat(World.SECRETARIAT + id, 0, 2, 0.6, 0);
    }

    private static Tests daysBeforeTheLast(World world, long seed) {
        Tests tests = new Tests();
        Chair chair = world.chair(seed, tests);
        Proceedings proceedings = new SingleText().open(chair);
        while (!chair.committee().lastDay()) {
            for (Phase phase : Phase.values()) {
                if (phase != Phase.MANDATES && phase != Phase.RECORD && !proceedings.over()) {
                    proceedings.perform(phase);
                }
            }
        }
        return tests;
    }

    /** A row more on the agenda, before the others: of all tests of the others none has another author, wording or outcome. */
    @Test
    void aRowMoreLeavesTheDrawsOfOthersAsTheyWere() {
        int tests = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Tests without = daysBeforeTheLast(apart("p", "r"), seed);
            Tests with = daysBeforeTheLast(apart("q", "p", "r"), seed);
            assertThat(with.of("a", "q/")).isNotEmpty();
            for (String row : List.of("p/", "r/")) {
                assertThat(with.of("a", row)).isEqualTo(without.of("a", row));
                tests += without.of("a", row).size();
            }
        }
        assertThat(tests).as("compared").isGreaterThan(10 * SEEDS);
    }

    /** An organ more in session, convened before the other and busy with other provisions. */
    @Test
    void aCommitteeMoreLeavesTheDrawsOfOthersAsTheyWere() {
        int tests = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Tests without = new Tests();
            apart("q", "p", "r").period(given(0, "p", "r")).run(seed, without);
            Tests with = new Tests();
            apart("q", "p", "r").period(given(1, "q"), given(0, "p", "r")).run(seed, with);
            assertThat(with.of("b", "q/")).isNotEmpty();
            assertThat(with.of("a", "")).isEqualTo(without.of("a", ""));
            tests += without.of("a", "").size();
        }
        assertThat(tests).as("compared").isGreaterThan(10 * SEEDS);
    }

    private static Tabling given(int organ, String... provisions) {
        return new Tabling(
                "SAA",
                new int[] {0},
                0,
                organ,
                Tabling.NOWHERE,
                new Calendar(2, 4),
                List.of(provisions),
                List.of(RuleMandate.DRAFT));
    }
}
