package org.plenary.experiment;

import org.plenary.legalization.Scores;
import org.plenary.model.RunResult;

/**
 * What a sweep keeps of one run: the result and the scores that the codebook read off its record.
 *
 * @param result what happened
 * @param scores delegation, precision and obligation of what was negotiated
 */
public record RunOutcome(RunResult result, Scores scores) {}
