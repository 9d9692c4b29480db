package org.plenary.experiment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the numbers of a sweep come from, apart from its plan.
 *
 * @param version the program's version
 * @param commit the git commit it was built from; {@code unknown} if that is not known
 * @param inputs the SHA-256 of every file that was read, by its path inside the study folder; plug-ins too
 */
public record Provenance(String version, String commit, SortedMap<String, String> inputs) {
    /** Copies the map. */
    public Provenance {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /**
     * Returns the fingerprint of a sweep: SHA-256 over plan, inputs, version and commit. Sweeps with one fingerprint
     * give the same bytes.
     */
    public String fingerprint(SweepPlan plan) {
        ObjectNode program = JsonNodeFactory.instance.objectNode();
        program.put("version", version);
        program.put("commit", commit);
        inputs.forEach(program.putObject("inputs")::put);
        return SafeFiles.sha256(out -> {
            out.write(program.toString());
            SweepDocument.write(plan, out);
        });
    }
}
