package org.plenary.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.legalization.Dimension;
import org.plenary.scenario.Plugins;

/** Watching a run changes nothing, and what is kept of it agrees with its outcome. */
class WatchedRunTest {
    static final List<String> CASES =
            List.of("scenarios/cybercrime.yaml", "scenarios/cyberwarfare.yaml", "scenarios/cyberterrorism.yaml");

    static Stream<Arguments> runs() {
        return CASES.stream().flatMap(file -> Stream.of(1L, 2L, -3L).map(seed -> Arguments.of(file, seed)));
    }

    static OpenScenario scenario(String file) {
        return OpenScenario.open(file, Plugins.none().behaviours());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theOutcomeIsThatOfTheSameSeedWithoutADisplay(String file, long seed) {
        OpenScenario scenario = scenario(file);
        WatchedRun run = new WatchedRun(scenario, seed);
        List<Picture> pictures = List.of(
                new IssueSpace(() -> run),
                new TextPicture(() -> run),
                new WorldMap(() -> run),
                new CoalitionPicture(() -> run));
        run.negotiation().start();
        while (run.step()) {
            if (run.round() % 10 == 0) {
                pictures.forEach(picture -> picture.image(400, 400));
                Sheets.of(run, new Subject.StateSubject(0));
                Sheets.of(run, new Subject.ProvisionSubject(0));
            }
        }
        RunOutcome plain = new ScenarioCase(scenario.setup(), scenario.codebook()).run(seed);
        assertThat(run.over()).isTrue();
        assertThat(run.outcome()).contains(plain);
    }

    /** A state, a bloc, an organ and a provision are clicked all through the run, as the event thread does it. */
    @Test
    void clickingWhileTheModelStepsChangesNothing() throws InterruptedException, ExecutionException {
        OpenScenario scenario = scenario("scenarios/cybercrime.yaml");
        WatchedRun run = new WatchedRun(scenario, 2);
        List<Subject> subjects = List.of(
                new Subject.StateSubject(0),
                new Subject.BlocSubject(0),
                new Subject.OrganSubject(scenario.setup().organs().get(0).id()),
                new Subject.ProvisionSubject(0));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService clicking = Executors.newSingleThreadExecutor();
        run.negotiation().start();
        Future<Integer> clicks = clicking.submit(() -> {
            int clicked = 0;
            while (!over.get()) {
                assertThat(Sheets.of(run, subjects.get(clicked++ % subjects.size())))
                        .isNotEmpty();
            }
            return clicked;
        });
        while (run.step()) {
            // to the end
        }
        over.set(true);
        clicking.shutdown();
        assertThat(clicks.get()).isPositive();
        assertThat(run.outcome()).contains(new ScenarioCase(scenario.setup(), scenario.codebook()).run(2));
    }

    @Test
    void historyEndsWithTheOutcome() {
        WatchedRun run = finished("scenarios/cyberterrorism.yaml");
        for (Dimension dimension : Dimension.values()) {
            List<History.RoundValue> points = run.history().scores(dimension);
            assertThat(points).hasSize(run.round());
            assertThat(points.get(points.size() - 1).value())
                    .isEqualTo(
                            run.outcome().orElseThrow().scores().of(dimension).level());
        }
        double effort = run.outcome().orElseThrow().result().measures().getOrDefault("effort", -1.0);
        double moves = run.history().effort().values().stream()
                .mapToDouble(points -> points.get(points.size() - 1).value())
                .sum();
        assertThat(moves).isEqualTo(effort);
    }

    @Test
    void theProvisionalScoreOfARunThatHasJustBegunIsThatOfAnEmptyRecord() {
        WatchedRun run = new WatchedRun(scenario("scenarios/cybercrime.yaml"), 1);
        assertThat(run.scores().precision().level()).isZero();
        assertThat(run.scores().obligation().level()).isZero();
        assertThat(run.scores().delegation().level()).isZero();
    }

    @Test
    void theChronicleTellsTheRunFromMandateToScore() {
        List<String> lines = finished("scenarios/cybercrime.yaml").chronicle().lines();
        assertThat(lines.get(0)).startsWith("Round 1, period 1 (2011 to 2017): G77");
        assertThat(lines).anyMatch(line -> line.contains("convenes with 193 members"));
        assertThat(lines)
                .anyMatch(line -> line.matches("Round \\d+, Ad Hoc Committee: .* fails: .*objections from .*"));
        assertThat(lines.get(lines.size() - 1)).startsWith("End: consensus");
    }

    @Test
    void aChangeIsToldAndMarked() {
        OpenScenario scenario = scenario("scenarios/cybercrime.yaml");
        WatchedRun run = new WatchedRun(scenario, 1);
        run.negotiation().start();
        for (int day = 0; day < 5; day++) {
            run.step();
        }
        run.change(scenario.with("field.drive", "0.10"), "field.drive to 0.10");
        while (run.step()) {
            // to the end
        }
        assertThat(run.chronicle().lines()).contains("Round 6: you change field.drive to 0.10");
        assertThat(run.chronicle().lines().get(run.chronicle().lines().size() - 1))
                .contains("parameters were changed in round 6");
    }

    private static WatchedRun finished(String file) {
        WatchedRun run = new WatchedRun(scenario(file), 1);
        run.negotiation().start();
        while (run.step()) {
            // to the end
        }
        return run;
    }
}
