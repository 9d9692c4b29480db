package org.plenary.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;

/**
 * How the program and the studies behind it are cited, as CITATION.cff says.
 *
 * @param program the program itself
 * @param studies the studies that it is built to examine
 */
record Citation(CitedWork program, List<CitedWork> studies) {
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

    /** Returns what the program's own file says. */
    static Citation current() {
        try (InputStream in = Citation.class.getResourceAsStream("/META-INF/" + FILE)) {
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
            return new Citation(new CitedWork(program, tree.path("doi").asText("")), studies);
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
