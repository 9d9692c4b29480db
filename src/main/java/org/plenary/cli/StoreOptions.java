package org.plenary.cli;

import org.plenary.experiment.ResultsFolder;
import picocli.CommandLine.Option;

/** The options that say how a sweep keeps its runs. */
public final class StoreOptions {
    @Option(names = "--fail-fast", description = "Stop at the first run that fails, instead of noting it and going on.")
    private boolean failFast;

    @Option(
            names = "--exclusive",
            description = "Lock the store against all other programs while the sweep runs. Needed on a network file"
                    + " system that is not recognised as one.")
    private boolean exclusive;

    /** Returns how the folder is treated. */
    ResultsFolder.Options options(boolean overwrite) {
        return new ResultsFolder.Options(overwrite, exclusive, failFast);
    }
}
