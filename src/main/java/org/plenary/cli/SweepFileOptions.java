package org.plenary.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where a sweep is read from again. */
public final class SweepFileOptions {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "Where the file that it was run from is now, if it was moved since the start; several times if"
                            + " there were several.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description =
                    "The folder of plug-ins with which it was run. They are programs, so none is loaded unless it is"
                            + " given.")
    private Optional<Path> plugins = Optional.empty();

    /** Returns the files that are given. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Returns the folder of plug-ins, if one is given. */
    Optional<Path> plugins() {
        return plugins;
    }
}
