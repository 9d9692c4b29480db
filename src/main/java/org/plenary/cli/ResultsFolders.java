package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.ResultsFolder;
import org.plenary.file.FolderGiven;

/** Knows a results folder when it sees one. */
final class ResultsFolders {
    private ResultsFolders() {}

    /**
     * Returns the manifest of a folder.
     *
     * @throws org.plenary.kernel.UserError if it is no results folder
     */
    static Manifest manifest(Path folder) throws IOException {
        FolderGiven.check(folder, "an experiment", "run plenary sweep first");
        return ResultsFolder.manifest(folder).orElseThrow(() -> ResultsFolder.unreadable(folder));
    }
}
