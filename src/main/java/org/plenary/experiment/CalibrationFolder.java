package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

/**
 * The folder that a calibration writes: a table, and a manifest that says how it came about. Nothing appears in it
 * before the calibration has come to its end.
 *
 * @param path the folder
 */
public record CalibrationFolder(Path path) {
    /** The table of draws. */
    public static final String TABLE = "calibration.csv";

    private static final String FORMAT = "plenary-calibration/1";

    /**
     * Looks at what is there, and changes nothing.
     *
     * @param overwrite whether an earlier calibration may be replaced
     * @throws UserError if the folder may not be written
     */
    public void check(boolean overwrite) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new UserError(path + " is a file, and a calibration writes a folder. Maybe give another --out.");
        }
        if (isEmpty()) {
            return;
        }
        if (!holdsCalibration()) {
            throw new UserError(path + " is not empty and holds no calibration of Plenary (no readable " + Manifest.FILE
                    + " of one)" + (overwrite ? ", so --overwrite does not touch it" : "")
                    + ". Maybe give another --out.");
        }
        if (!overwrite) {
            throw new UserError(path + " holds a calibration already. Maybe give --overwrite to replace it, or another"
                    + " --out to keep both.");
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private boolean holdsCalibration() throws IOException {
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
     * Writes table and manifest; other files in the folder stay.
     *
     * @param table the text of the table
     * @param start when the calibration began, in UTC
     */
    public void write(
            String table, CalibrationPlan plan, Provenance provenance, Circumstances circumstances, String start)
            throws IOException {
        Files.createDirectories(path);
        SafeFiles.write(path.resolve(TABLE), table);
        ObjectNode manifest = manifest(plan, provenance, circumstances, start);
        manifest.putObject("outputs").put(TABLE, SafeFiles.sha256(path.resolve(TABLE)));
        SafeFiles.write(path.resolve(Manifest.FILE), SafeFiles.json(manifest));
    }

    private static ObjectNode manifest(
            CalibrationPlan plan, Provenance provenance, Circumstances circumstances, String start) {
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
        manifest.put("draws", plan.draws());
        manifest.put("replicates", plan.sweep().replicates());
        manifest.put("vary", plan.vary().word());
        manifest.put("gap", plan.gap());
        manifest.put("workers", circumstances.workers());
        manifest.put("start", start);
        manifest.put("end", circumstances.now());
        ObjectNode numbers = manifest.putObject("numbers");
        for (JudgedNumber number : plan.numbers()) {
            ObjectNode entry = numbers.putObject(number.name()).put("shipped", number.shipped());
            entry.putArray("range").add(number.range().low()).add(number.range().high());
        }
        ObjectNode inputs = manifest.putObject("inputs");
        provenance.inputs().forEach(inputs::put);
        return manifest;
    }
}
