package org.plenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.parameter.UserError;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.Study;

/** Files of findings as a user names them. */
final class FindingFiles {
    /** The folder of a study that holds its findings. */
    static final String FOLDER = "findings";

    private FindingFiles() {}

    /** Opens the findings of a study; none if it has no folder of them. */
    static List<Study.Opened> of(Study study) {
        return study.files(FOLDER).stream()
                .map(file -> new Study.Opened(study, study.read(file)))
                .toList();
    }

    /**
     * Opens files, all in one study, so that all are read from the same bytes.
     *
     * @param given at least one
     * @throws UserError if they are of several studies
     */
    static List<Study.Opened> open(List<String> given) {
        List<Study.Opened> opened = new ArrayList<>();
        for (String file : given) {
            Study.Opened next = Study.open(file);
            Study first = opened.isEmpty() ? next.study() : opened.get(0).study();
            if (!root(first).equals(root(next.study()))) {
                throw new UserError(file + " belongs to another study than " + given.get(0)
                        + ". Maybe test them one after the other.");
            }
            opened.add(new Study.Opened(first, next.file()));
        }
        return opened;
    }

    private static Optional<Path> root(Study study) {
        return study.folder().map(path -> path.toAbsolutePath().normalize());
    }

    /**
     * Returns the files of findings in a folder, sorted.
     *
     * @throws UserError if there are none
     */
    static List<String> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    "--findings: " + folder + " is no folder. Maybe name the file itself, without --findings.");
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<String> yaml = found.map(Path::toString)
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (yaml.isEmpty()) {
                throw new UserError(
                        "--findings: there is no .yaml file in " + folder + ". Maybe another folder was meant.");
            }
            return yaml;
        }
    }

    /**
     * Returns the findings of these ids.
     *
     * @param only the ids; empty for all
     * @throws UserError if there is no finding of an id
     */
    static List<FindingReader.Read> selected(List<FindingReader.Read> all, List<String> only) {
        Map<String, FindingReader.Read> known = new LinkedHashMap<>();
        all.forEach(read -> known.put(read.finding().value().id(), read));
        for (String id : only) {
            if (!known.containsKey(id)) {
                throw new UserError("--only: \"" + id + "\" is no finding here. Maybe one of "
                        + String.join(", ", known.keySet()) + ".");
            }
        }
        return all.stream()
                .filter(read ->
                        only.isEmpty() || only.contains(read.finding().value().id()))
                .toList();
    }
}
