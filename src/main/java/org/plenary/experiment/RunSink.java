package org.plenary.experiment;

import java.io.IOException;

/**
 * Takes the outcomes of a sweep as its runs end.
 *
 * <p>One thread calls it, the one that called the runner. Runs come in the order in which they end, which depends on
 * the workers; what a sink leaves behind must not. While it is busy, workers wait: it is never handed more than it has
 * taken.
 */
@FunctionalInterface
public interface RunSink {
    /**
     * Takes the outcome of a run.
     *
     * @throws IOException if it cannot be kept; the sweep stops
     */
    void accept(PlannedRun run, RunOutcome outcome) throws IOException;
}
