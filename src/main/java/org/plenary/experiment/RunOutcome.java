package org.plenary.experiment;

import org.plenary.legalization.Scores;
import org.plenary.model.RunResult;

/**
 * What a sweep keeps of one run: the result and the scores that the codebook read off its record.
 *
 * @param result what happened
 * @param scores delegation, precision and obligation of what was negotiated
 * @param kept the rows of the tables kept beyond runs
 * @param nanoseconds the processor time that it took; 0 if that was not measured
 */
public record RunOutcome(RunResult result, Scores scores, KeptRows kept, long nanoseconds) {
    /** Makes an outcome of which nothing is kept beyond its row of runs. */
    public RunOutcome(RunResult result, Scores scores) {
        this(result, scores, KeptRows.none(), 0);
    }

    /** Returns the same with the processor time that it took. */
    RunOutcome took(long time) {
        return new RunOutcome(result, scores, kept, time);
    }
}
