package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.kernel.RunSeed;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.Scores;
import org.plenary.scenario.CodebookFiles;
import org.plenary.worlds.Lively;

/**
 * Replicates of different seeds are uncorrelated.
 *
 * <p>n = 200 replicates of a small world. A correlation r of independent pairs has a standard error of about 1 / sqrt(n);
 * each test allows 3.9 of them, a false alarm in 1e-4 runs of the test on new seeds; there are 26 of them, so one choice of
 * seeds in about 380 would fail without fault. Seeds are fixed, so a test that passes always passes.
 */
class ReplicatesTest {
    private static final int N = 200;
    private static final double BOUND = 3.9 / Math.sqrt(N);

    private static final Map<String, double[]> SERIES = new LinkedHashMap<>();

    @BeforeAll
    static void run() {
        Setup setup = Lively.world().setup();
        Codebook codebook = CodebookFiles.shipped().get(0);
        for (String name : List.of("delegation", "precision", "obligation", "consensus", "support")) {
            SERIES.put(name, new double[N]);
            SERIES.put(name + " of another sweep", new double[N]);
        }
        for (int r = 0; r < N; r++) {
            note("", r, Negotiation.run(setup, RunSeed.of(1, 0, 0, r), NegotiationListener.NONE), codebook);
            note(
                    " of another sweep",
                    r,
                    Negotiation.run(setup, RunSeed.of(2, 0, 0, r), NegotiationListener.NONE),
                    codebook);
        }
    }

    private static void note(String sweep, int r, RunResult result, Codebook codebook) {
        Scores scores = codebook.score(result.record());
        set("delegation" + sweep, r, scores.delegation().level());
        set("precision" + sweep, r, scores.precision().level());
        set("obligation" + sweep, r, scores.obligation().level());
        set("consensus" + sweep, r, result.consensus());
        set("support" + sweep, r, result.support());
    }

    private static void set(String name, int r, double value) {
        SERIES.getOrDefault(name, new double[N])[r] = value;
    }

    private static double correlation(double[] a, double[] b, int lag) {
        int n = a.length - lag;
        double[] x = new double[n];
        double[] y = new double[n];
        System.arraycopy(a, 0, x, 0, n);
        System.arraycopy(b, lag, y, 0, n);
        return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(x, y);
    }

    @Test
    void outcomesVaryFromReplicateToReplicate() {
        SERIES.forEach((name, series) -> assertThat(series)
                .as(name)
                .satisfies(values -> assertThat(List.of(range(values)).get(0)).isPositive()));
    }

    private static double range(double[] values) {
        return java.util.Arrays.stream(values).max().orElseThrow()
                - java.util.Arrays.stream(values).min().orElseThrow();
    }

    /** Ten series, lag 1. */
    @Test
    void outcomesOfNeighbouringReplicatesAreUncorrelated() {
        SERIES.forEach((name, series) ->
                assertThat(correlation(series, series, 1)).as(name).isBetween(-BOUND, BOUND));
    }

    /** Five pairs of series, the same replicate under two master seeds. */
    @Test
    void outcomesOfSweepsWithDifferentSeedsAreUncorrelated() {
        for (String name : List.of("delegation", "precision", "obligation", "consensus", "support")) {
            assertThat(correlation(series(name), series(name + " of another sweep"), 0))
                    .as(name)
                    .isBetween(-BOUND, BOUND);
        }
    }

    private static double[] series(String name) {
        return SERIES.getOrDefault(name, new double[N]);
    }

    /** Raw draws behind the runs: eleven purposes, lag 1 over the seeds of a sweep. */
    @Test
    void drawsOfNeighbouringReplicatesAreUncorrelated() {
        List<String> wrong = new ArrayList<>();
        for (Purpose purpose : List.of(
                Purpose.IDEAL_POINT,
                Purpose.IDEAL_CONTENT,
                Purpose.MEMBERSHIP,
                Purpose.MANDATE,
                Purpose.MANDATE_VOTE,
                Purpose.AGENDA_LENGTH,
                Purpose.STATE_PEN,
                Purpose.AMENDMENT,
                Purpose.SECRETARIAT_PEN,
                Purpose.JUDGEMENT,
                Purpose.CONSULTATION_HELD)) {
            double[] draws = new double[N];
            for (int r = 0; r < N; r++) {
                draws[r] = KeyedRandom.of(RunSeed.of(1, 0, 0, r)).uniform(purpose, 0, 0, 0);
            }
            if (Math.abs(correlation(draws, draws, 1)) > BOUND) {
                wrong.add(purpose.name());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
