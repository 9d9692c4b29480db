package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.kernel.UserError;
import picocli.CommandLine;

/** The shipped files are valid, and so is a new file in the shipped study. */
class ShippedFilesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(List<String> arguments) {
        CommandLine root = FileCommands.addTo(
                new CommandLine(CommandLine.Model.CommandSpec.create().name("plenary")));
        root.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).setCaseInsensitiveEnumValuesAllowed(true);
        root.setExecutionExceptionHandler((problem, line, parsed) -> {
            line.getErr().println(problem.getMessage());
            return problem instanceof UserError ? 2 : 1;
        });
        return root.execute(arguments.toArray(new String[0]));
    }

    private static List<String> shipped() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("scenarios"))) {
            return found.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.startsWith("scenarios/data"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyShippedFileIsValid() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("validate"));
        arguments.addAll(shipped());
        arguments.add("scenarios/data/states.csv");
        arguments.add("scenarios/data/preferences.csv");
        assertThat(run(arguments)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("scenario file", "model file", "codebook file", "states file");
    }

    @Test
    void everyShippedScenarioCanBeShown() throws IOException {
        for (String file : shipped()) {
            if (Files.readString(Path.of(file)).contains("\nprovisions:")) {
                assertThat(run(List.of("show", file))).as(err.toString()).isZero();
            }
        }
        assertThat(out.toString()).contains("field.technical_complexity");
    }

    @Test
    void aNewFileIsValid(@TempDir Path folder) {
        String file = folder.resolve("mine.yaml").toString();
        assertThat(run(List.of("new", file))).isZero();
        assertThat(run(List.of("validate", file))).as(err.toString()).isZero();
    }

    @Test
    void theListsAreFull() {
        for (String what : List.of(
                "strategies", "tactics", "protocols", "rules", "organs", "parameters", "mechanisms", "outcomes")) {
            int before = out.toString().length();
            assertThat(run(List.of("list", what))).isZero();
            assertThat(out.toString().length() - before).as(what).isGreaterThan(200);
        }
    }
}
