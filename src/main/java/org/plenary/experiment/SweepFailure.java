package org.plenary.experiment;

import org.plenary.kernel.RunSeed;

/** A run threw an exception, which is a failure of the program and stops the sweep. */
public final class SweepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Reports the run, its seed and its cause. */
    public SweepFailure(PlannedRun run, Throwable cause) {
        super("run " + run.id() + " with seed " + RunSeed.toHex(run.seed()) + " failed: " + cause, cause);
    }
}
