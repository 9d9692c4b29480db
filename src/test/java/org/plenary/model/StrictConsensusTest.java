package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.RunSeed;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;

/** Strict consensus can be played: it stops texts that major states are far apart on, and lets mild ones pass. */
class StrictConsensusTest {
    private static final int RUNS = 40;

    private static long texts(String scenario) {
        Setup setup = ScenarioBuilder.build(
                new ScenarioReader(Plugins.none().behaviours()).load("scenarios/examples/" + scenario + ".yaml"));
        return IntStream.range(0, RUNS)
                .filter(r -> Negotiation.run(setup, RunSeed.of(1, 0, 0, r), NegotiationListener.NONE)
                        .adopted())
                .count();
    }

    @Test
    void mildProvisionsEndInATextInMostRuns() {
        assertThat(texts("strict-consensus")).isGreaterThan(RUNS / 2);
    }

    @Test
    void incompatibleMajorsEndInHardlyAny() {
        assertThat(texts("incompatible-majors")).isLessThanOrEqualTo(RUNS / 20);
    }
}
