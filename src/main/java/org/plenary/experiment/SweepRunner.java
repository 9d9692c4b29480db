package org.plenary.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.UserError;

/**
 * Carries out a plan with several workers.
 *
 * <p>Workers take the runs one by one in execution order and put what comes out into a queue; the calling thread hands
 * it to the sink. The queue holds {@value #QUEUED_PER_WORKER} outcomes a worker, so memory stays flat however slow the
 * sink is. Seeds follow from the plan alone, so the outcomes do not depend on the number of workers; the order in which
 * the sink sees them does.
 */
public final class SweepRunner implements PlanRunner {
    /** How many outcomes may wait for the sink, for each worker. */
    public static final int QUEUED_PER_WORKER = 4;

    private static final int PATIENCE_MILLISECONDS = 200;

    private final int workers;
    private final LongSupplier processorTime;

    /**
     * Makes a runner.
     *
     * @param workers how many threads run cases, at least 1
     * @throws UserError if there are fewer
     */
    public SweepRunner(int workers) {
        this(workers, () -> 0);
    }

    /**
     * Makes a runner that measures what runs take.
     *
     * @param workers how many threads run cases, at least 1
     * @param processorTime tells a thread how long it has worked, in nanoseconds; no outcome depends on it
     * @throws UserError if there are fewer
     */
    public SweepRunner(int workers, LongSupplier processorTime) {
        if (workers < 1) {
            throw new UserError("a sweep cannot run with " + workers + " workers: it needs at least 1."
                    + " Maybe leave --workers out, to use all processors.");
        }
        this.workers = workers;
        this.processorTime = processorTime;
    }

    /** Makes all runs of a plan. */
    public long run(SweepPlan plan, CaseSource cases, RunSink sink, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        return run(Work.all(plan), cases, sink, progress, cancelled);
    }

    /**
     * Makes the runs that are left. Runs under way are always waited for, and kept unless the sink failed; of several
     * that threw, the first in execution order is reported.
     */
    @Override
    public long run(Work work, CaseSource cases, RunSink sink, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        Shift shift =
                new Shift(work, cases, processorTime, cancelled, new ArrayBlockingQueue<>(workers * QUEUED_PER_WORKER));
        List<Thread> threads = new ArrayList<>();
        for (int w = 1; w <= workers; w++) {
            Thread thread = new Thread(shift, "plenary-worker-" + w);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return shift.drain(threads.size(), sink, progress);
    }

    /** What a worker tells the calling thread. */
    private sealed interface Event {}

    private record Ended(PlannedRun run, RunRow row) implements Event {}

    private record Failed(long step, PlannedRun run, Throwable cause) implements Event {}

    private record Left() implements Event {}

    /** The state that the workers of one sweep share. */
    private static final class Shift implements Runnable {
        private final Work work;
        private final SweepPlan plan;
        private final CaseSource cases;
        private final LongSupplier processorTime;
        private final BooleanSupplier cancelled;
        private final BlockingQueue<Event> events;
        private final AtomicLong nextStep;
        private final long end;
        private volatile boolean stopped;

        Shift(
                Work work,
                CaseSource cases,
                LongSupplier processorTime,
                BooleanSupplier cancelled,
                BlockingQueue<Event> events) {
            this.work = work;
            this.plan = work.plan();
            this.nextStep = new AtomicLong(work.shard().from(plan));
            this.end = work.shard().to(plan);
            this.cases = cases;
            this.processorTime = processorTime;
            this.cancelled = cancelled;
            this.events = events;
        }

        /** What each worker does. */
        @Override
        public void run() {
            while (!stopped && !cancelled.getAsBoolean()) {
                long step = nextStep.getAndIncrement();
                if (step >= end) {
                    break;
                }
                PlannedRun run = plan.atStep(step);
                if (work.wants(run)) {
                    put(outcome(step, run));
                }
            }
            put(new Left());
        }

        @SuppressWarnings("CatchingUnchecked") // whatever a run throws is reported with its seed
        private Event outcome(long step, PlannedRun run) {
            try {
                return new Ended(run, RunRow.make(plan, cases, run, processorTime));
            } catch (Throwable cause) {
                return new Failed(step, run, cause);
            }
        }

        private void put(Event event) {
            boolean interrupted = false;
            while (true) {
                try {
                    events.put(event);
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopped = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** What the calling thread does: hands outcomes on until every worker has left. */
        long drain(int present, RunSink sink, Progress progress) throws IOException {
            long done = work.done();
            int left = 0;
            @Nullable Failed failed = null;
            @Nullable Exception unkept = null;
            while (left < present) {
                @Nullable Event event = take();
                if (event instanceof Left) {
                    left++;
                    continue;
                }
                if (event instanceof Failed failure && refuses(failure, sink)) {
                    stopped = true;
                    failed = failed == null || failure.step() < failed.step() ? failure : failed;
                }
                if (unkept == null) {
                    unkept = attempt(event, sink);
                    if (unkept == null && event instanceof Ended) {
                        progress.advanced(++done, work.size());
                    }
                }
            }
            if (failed != null) {
                throw new SweepFailure(failed.run(), failed.cause());
            }
            rethrow(unkept);
            return done;
        }

        /** Whether a run that threw ends the sweep. When memory is short, every further run would throw too. */
        private static boolean refuses(Failed failure, RunSink sink) {
            return failure.cause() instanceof OutOfMemoryError || sink.stopsAtFailure();
        }

        private @Nullable Exception attempt(@Nullable Event event, RunSink sink) {
            @Nullable PlannedRun run = null;
            try {
                if (event instanceof Ended ended) {
                    run = ended.run();
                    sink.accept(run, ended.row());
                } else if (event instanceof Failed failure) {
                    sink.failed(failure.run(), failure.cause());
                } else {
                    sink.idle();
                }
                return null;
            } catch (IOException | UserError e) {
                stopped = true;
                return e;
            } catch (RuntimeException e) {
                stopped = true;
                return run == null ? e : new SweepFailure(run, e);
            }
        }

        private static void rethrow(@Nullable Exception unkept) throws IOException {
            if (unkept instanceof IOException e) {
                throw e;
            }
            if (unkept instanceof RuntimeException e) {
                throw e;
            }
        }

        /** Returns what comes next, or null if nothing came for a while. */
        private @Nullable Event take() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return events.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        interrupted = true;
                        stopped = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
