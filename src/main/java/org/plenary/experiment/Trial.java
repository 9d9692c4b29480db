package org.plenary.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.table.CsvCell;

/**
 * What the first runs of a sweep took, from which its time and room are estimated. Nothing of them is kept.
 *
 * @param runs how many runs were tried
 * @param milliseconds how long the runs took that counted: those after the first third of the time, in which the program
 *     warms up, unless the sweep ended before
 * @param counted how many runs that were
 * @param bytes about the room that a run takes: its row in the store, once more in {@code runs.csv}, and its rows in the
 *     tables that are kept
 */
public record Trial(long runs, long milliseconds, long counted, double bytes) {
    /** About what the store adds to each row of a kept table. */
    private static final int KEY = 8;

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

        /** Returns about the room of a row, in the store or as CSV. */
        private static long room(List<@Nullable Object> row) {
            long room = 0;
            for (Object value : row) {
                room += value instanceof Double x
                        ? CsvCell.number(x).length() + 1
                        : String.valueOf(value).getBytes(StandardCharsets.UTF_8).length + 1;
            }
            return room;
        }

        boolean isOver() {
            return clock.getAsLong() - start >= limit
                    && runs >= 2L * plan.scenarios().size();
        }

        @Override
        public void accept(PlannedRun run, RunOutcome outcome) {
            List<Object> point = plan.design().points().get(run.designPoint());
            bytes += 2 * room(RunColumns.values(run, point, outcome));
            for (StoredTable table : plan.kept()) {
                outcome.kept().of(table).forEach(row -> bytes += KEY + room(row));
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
