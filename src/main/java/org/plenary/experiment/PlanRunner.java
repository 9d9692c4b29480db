package org.plenary.experiment;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Makes the runs of a plan: on this machine's processors, or elsewhere. */
@FunctionalInterface
public interface PlanRunner {
    /**
     * Makes the runs that are left, or until it is cancelled or the sink refuses. What a run yields depends on its seed
     * and case alone, not on who makes it; the order in which the sink sees the runs does.
     *
     * @param cases gives the cases of the plan, to those who make them here
     * @param cancelled asked again and again; once true, no further run begins
     * @return how many runs there are now, those that were there before among them
     * @throws SweepFailure if a run threw and the sink would not go on
     * @throws IOException if the sink could not keep what came of a run
     */
    long run(Work work, CaseSource cases, RunSink sink, Progress progress, BooleanSupplier cancelled)
            throws IOException;
}
