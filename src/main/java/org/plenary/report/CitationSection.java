package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.experiment.Manifest;

/** How to cite what is shown, and how to make it again. */
final class CitationSection {
    private CitationSection() {}

    static Section of(Manifest manifest) {
        Citation citation = Citation.current();
        List<Map<String, Object>> inputs = new ArrayList<>();
        manifest.inputs().forEach((name, hash) -> inputs.add(Map.of("name", name, "hash", hash)));
        String commit = manifest.commit();
        boolean known = commit.matches("[0-9a-f]{7,40}");
        return new Section(
                "cite",
                "How to cite and reproduce this",
                "cite.mustache",
                Map.of(
                        "program", citation.program(),
                        "studies", citation.studies(),
                        "version", manifest.version(),
                        "commit", commit,
                        "commitKnown", known,
                        "commitDirty", commit.endsWith("-dirty"),
                        "commandLine", manifest.commandLine(),
                        "inputs", inputs),
                List.of());
    }
}
