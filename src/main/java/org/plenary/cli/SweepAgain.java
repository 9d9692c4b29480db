package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.SweepLoader;
import org.plenary.experiment.SweepPlan;
import org.plenary.parameter.UserError;
import org.plenary.scenario.Plugins;

/**
 * Reads the sweep of a results folder again from its files.
 *
 * @param loaders make what reads sweep files that may name the behaviours of plug-ins
 * @param version the program's version
 * @param commit the git commit it was built from; {@code ""} if that is not known
 * @param clock for times
 */
record SweepAgain(Function<Plugins, SweepLoader> loaders, String version, String commit, Clock clock) {
    /**
     * What was read.
     *
     * @param sweep with the plan of the folder
     * @param provenance the files and the program as they are now
     * @param origin where the files are
     */
    record Read(LoadedSweep sweep, Provenance provenance, Circumstances.Origin origin) {}

    /**
     * Reads the files of a sweep.
     *
     * @throws UserError if they are gone, are wrong, or describe other runs than the folder's
     */
    Read read(RunStore store, SweepFileOptions files) throws IOException {
        Path file = files.file().orElseGet(() -> known(store));
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    "the sweep file " + file + " is not there. Maybe it was moved: give its place by --file.");
        }
        Optional<Path> plugins = files.plugins()
                .or(() -> Optional.of(store.origin().plugins())
                        .filter(path -> !path.isEmpty())
                        .map(Path::of));
        SweepPlan plan = store.plan();
        LoadedSweep loaded = loaders.apply(plugins.map(Plugins::load).orElseGet(Plugins::none))
                .load(file)
                .with(Optional.of(plan.replicates()), Optional.of(plan.masterSeed()));
        String difference = plan.runsUnlike(loaded.plan());
        if (!difference.isEmpty()) {
            throw new UserError(
                    file + " describes other runs than the folder has: " + difference
                            + " changed since the start. Maybe restore it, or run it as a sweep of its own with plenary sweep.");
        }
        Provenance provenance = new Provenance(version, commit.isEmpty() ? "unknown" : commit, loaded.inputs());
        Circumstances.Origin origin = Circumstances.Origin.of(file, plugins);
        return new Read(new LoadedSweep(plan, loaded.cases(), loaded.inputs()), provenance, origin);
    }

    private static Path known(RunStore store) {
        String file = store.origin().file();
        if (file.isEmpty()) {
            throw new UserError("the folder does not say which sweep file it is of. Maybe give it by --file.");
        }
        return Path.of(file);
    }
}
