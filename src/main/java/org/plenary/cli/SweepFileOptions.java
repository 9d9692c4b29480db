package org.plenary.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where a sweep is read from again. */
public final class SweepFileOptions {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where the sweep file is now, if it was moved since the start.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Where the folder of plug-ins is now, if it was moved since the start.")
    private Optional<Path> plugins = Optional.empty();

    /** Returns the sweep file, if one is given. */
    Optional<Path> file() {
        return file;
    }

    /** Returns the folder of plug-ins, if one is given. */
    Optional<Path> plugins() {
        return plugins;
    }
}
