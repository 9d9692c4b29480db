package org.plenary.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Objection;
import org.plenary.gui.Coalitions.Tie;
import org.plenary.model.MandateVote;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/** What the displays keep of a run, against the run's events counted in another way. */
class WatchingTest {
    private static final Setup SETUP =
            WatchedRunTest.scenario("scenarios/examples/smallest.yaml").setup();
    private static final int STATES = SETUP.states().size();

    private static MandateVote vote(String ballots) {
        return new MandateVote(
                0,
                "g77",
                false,
                1,
                "",
                "working_group",
                "draft",
                "treaty",
                0,
                MandateVote.Decided.BY_VOTE,
                List.of(),
                "",
                count(ballots, 'Y'),
                count(ballots, 'N'),
                count(ballots, 'A'),
                count(ballots, 'X'),
                true,
                ballots,
                List.of());
    }

    private static int count(String ballots, char side) {
        return (int) ballots.chars().filter(c -> c == side).count();
    }

    private static String ballots(Map<Integer, Character> some, char rest) {
        StringBuilder ballots = new StringBuilder();
        for (int i = 0; i < STATES; i++) {
            ballots.append(some.getOrDefault(i, rest).charValue());
        }
        return ballots.toString();
    }

    private static Coalitions coalitions() {
        return new Coalitions(SETUP, new Sessions(SETUP));
    }

    @Test
    void whoVotesTheSameSideIsTiedAndAbstentionsAreNot() {
        Coalitions ties = coalitions();
        ties.voted(vote(ballots(Map.of(0, 'Y', 1, 'Y', 2, 'N', 3, 'N'), 'A')));
        assertThat(ties.count(Tie.VOTED, 0, 1)).isEqualTo(1);
        assertThat(ties.count(Tie.VOTED, 1, 0)).isEqualTo(1);
        assertThat(ties.count(Tie.VOTED, 2, 3)).isEqualTo(1);
        assertThat(ties.count(Tie.VOTED, 0, 2)).isZero();
        assertThat(ties.count(Tie.VOTED, 4, 5)).isZero();
        assertThat(ties.count(Tie.VOTED, 0, 0)).isZero();
    }

    @Test
    void aVoteThatNobodyOpposedTiesNobody() {
        Coalitions ties = coalitions();
        ties.voted(vote(ballots(Map.of(), 'Y')));
        assertThat(ties.count(Tie.VOTED, 0, 1)).isZero();
    }

    @Test
    void theMembersOfTheBlocThatTablesSponsorTogether() {
        Coalitions ties = coalitions();
        ties.voted(vote(ballots(Map.of(), 'Y')));
        int[] g77 = SETUP.blocs().get(1).members();
        assertThat(ties.count(Tie.SPONSORED, g77[0], g77[1])).isEqualTo(1);
        int outside = IntStream.range(0, STATES)
                .filter(i -> Arrays.stream(g77).noneMatch(member -> member == i))
                .findFirst()
                .orElseThrow();
        assertThat(ties.count(Tie.SPONSORED, g77[0], outside)).isZero();
    }

    /** Counts ties of objectors, sponsors of texts, and trades of a whole run, pair by pair. */
    private static final class Counted implements NegotiationListener {
        private final Map<String, Integer> pairs = new TreeMap<>();

        private void tie(Tie tie, List<Integer> first, List<Integer> second) {
            for (int a : first) {
                for (int b : second) {
                    if (a < b) {
                        pairs.merge(tie + " " + a + " " + b, 1, Integer::sum);
                    } else if (b < a && !first.equals(second)) {
                        pairs.merge(tie + " " + b + " " + a, 1, Integer::sum);
                    }
                }
            }
        }

        private static List<Integer> states(List<Objection> objections) {
            return objections.stream().map(Objection::state).toList();
        }

        @Override
        public void voted(MandateVote vote) {
            for (char side : vote.no() > 0 ? new char[] {'Y', 'N'} : new char[0]) {
                List<Integer> same = IntStream.range(0, STATES)
                        .filter(i -> vote.ballots().charAt(i) == side)
                        .boxed()
                        .toList();
                tie(Tie.VOTED, same, same);
            }
        }

        @Override
        public boolean wantsJudgements() {
            return true;
        }

        @Override
        public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
            tie(Tie.VOTED, states(objections), states(objections));
        }

        @Override
        public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
            if (author.kind() == Author.Role.BLOC) {
                List<Integer> members = Arrays.stream(
                                SETUP.blocs().get(author.index()).members())
                        .boxed()
                        .toList();
                tie(Tie.SPONSORED, members, members);
            }
        }
    }

    @Test
    void tiesOfARunAreThoseOfItsEvents() {
        Sessions sessions = new Sessions(SETUP);
        Coalitions ties = new Coalitions(SETUP, sessions);
        Counted counted = new Counted();
        Negotiation.run(SETUP, 3, NegotiationListener.all(List.of(ties, sessions, counted)));
        assertThat(counted.pairs).isNotEmpty();
        counted.pairs.forEach((pair, count) -> {
            String[] words = pair.split(" ");
            Tie tie = Tie.valueOf(words[0]);
            int of = ties.count(tie, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            if (tie == Tie.VOTED) {
                assertThat(of).as(pair).isEqualTo(count);
            } else {
                assertThat(of).as(pair).isGreaterThanOrEqualTo(count); // and by mandates
            }
        });
    }

    @Test
    void aContestedVoteIsKeptWithItsSides() {
        Sessions sessions = new Sessions(SETUP);
        assertThat(sessions.contest()).isEmpty();
        String ballots = ballots(Map.of(0, 'N', 7, 'A'), 'Y');
        sessions.voted(vote(ballots));
        Sessions.Contest contest = sessions.contest().orElseThrow();
        assertThat(contest.against(0)).isTrue();
        assertThat(contest.against(7)).isFalse();
        assertThat(contest.label())
                .isEqualTo("General Assembly, period 1, g77's mandate for the Working group: adopted "
                        + (STATES - 2)
                        + "-1-1 (0)");
    }

    @Test
    void beforeAnybodyConvenedThereIsNoForemostText() {
        Sessions sessions = new Sessions(SETUP);
        assertThat(sessions.foremost()).isEmpty();
        assertThat(sessions.latest()).isEmpty();
    }

    @Test
    void theTrailOfAProvisionHasEachPlaceOnce() {
        WatchedRun run = new WatchedRun(WatchedRunTest.scenario("scenarios/cybercrime.yaml"), 2);
        run.negotiation().start();
        List<List<Double>> trails = new ArrayList<>();
        while (run.step()) {
            // to the end
        }
        Committee committee = run.sessions().foremost().orElseThrow();
        for (int row = 0; row < committee.text().rows(); row++) {
            trails.add(run.sessions().trail(committee, row));
        }
        assertThat(trails).anyMatch(trail -> trail.size() > 1);
        for (List<Double> trail : trails) {
            for (int i = 1; i < trail.size(); i++) {
                assertThat(trail.get(i)).isNotEqualTo(trail.get(i - 1));
            }
        }
    }

    @Test
    void aChronicleTellsVotesAndMandatesThatWereNotTabled() {
        Chronicle chronicle = new Chronicle(SETUP, () -> 4);
        chronicle.voted(vote(ballots(Map.of(0, 'N', 1, 'A'), 'Y')));
        chronicle.notTabled(0, "g77", "working_group");
        chronicle.note("A remark.");
        assertThat(chronicle.lines())
                .containsExactly(
                        "Round 4, period 1 (a first round): g77 tables a mandate for the Working group to draft a"
                                + " treaty; adopted " + (STATES - 2) + "-1-1 (0)",
                        "Round 4, period 1 (a first round): g77 tables no mandate for the Working group",
                        "A remark.");
    }

    /** Every proposal of a run is told once, with those who objected where it failed. */
    @Test
    void aChronicleTellsEveryProposal() {
        Chronicle chronicle = new Chronicle(SETUP, () -> 1);
        List<Boolean> ends = new ArrayList<>();
        NegotiationListener tests = new NegotiationListener() {
            @Override
            public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
                ends.add(carried);
            }
        };
        Negotiation.run(SETUP, 3, NegotiationListener.all(List.of(chronicle, tests)));
        List<String> told = chronicle.lines().stream()
                .filter(line -> line.contains(" on ") && line.contains("half-width"))
                .toList();
        assertThat(told).hasSize(ends.size());
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i)).contains(ends.get(i) ? ") carries" : ") fails");
        }
    }

    @Test
    void aHistoryHasAPointARoundAndTheMeanOfWhatWasPut() {
        WatchedRun run = new WatchedRun(WatchedRunTest.scenario("scenarios/examples/smallest.yaml"), 1);
        run.negotiation().start();
        while (run.step()) {
            // to the end
        }
        run.history().effort().forEach((strategy, points) -> {
            assertThat(points).hasSize(run.round());
            for (int i = 1; i < points.size(); i++) {
                assertThat(points.get(i).value())
                        .isGreaterThanOrEqualTo(points.get(i - 1).value());
                assertThat(points.get(i).round()).isEqualTo(points.get(i - 1).round() + 1);
            }
        });
        run.history()
                .support()
                .values()
                .forEach(points -> assertThat(points)
                        .allSatisfy(point -> assertThat(point.value()).isBetween(0.0, 1.0)));
        assertThat(run.history().thresholds()).containsOnlyKeys("working_group");
        assertThat(run.history().thresholds().get("working_group")).allMatch(point -> point.value() == 0.8);
    }

    @Test
    void scenariosOfTheStudyMayBeChosenAndNoOtherFile() {
        OpenScenario open = WatchedRunTest.scenario("scenarios/cybercrime.yaml");
        assertThat(ScenarioList.of(open))
                .contains(
                        "scenarios/cybercrime.yaml", "scenarios/cyberwarfare.yaml", "scenarios/examples/smallest.yaml")
                .noneMatch(name -> name.contains("sweeps/") || name.contains("model.yaml") || name.contains("findings"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aScenarioChangedOnTheScreenSaysHow() {
        OpenScenario open = WatchedRunTest.scenario("scenarios/examples/smallest.yaml");
        OpenScenario changed = open.with("field.drive", "0.10")
                .with("strategies.coalition_building", "false")
                .with("field.drive", "0.20");
        assertThat(changed.changes()).containsExactly("strategies.coalition_building=false", "field.drive=0.20");
        assertThat(changed.setup().field().drive()).isEqualTo(0.2);
        assertThat(open.changes()).isEmpty();
        assertThat(open.setup().field().drive()).isEqualTo(0.6);
        assertThat(changed.name()).isEqualTo("smallest");
    }

    @Test
    void aKnobGoesFromBoundToBoundInSteps() {
        Knob drive = Knob.of(WatchedRunTest.scenario("scenarios/examples/smallest.yaml")).stream()
                .filter(knob -> knob.path().equals("field.drive"))
                .findFirst()
                .orElseThrow();
        assertThat(drive.steps()).isEqualTo(100);
        assertThat(drive.at(0)).isEqualTo("0.00");
        assertThat(drive.at(drive.stepsTo(0.37))).isEqualTo("0.37");
        assertThat(drive.at(drive.steps())).isEqualTo("1.00");
        Knob staff = Knob.of(WatchedRunTest.scenario("scenarios/examples/smallest.yaml")).stream()
                .filter(knob -> knob.path().equals("secretariats.office.staff"))
                .findFirst()
                .orElseThrow();
        assertThat(staff.step()).isEqualTo(0.1);
        assertThat(staff.bounds()).isEqualTo("0 to 20 provisions/day");
    }
}
