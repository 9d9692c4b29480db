package org.plenary.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.ConstantGuess;
import org.plenary.experiment.Rows;

/**
 * What each explanation says of the same findings, by its name: each protocol by its runs, the signed sum and the
 * constant guess by what they are ({@link SignedSumFindings}). All are judged by {@link FindingVerdict}.
 *
 * @param byName the findings under each explanation; empty if none were tested
 */
public record BaselineFindings(Map<String, Findings> byName) {
    /**
     * Judges findings.
     *
     * @param table what is known of the explanatory variables; without it there is no signed sum
     */
    static BaselineFindings of(BaselinePlan plan, Rows rows, Optional<OrdinalTable> table) {
        Map<String, Findings> byName = new LinkedHashMap<>();
        List<FindingsDesign> designs = plan.designs();
        for (int p = 0; p < designs.size(); p++) {
            byName.put(plan.protocols().get(p), Findings.of(designs.get(p), rows));
        }
        if (!designs.isEmpty()) {
            table.ifPresent(
                    known -> byName.put(SignedSum.NAME, SignedSumFindings.of(new SignedSum(known), plan.findings())));
            byName.put(ConstantGuess.NAME, SignedSumFindings.ofConstant(plan.findings()));
        }
        return new BaselineFindings(byName);
    }

    /** Returns the findings under an explanation; nothing if they were not tested. */
    public Optional<Findings> under(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
