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
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.worlds.Large;

/** What one wording costs all states of a made-up world. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LossBenchmark {
    private static final AuthorityEffect EFFECT = new AuthorityEffect(0.2, 0.5, 0.3, 1.1, 0.1, 0.5, 3);

    /** How many states there are. */
    @Param({"50", "100", "193", "400", "800", "1600"})
    public int states;

    private RunSetting setting = Large.world(5, 1, 1).setting(1);
    private double[] baseline = {};
    private double[] loss = {};
    private int turn;

    /** Draws preferences. */
    @Setup
    public void draw() {
        setting = Large.world(states, 1, 1).setting(1);
        baseline = new double[setting.loss().baselineLength()];
        loss = new double[states];
        setting.loss().baseline(0, EFFECT, baseline);
    }

    /** The loss of every state from a wording. */
    @Benchmark
    public double[] evaluate() {
        double y = (++turn % 17 - 8) / 8.0;
        setting.loss().evaluate(0, baseline, new Law(y - 0.3, y + 0.3, 0.6, turn % 3 == 0), EFFECT, 0.4, loss);
        return loss;
    }

    /** What every state would do without it. */
    @Benchmark
    public double[] baseline() {
        setting.loss().baseline(0, EFFECT, baseline);
        return baseline;
    }
}
