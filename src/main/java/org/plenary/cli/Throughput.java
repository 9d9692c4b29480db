package org.plenary.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.Progress;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.SweepRunner;
import org.plenary.kernel.RunSeed;

/**
 * How many runs a second one worker and several carry out, in this process: after a warm-up the two take turns, and each
 * turn starts with the other, so that a machine that gets slower or faster meanwhile does not favour one of them.
 */
final class Throughput {
    private final SweepPlan plan;
    private final CaseSource cases;
    private final int workers;
    private final List<Turn> alone = new ArrayList<>();
    private final List<Turn> together = new ArrayList<>();

    /**
     * One stretch of runs.
     *
     * @param runs how many runs ended
     * @param seconds how long it took
     * @param cpuSeconds the processor time that this process was given meanwhile
     */
    record Turn(long runs, double seconds, double cpuSeconds) {
        double perSecond() {
            return runs / seconds;
        }

        /** Returns the processors that the process had at work, on average. */
        double processors() {
            return cpuSeconds / seconds;
        }
    }

    /**
     * Prepares a measurement.
     *
     * @param plan its scenarios and design points are run in rotation, from its seed on, as often as time allows
     * @param workers how many work together, at least 1
     */
    Throughput(SweepPlan plan, CaseSource cases, int workers) {
        this.plan = plan.design().rules().isEmpty() ? plan.withReplicates(RunSeed.MAX_REPLICATES) : plan;
        this.cases = cases;
        this.workers = workers;
    }

    /** Runs for a while with all workers, for the just-in-time compiler; what it takes does not count. */
    void warmUp(double seconds) throws IOException {
        turn(workers, seconds);
    }

    /** Measures one worker and all, in turns. */
    void measure(int turns, double seconds) throws IOException {
        for (int t = 0; t < turns; t++) {
            if (t % 2 == 0) {
                alone.add(turn(1, seconds));
                together.add(turn(workers, seconds));
            } else {
                together.add(turn(workers, seconds));
                alone.add(turn(1, seconds));
            }
        }
    }

    /** Runs for a while and returns how much was done. */
    Turn turn(int threads, double seconds) throws IOException {
        long cpu = cpuTime();
        long start = System.nanoTime();
        long until = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        long runs = new SweepRunner(threads)
                .run(plan, cases, (run, outcome) -> {}, Progress.silent(), () -> System.nanoTime() >= until);
        return new Turn(runs, seconds(System.nanoTime() - start), seconds(cpuTime() - cpu));
    }

    private static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static long cpuTime() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** Returns the turns of one worker. */
    List<Turn> alone() {
        return List.copyOf(alone);
    }

    /** Returns the turns of all workers. */
    List<Turn> together() {
        return List.copyOf(together);
    }

    /** Returns the median over the turns of what all workers did to what one did. */
    double ratio() {
        double[] ratios = new double[alone.size()];
        Arrays.setAll(ratios, t -> together.get(t).perSecond() / alone.get(t).perSecond());
        return median(ratios);
    }

    /** Returns the middle value, or the mean of the middle two. */
    static double median(double... values) {
        return new Median().evaluate(values);
    }
}
