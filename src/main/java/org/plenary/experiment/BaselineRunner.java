package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.Scores;

/**
 * Runs scenarios under several protocols.
 *
 * @param workers how many scenarios are worked on at the same time, at least 1
 * @param ticks tells a thread how long it has worked, in nanoseconds; no outcome depends on it
 */
public record BaselineRunner(int workers, LongSupplier ticks) {
    /** Checks the number of workers. */
    public BaselineRunner {
        CalibrationRunner.checkWorkers(workers);
    }

    /** The runs of a scenario under a protocol. */
    private record Block(List<Scores> scores, int adopted, long nanoseconds) {}

    /**
     * Runs the plan to its end, or until it is cancelled or a run fails.
     *
     * @return what came out under each protocol, in the order of the plan; nothing if it was cancelled
     * @throws SweepFailure if a run threw
     */
    public Optional<List<ProtocolOutcome>> run(
            BaselinePlan plan, CaseSource cases, Progress progress, BooleanSupplier cancelled) {
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicLong done = new AtomicLong();
        BooleanSupplier stop = () -> stopped.get() || cancelled.getAsBoolean();
        Runnable advance = () -> {
            synchronized (done) {
                progress.advanced(done.incrementAndGet(), plan.sweep().size());
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(workers, CalibrationRunner::worker);
        try {
            List<Future<Block>> blocks = new ArrayList<>();
            for (int p = 0; p < plan.protocols().size(); p++) {
                for (int s = 0; s < plan.sweep().scenarios().size(); s++) {
                    int point = p;
                    int scenario = s;
                    blocks.add(pool.submit(() -> block(plan, cases, scenario, point, advance, stop)));
                }
            }
            List<ProtocolOutcome> outcomes = collected(plan, blocks);
            return stop.getAsBoolean() ? Optional.empty() : Optional.of(outcomes);
        } finally {
            stopped.set(true);
            pool.shutdown();
        }
    }

    private static List<ProtocolOutcome> collected(BaselinePlan plan, List<Future<Block>> blocks) {
        int scenarios = plan.sweep().scenarios().size();
        List<ProtocolOutcome> outcomes = new ArrayList<>();
        for (int p = 0; p < plan.protocols().size(); p++) {
            List<DrawOutcome.Scored> scores = new ArrayList<>();
            List<Integer> adopted = new ArrayList<>();
            long nanoseconds = 0;
            for (int s = 0; s < scenarios; s++) {
                Block block = get(blocks.get(p * scenarios + s));
                for (Dimension dimension : Dimension.values()) {
                    scores.add(CalibrationRunner.scored(block.scores(), dimension));
                }
                adopted.add(block.adopted());
                nanoseconds += block.nanoseconds();
            }
            outcomes.add(new ProtocolOutcome(plan.protocols().get(p), scores, adopted, nanoseconds));
        }
        return outcomes;
    }

    private static Block get(Future<Block> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Block(List.of(), 0, 0);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a run throws is reported with its seed
    private Block block(
            BaselinePlan plan, CaseSource cases, int scenario, int point, Runnable advance, BooleanSupplier stop) {
        RunnableCase built = cases.at(scenario, point);
        List<Scores> scores = new ArrayList<>();
        int adopted = 0;
        long start = ticks.getAsLong();
        for (int r = 0; r < plan.sweep().replicates() && !stop.getAsBoolean(); r++) {
            PlannedRun run = plan.sweep().run(scenario, point, r);
            try {
                RunOutcome outcome = built.run(run);
                scores.add(outcome.scores());
                adopted += outcome.result().adopted() ? 1 : 0;
            } catch (Throwable cause) {
                throw new SweepFailure(run, cause);
            }
            advance.run();
        }
        return new Block(scores, adopted, ticks.getAsLong() - start);
    }
}
