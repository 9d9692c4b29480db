package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.plenary.parameter.UserError;

/**
 * A folder of tables with a manifest that says how they came about. Nothing appears in it before all of it is done.
 *
 * @param path the folder
 * @param format what its manifest calls itself, such as {@code plenary-findings/1}
 * @param what what it holds, for messages: {@code findings}
 */
public record TablesFolder(Path path, String format, String what) {
    /**
     * Looks at what is there, and changes nothing.
     *
     * @param overwrite whether an earlier folder of the same kind may be replaced
     * @throws UserError if the folder may not be written
     */
    public void check(boolean overwrite) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new UserError(path + " is a file, and " + what + " need a folder. Maybe give another --out.");
        }
        if (isEmpty()) {
            return;
        }
        if (!isOurs()) {
            throw new UserError(path + " is not empty and holds no " + what + " of Plenary (no readable "
                    + Manifest.FILE + " of them)" + (overwrite ? ", so --overwrite does not touch it" : "")
                    + ". Maybe give another --out.");
        }
        if (!overwrite) {
            throw new UserError(path + " holds " + what + " already. Maybe give --overwrite to replace them, or another"
                    + " --out to keep both.");
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private boolean isOurs() throws IOException {
        Path manifest = path.resolve(Manifest.FILE);
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        try {
            return new ObjectMapper()
                    .readTree(Files.readAllBytes(manifest))
                    .path("format")
                    .asText()
                    .equals(format);
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Returns what every manifest says: which program wrote it, how it was called, where, when and from what. */
    public static ObjectNode manifest(Provenance provenance, Circumstances circumstances, String start) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("version", provenance.version());
        manifest.put("commit", provenance.commit());
        manifest.put("java", System.getProperty("java.runtime.version", "unknown"));
        manifest.put("os", System.getProperty("os.name", "unknown"));
        manifest.put("command_line", circumstances.commandLine());
        manifest.put("workers", circumstances.workers());
        manifest.put("start", start);
        manifest.put("end", circumstances.now());
        provenance.inputs().forEach(manifest.putObject("inputs")::put);
        return manifest;
    }

    /**
     * Writes tables and manifest; a table of an earlier folder that is not written anew goes, other files stay.
     *
     * @param tables the text of each table by its file's name
     * @param known the names of all tables that such a folder may hold
     * @param manifest what the manifest says beyond its format and the tables' hashes
     */
    public void write(SortedMap<String, String> tables, Iterable<String> known, ObjectNode manifest)
            throws IOException {
        Files.createDirectories(path);
        Files.deleteIfExists(path.resolve(Manifest.FILE));
        for (String name : known) {
            if (!tables.containsKey(name)) {
                Files.deleteIfExists(path.resolve(name));
            }
        }
        ObjectNode all = manifest.objectNode();
        all.put("format", format);
        all.setAll(manifest);
        ObjectNode outputs = all.putObject("outputs");
        for (var table : tables.entrySet()) {
            SafeFiles.write(path.resolve(table.getKey()), table.getValue());
            outputs.put(table.getKey(), SafeFiles.sha256(path.resolve(table.getKey())));
        }
        SafeFiles.write(path.resolve(Manifest.FILE), SafeFiles.json(all));
    }
}
