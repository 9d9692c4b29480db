package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.cli.Shell.plenary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.plenary.cli.Shell.Answer;

class BenchCommandTest {
    private static final String SWEEP = "scenarios/sweeps/weak-field.yaml";

    private static Answer bench(String... more) {
        String[] arguments = {"bench", SWEEP, "--turns", "2", "--seconds", "0.05", "--warm-up", "0", "--workers", "2"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return plenary(all);
    }

    @Test
    void printsBothRatesTheirRatioAndMemory() {
        Answer answer = bench();
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("median of 2 turns of 0.05 s after 0 s of warm-up")
                .containsPattern("(?m)^1 +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d\\d$")
                .containsPattern("(?m)^2 +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d\\d$")
                .containsPattern("(?m)^ratio +\\d+\\.\\d\\d$")
                .containsPattern("(?m)^peak heap +\\d+ MiB of \\d+$");
    }

    @Test
    void jsonHasEveryTurn() throws Exception {
        JsonNode json = new ObjectMapper().readTree(bench("--json").out());
        assertThat(json.get("workers").asInt()).isEqualTo(2);
        assertThat(json.at("/one_worker/runs_per_second_of_turns")).hasSize(2);
        JsonNode turns = json.at("/all_workers/runs_per_second_of_turns");
        assertThat(json.at("/all_workers/runs_per_second").asDouble())
                .isPositive()
                .isCloseTo(
                        Throughput.median(turns.get(0).asDouble(), turns.get(1).asDouble()), within(1e-9));
        assertThat(json.get("ratio").asDouble()).isPositive();
        assertThat(json.get("peak_heap_bytes").asLong())
                .isBetween(1L, json.get("heap_limit_bytes").asLong());
    }

    @Test
    void theMedianIsTheMiddleOfOddAndTheMeanOfTheMiddleTwoOfEven() {
        assertThat(Throughput.median(5, 1, 3)).isEqualTo(3);
        assertThat(Throughput.median(4, 1, 2, 9)).isEqualTo(3);
        assertThat(Throughput.median(7)).isEqualTo(7);
    }

    @Test
    void impossibleNumbersAreRefusedWithARemedy() {
        Answer answer = bench("--turns", "0");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        Answer none = plenary("bench", SWEEP, "--turns", "0");
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("--turns: found 0; allowed: from 1 to 1000. Maybe leave it out.");
        assertThat(plenary("bench", SWEEP, "--seconds", "-1").err()).contains("--seconds: found -1");
        assertThat(plenary("bench", SWEEP, "--seconds", "NaN").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(plenary("bench", SWEEP, "--workers", "0").err())
                .contains("--workers: '0' is no number of workers: 1 to 1024");
        assertThat(plenary("bench", "scenarios/sweeps/missing.yaml").code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
