package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.RunMeasures;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.input.Problems;
import org.plenary.input.YamlReader;
import org.plenary.study.FindingReader;
import org.plenary.study.NullCellsFile;
import org.plenary.study.OrdinalTable;

/**
 * Every shipped YAML file in which one value at a time is replaced by what may not stand there, or not so: it is read or
 * refused, and nothing else happens. A value is replaced by one of the forms, another at each place; files that are
 * slow to read have only some of their places tried, spread evenly.
 */
class RefusedFormsTest {
    private static final Path SCENARIOS = Path.of("scenarios");
    private static final List<String> FORMS = List.of(
            "*a",
            "&a 1",
            "!!float 1",
            "!!java.net.URLClassLoader [x]",
            "null",
            "",
            "[]",
            "[1, two, [3]]",
            "{}",
            "{value: *a}",
            "{value: 0.5, range: *a}",
            "{name: x, id: x}",
            "{<<: {a: 1}}",
            "x",
            "'1'",
            "-1e400",
            ".nan",
            "true",
            "0xffffffffffffffffff");
    private static final ScenarioReader READER =
            new ScenarioReader(Plugins.none().behaviours());

    /** Reads a file of a study as its kind is read. */
    private interface Reading {
        void read(Study study, InputFile file);
    }

    private static Reading reading(String path) {
        if (path.startsWith("findings/")) {
            return (study, file) -> new FindingReader(READER, RunMeasures.names()).read(new Study.Opened(study, file));
        }
        if (path.startsWith("sweeps/")) {
            return (study, file) -> new SweepReader(READER).read(new Study.Opened(study, file));
        }
        return switch (path) {
            case "model.yaml" -> (study, file) -> SharedParameters.read(file);
            case "codebook.yaml" -> (study, file) -> CodebookFiles.read(file);
            case "ordinal.yaml" -> (study, file) -> OrdinalTable.read(file);
            case "null-cells.yaml" -> (study, file) -> NullCellsFile.read(file, RunMeasures.names());
            default -> (study, file) -> READER.load(new Study.Opened(study, file));
        };
    }

    private static void places(Node node, List<Place> out) {
        out.add(node.place());
        if (node instanceof Node.Mapping map) {
            map.entries().values().forEach(entry -> places(entry.value(), out));
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(item -> places(item, out));
        }
    }

    /** Returns the text with what stands at a place, up to a sign that ends it, replaced. */
    private static String replaced(String text, Place place, String form) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        at += place.column() - 1;
        int end = at;
        while (end < text.length() && ",]}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, at) + form + text.substring(end);
    }

    private static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> SCENARIOS.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPlaceOfEveryShippedFileIsReadOrRefused() throws IOException {
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        int form = 0;
        for (String path : shipped()) {
            String text = Files.readString(SCENARIOS.resolve(path));
            List<Place> places = new ArrayList<>();
            places(YamlReader.read(path, bytes(text), new Problems()).orElseThrow(), places);
            boolean slow = path.startsWith("findings/") || path.startsWith("sweeps/");
            int tried = slow ? 3 : 60;
            for (int i = 0; i < Math.min(tried, places.size()); i++) {
                Place place = places.get((int) ((long) i * places.size() / Math.min(tried, places.size())));
                String mutant = replaced(text, place, FORMS.get(form++ % FORMS.size()));
                outcomes.merge(outcome(path, mutant), 1, Integer::sum);
            }
        }
        assertThat(outcomes).containsOnlyKeys("read", "refused");
        assertThat(outcomes.get("refused")).isGreaterThan(300);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String outcome(String path, String mutant) {
        try {
            reading(path).read(Study.in(SCENARIOS), new InputFile(path, path, bytes(mutant)));
            return "read";
        } catch (InvalidInputException e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.found()).isNotBlank());
            return "refused";
        } catch (RuntimeException e) {
            return path + " with\n" + mutant + "\n: " + e;
        }
    }
}
