package org.plenary.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.experiment.RunMeasures;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.Format;
import org.plenary.input.Problems;
import org.plenary.kernel.UserError;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;

/**
 * Files of findings of one study.
 *
 * @param study the study
 * @param files the files
 */
public record FindingFiles(Study study, List<Study.Opened> files) {
    /** The folder of a study that holds its findings. */
    private static final String FOLDER = "findings";

    /** Copies the list. */
    public FindingFiles {
        files = List.copyOf(files);
    }

    /** Returns the findings of a study; none if it has no folder of them. */
    public static FindingFiles of(Study study) {
        List<Study.Opened> files = study.files(FOLDER).stream()
                .map(file -> new Study.Opened(study, study.read(file)))
                .toList();
        return new FindingFiles(study, files);
    }

    /**
     * Opens files, all in one study, so that all are read from the same bytes.
     *
     * @param given at least one
     * @throws UserError if they are of several studies
     */
    public static FindingFiles open(List<Path> given) {
        List<Study.Opened> opened = new ArrayList<>();
        for (Path file : given) {
            Study.Opened next = Study.open(file.toString());
            Study first = opened.isEmpty() ? next.study() : opened.get(0).study();
            if (!root(first).equals(root(next.study()))) {
                throw new UserError(file + " belongs to another study than " + given.get(0)
                        + ". Maybe test them one after the other.");
            }
            opened.add(new Study.Opened(first, next.file()));
        }
        return new FindingFiles(opened.get(0).study(), opened);
    }

    private static Optional<Path> root(Study study) {
        return study.folder().map(path -> path.toAbsolutePath().normalize());
    }

    /**
     * Returns the files of the study's own findings.
     *
     * @throws UserError if it has none
     */
    public static List<Path> shipped() {
        Path root = Path.of("scenarios");
        List<String> files =
                Study.open(root.resolve(Study.MODEL).toString()).study().files(FOLDER);
        if (files.isEmpty()) {
            throw new UserError("the study has no folder " + FOLDER + " with findings. Maybe name files of findings.");
        }
        return files.stream().map(root::resolve).toList();
    }

    /**
     * Returns the files of findings in a folder that a user named, sorted.
     *
     * @throws UserError if there are none
     */
    public static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    "--findings: " + folder + " is no folder. Maybe name the file itself, without --findings.");
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> yaml = found.filter(file -> file.toString().endsWith(".yaml"))
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
     * Reads findings, and tries all that those name which are wanted.
     *
     * @param only the wanted ones by id; empty for all
     * @throws org.plenary.input.InvalidInputException with all problems of all files, if there is any
     * @throws UserError if there is no finding of an id
     */
    public List<FindingReader.ReadFinding> read(ScenarioReader scenarios, List<String> only) {
        FindingReader reader = new FindingReader(scenarios, RunMeasures.names());
        Problems problems = new Problems();
        Map<String, Format.Bound<FindingFile>> known = new LinkedHashMap<>();
        for (Study.Opened opened : files) {
            problems.attempt(() -> reader.bind(opened.file())).ifPresent(finding -> {
                String id = finding.value().id();
                if (known.put(id, finding) != null) {
                    problems.add(
                            finding.place("id"),
                            "id",
                            "\"" + id + "\" a second time",
                            "each finding once",
                            "rename it.");
                }
            });
        }
        problems.refuseIfAny();
        for (String id : only) {
            if (!known.containsKey(id)) {
                throw new UserError("--only: \"" + id + "\" is no finding here. Maybe one of "
                        + String.join(", ", known.keySet()) + ".");
            }
        }
        List<Problems> found = Collections.synchronizedList(new ArrayList<>());
        List<Optional<FindingReader.ReadFinding>> findings = known.entrySet().parallelStream()
                .filter(finding -> only.isEmpty() || only.contains(finding.getKey()))
                .map(finding -> {
                    Problems its = new Problems();
                    found.add(its);
                    return its.attempt(() -> reader.read(study, finding.getValue()));
                })
                .toList();
        found.forEach(its -> problems.addAll(its.sorted()));
        problems.refuseIfAny();
        return findings.stream().flatMap(Optional::stream).toList();
    }

    /**
     * Returns the file of the ensemble that findings name; nothing if none does.
     *
     * @throws UserError if they do not all name the same
     */
    public Optional<InputFile> ensemble(List<FindingReader.ReadFinding> findings) {
        Map<String, FindingReader.ReadFinding> named = new LinkedHashMap<>();
        findings.forEach(finding -> named.putIfAbsent(finding.finding().value().ensemble(), finding));
        if (named.size() > 1) {
            throw new UserError("the findings name several ensembles, or some none: "
                    + named.entrySet().stream()
                            .map(one -> one.getValue().finding().value().id() + " \"" + one.getKey() + "\"")
                            .collect(Collectors.joining(", "))
                    + ". Maybe test them one after the other, or give --ensemble, which holds for all.");
        }
        return named.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .map(one -> study.read(one.getKey(), one.getValue().finding().place("ensemble")))
                .findFirst();
    }

    /**
     * Returns the pairs of the study that should not move.
     *
     * @throws org.plenary.input.InvalidInputException if its file of them has a problem
     */
    public NullCellsFile nullCells() {
        return study.files("").contains(NullCellsFile.NAME)
                ? NullCellsFile.read(study.read(NullCellsFile.NAME), RunMeasures.names())
                : new NullCellsFile("none", List.of());
    }

    /** Returns the SHA-256 of every file that was read, these included. */
    public SortedMap<String, String> inputs(Plugins plugins) {
        SortedMap<String, String> inputs = new StudySweepLoader(plugins).inputs(study);
        files.forEach(opened -> inputs.put(opened.file().name(), StudySweepLoader.hashes(opened.file())));
        return inputs;
    }
}
