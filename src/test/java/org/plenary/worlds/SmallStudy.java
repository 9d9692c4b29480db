package org.plenary.worlds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A study of two small scenarios with the shipped states and parameters, whose runs take milliseconds. */
public final class SmallStudy {
    private static final String SCENARIO = """
            title: A made-up case
            field:
              technical_complexity: {value: 0.5, range: [0.3, 0.7], source: judgement}
              political_salience: {value: SALIENCE, source: judgement}
              shared_objective: 0.5
              avoidance: 0.5
              ambiguity: 0.5
              drive: 0.5
            observed: {obligation: medium}
            provisions:
              - {id: norms, axes: [1, 0], contestation: 0.8}
            blocs:
              - {id: union, members: [eu], cohesion: {value: 0.75, range: [0.55, 0.95]}, strength: 0.5}
            secretariats:
              - {id: office, expertise: 0.5, staff: 2, autonomy: 0.3}
            organs:
              - {id: group, secretariat: office, regular: true, non_state_access: 0.3, non_state_pen: 0.1}
            periods:
              - title: at once
                tablings:
                  - {sponsor: union, organ: group, sessions: 1, days: 2}
            """;

    private static final String FINDING = """
            id: ID
            claim: A made-up claim
            quote: nobody said so
            source: made up
            scenarios: [one.yaml]
            cause:
              - {path: field.political_salience, low: 0.1, high: 0.9, dose: [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9]}
            moderator:
              - {path: field.drive, low: 0.1, high: 0.9}
            tests:
              - {measure: obligation, predicted: PREDICTED, smallest: 0.02}
              - {measure: precision, predicted: up, smallest: 0, contrast: interaction}
            mechanism: [sovereignty_cost]
            """;

    private SmallStudy() {}

    /** Writes it to a folder: {@code sweep.yaml}, {@code one.yaml}, {@code two.yaml}, findings {@code A} and {@code B}. */
    public static Path in(Path folder) throws IOException {
        Path shipped = Path.of("scenarios");
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("findings"));
        for (String name : List.of("model.yaml", "codebook.yaml", "data/states.csv", "data/preferences.csv")) {
            Files.copy(shipped.resolve(name), folder.resolve(name));
        }
        write(folder, "one.yaml", SCENARIO.replace("SALIENCE", "0.25, range: [0.05, 0.45]"));
        write(folder, "two.yaml", SCENARIO.replace("SALIENCE", "0.75, range: [0.55, 0.95]"));
        write(folder, "sweep.yaml", """
                title: Two made-up cases
                scenarios: [one.yaml, two.yaml]
                orders:
                  - {dimension: obligation, higher: one, lower: two}
                """);
        write(folder, "ordinal.yaml", """
                title: Two made-up cases
                cases: [one, two]
                variables:
                  - {id: political_salience, paths: [field.political_salience], order: two > one, words: w, source: s}
                """);
        write(folder, "null-cells.yaml", """
                title: A made-up pair
                null_cells:
                  - {cause: A, measure: scope, why: nobody said so}
                """);
        write(folder, "findings/a.yaml", FINDING.replace("ID", "A").replace("PREDICTED", "down"));
        write(folder, "findings/b.yaml", FINDING.replace("ID", "B").replace("PREDICTED", "up"));
        return folder;
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
