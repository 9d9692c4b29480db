package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;

/**
 * The folder that a test of robustness writes: a journal that grows while it runs, and tables and a manifest once it has
 * come to its end.
 *
 * @param path the folder
 */
public record RobustnessFolder(Path path) {
    private static final String FORMAT = "plenary-robustness/1";
    private static final String LOCK = "lock";

    /** What to do with what an earlier test left in the folder. */
    public enum Earlier {
        /** Leave it, and refuse to go on. */
        REFUSE,
        /** Go on with it. */
        RESUME,
        /** Begin anew. */
        OVERWRITE
    }

    /**
     * Looks at what is there, and changes nothing.
     *
     * @throws UserError if the folder may not be written
     */
    public void check(Earlier earlier) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new UserError(
                    path + " is a file, and a test of robustness writes a folder. Maybe give another --out.");
        }
        if (isEmpty()) {
            return;
        }
        if (!isOurs()) {
            throw new UserError(path + " is not empty and holds no test of robustness"
                    + (earlier == Earlier.REFUSE ? "" : ", so it is not touched") + ". Maybe give another --out.");
        }
        if (earlier == Earlier.REFUSE) {
            throw new UserError(path + " holds a test of robustness already. Maybe give --resume to go on with it,"
                    + " --overwrite to begin anew, or another --out to keep both.");
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private boolean isOurs() throws IOException {
        Path journal = path.resolve(RobustnessJournal.FILE);
        if (!Files.isRegularFile(journal)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(journal, StandardCharsets.UTF_8)) {
            String first = lines.findFirst().orElse("{}");
            return new ObjectMapper().readTree(first).path("format").asText().equals(FORMAT);
        } catch (JacksonException e) {
            return false;
        }
    }

    /**
     * Takes the folder: nobody else may write it until it is given back.
     *
     * @throws UserError if somebody else has it
     */
    public Closeable take() throws IOException {
        Files.createDirectories(path);
        return FolderLock.take(path.resolve(LOCK));
    }

    /** Opens the journal; begins anew if that was asked for. */
    public RobustnessJournal journal(RobustnessPlan plan, Provenance provenance, Earlier earlier) throws IOException {
        if (earlier == Earlier.OVERWRITE) {
            Files.deleteIfExists(path.resolve(RobustnessJournal.FILE));
        }
        return RobustnessJournal.open(
                path.resolve(RobustnessJournal.FILE), plan, SafeFiles.sha256(depends(plan, provenance)));
    }

    /** All that the draws depend on; their number is not part of it, so that more can be added. */
    private static byte[] depends(RobustnessPlan plan, Provenance provenance) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("version", provenance.version());
        all.put("commit", provenance.commit());
        describe(plan, all);
        provenance.inputs().forEach(all.putObject("inputs")::put);
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void describe(RobustnessPlan plan, ObjectNode node) {
        node.put("coding", plan.drawn().sweep().coding());
        node.put("seed", RunSeed.toHex(plan.drawn().sweep().masterSeed()));
        node.put("replicates", plan.drawn().sweep().replicates());
        node.put("vary", plan.drawn().vary().word());
        node.put("levels", plan.levels().word());
    }

    /**
     * Writes tables and manifest; other files in the folder stay.
     *
     * @param tables the text of each table, by its name
     * @param start when this call of the program began, in UTC
     */
    public void write(
            Map<String, String> tables,
            RobustnessPlan plan,
            Provenance provenance,
            Circumstances circumstances,
            String start)
            throws IOException {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", FORMAT);
        manifest.setAll(TablesFolder.manifest(provenance, circumstances, start));
        plan.drawn().describe(manifest);
        manifest.put("levels", plan.levels().word());
        ObjectNode outputs = manifest.putObject("outputs");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            SafeFiles.write(path.resolve(table.getKey()), table.getValue());
            outputs.put(table.getKey(), SafeFiles.sha256(path.resolve(table.getKey())));
        }
        outputs.put(RobustnessJournal.FILE, SafeFiles.sha256(path.resolve(RobustnessJournal.FILE)));
        SafeFiles.write(path.resolve(Manifest.FILE), SafeFiles.json(manifest));
    }
}
