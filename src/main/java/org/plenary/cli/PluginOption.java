package org.plenary.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.scenario.Plugins;
import picocli.CommandLine.Option;

/** The option that adds behaviours of the user's own. */
public final class PluginOption {
    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "A folder of jars with strategies, tactics, protocols or decision rules of your own.")
    private Optional<Path> folder = Optional.empty();

    /**
     * Returns Plenary's own behaviours and those of the folder, if one is given.
     *
     * @param own gives Plenary's own alone
     */
    public Plugins plugins(Supplier<Plugins> own) {
        return folder.map(Plugins::load).orElseGet(own);
    }

    /** Returns the folder, if one is given. */
    Optional<Path> folder() {
        return folder;
    }
}
