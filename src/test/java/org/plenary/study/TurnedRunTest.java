package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Ruling;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.StudyCases;
import org.plenary.input.Behaviours;
import org.plenary.model.Intervention;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/** What follows if a decision goes the other way, on the smallest scenario and on a case. */
class TurnedRunTest {
    private static final List<String> OUTCOMES = List.of("delegation", "precision", "obligation");
    private static final ScenarioReader READER = new ScenarioReader(Behaviours.builtIn());
    private static final StudyCases CASES = StudyCases.of(Study.in(Path.of("scenarios")), READER, "thesis");

    private static ScenarioCase shipped(String name) {
        return CASES.at(READER.load(Study.open("scenarios/" + name + ".yaml")).tree());
    }

    private static final ScenarioCase SMALLEST = shipped("examples/smallest");

    private static List<RunDecision> decisions(ScenarioCase ready, long seed) {
        RunDecision.Notes notes = new RunDecision.Notes(ready.setup());
        ready.run(seed, notes, notes);
        return notes.decisions();
    }

    /** Notes whether each wording and mandate carried. */
    private static final class Outcomes implements NegotiationListener {
        private final List<Boolean> carried = new ArrayList<>();

        @Override
        public void tested(Committee committee, int row, Wording wording, Author author, boolean carries) {
            carried.add(carries);
        }

        @Override
        public void voted(MandateVote vote) {
            carried.add(vote.adopted());
        }
    }

    @Test
    void whereNothingIsTurnedTheRunIsTheSame() {
        for (String name : List.of("examples/smallest", "cybercrime")) {
            ScenarioCase ready = shipped(name);
            RunOutcome own = ready.run(5);
            RunDecision.Notes notes = new RunDecision.Notes(ready.setup());
            var nobody = new RunDecision.Turned(new RunDecision.Key("nobody", 1, 1));
            for (Intervention inert : List.of(Intervention.NONE, notes, nobody)) {
                assertThat(ready.run(5, NegotiationListener.NONE, inert).result())
                        .isEqualTo(own.result());
            }
            assertThat(notes.decisions()).isNotEmpty();
        }
    }

    @Test
    void everyDecisionHasAKeyOfItsOwn() {
        for (String name : List.of("examples/smallest", "cybercrime", "cyberwarfare")) {
            List<RunDecision> all = decisions(shipped(name), 3);
            assertThat(new HashSet<>(all.stream().map(RunDecision::key).toList()))
                    .hasSize(all.size());
        }
    }

    @Test
    void upToADecisionTheRunIsTheSameAndThereItGoesTheOtherWay() {
        List<RunDecision> all = decisions(SMALLEST, 4);
        assertThat(all).hasSizeGreaterThan(20);
        for (int d = 0; d < all.size(); d += 7) {
            RunDecision.Notes notes = new RunDecision.Notes(SMALLEST.setup());
            int turned = d;
            var turn = new RunDecision.Turned(all.get(d).key());
            Intervention both = new Intervention() {
                @Override
                public boolean carries(Committee c, Ruling.Matter matter, int item, int test, BallotCount count) {
                    notes.carries(c, matter, item, test, count);
                    return turn.carries(c, matter, item, test, count);
                }

                @Override
                public boolean adopts(org.plenary.model.Tabling t, int period, int attempt, boolean carries) {
                    notes.adopts(t, period, attempt, carries);
                    return turn.adopts(t, period, attempt, carries);
                }
            };
            SMALLEST.run(4, notes, both);
            assertThat(notes.decisions().subList(0, turned + 1)).isEqualTo(all.subList(0, turned + 1));
        }
    }

    @Test
    void listenersHearWhatWasDecidedOtherwise() {
        Outcomes own = new Outcomes();
        SMALLEST.run(4, own);
        RunDecision mandate = decisions(SMALLEST, 4).get(0);
        assertThat(mandate.what()).startsWith("the mandate tabled by");
        assertThat(mandate.carried()).isTrue();
        Outcomes turned = new Outcomes();
        SMALLEST.run(4, turned, new RunDecision.Turned(mandate.key()));
        assertThat(own.carried.get(0)).isTrue();
        assertThat(turned.carried.get(0)).isFalse();
        RunDecision wording = decisions(SMALLEST, 4).stream()
                .filter(decision -> decision.day() > 0 && !decision.what().startsWith("authority"))
                .findFirst()
                .orElseThrow();
        Outcomes other = new Outcomes();
        SMALLEST.run(4, other, new RunDecision.Turned(wording.key()));
        assertThat(other.carried.get(1)).isNotEqualTo(own.carried.get(1));
    }

    @Test
    void aTextThatIsRefusedAsAWholeComesBackWithLess() {
        RunDecision whole = decisions(SMALLEST, 4).stream()
                .filter(decision -> decision.what().equals("the text as a whole"))
                .findFirst()
                .orElseThrow();
        assertThat(whole.carried()).isTrue();
        TurnedRun turned = TurnedRun.of(SMALLEST, 4, OUTCOMES, 1000).turned().stream()
                .filter(run -> run.decision().equals(whole))
                .findFirst()
                .orElseThrow();
        assertThat(turned.changes().get(1)).as("precision").isNegative();
    }

    @Test
    void thoseThatMoveMostComeFirstAndOnlyTheClosestAreTried() {
        TurnedRun.Trials all = TurnedRun.of(SMALLEST, 4, OUTCOMES, 1000);
        assertThat(all.turned()).hasSize(all.all());
        assertThat(all.turned()).isSortedAccordingTo(Comparator.comparingDouble(run -> -run.size()));
        assertThat(all.turned().get(0).size()).isPositive();
        assertThat(all.levels().get(1))
                .isEqualTo(SMALLEST.run(4)
                        .scores()
                        .of(org.plenary.legalization.Dimension.PRECISION)
                        .level());
        TurnedRun.Trials few = TurnedRun.of(SMALLEST, 4, OUTCOMES, 5);
        assertThat(few.turned()).hasSize(5);
        double widest = few.turned().stream()
                .mapToDouble(run -> run.decision().margin())
                .max()
                .orElseThrow();
        long closer = all.turned().stream()
                .filter(run -> run.decision().margin() < widest)
                .count();
        assertThat(closer).isLessThanOrEqualTo(5);
        assertThat(TurnedRun.of(SMALLEST, 4, OUTCOMES, 5)).isEqualTo(few);
        assertThat(all.table().rows()).hasSize(all.all());
        assertThat(all.table().columns()).extracting(column -> column.name()).contains("change_of_precision", "margin");
    }

    @Test
    void decisionsAreToldByTitles() {
        List<RunDecision> all = decisions(shipped("cyberwarfare"), 3);
        assertThat(all.get(0).what()).startsWith("the mandate tabled by Russia");
        assertThat(all.get(0).body()).isEqualTo("Group of governmental experts");
        assertThat(all).extracting(RunDecision::what).anyMatch(what -> what.startsWith("Norm "));
    }

    @Test
    void aMarginIsTheInfluenceThatMustChangeSides() {
        List<RunDecision> all = decisions(shipped("cybercrime"), 3);
        assertThat(all.stream()
                        .filter(decision ->
                                decision.day() > 0 && !decision.what().contains("whole")))
                .allMatch(decision -> decision.margin() >= 0.01 && decision.margin() <= 1);
        assertThat(all).anyMatch(decision -> decision.carried() && decision.margin() < 0.1);
        assertThat(all).anyMatch(decision -> !decision.carried() && decision.margin() < 0.1);
        assertThat(IntStream.range(0, all.size()).mapToObj(i -> all.get(i).period()))
                .isSorted()
                .contains(0, 2);
    }
}
