package org.plenary.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.experiment.LoadedSweep;
import org.plenary.report.ExperimentKind;
import org.plenary.report.SweepKind;

/** Sweeps that are made up instead of read. */
record FakeKind(Function<Path, LoadedSweep> loader) implements ExperimentKind {
    @Override
    public String word() {
        return "sweep";
    }

    @Override
    public OpenedExperiment open(Request request) {
        return new OpenedExperiment(
                loader.apply(request.files().get(0)).with(request.replicates(), request.seed()),
                conclusions().orElseThrow());
    }

    @Override
    public Optional<Conclusions> conclusions() {
        return new SweepKind().conclusions();
    }

    @Override
    public boolean concludesParts() {
        return true;
    }
}
