package org.plenary.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.parameter.UserError;

/**
 * Carries out a plan with several workers.
 *
 * <p>Workers take the runs one by one in execution order and put what comes out into a queue; the calling thread hands
 * it to the sink. The queue holds {@value #QUEUED_PER_WORKER} outcomes a worker, so memory stays flat however slow the
 * sink is. Seeds follow from the plan alone, so the outcomes do not depend on the number of workers; the order in which
 * the sink sees them does.
 */
public final class SweepRunner {
    /** How many outcomes may wait for the sink, for each worker. */
    public static final int QUEUED_PER_WORKER = 4;

    private final int workers;

    /**
     * Makes a runner.
     *
     * @param workers how many threads run cases, at least 1
     * @throws UserError if there are fewer
     */
    public SweepRunner(int workers) {
        if (workers < 1) {
            throw new UserError("a sweep cannot run with " + workers + " workers: it needs at least 1."
                    + " Maybe leave --workers out, to use all processors.");
        }
        this.workers = workers;
    }

    /**
     * Runs the plan to its end, or until it is cancelled or a run or the sink fails. Runs under way are always
     * waited for, and kept unless the sink failed.
     *
     * @param cancelled asked before each run; once true, no further run begins
     * @return how many runs the sink has taken: fewer than the plan's only if cancelled
     * @throws SweepFailure if a run threw; of several, the first in execution order
     * @throws IOException if the sink could not keep an outcome
     */
    public long run(SweepPlan plan, CaseSource cases, RunSink sink, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        Shift shift = new Shift(plan, cases, cancelled, new ArrayBlockingQueue<>(workers * QUEUED_PER_WORKER));
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

    private record Ended(PlannedRun run, RunOutcome outcome) implements Event {}

    private record Failed(long step, PlannedRun run, Throwable cause) implements Event {}

    private record Left() implements Event {}

    /** The state that the workers of one sweep share. */
    private static final class Shift implements Runnable {
        private final SweepPlan plan;
        private final CaseSource cases;
        private final BooleanSupplier cancelled;
        private final BlockingQueue<Event> events;
        private final AtomicLong nextStep = new AtomicLong();
        private volatile boolean stopped;

        Shift(SweepPlan plan, CaseSource cases, BooleanSupplier cancelled, BlockingQueue<Event> events) {
            this.plan = plan;
            this.cases = cases;
            this.cancelled = cancelled;
            this.events = events;
        }

        /** What each worker does. */
        @Override
        public void run() {
            while (!stopped && !cancelled.getAsBoolean()) {
                long step = nextStep.getAndIncrement();
                if (step >= plan.size()) {
                    break;
                }
                put(outcome(step));
            }
            put(new Left());
        }

        @SuppressWarnings("CatchingUnchecked") // whatever a run throws is reported with its seed
        private Event outcome(long step) {
            PlannedRun run = plan.atStep(step);
            try {
                return new Ended(
                        run, cases.at(run.scenario(), run.designPoint()).run(run.seed()));
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
            long done = 0;
            int left = 0;
            @Nullable Failed failed = null;
            @Nullable Exception unkept = null;
            while (left < present) {
                Event event = take();
                if (event instanceof Left) {
                    left++;
                } else if (event instanceof Failed failure) {
                    stopped = true;
                    failed = failed == null || failure.step() < failed.step() ? failure : failed;
                } else if (event instanceof Ended ended && unkept == null) {
                    unkept = keep(ended, sink);
                    if (unkept == null) {
                        progress.advanced(++done, plan.size());
                    }
                }
            }
            if (failed != null) {
                throw new SweepFailure(failed.run(), failed.cause());
            }
            rethrow(unkept);
            return done;
        }

        private @Nullable Exception keep(Ended ended, RunSink sink) {
            try {
                sink.accept(ended.run(), ended.outcome());
                return null;
            } catch (IOException e) {
                stopped = true;
                return e;
            } catch (RuntimeException e) {
                stopped = true;
                return new SweepFailure(ended.run(), e);
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

        private Event take() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return events.take();
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
