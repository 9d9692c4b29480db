package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.ComparisonTables;
import org.plenary.analysis.OverMembers;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.Rows;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.SweepPlan;
import org.plenary.study.Ensemble;
import org.plenary.table.Table;

/** A sweep: scenarios and factors of a sweep file, compared with what was observed. */
public final class SweepKind implements ExperimentKind {
    @Override
    public String word() {
        return SweepPlan.SWEEP;
    }

    @Override
    public OpenedExperiment open(Request request) throws IOException {
        StudySweepLoader loader = new StudySweepLoader(request.plugins());
        OpenedSweep sweep = loader.open(request.files().get(0));
        Members members =
                Ensemble.of(request.files(), sweep.ensemble(), sweep.study(), sweep.reader(), sweep.scenarios());
        LoadedSweep loaded = loader.load(sweep, members).with(request.replicates(), request.seed());
        Ensemble.inputs(members, loaded.inputs());
        return new OpenedExperiment(loaded, SweepKind::comparison);
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
        List<Table> tables = new ArrayList<>(List.of(ComparisonTables.CELLS.of(comparison.cells())));
        boolean over = Members.size(store.plan().settings()) > 0 && comparison.isComplete();
        Optional<OverMembers> members = over ? Optional.of(OverMembers.of(Rows.of(store))) : Optional.empty();
        members.ifPresent(of -> tables.addAll(of.tables()));
        return new ConcludedExperiment(
                Table.texts(tables),
                new TreeMap<>(),
                glyphs -> ComparisonText.of(comparison, glyphs)
                        + members.map(of -> EnsembleText.of(of, glyphs)).orElse(""));
    }
}
