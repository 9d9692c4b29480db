package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Objection;
import org.plenary.input.Behaviours;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.RunResult;
import org.plenary.model.Setup;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.world.BallotCount;

/** Listening changes nothing, for every shipped scenario and a fixed list of seeds. */
class RunTraceTest {
    private static Setup setup(String file) {
        ScenarioReader reader = new ScenarioReader(Behaviours.builtIn());
        return ScenarioBuilder.build(reader.load(file));
    }

    @Test
    void aRunWithListenersIsTheRunWithout() {
        for (String file : List.of(
                "scenarios/cyberwarfare.yaml",
                "scenarios/cybercrime.yaml",
                "scenarios/cyberterrorism.yaml",
                "scenarios/examples/smallest.yaml",
                "scenarios/examples/weak-field.yaml")) {
            Setup setup = setup(file);
            for (long seed : new long[] {1, 2, -5}) {
                RunResult alone = Negotiation.run(setup, seed, NegotiationListener.NONE);
                StringWriter out = new StringWriter();
                RunLog log = new RunLog();
                RunResult traced =
                        Negotiation.run(setup, seed, NegotiationListener.all(List.of(new RunTrace(out, setup), log)));
                assertThat(traced).as("%s, seed %d", file, seed).isEqualTo(alone);
                assertThat(Negotiation.run(setup, seed, new RunLog())).isEqualTo(alone);
                assertThat(out.toString()).endsWith("}\n");
                assertThat(log.sittings().stream()
                                .mapToInt(RunLog.Sitting::days)
                                .sum())
                        .isEqualTo(alone.rounds());
            }
        }
    }

    /** The objections told are those that were counted. */
    @Test
    void theObjectionsAddUpToTheTally() {
        int[] judgements = new int[1];
        NegotiationListener adding = new NegotiationListener() {
            @Override
            public boolean wantsJudgements() {
                return true;
            }

            @Override
            public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
                double threshold = committee.setting().parameters().objectionThreshold();
                double objecting = 0;
                for (Objection objection : objections) {
                    objecting += committee.membership().influence(objection.state());
                    assertThat(objection.gain()).isLessThan(0);
                    assertThat(objection.threshold()).isGreaterThanOrEqualTo(0).isLessThan(100 * threshold);
                }
                assertThat(objecting).isCloseTo(tally.objecting(), within(1e-12));
                assertThat(objections.stream().anyMatch(Objection::decisive)).isEqualTo(tally.majorObjects());
                judgements[0]++;
            }
        };
        Negotiation.run(setup("scenarios/cyberwarfare.yaml"), 4, adding);
        assertThat(judgements[0]).isGreaterThan(50);
    }

    /** The lists of voters are as long as the tally says, and their probabilities add up. */
    @Test
    void theTraceSaysWhoVotedHow() throws IOException {
        Setup setup = setup("scenarios/cyberwarfare.yaml");
        StringWriter out = new StringWriter();
        Negotiation.run(setup, 3, new RunTrace(out, setup));
        int voted = 0;
        for (String line : out.toString().split("\n")) {
            JsonNode event = new ObjectMapper().readTree(line);
            if (event.path("event").asText().equals("mandate")) {
                assertThat(event.path("in_favour")).hasSize(event.path("yes").asInt(-1));
                assertThat(event.path("against")).hasSize(event.path("no").asInt(-1));
                assertThat(event.path("abstaining"))
                        .hasSize(event.path("abstentions").asInt(-1));
                assertThat(event.path("missing")).hasSize(event.path("absent").asInt(-1));
                assertThat(event.path("chances")).hasSize(193).allSatisfy(chances -> {
                    double sum = 0;
                    for (JsonNode chance : chances) {
                        sum += chance.asDouble();
                    }
                    assertThat(sum).isCloseTo(1, within(3e-6));
                });
                boolean byVote = !event.path("decided").asText().equals("without_vote");
                assertThat(event.path("yes").asInt() > 0).isEqualTo(byVote);
                voted += byVote ? 1 : 0;
            }
        }
        assertThat(voted).isPositive();
    }

    @Test
    void theSameRunHasTheSameTrace() {
        Setup setup = setup("scenarios/examples/smallest.yaml");
        StringWriter first = new StringWriter();
        StringWriter second = new StringWriter();
        Negotiation.run(setup, 9, new RunTrace(first, setup));
        Negotiation.run(setup, 9, new RunTrace(second, setup));
        assertThat(second.toString()).isEqualTo(first.toString());
    }
}
