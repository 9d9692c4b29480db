package org.plenary.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;

/** Whether a file can be written where the user said: asked before any work is done for it. */
final class OutputPlace {
    private OutputPlace() {}

    /**
     * Checks that a file could stand there, and that none does unless it may be replaced.
     *
     * @param option the option that named it
     * @throws UserError otherwise
     */
    static void check(Path file, String option, boolean overwrite) {
        check(file, option);
        if (Files.exists(file) && !overwrite) {
            throw new UserError(option + ": " + file + " exists already. Maybe add --overwrite.");
        }
    }

    /**
     * Checks that a file could stand there.
     *
     * @param option the option that named it
     * @throws UserError if a folder, a device or a pipe stands there, or the folder above is missing or closed
     */
    static void check(Path file, String option) {
        try {
            SafeFiles.refuseOtherThanFile(file);
        } catch (UserError e) {
            throw new UserError(option + ": " + e.getMessage(), e);
        }
        Path above = file.toAbsolutePath().getParent();
        if (above == null || !Files.isDirectory(above)) {
            throw new UserError(option + ": there is no folder " + above + ". Maybe make it first.");
        }
        if (!Files.isWritable(above)) {
            throw new UserError(option + ": the folder " + above + " may not be written to. Maybe give another place.");
        }
    }
}
