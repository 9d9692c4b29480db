package org.plenary.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.plenary.complex.RegimeComplex;
import org.plenary.kernel.KeyedRandom;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Preferences;
import org.plenary.worlds.Large;
import org.plenary.worlds.World;

/** What a regime complex costs a run: made, at rest after sixteen sweeps with foundings, and measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ComplexBenchmark {
    /** How many states there are. */
    @Param({"100", "193", "400", "800"})
    public int states;

    private World world = Large.world(5, 1, 1).complex("{}");
    private Preferences preferences = world.setting(1).preferences();
    private int turn;

    /** Draws a world with four regimes on twelve provisions. */
    @Setup
    public void draw() {
        world = Large.world(states, 12, 1).complex("{}");
        for (int r = 0; r < 4; r++) {
            int part = r;
            int[] parties =
                    IntStream.range(0, states).filter(i -> i % (part + 2) == 0).toArray();
            world.regime("regime" + r, 0.3, ObligationLevel.values()[1 + r], parties);
        }
        preferences = world.setting(1).preferences();
    }

    /** The complex of a run. */
    @Benchmark
    public Map<String, Double> complex() {
        RegimeComplex complex =
                new RegimeComplex(world.setup().makings().orElseThrow(), preferences, KeyedRandom.of(++turn));
        complex.afterPeriod(0, List.of(), true);
        return complex.measures();
    }
}
