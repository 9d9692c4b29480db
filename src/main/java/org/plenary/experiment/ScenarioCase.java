package org.plenary.experiment;

import org.plenary.legalization.Codebook;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.RunResult;
import org.plenary.model.Setup;

/**
 * A scenario that was read, checked and built.
 *
 * @param setup the model
 * @param codebook scores what it negotiates
 */
public record ScenarioCase(Setup setup, Codebook codebook) implements RunnableCase {
    @Override
    public RunOutcome run(long seed) {
        return run(seed, NegotiationListener.NONE);
    }

    /** Runs it once and tells a listener of what happens, which changes nothing. */
    public RunOutcome run(long seed, NegotiationListener listener) {
        RunResult result = Negotiation.run(setup, seed, listener);
        return new RunOutcome(result, codebook.score(result.record()));
    }
}
