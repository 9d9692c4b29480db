package org.plenary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How to cite what is shown, and how to make it again. */
final class CitationSection {
    private CitationSection() {}

    /**
     * How results were made.
     *
     * @param version the program's version
     * @param commit the git commit of the program
     * @param commandLine as it was given
     * @param inputs the SHA-256 of each file that was read
     */
    record CitationData(String version, String commit, String commandLine, Map<String, String> inputs) {}

    static Section of(List<CitationData> results) {
        Citation citation = Citation.current();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("program", citation.program());
        data.put("studies", citation.studies());
        data.put("commits", commits(results));
        data.put("results", results.stream().map(CitationSection::result).toList());
        return new Section("cite", "How to cite and reproduce this", "cite.mustache", data, List.of());
    }

    private static boolean known(String commit) {
        return commit.matches("[0-9a-f]{7,40}");
    }

    private static String commits(List<CitationData> results) {
        List<String> commits =
                results.stream().map(CitationData::commit).distinct().toList();
        return commits.stream().allMatch(CitationSection::known) ? " Commit " + String.join(", ", commits) + "." : "";
    }

    private static Map<String, Object> result(CitationData made) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        made.inputs().forEach((name, hash) -> inputs.add(Map.of("name", name, "hash", hash)));
        return Map.of(
                "version", made.version(),
                "commit", made.commit(),
                "commitKnown", known(made.commit()),
                "commitDirty", made.commit().endsWith("-dirty"),
                "commandLine", made.commandLine(),
                "inputs", inputs);
    }
}
