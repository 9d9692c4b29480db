package org.plenary.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.experiment.ProtocolFindings;
import org.plenary.scenario.OrdinalTable;

/**
 * What each explanation says of the same findings, by its name: each protocol by its runs, the signed sum and the
 * constant guess by what they are ({@link SignedSumFindings}). All are judged by {@link FindingVerdict}.
 *
 * @param byName the findings under each explanation; empty if none were tested
 */
public record BaselineFindings(Map<String, Findings> byName) {
    /** No findings were tested. */
    public static final BaselineFindings NONE = new BaselineFindings(Map.of());

    /**
     * Judges findings.
     *
     * @param results the runs under each protocol, in its order
     * @param table what is known of the explanatory variables; without it there is no signed sum
     */
    public static BaselineFindings of(
            ProtocolFindings tried, List<double[][][]> results, Optional<OrdinalTable> table) {
        Map<String, Findings> byName = new LinkedHashMap<>();
        for (int p = 0; p < tried.protocols().size(); p++) {
            byName.put(tried.protocols().get(p), Findings.of(tried.plans().get(p), results.get(p)));
        }
        table.ifPresent(
                known -> byName.put(SignedSum.NAME, SignedSumFindings.of(new SignedSum(known), tried.findings())));
        byName.put(ConstantGuess.NAME, SignedSumFindings.ofConstant(tried.findings()));
        return new BaselineFindings(byName);
    }

    /** Returns the findings under an explanation; nothing if they were not tested. */
    public Optional<Findings> under(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
