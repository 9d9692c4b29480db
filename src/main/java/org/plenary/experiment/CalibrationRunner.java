package org.plenary.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.legalization.Scores;
import org.plenary.parameter.UserError;

/**
 * Carries out a calibration, several draws at a time. What comes out does not depend on how many: numbers and seeds of
 * a draw follow from the plan alone.
 */
public final class CalibrationRunner {
    private final int workers;

    /**
     * Makes a runner.
     *
     * @param workers how many draws are worked on at the same time, at least 1
     * @throws UserError if there are fewer
     */
    public CalibrationRunner(int workers) {
        checkWorkers(workers);
        this.workers = workers;
    }

    static void checkWorkers(int workers) {
        if (workers < 1) {
            throw new UserError("draws cannot run with " + workers + " workers: they need at least 1."
                    + " Maybe leave --workers out, to use all processors.");
        }
    }

    /**
     * Runs the plan to its end, or until it is cancelled or a run fails.
     *
     * @param cancelled asked before each run; once true, no further run begins, and draws under way are given up
     * @return the draws by index, that of the shipped values first; incomplete only if cancelled
     * @throws SweepFailure if a run threw
     * @throws UserError if the values of a draw make a scenario one that cannot be
     */
    public List<DrawOutcome> run(CalibrationPlan plan, DrawnCases cases, Progress progress, BooleanSupplier cancelled) {
        AtomicBoolean stopped = new AtomicBoolean();
        BooleanSupplier stop = () -> stopped.get() || cancelled.getAsBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(workers, CalibrationRunner::worker);
        try {
            CompletionService<Optional<DrawOutcome>> tasks = new ExecutorCompletionService<>(pool);
            for (int draw = 0; draw <= plan.draws(); draw++) {
                int d = draw;
                tasks.submit(() -> outcome(plan, cases, d, stop));
            }
            return collected(plan, tasks, progress);
        } finally {
            stopped.set(true);
            pool.shutdown();
        }
    }

    static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "plenary-calibration");
        thread.setDaemon(true);
        return thread;
    }

    private static List<DrawOutcome> collected(
            CalibrationPlan plan, CompletionService<Optional<DrawOutcome>> tasks, Progress progress) {
        List<DrawOutcome> outcomes = new ArrayList<>();
        for (int task = 0; task <= plan.draws(); task++) {
            Optional<DrawOutcome> outcome = next(tasks);
            if (outcome.isPresent()) {
                long before = outcomes.size() * plan.runsOfDraw();
                outcomes.add(outcome.get());
                for (long run = 1; run <= plan.runsOfDraw(); run++) {
                    progress.advanced(before + run, plan.runs());
                }
            }
        }
        outcomes.sort(Comparator.comparingInt(DrawOutcome::draw));
        return outcomes;
    }

    private static Optional<DrawOutcome> next(CompletionService<Optional<DrawOutcome>> tasks) {
        try {
            return tasks.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    static Optional<DrawOutcome> outcome(CalibrationPlan plan, DrawnCases cases, int draw, BooleanSupplier stop) {
        List<Double> values = plan.ranges().at(draw);
        List<DrawOutcome.Scored> scores = new ArrayList<>();
        for (int s = 0; s < plan.sweep().scenarios().size(); s++) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            RunnableCase drawn = cases.at(s, values);
            List<Scores> runs = new ArrayList<>();
            for (PlannedRun run : plan.runs(s, draw)) {
                if (stop.getAsBoolean()) {
                    return Optional.empty();
                }
                runs.add(scores(drawn, run));
            }
            for (Dimension dimension : Dimension.values()) {
                scores.add(scored(runs, dimension));
            }
        }
        return Optional.of(new DrawOutcome(draw, values, scores));
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a run throws is reported with its seed
    private static Scores scores(RunnableCase drawn, PlannedRun run) {
        try {
            return drawn.run(run).scores();
        } catch (Throwable cause) {
            throw new SweepFailure(run, cause);
        }
    }

    static DrawOutcome.Scored scored(List<Scores> runs, Dimension dimension) {
        List<Double> levels = new ArrayList<>();
        int[] counts = new int[LegalizationClass.values().length];
        for (Scores run : runs) {
            levels.add(run.of(dimension).level());
            counts[run.of(dimension).classified().ordinal()]++;
        }
        return new DrawOutcome.Scored(levels, Arrays.stream(counts).boxed().toList());
    }
}
