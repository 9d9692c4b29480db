package org.plenary.experiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.file.SafeFiles;

/**
 * Where the numbers of an experiment come from, apart from its plan.
 *
 * @param version the program's version
 * @param commit the git commit it was built from; {@code unknown} if that is not known
 * @param inputs the SHA-256 of every file that was read, by its path inside the study folder; plug-ins too
 * @param contents the SHA-256 of what such a file says, for those of which that is known: comments may change
 */
public record Provenance(
        String version, String commit, SortedMap<String, String> inputs, SortedMap<String, String> contents) {
    /** Copies the maps. */
    public Provenance {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** Takes hashes as {@link LoadedSweep#inputs} has them: that of a file, and perhaps after a space that of its content. */
    public Provenance(String version, String commit, SortedMap<String, String> hashes) {
        this(version, commit, words(hashes, 0), words(hashes, 1));
    }

    private static SortedMap<String, String> words(SortedMap<String, String> hashes, int word) {
        SortedMap<String, String> words = new TreeMap<>();
        hashes.forEach((name, hash) -> {
            List<String> both = List.of(hash.split(" "));
            if (both.size() > word) {
                words.put(name, both.get(word));
            }
        });
        return words;
    }

    /**
     * Returns the fingerprint of a sweep: SHA-256 over plan, inputs, version and commit. Sweeps with one fingerprint
     * give the same bytes.
     */
    public String fingerprint(SweepPlan plan) {
        ObjectNode program = JsonNodeFactory.instance.objectNode();
        program.put("version", version);
        program.put("commit", commit);
        ObjectNode files = program.putObject("inputs");
        inputs.forEach((name, hash) -> files.put(name, contents.getOrDefault(name, hash)));
        return SafeFiles.sha256(out -> {
            out.write(program.toString());
            SweepDocument.write(plan, out);
        });
    }
}
