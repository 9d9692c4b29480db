package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.RunRow;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Work;
import org.plenary.kernel.RunSeed;
import org.plenary.scenario.Plugins;

/** What it takes to keep one finished run in the store of a results folder; to be held against the time of a run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StoreBenchmark {
    private final LoadedSweep sweep =
            new StudySweepLoader(Plugins.none()).load(Path.of("scenarios/sweeps/three-cases.yaml"));
    private final SweepPlan plan = sweep.plan().withReplicates(RunSeed.MAX_REPLICATES);
    private final List<RunOutcome> outcomes = List.of(outcome(0), outcome(1), outcome(2));
    private final Path path = temporary();
    private final ResultsFolder folder = begin();
    private long step;

    private RunOutcome outcome(long at) {
        PlannedRun run = plan.atStep(at);
        return sweep.cases().at(run.scenario(), run.designPoint()).run(run);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("plenary-bench");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ResultsFolder begin() {
        try {
            return ResultsFolder.begin(
                    path,
                    Work.all(plan),
                    new Provenance("bench", "unknown", new TreeMap<>()),
                    new Circumstances("bench", 1, Clock.systemUTC()),
                    ResultsFolder.Options.USUAL);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Begins with the first run again, so that every iteration stores the same. */
    @Setup(Level.Trial)
    public void restart() {
        step = 0;
    }

    /** Keeps one run. */
    @Benchmark
    public void keep() throws IOException {
        PlannedRun run = plan.atStep(step);
        folder.sink().accept(run, RunRow.of(plan, run, outcomes.get((int) (step % 3))));
        step++;
    }

    /** Removes the folder. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        folder.close();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
