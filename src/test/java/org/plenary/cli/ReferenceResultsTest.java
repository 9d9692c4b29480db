package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;

/**
 * The sweep in results/reference comes out again to the byte. After a change that is meant to alter numbers:
 *
 * <pre>mvn test -Dtest=ReferenceResultsTest -Dplenary.golden.update=true</pre>
 */
class ReferenceResultsTest {
    private static final Path REFERENCE = Path.of("results/reference");

    private static void sweep(Path out) {
        Answer answer = plenary(
                "sweep",
                "scenarios/sweeps/three-cases.yaml",
                "--replicates",
                "4",
                "--out",
                out.toString(),
                "--overwrite");
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @BeforeAll
    static void update() throws IOException {
        if (Boolean.getBoolean("plenary.golden.update")) {
            sweep(REFERENCE);
            Files.deleteIfExists(REFERENCE.resolve("runs.sqlite"));
        }
    }

    @Test
    void theReferenceSweepComesOutAgain(@TempDir Path temp) {
        sweep(temp.resolve("again"));
        for (String table : List.of("runs.csv", "comparison.csv", "sweep.json")) {
            assertThat(temp.resolve("again").resolve(table))
                    .as("run with -Dplenary.golden.update=true if the change of numbers is meant")
                    .hasSameTextualContentAs(REFERENCE.resolve(table))
                    .hasSameBinaryContentAs(REFERENCE.resolve(table));
        }
    }

    @Test
    void theReferenceCanBeCompared() {
        Answer answer = plenary("compare", REFERENCE.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("of 9 cells");
    }
}
