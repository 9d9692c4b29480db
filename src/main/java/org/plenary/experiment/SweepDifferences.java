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
import org.plenary.file.SafeFiles;

/** In what a sweep differs from the one that a folder holds. */
final class SweepDifferences {
    private static final String ONLY_NOW = "only now";
    private static final String ONLY_THEN = "only then";

    private SweepDifferences() {}

    /** Lists in what files, program and plan differ from those of a folder. */
    static List<String> between(Manifest found, SweepPlan then, SweepPlan plan, Provenance provenance) {
        List<String> lines = new ArrayList<>();
        if (found.isMixed()) {
            lines.add("its runs are mixed: it was resumed with --anyway after something had changed");
            return lines;
        }
        lines.addAll(ofInputs(found, provenance));
        ObjectNode before = SweepDocument.summary(then);
        SweepDocument.summary(plan)
                .properties()
                .forEach(field -> add(
                        lines,
                        field.getKey(),
                        before.path(field.getKey()).toString(),
                        field.getValue().toString()));
        add(lines, "design points", then.design().size() + "", plan.design().size() + "");
        if (lines.isEmpty() && !plan.design().begins(then.design())) {
            lines.add("points: not the same");
        }
        return lines;
    }

    /**
     * Lists in what files and program differ from those of a folder.
     *
     * @return nothing if they do not
     */
    static List<String> ofInputs(Manifest found, Provenance provenance) {
        List<String> lines = new ArrayList<>();
        add(lines, "program version", found.version(), provenance.version());
        add(lines, "program commit", found.commit(), provenance.commit());
        addInputs(lines, found, provenance);
        return lines;
    }

    /** Lists the same, apart from files that only the larger of two plans reads, as those of findings that are added. */
    static List<String> ofSharedInputs(Manifest found, Provenance provenance, SweepPlan.Growth growth) {
        String only = growth == SweepPlan.Growth.MORE ? ONLY_NOW : growth == SweepPlan.Growth.FEWER ? ONLY_THEN : "\n";
        return ofInputs(found, provenance).stream()
                .filter(line -> !line.endsWith(only) || line.startsWith("file plugins/"))
                .toList();
    }

    /** Lists which tables are not as they were written. */
    static List<String> ofTables(Path folder, Manifest found) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> output : found.outputs().entrySet()) {
            Path table = folder.resolve(Path.of(output.getKey()).getFileName());
            if (!Files.isRegularFile(table)) {
                lines.add(output.getKey() + ": missing");
            } else if (!SafeFiles.sha256(table).equals(output.getValue())) {
                lines.add(output.getKey() + ": changed since it was written");
            }
        }
        return lines;
    }

    private static void addInputs(List<String> lines, Manifest found, Provenance now) {
        Map<String, String> all = new TreeMap<>(found.inputs());
        all.putAll(now.inputs());
        for (String input : all.keySet()) {
            boolean said = found.contents().containsKey(input) && now.contents().containsKey(input);
            Optional<String> before = Optional.ofNullable((said ? found.contents() : found.inputs()).get(input));
            Optional<String> after = Optional.ofNullable((said ? now.contents() : now.inputs()).get(input));
            if (before.isEmpty() || after.isEmpty()) {
                lines.add("file " + input + ": read " + (before.isEmpty() ? ONLY_NOW : ONLY_THEN));
            } else if (!before.equals(after)) {
                lines.add("file " + input + ": changed since");
            }
        }
    }

    private static void add(List<String> lines, String what, String then, String now) {
        if (!then.equals(now)) {
            boolean brief = then.length() + now.length() < 80;
            lines.add(what + (brief ? ": " + then + " there, " + now + " here" : ": not the same"));
        }
    }
}
