package org.plenary.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.parameter.UserError;

/** Whether a file can be written where the user said. */
final class OutputPlace {
    private OutputPlace() {}

    /**
     * Checks that a file could stand there.
     *
     * @param option the option that named it
     * @throws UserError if a folder stands there, or the folder above is missing
     */
    static void check(Path file, String option) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + " is a folder. Maybe give a file as " + option + ".");
        }
        Path above = file.toAbsolutePath().getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw new UserError(file + " cannot be written: the folder " + above + " does not exist."
                    + " Maybe make it first, or give another " + option + ".");
        }
    }
}
