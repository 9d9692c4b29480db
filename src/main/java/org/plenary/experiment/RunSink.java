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
     * Takes what is kept of a run.
     *
     * @throws IOException if it cannot be kept; the sweep stops
     */
    void accept(PlannedRun run, RunRow row) throws IOException;

    /** Returns whether the sweep is to stop when a run throws. */
    default boolean stopsAtFailure() {
        return true;
    }

    /**
     * Is told of a run that threw.
     *
     * @throws IOException if the failure cannot be kept; the sweep stops
     */
    default void failed(PlannedRun run, Throwable cause) throws IOException {}

    /**
     * Is told that no run has ended for a while.
     *
     * @throws IOException if what came before cannot be kept; the sweep stops
     */
    default void idle() throws IOException {}
}
