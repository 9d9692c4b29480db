package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

/**
 * The folder that a comparison with baselines writes: tables, and a manifest that says how they came about. Nothing
 * appears in it before all is done.
 *
 * @param path the folder
 */
public record BaselineFolder(Path path) {
    private static final String FORMAT = "plenary-baselines/1";

    /**
     * Looks at what is there, and changes nothing.
     *
     * @param overwrite whether an earlier comparison may be replaced
     * @throws UserError if the folder may not be written
     */
    public void check(boolean overwrite) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new UserError(path + " is a file, and a comparison with baselines writes a folder."
                    + " Maybe give another --out.");
        }
        if (isEmpty()) {
            return;
        }
        if (!isOurs()) {
            throw new UserError(path + " is not empty and holds no comparison with baselines"
                    + (overwrite ? ", so --overwrite does not touch it" : "") + ". Maybe give another --out.");
        }
        if (!overwrite) {
            throw new UserError(path + " holds a comparison with baselines already. Maybe give --overwrite to replace"
                    + " it, or another --out to keep both.");
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
                    .equals(FORMAT);
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Writes tables and manifest; other files in the folder stay.
     *
     * @param tables the text of each table, by its name
     * @param start when the comparison began, in UTC
     */
    public void write(
            Map<String, String> tables,
            BaselinePlan plan,
            Provenance provenance,
            Circumstances circumstances,
            String start)
            throws IOException {
        Files.createDirectories(path);
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", FORMAT);
        manifest.put("title", plan.sweep().title());
        manifest.put("version", provenance.version());
        manifest.put("commit", provenance.commit());
        manifest.put("java", System.getProperty("java.runtime.version", "unknown"));
        manifest.put("os", System.getProperty("os.name", "unknown"));
        manifest.put("command_line", circumstances.commandLine());
        manifest.put("coding", plan.sweep().coding());
        manifest.put("seed", RunSeed.toHex(plan.sweep().masterSeed()));
        manifest.put("replicates", plan.sweep().replicates());
        plan.protocols().forEach(manifest.putArray("protocols")::add);
        manifest.put("workers", circumstances.workers());
        manifest.put("start", start);
        manifest.put("end", circumstances.now());
        provenance.inputs().forEach(manifest.putObject("inputs")::put);
        ObjectNode outputs = manifest.putObject("outputs");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            SafeFiles.write(path.resolve(table.getKey()), table.getValue());
            outputs.put(table.getKey(), SafeFiles.sha256(path.resolve(table.getKey())));
        }
        SafeFiles.write(path.resolve(Manifest.FILE), SafeFiles.json(manifest));
    }
}
