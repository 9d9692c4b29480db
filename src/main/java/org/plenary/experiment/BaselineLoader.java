package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a sweep file for a comparison with baselines. */
@FunctionalInterface
public interface BaselineLoader {
    /**
     * Reads and checks everything.
     *
     * @param protocols the protocols by name
     * @throws org.plenary.parameter.UserError if a file or a protocol cannot be used, with every problem found
     * @throws IOException if a file cannot be read
     */
    LoadedBaselines load(Path file, List<String> protocols) throws IOException;
}
