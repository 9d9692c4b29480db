package org.plenary.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plenary.bargaining.FreeConduct;
import org.plenary.bargaining.RunSetting;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;

/**
 * A run of the largest case against bare loops that compute as many losses as that run computes, and nothing else: no
 * baselines, no blocs, no tallies, no drafting. {@link Tables} measures the three in turns in one process.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class BareLoopBenchmark {
    private static final AuthorityEffect EFFECT = new AuthorityEffect(0.2, 0.5, 0.3, 1.1, 0.1, 0.5, 3);
    private static final long SEED = 1;

    private final ScenarioCase largest = Cases.named(Cases.LARGEST);
    private final RunSetting setting = new Negotiation(largest.setup(), SEED, NegotiationListener.NONE).setting();
    private final BareLoop bare = new BareLoop(
            setting.preferences(), setting.parameters(), setting.field().technicalComplexity());
    private final double[][] baseline = baselines(setting);
    private final double[] loss = new double[setting.preferences().size()];
    private long evaluations;

    /** Counts the losses of the run; a test of the suite checks that both loops compute the same. */
    @Setup
    public void count() {
        Negotiation negotiation = new Negotiation(largest.setup(), SEED, NegotiationListener.NONE);
        negotiation.start();
        while (negotiation.schedule.step(negotiation)) {
            // until its schedule is empty
        }
        evaluations = negotiation.setting().loss().evaluations();
    }

    /** The baseline conduct of all rows. */
    private static double[][] baselines(RunSetting setting) {
        FreeConduct baselines = new FreeConduct(setting);
        double[][] all = new double[setting.preferences().rows.size()][baselines.length()];
        for (int row = 0; row < all.length; row++) {
            baselines.fill(row, EFFECT, all[row]);
        }
        return all;
    }

    private static Law rule(long e) {
        double centre = (e % 17 - 8) / 8.0;
        double half = 0.05 + e % 5 * 0.15;
        return new Law(centre - half, centre + half, 0.2 + e % 7 * 0.1, e % 3 == 0);
    }

    private double[] bareLoss(long e) {
        int row = (int) (e % baseline.length);
        return bare.loss(row, baseline[row], rule(e), EFFECT, 0.4);
    }

    private double[] kernelLoss(long e) {
        int row = (int) (e % baseline.length);
        setting.loss().evaluate(row, baseline[row], rule(e), EFFECT, 0.4, loss);
        return loss;
    }

    /** Returns how many losses the run computes. */
    long evaluations() {
        return evaluations;
    }

    /** The run. */
    @Benchmark
    public RunOutcome run() {
        return largest.run(SEED);
    }

    /** As many losses, by the hand-written loop. */
    @Benchmark
    public double bareLoop() {
        double sum = 0;
        for (long e = 0; e < evaluations; e++) {
            sum += bareLoss(e)[(int) (e % loss.length)];
        }
        return sum;
    }

    /** As many losses, by the program's own kernel. */
    @Benchmark
    public double kernel() {
        double sum = 0;
        for (long e = 0; e < evaluations; e++) {
            sum += kernelLoss(e)[(int) (e % loss.length)];
        }
        return sum;
    }
}
