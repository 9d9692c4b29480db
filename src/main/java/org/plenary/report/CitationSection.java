package org.plenary.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;

/** How to cite what is shown, and how to make it again. */
final class CitationSection {
    private static final String FILE = "CITATION.cff";

    /**
     * Something to cite.
     *
     * @param text the reference without its DOI
     * @param doi its DOI; {@code ""} if it has none
     */
    record CitedWork(String text, String doi) {
        boolean hasDoi() {
            return !doi.isEmpty();
        }
    }

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
        Map<String, Object> data = new LinkedHashMap<>();
        addCitations(data);
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

    /** Adds how the program and the studies behind it are cited, as the program's own file says. */
    private static void addCitations(Map<String, Object> data) {
        try (InputStream in = CitationSection.class.getResourceAsStream("/META-INF/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + FILE);
            }
            Problems problems = new Problems();
            JsonNode tree = YamlReader.read(FILE, in.readAllBytes(), problems)
                    .orElseThrow(() -> new IllegalStateException("the program's own " + FILE + " is broken"))
                    .toJson();
            List<CitedWork> studies = new ArrayList<>();
            tree.path("references").forEach(reference -> studies.add(study(reference)));
            String program = authors(tree) + ". " + tree.path("title").asText() + ", version "
                    + tree.path("version").asText() + ". Computer program.";
            data.put("program", new CitedWork(program, tree.path("doi").asText("")));
            data.put("studies", studies);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static CitedWork study(JsonNode tree) {
        StringBuilder text = new StringBuilder(authors(tree));
        text.append(" (").append(tree.path("year").asText()).append("). ");
        text.append(tree.path("title").asText()).append('.');
        for (String key : List.of("thesis-type", "journal")) {
            if (tree.has(key)) {
                text.append(' ').append(tree.path(key).asText());
            }
        }
        if (tree.path("institution").has("name")) {
            text.append(", ").append(tree.path("institution").path("name").asText());
        }
        return new CitedWork(text.append('.').toString(), tree.path("doi").asText(""));
    }

    private static String authors(JsonNode tree) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : tree.path("authors")) {
            names.add(
                    author.has("name")
                            ? author.path("name").asText()
                            : author.path("family-names").asText() + ", "
                                    + author.path("given-names").asText());
        }
        return String.join(" and ", names);
    }
}
