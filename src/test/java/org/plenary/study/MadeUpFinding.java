package org.plenary.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;

/** Findings about the smallest shipped scenario, of which nobody claims anything. */
final class MadeUpFinding {
    private MadeUpFinding() {}

    /** Reads a finding of these lines, besides id, claim, quote, source and scenario. */
    static FindingReader.ReadFinding read(String id, String lines) {
        String text = "id: " + id + "\nclaim: A made-up claim\nquote: nobody said so\nsource: made up\n"
                + "scenarios: [examples/smallest.yaml]\n" + lines;
        InputFile file = new InputFile("f.yaml", "f.yaml", text.getBytes(StandardCharsets.UTF_8));
        Study study = Study.in(Path.of("scenarios"));
        return new FindingFiles(study, List.of(new Study.Opened(study, file)))
                .read(new ScenarioReader(Plugins.none().behaviours()), List.of())
                .get(0);
    }
}
