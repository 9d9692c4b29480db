package org.plenary.experiment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.plenary.parameter.UserError;

/** Carries out a plan of findings, several cases at a time. What comes out does not depend on how many. */
public final class FindingsRunner {
    private final int workers;

    /**
     * Makes a runner.
     *
     * @param workers how many cases are run at the same time, at least 1
     * @throws UserError if there are fewer
     */
    public FindingsRunner(int workers) {
        if (workers < 1) {
            throw new UserError("findings cannot run with " + workers + " workers: they need at least 1."
                    + " Maybe leave --workers out, to use all processors.");
        }
        this.workers = workers;
    }

    /** A case made ready. */
    @FunctionalInterface
    public interface Probe {
        /** Returns the measures of a run, as in {@link RunMeasures}: a pure function of the run. */
        double[] at(PlannedRun run);
    }

    /**
     * What is to be run.
     *
     * @param places the indices of the cases in the plan
     * @param each runs of each case
     * @param probes makes the case at an index ready
     */
    public record Work(List<Integer> places, int each, IntFunction<Probe> probes) {
        /** Copies the list. */
        public Work {
            places = List.copyOf(places);
        }

        /** Returns the number of runs. */
        public long size() {
            return (long) places.size() * each;
        }
    }

    /**
     * Runs cases.
     *
     * @param cancelled asked before each run; once true, no further run begins
     * @return the measures of {@link RunMeasures} by case, measure and run, for a case not in the work empty; nothing if
     *     cancelled
     * @throws SweepFailure if a run threw
     */
    public Optional<double[][][]> run(FindingsPlan plan, Work work, Progress progress, BooleanSupplier cancelled) {
        AtomicBoolean stopped = new AtomicBoolean();
        BooleanSupplier stop = () -> stopped.get() || cancelled.getAsBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(workers, FindingsRunner::worker);
        try {
            CompletionService<Done> tasks = new ExecutorCompletionService<>(pool);
            for (int place : work.places()) {
                tasks.submit(() -> measured(plan, work, place, stop));
            }
            double[][][] results = new double[plan.cases().size()][0][0];
            long done = 0;
            for (int c = 0; c < work.places().size(); c++) {
                Done next = next(tasks);
                if (next.values().isEmpty()) {
                    return Optional.empty();
                }
                results[next.place()] = next.values().get();
                for (int r = 0; r < work.each(); r++) {
                    progress.advanced(++done, work.size());
                }
            }
            return Optional.of(results);
        } finally {
            stopped.set(true);
            pool.shutdown();
        }
    }

    private record Done(int place, Optional<double[][]> values) {}

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "plenary-findings");
        thread.setDaemon(true);
        return thread;
    }

    private static Done next(CompletionService<Done> tasks) {
        try {
            return tasks.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Done(0, Optional.empty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Done measured(FindingsPlan plan, Work work, int place, BooleanSupplier stop) {
        double[][] values = new double[RunMeasures.names().size()][work.each()];
        Probe ready = work.probes().apply(place);
        for (int r = 0; r < work.each(); r++) {
            if (stop.getAsBoolean()) {
                return new Done(place, Optional.empty());
            }
            double[] measures = measures(ready, plan.run(place, r));
            for (int m = 0; m < measures.length; m++) {
                values[m][r] = measures[m];
            }
        }
        return new Done(place, Optional.of(values));
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a run throws is reported with its seed
    private static double[] measures(Probe ready, PlannedRun run) {
        try {
            return ready.at(run);
        } catch (Throwable cause) {
            throw new SweepFailure(run, cause);
        }
    }
}
