package org.plenary.experiment;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Carries out a test of robustness, several draws at a time, and keeps each in a journal as soon as it is done. What
 * comes out depends neither on how many work at it nor on how often it was broken off.
 *
 * @param workers how many draws are worked on at the same time, at least 1
 */
public record RobustnessRunner(int workers) {
    /** Checks the number of workers. */
    public RobustnessRunner {
        CalibrationRunner.checkWorkers(workers);
    }

    /**
     * Runs what the journal does not hold yet, until all is done, it is cancelled or a run fails.
     *
     * @param cancelled asked before each run; once true, no further run begins, and draws under way are given up
     * @return whether the journal now holds every draw of the plan
     * @throws SweepFailure if a run threw
     * @throws org.plenary.parameter.UserError if the values of a draw make a scenario one that cannot be
     * @throws IOException if the journal cannot be written
     */
    public boolean run(
            RobustnessPlan plan,
            ArmedCases cases,
            RobustnessJournal journal,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException {
        List<Integer> missing =
                plan.draws().stream().filter(draw -> !journal.holds(draw)).toList();
        AtomicBoolean stopped = new AtomicBoolean();
        BooleanSupplier stop = () -> stopped.get() || cancelled.getAsBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(workers, CalibrationRunner::worker);
        try {
            CompletionService<Optional<ArmOutcomes>> tasks = new ExecutorCompletionService<>(pool);
            missing.forEach(draw -> tasks.submit(() -> outcomes(plan, cases, draw, stop)));
            long done = (plan.draws().size() - missing.size()) * plan.runsOfDraw();
            progress.advanced(done, plan.runs());
            for (int task = 0; task < missing.size(); task++) {
                Optional<ArmOutcomes> outcomes = next(tasks);
                if (outcomes.isPresent()) {
                    journal.add(outcomes.get());
                    done += plan.runsOfDraw();
                    progress.advanced(done, plan.runs());
                }
            }
        } finally {
            stopped.set(true);
            pool.shutdown();
        }
        return plan.draws().stream().allMatch(journal::holds);
    }

    private static Optional<ArmOutcomes> next(CompletionService<Optional<ArmOutcomes>> tasks) {
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

    private static Optional<ArmOutcomes> outcomes(
            RobustnessPlan plan, ArmedCases cases, int draw, BooleanSupplier stop) {
        List<Integer> givers = plan.givers(draw);
        Map<Arm, DrawOutcome> outcomes = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            boolean same =
                    arm == Arm.PERMUTED && givers.equals(plan.permutations().at(0));
            DrawOutcome asDrawn = outcomes.get(Arm.DRAWN);
            Optional<DrawOutcome> outcome = same && asDrawn != null
                    ? Optional.of(asDrawn)
                    : CalibrationRunner.outcome(
                            plan.drawn(), (s, values) -> cases.at(arm, givers, s, values), draw, stop);
            if (outcome.isEmpty()) {
                return Optional.empty();
            }
            outcomes.put(arm, outcome.get());
        }
        return Optional.of(new ArmOutcomes(draw, outcomes));
    }
}
