package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.plenary.scenario.FindingFile;
import org.plenary.scenario.FindingReader;

/**
 * Findings under several protocols: the arms of each with the scenario's protocol replaced and nothing else, the same
 * replicates with the same seeds under all. Findings that claim nothing are left out, and so are placebos, sweeps and
 * the texts of single states.
 *
 * @param findings the findings in their own scenarios
 * @param protocols the protocols by name
 * @param plans the arms under each protocol, in their order
 */
public record ProtocolFindings(List<FindingReader.Read> findings, List<String> protocols, List<FindingsPlan> plans) {
    /** Copies the lists. */
    public ProtocolFindings {
        findings = List.copyOf(findings);
        protocols = List.copyOf(protocols);
        plans = List.copyOf(plans);
    }

    /**
     * Plans them.
     *
     * @param replicates runs of each arm, at least 2
     * @throws org.plenary.input.InvalidInputException if a scenario cannot have a protocol
     */
    public static ProtocolFindings of(
            List<FindingReader.Read> findings, List<String> protocols, int replicates, long masterSeed) {
        List<FindingReader.Read> claims = findings.stream()
                .filter(read -> read.finding().value().tests().stream()
                        .anyMatch(test -> test.predicted() != FindingFile.Prediction.OPEN))
                .toList();
        List<FindingsPlan> plans = new ArrayList<>();
        for (String protocol : protocols) {
            List<FindingReader.Read> under = claims.stream()
                    .map(read -> read.with(BaselinePlan.SETTING, protocol))
                    .toList();
            plans.add(FindingsPlan.ofArms(under, replicates, masterSeed));
        }
        return new ProtocolFindings(claims, protocols, plans);
    }

    /** Returns the number of runs under all protocols. */
    public long size() {
        return plans.stream().mapToLong(FindingsPlan::size).sum();
    }

    /**
     * Runs them, one protocol after the other.
     *
     * @param cancelled asked before each run; once true, no further run begins
     * @return for each protocol what {@link FindingsRunner#run} returns; nothing if cancelled
     * @throws SweepFailure if a run threw
     */
    public Optional<List<double[][][]>> run(
            FindingsRunner runner, FindingsLoader loader, Progress progress, BooleanSupplier cancelled) {
        List<double[][][]> results = new ArrayList<>();
        long before = 0;
        for (FindingsPlan plan : plans) {
            long offset = before;
            Optional<double[][][]> result = runner.run(
                    plan,
                    loader.negotiations(plan),
                    (done, all) -> progress.advanced(offset + done, size()),
                    cancelled);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            results.add(result.get());
            before += plan.size();
        }
        return Optional.of(results);
    }
}
