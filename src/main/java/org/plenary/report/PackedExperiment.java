package org.plenary.report;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Settings;
import org.plenary.kernel.UserError;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.Study;

/**
 * An experiment with the files that it is made from, so that a machine can make its runs that shares no folder with this
 * one. Files of the shipped study are not in it: they travel in the program.
 *
 * @param kind the word of its kind
 * @param given the files that the user named, by their paths in the pack, or as they were written if they are shipped
 * @param files the content of each file by its path in the pack
 * @param plugins the content of each plug-in by its name
 * @param settings the options of the kind
 * @param replicates how many, if not as the file or the kind says
 * @param seed the master seed, likewise
 * @param inputs the hash of each file that was read here, to be compared there
 */
public record PackedExperiment(
        String kind,
        List<String> given,
        SortedMap<String, byte[]> files,
        SortedMap<String, byte[]> plugins,
        Settings settings,
        @Nullable Integer replicates,
        @Nullable Long seed,
        SortedMap<String, String> inputs)
        implements Serializable {
    /** Copies the collections, not the contents. */
    public PackedExperiment {
        given = List.copyOf(given);
        files = new TreeMap<>(files);
        plugins = new TreeMap<>(plugins);
        inputs = new TreeMap<>(inputs);
    }

    /**
     * Packs an experiment.
     *
     * @param request what it was made from
     * @param experiment what was read
     * @throws IOException if a file is gone
     */
    public static PackedExperiment of(ExperimentKind kind, ExperimentKind.Request request, LoadedSweep experiment)
            throws IOException {
        List<String> given = new ArrayList<>();
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Path> roots = new ArrayList<>();
        for (Path file : request.files()) {
            Optional<Path> root = Study.of(file).folder().map(Path::toAbsolutePath);
            if (!Files.exists(file)) {
                given.add(file.toString());
            } else if (root.isEmpty()) {
                String name = "alone-" + given.size() + "/" + file.getFileName();
                files.put(name, Files.readAllBytes(file));
                given.add(name);
            } else {
                Path folder = root.get().normalize();
                if (!roots.contains(folder)) {
                    roots.add(folder);
                    addAll(
                            files,
                            study(roots, folder),
                            folder,
                            experiment.inputs().keySet());
                }
                Path inside = folder.relativize(file.toAbsolutePath().normalize());
                given.add(study(roots, folder) + inside.toString().replace('\\', '/'));
            }
        }
        SortedMap<String, byte[]> plugins = new TreeMap<>();
        for (InputFile jar : request.plugins().jars()) {
            plugins.put(jar.name(), jar.content());
        }
        return new PackedExperiment(
                kind.word(),
                given,
                files,
                plugins,
                request.settings(),
                request.replicates().orElse(null),
                request.seed().orElse(null),
                experiment.inputs());
    }

    private static String study(List<Path> roots, Path folder) {
        return "study-" + roots.indexOf(folder) + "/";
    }

    /** Adds the files of a study that were read. Of several studies one may have a file of another's name: no harm. */
    private static void addAll(SortedMap<String, byte[]> files, String prefix, Path folder, Iterable<String> names)
            throws IOException {
        files.put(prefix + Study.MODEL, Files.readAllBytes(folder.resolve(Study.MODEL)));
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(prefix + name, Files.readAllBytes(file));
            }
        }
    }

    /**
     * Reads the experiment from the pack, in a folder of its own that is removed again; plug-ins stay until the program
     * ends.
     *
     * @throws UserError if it is not the same experiment there, because files or programs differ
     * @throws IOException if the folder cannot be written
     */
    public ExperimentKind.OpenedExperiment open(ExperimentKinds kinds) throws IOException {
        Path folder = Files.createTempDirectory("plenary-experiment");
        try {
            write(folder, files);
            ExperimentKind.OpenedExperiment opened = kinds.of(kind)
                    .open(new ExperimentKind.Request(
                            given.stream().map(name -> place(folder, name)).toList(),
                            loadPlugins(),
                            settings,
                            Optional.ofNullable(replicates),
                            Optional.ofNullable(seed)));
            if (!opened.experiment().inputs().equals(inputs)) {
                throw new UserError("the experiment is not the same where it is to be run: files or programs differ."
                        + " Maybe leave the files alone while they are read, and use the same build of Plenary.");
            }
            return opened;
        } finally {
            remove(folder);
        }
    }

    private Path place(Path folder, String name) {
        return files.containsKey(name) ? folder.resolve(name) : Path.of(name);
    }

    private Plugins loadPlugins() throws IOException {
        if (plugins.isEmpty()) {
            return Plugins.none();
        }
        Path folder = Files.createTempDirectory("plenary-plugins");
        folder.toFile().deleteOnExit();
        write(folder, plugins);
        plugins.keySet().forEach(name -> folder.resolve(name).toFile().deleteOnExit());
        return Plugins.load(folder);
    }

    private static void write(Path folder, SortedMap<String, byte[]> contents) throws IOException {
        for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(PackedExperiment::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
