package org.plenary.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;

/** One run of each case, from the draw of preferences to the score; another seed each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RunBenchmark {
    /** The scenario. */
    @Param({"cyberwarfare", "cybercrime", "cyberterrorism", "examples/smallest"})
    public String scenario = "";

    private ScenarioCase ready = Cases.named("examples/smallest");
    private long seed;

    /** Reads and builds the scenario. */
    @Setup
    public void build() {
        ready = Cases.named(scenario);
    }

    /** A run and its score. */
    @Benchmark
    public RunOutcome run() {
        return ready.run(++seed);
    }
}
