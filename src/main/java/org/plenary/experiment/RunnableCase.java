package org.plenary.experiment;

/**
 * A scenario at one design point, read, checked and ready to run: a negotiation, or another text that can be scored.
 *
 * <p>Several workers call {@link #run} on one case at the same time, so a case holds no state that a run changes.
 */
@FunctionalInterface
public interface RunnableCase {
    /** Makes a run: a pure function of its seed and its replicate's number. An exception is noted with the seed. */
    RunOutcome run(PlannedRun run);

    /** Returns the case with the numbers of a member of its ensemble; itself if it has none. */
    default RunnableCase member(int member) {
        return this;
    }
}
