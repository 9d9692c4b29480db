package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.RunStore;
import org.plenary.kernel.UserError;
import org.plenary.report.ExperimentKind;
import org.plenary.report.ExperimentKinds;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.Plugins;
import org.plenary.study.Ensemble;

/**
 * Reads the experiment of a results folder again from its files.
 *
 * @param kinds the kinds of experiments
 * @param program the program's version
 * @param clock for times
 */
record StoredExperiment(ExperimentKinds kinds, ProgramVersion program, Clock clock) {
    /**
     * What was read.
     *
     * @param kind what kind of experiment it is
     * @param request what it was read from
     * @param opened with the plan that the folder has, or with more replicates
     * @param provenance the files and the program as they are now
     * @param origin where the files are
     */
    record ReadAgain(
            ExperimentKind kind,
            ExperimentKind.Request request,
            ExperimentKind.OpenedExperiment opened,
            Provenance provenance,
            Circumstances.Origin origin) {}

    /**
     * Reads the files again.
     *
     * @param replicates how many, if not as many as the folder has
     * @throws UserError if they are gone, or are wrong, or if plug-ins are needed and not given
     */
    ReadAgain read(RunStore store, SweepFileOptions options, Optional<Integer> replicates) throws IOException {
        return read(store, options.files(), options.plugins(), replicates);
    }

    /** Reads the files again, from where they are now if they were moved. */
    ReadAgain read(RunStore store, List<Path> moved, Optional<Path> folder, Optional<Integer> replicates)
            throws IOException {
        ExperimentKind kind = kinds.of(store.plan().kind());
        List<Path> files = moved.isEmpty() ? known(store) : moved;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UserError(
                        "the file " + file + " is not there. Maybe it was moved: give its place by --file.");
            }
        }
        String plugins = store.origin().plugins();
        if (!plugins.isEmpty() && folder.isEmpty()) {
            throw new UserError("these runs were made with plug-ins of " + plugins
                    + ", which are programs: they are run only if you say so. Maybe --plugins " + plugins
                    + ", if you trust them.");
        }
        ExperimentKind.Request request = new ExperimentKind.Request(
                files,
                folder.map(Plugins::load).orElseGet(Plugins::none),
                store.plan().settings(),
                Optional.of(replicates.orElse(store.plan().replicates())),
                Optional.of(store.plan().masterSeed()));
        ExperimentKind.OpenedExperiment opened = kind.open(request);
        String difference = opened.experiment().plan().runsUnlike(store.plan(), kind.afterwards());
        if (!difference.isEmpty()) {
            throw new UserError(files.get(0) + " describes other runs than the folder has: " + difference
                    + " changed since the start. Maybe restore it, or run it as an experiment of its own.");
        }
        Provenance provenance = program.provenance(opened.experiment().inputs());
        return new ReadAgain(kind, request, opened, provenance, Circumstances.Origin.of(files, folder));
    }

    private static List<Path> known(RunStore store) {
        List<String> files = store.origin().files();
        if (files.isEmpty() || !(files.get(0).endsWith(".yaml") || Ensemble.isOne(Path.of(files.get(0))))) {
            throw new UserError("the folder does not say which file it is of. Maybe give it by --file.");
        }
        return files.stream().map(Path::of).toList();
    }
}
