package org.plenary.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What the first runs of a sweep took, from which its time and room are estimated. Nothing of them is kept.
 *
 * @param runs how many runs were tried
 * @param milliseconds how long the runs took that counted: those after the first third of the time, in which the program
 *     warms up, unless the sweep ended before
 * @param counted how many runs that were
 * @param bytes the mean length of a row of the table of runs
 */
public record Trial(long runs, long milliseconds, long counted, double bytes) {
    /**
     * Runs a sweep from its beginning until a time is over.
     *
     * @param workers how many runs go on at the same time
     * @param milliseconds for how long, though at least until each scenario was run twice
     * @param clock the time in milliseconds
     * @throws SweepFailure if a run threw
     */
    public static Trial of(SweepPlan plan, CaseSource cases, int workers, long milliseconds, LongSupplier clock) {
        Watch watch = new Watch(plan, milliseconds, clock);
        try {
            new SweepRunner(workers).run(plan, cases, watch, (done, total) -> {}, watch::isOver);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written", e);
        }
        return watch.trial();
    }

    /** Returns runs a second. */
    public double rate() {
        return counted * 1000.0 / Math.max(1, milliseconds);
    }

    /** Counts runs and looks at the clock. */
    private static final class Watch implements RunSink {
        private final SweepPlan plan;
        private final LongSupplier clock;
        private final long limit;
        private final long start;
        private long warmAt;
        private long warmRuns;
        private long last;
        private long bytes;
        private volatile long runs;

        Watch(SweepPlan plan, long limit, LongSupplier clock) {
            this.plan = plan;
            this.clock = clock;
            this.limit = limit;
            this.start = clock.getAsLong();
            this.last = start;
        }

        boolean isOver() {
            return clock.getAsLong() - start >= limit
                    && runs >= 2L * plan.scenarios().size();
        }

        @Override
        public void accept(PlannedRun run, RunOutcome outcome) {
            List<Object> point = plan.design().points().get(run.designPoint());
            for (String cell : RunColumns.cells(run, point, outcome)) {
                bytes += cell.getBytes(StandardCharsets.UTF_8).length + 1;
            }
            last = clock.getAsLong();
            runs++;
            if (warmRuns == 0 && last - start >= limit / 3) {
                warmRuns = runs;
                warmAt = last;
            }
        }

        Trial trial() {
            boolean warm = warmRuns > 0 && runs - warmRuns >= plan.scenarios().size();
            return new Trial(
                    runs,
                    last - (warm ? warmAt : start),
                    runs - (warm ? warmRuns : 0),
                    runs == 0 ? 0 : (double) bytes / runs);
        }
    }
}
