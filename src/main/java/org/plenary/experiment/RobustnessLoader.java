package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a sweep file for a test of robustness. */
@FunctionalInterface
public interface RobustnessLoader {
    /**
     * Reads and checks everything.
     *
     * @throws org.plenary.parameter.UserError if a file cannot be used, with every problem found
     * @throws IOException if a file cannot be read
     */
    LoadedRobustness load(Path file, Vary vary, Levels levels) throws IOException;
}
