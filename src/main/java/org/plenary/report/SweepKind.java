package org.plenary.report;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.ComparisonTables;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.SweepPlan;

/** A sweep: scenarios and factors of a sweep file, compared with what was observed. */
public final class SweepKind implements ExperimentKind {
    @Override
    public String word() {
        return SweepPlan.SWEEP;
    }

    @Override
    public OpenedExperiment open(Request request) throws IOException {
        return new OpenedExperiment(
                new StudySweepLoader(request.plugins())
                        .load(request.files().get(0))
                        .with(request.replicates(), request.seed()),
                SweepKind::comparison);
    }

    @Override
    public Optional<Conclusions> conclusions() {
        return Optional.of(SweepKind::comparison);
    }

    @Override
    public boolean concludesParts() {
        return true;
    }

    private static ConcludedExperiment comparison(RunStore store) throws IOException {
        Comparison comparison = Comparison.of(store);
        return new ConcludedExperiment(
                new TreeMap<>(Map.of(
                        ResultsFolder.COMPARISON,
                        ComparisonTables.CELLS.of(comparison.cells()).csv())),
                new TreeMap<>(),
                glyphs -> ComparisonText.of(comparison, glyphs));
    }
}
