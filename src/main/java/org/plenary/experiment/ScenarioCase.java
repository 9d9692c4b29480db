package org.plenary.experiment;

import java.util.List;
import java.util.Optional;
import org.plenary.legalization.Codebook;
import org.plenary.model.Intervention;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.RunResult;
import org.plenary.model.Setup;
import org.plenary.scenario.ScenarioTree;

/**
 * A scenario that was read, checked and built.
 *
 * @param setup the model
 * @param codebook scores what it negotiates
 * @param keep the tables that are kept of each run, beyond its row of runs
 * @param tree what its file says, as it was varied, for those who want to vary it more
 * @param besideComplex whether it stands in a table with scenarios that have a regime complex, whose columns it leaves empty
 */
public record ScenarioCase(
        Setup setup, Codebook codebook, List<StoredTable> keep, Optional<ScenarioTree> tree, boolean besideComplex)
        implements RunnableCase {
    /** Copies the list. */
    public ScenarioCase {
        keep = List.copyOf(keep);
    }

    /** Makes a case of which nothing is kept beyond its row of runs. */
    public ScenarioCase(Setup setup, Codebook codebook) {
        this(setup, codebook, List.of(), Optional.empty(), false);
    }

    @Override
    public RunOutcome run(PlannedRun run) {
        return run(run.seed());
    }

    /** Runs it once: a pure function of the seed. */
    public RunOutcome run(long seed) {
        if (keep.isEmpty()) {
            return run(seed, NegotiationListener.NONE);
        }
        KeptTables tables = new KeptTables(keep, setup.states());
        RunOutcome outcome = run(seed, tables);
        return new RunOutcome(outcome.result(), outcome.scores(), tables.rows(outcome.result()), 0);
    }

    /** Runs it once and tells a listener of what happens, which changes nothing. */
    public RunOutcome run(long seed, NegotiationListener listener) {
        return run(seed, listener, Intervention.NONE);
    }

    /** Runs it once with something decided otherwise than by the rules. */
    public RunOutcome run(long seed, NegotiationListener listener, Intervention intervention) {
        RunResult run = Negotiation.run(setup, seed, listener, intervention);
        RunResult result = besideComplex ? run.besideComplex() : run;
        return new RunOutcome(result, codebook.score(result.record()));
    }
}
