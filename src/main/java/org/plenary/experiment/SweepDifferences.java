package org.plenary.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.parameter.UserError;

/** In what a sweep differs from the one that a folder holds. */
final class SweepDifferences {
    private SweepDifferences() {}

    static List<String> between(Path path, Manifest found, Work work, Provenance provenance) throws IOException {
        SweepPlan plan = work.plan();
        List<String> lines = new ArrayList<>();
        if (found.isMixed()) {
            lines.add("its runs are mixed: it was resumed with --anyway after something had changed");
            return lines;
        }
        addShard(lines, path, work.shard());
        if (found.fingerprint().equals(provenance.fingerprint(plan))) {
            addChangedTables(lines, path, found);
            return lines;
        }
        add(lines, "program version", found.version(), provenance.version());
        add(lines, "program commit", found.commit(), provenance.commit());
        addInputs(lines, found.inputs(), provenance.inputs());
        addPlan(lines, path, plan);
        if (lines.isEmpty()) {
            lines.add("its plan is not the same");
        }
        return lines;
    }

    /**
     * Lists in what files and program differ from those of a sweep of the same plan.
     *
     * @return nothing if they do not
     */
    static List<String> ofInputs(Manifest found, SweepPlan plan, Provenance provenance) {
        List<String> lines = new ArrayList<>();
        if (found.fingerprint().equals(provenance.fingerprint(plan))) {
            return lines;
        }
        add(lines, "program version", found.version(), provenance.version());
        add(lines, "program commit", found.commit(), provenance.commit());
        addInputs(lines, found.inputs(), provenance.inputs());
        return lines;
    }

    private static void addShard(List<String> lines, Path path, Shard shard) throws IOException {
        if (Files.isRegularFile(path.resolve(RunStore.FILE))) {
            try (RunStore store = RunStore.open(path)) {
                add(lines, "shard", store.shard().toString(), shard.toString());
            }
        }
    }

    private static void addChangedTables(List<String> lines, Path path, Manifest found) throws IOException {
        for (Map.Entry<String, String> output : found.outputs().entrySet()) {
            Path table = path.resolve(output.getKey());
            if (!Files.isRegularFile(table)) {
                lines.add(output.getKey() + ": missing");
            } else if (!SafeFiles.sha256(table).equals(output.getValue())) {
                lines.add(output.getKey() + ": changed since the sweep wrote it");
            }
        }
    }

    private static void addInputs(List<String> lines, Map<String, String> found, Map<String, String> now) {
        Map<String, String> all = new TreeMap<>(found);
        all.putAll(now);
        for (String input : all.keySet()) {
            Optional<String> before = Optional.ofNullable(found.get(input));
            Optional<String> after = Optional.ofNullable(now.get(input));
            if (before.isEmpty() || after.isEmpty()) {
                lines.add("file " + input + ": read " + (before.isEmpty() ? "only now" : "only then"));
            } else if (!before.equals(after)) {
                lines.add("file " + input + ": changed since");
            }
        }
    }

    private static void addPlan(List<String> lines, Path path, SweepPlan plan) throws IOException {
        try {
            SweepPlan then = SweepDocument.read(path);
            ObjectNode before = SweepDocument.of(then);
            SweepDocument.of(plan)
                    .properties()
                    .forEach(field -> add(
                            lines,
                            field.getKey(),
                            before.path(field.getKey()).toString(),
                            field.getValue().toString()));
        } catch (UserError e) {
            lines.add(SweepDocument.FILE + ": missing or damaged");
        }
    }

    private static void add(List<String> lines, String what, String then, String now) {
        if (!then.equals(now)) {
            boolean brief = then.length() + now.length() < 80;
            lines.add(what + (brief ? ": " + then + " there, " + now + " here" : ": not the same"));
        }
    }
}
