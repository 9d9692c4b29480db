package org.plenary.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunStore;
import org.plenary.file.FolderGiven;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.table.Table;
import org.plenary.table.TableOf;
import org.plenary.table.TableReader;

/**
 * A folder with results and what its manifest says.
 *
 * @param path the folder
 * @param kind what it holds
 * @param manifest its {@code manifest.json}
 */
record ResultFolder(Path path, FolderKind kind, JsonNode manifest) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Finds results in each path: in the folder itself, or else in the folders right below it.
     *
     * @throws UserError if one has none
     */
    static List<ResultFolder> in(List<Path> paths) throws IOException {
        List<ResultFolder> found = new ArrayList<>();
        for (Path path : paths) {
            List<ResultFolder> here = of(path).map(List::of).orElse(List.of());
            found.addAll(here.isEmpty() ? below(path) : here);
        }
        List<Path> distinct = found.stream().map(ResultFolder::path).distinct().toList();
        if (distinct.size() < found.size()) {
            throw new UserError("a folder is named more than once. Maybe name each once.");
        }
        found.sort(Comparator.comparing(ResultFolder::kind));
        return found;
    }

    private static List<ResultFolder> below(Path path) throws IOException {
        List<ResultFolder> found = new ArrayList<>();
        if (Files.isDirectory(path)) {
            List<Path> inside;
            try (Stream<Path> entries = Files.list(path)) {
                inside = entries.filter(Files::isDirectory).sorted().toList();
            }
            for (Path folder : inside) {
                of(folder).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            throw none(path);
        }
        return found;
    }

    private static UserError none(Path path) throws IOException {
        FolderGiven.check(
                path,
                "a sweep, a calibration, findings, robustness, baselines or an explanation",
                "run one of these first");
        String kind = read(path.resolve(Manifest.FILE)).path("kind").asText();
        return kind.isEmpty()
                ? ResultsFolder.unreadable(path)
                : new UserError(path + " holds results of plenary " + kind
                        + ", of which there is no page. Maybe plenary" + " compare " + path + " prints them.");
    }

    private static Optional<ResultFolder> of(Path path) throws IOException {
        JsonNode manifest = read(path.resolve(Manifest.FILE));
        String format = manifest.path("format").asText();
        return Stream.of(FolderKind.values())
                .filter(kind -> kind.format().equals(format))
                .findFirst()
                .map(kind -> new ResultFolder(path, kind, manifest));
    }

    /** Returns a manifest; nothing in it if it is missing or cannot be read. */
    private static JsonNode read(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** Returns the folder's own name. */
    String name() {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? kind.command() : last.toString();
    }

    /** Returns a text or a fact of the manifest; {@code ""} if it has none. */
    String text(String key) {
        return manifest.path(key).asText(manifest.path("facts").path(key).asText(""));
    }

    /** Returns a whole number of the manifest or of its facts; 0 if it has none. */
    long number(String key) {
        JsonNode value =
                manifest.has(key) ? manifest.path(key) : manifest.path("facts").path(key);
        return value.asLong();
    }

    /** Returns a map of the manifest from names to texts, sorted; empty if it has none. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new TreeMap<>();
        manifest.path(key)
                .fields()
                .forEachRemaining(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }

    /** Returns whether a table is there. */
    boolean has(String table) {
        return Files.isRegularFile(path.resolve(table));
    }

    /**
     * Checks that every run is there, without which there is nothing to show but of a sweep.
     *
     * @throws UserError if not
     */
    void checkWhole() throws IOException {
        if (kind != FolderKind.SWEEP && has(RunStore.FILE)) {
            try (RunStore store = RunStore.open(path)) {
                store.checkWhole();
            }
        }
    }

    /**
     * Reads a table that must be as the manifest says.
     *
     * @throws UserError if it is missing, damaged, or not the one that was written
     */
    Table table(TableOf<?> definition) throws IOException {
        String name = definition.name();
        Path file = path.resolve(name);
        checkWhole();
        if (!has(name)) {
            throw new UserError(file + " is missing, which a folder of " + kind.command() + " holds. Maybe run plenary "
                    + kind.command() + " again.");
        }
        Table table = TableReader.read(file, definition);
        String hash = texts("outputs").getOrDefault(name, "");
        if (!hash.isEmpty() && !hash.equals(SafeFiles.sha256(file))) {
            throw new UserError(file + " is not the table that plenary " + kind.command() + " wrote: its SHA-256 is"
                    + " another than in " + Manifest.FILE + ". Maybe it was edited or cut off; write it anew with the"
                    + " command that made it.");
        }
        return table;
    }
}
