package org.plenary.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.plenary.experiment.Manifest;
import org.plenary.kernel.UserError;

/** What to say where a results folder was to be given and something else was. */
public final class FolderGiven {
    private FolderGiven() {}

    /**
     * Checks that a folder was given.
     *
     * @param whose what writes such folders, such as {@code a sweep}
     * @param remedy what to do where there is none, such as {@code run plenary sweep first}
     * @throws UserError if it is a file or missing; for a file of a results folder the remedy is its folder
     */
    public static void check(Path folder, String whose, String remedy) {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        boolean inside = above != null && Files.exists(folder) && Files.exists(above.resolve(Manifest.FILE));
        Path parent = folder.getParent();
        throw new UserError(folder + (Files.exists(folder) ? " is a file" : " does not exist") + ": the folder of "
                + whose + " is needed. Maybe "
                + (inside ? "give its folder, " + (parent == null ? "." : parent) : remedy)
                + ".");
    }
}
