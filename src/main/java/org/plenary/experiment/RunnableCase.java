package org.plenary.experiment;

/**
 * A scenario at one design point, read, checked and ready to run.
 *
 * <p>Several workers call {@link #run} on one case at the same time, so a case holds no state that a run changes.
 */
@FunctionalInterface
public interface RunnableCase {
    /** Runs it once: a pure function of the seed. An exception stops the sweep ({@link SweepFailure}). */
    RunOutcome run(long seed);
}
