package org.plenary.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.ConstantGuess;
import org.plenary.experiment.Rows;

/**
 * A protocol beside simpler explanations of the same outcomes.
 *
 * @param plan what was run
 * @param gap the least difference of means with which an order counts
 * @param model the protocol that is held against the others
 * @param others the others
 * @param guessedFindings what a constant guess says of findings, if they were tested
 */
public record Baselines(
        BaselinePlan plan, double gap, Baseline model, List<Baseline> others, Optional<Findings> guessedFindings) {
    /** Copies the list. */
    public Baselines {
        others = List.copyOf(others);
    }

    /**
     * Analyses the runs of a plan.
     *
     * @param gap the least difference of means with which an order counts
     * @param table what is known of the explanatory variables; without it there is no signed sum
     */
    public static Baselines of(BaselinePlan plan, double gap, Rows rows, Optional<OrdinalTable> table) {
        Map<String, Findings> findings = findings(plan, rows, table);
        List<Baseline> all = new ArrayList<>();
        for (int p = 0; p < plan.protocols().size(); p++) {
            all.add(Baseline.of(
                    plan,
                    p,
                    rows,
                    Optional.ofNullable(findings.get(plan.protocols().get(p)))));
        }
        table.ifPresent(known ->
                all.add(Baseline.of(plan, new SignedSum(known), Optional.ofNullable(findings.get(SignedSum.NAME)))));
        Optional<Findings> guessed = Optional.ofNullable(findings.get(ConstantGuess.NAME));
        return new Baselines(plan, gap, all.get(0), all.subList(1, all.size()), guessed);
    }

    /**
     * Judges the same findings, if any are tested, under each explanation, by its name: under a protocol by its runs, under
     * the signed sum and the constant guess by what they are.
     */
    private static Map<String, Findings> findings(BaselinePlan plan, Rows rows, Optional<OrdinalTable> table) {
        Map<String, Findings> byName = new HashMap<>();
        List<FindingsDesign> designs = plan.designs();
        for (int p = 0; p < designs.size(); p++) {
            byName.put(plan.protocols().get(p), Findings.of(designs.get(p), rows));
        }
        if (!designs.isEmpty()) {
            table.map(SignedSum::new)
                    .ifPresent(sum -> byName.put(SignedSum.NAME, SignedSumFindings.of(sum, plan.findings())));
            byName.put(ConstantGuess.NAME, SignedSumFindings.ofConstant(plan.findings()));
        }
        return byName;
    }

    /** Returns the protocol and then the others. */
    public List<Baseline> all() {
        List<Baseline> all = new ArrayList<>(List.of(model));
        all.addAll(others);
        return all;
    }

    /** Returns how many cells have an observation. */
    public int observedCells() {
        return (int) model.cells().stream()
                .filter(cell -> cell.observed().isPresent())
                .count();
    }

    /** Returns how many cells a constant guess gets. */
    public int guessed() {
        return ConstantGuess.of(plan.sweep().scenarios()).matches(model.cells());
    }

    /** Returns how many orders there are. */
    public int orders() {
        return plan.sweep().orders().size();
    }
}
