package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.plenary.parameter.UserError;

/** Reads a sweep file and all that it names. */
@FunctionalInterface
public interface SweepLoader {
    /**
     * Reads and checks everything, so that no run can fail for a mistake in a file.
     *
     * @throws UserError or another exception that carries every problem found, if a file cannot be used
     * @throws IOException if a file cannot be read
     */
    LoadedSweep load(Path file) throws IOException;
}
