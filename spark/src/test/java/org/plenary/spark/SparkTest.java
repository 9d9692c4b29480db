package org.plenary.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as a user starts it, with Spark and without: every table has the same bytes. */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SparkTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> CASES = List.of("sweep", "scenarios/sweeps/three-cases.yaml", "--replicates");

    @TempDir
    private Path folder;

    @Test
    void a_lost_executor_costs_no_run_and_doubles_none() throws Exception {
        Path here = folder.resolve("here");
        finish(start(words(CASES, "12", "--out", here)));
        Path there = folder.resolve("there");
        Process driver = start(words(CASES, "12", "--out", there, "--spark", "local-cluster[2,1,1024]"));
        List<String> said = new ArrayList<>();
        try (BufferedReader err = driver.errorReader()) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                said.add(line);
                if (line.contains("Finished task 5.0")) {
                    driver.descendants().findFirst().orElseThrow().destroyForcibly();
                }
            }
        }
        assertThat(driver.waitFor()).as(String.join("\n", said)).isZero();
        assertThat(said).anyMatch(line -> line.contains("Lost executor"));
        assertThat(tables(there)).isEqualTo(tables(here)).containsKeys("runs.csv", "comparison.csv");
    }

    @Test
    void findings_and_runs_added_later_are_the_same_too() throws Exception {
        Path findings = CHECKOUT.resolve("scenarios/findings/F01.yaml");
        Path here = folder.resolve("here");
        finish(start(List.of("findings", findings.toString(), "--replicates", "3", "--out", here.toString())));
        Path there = folder.resolve("there");
        finish(start(List.of(
                "findings", findings.toString(), "--replicates", "2", "--out", there.toString(), "--spark=local[2]")));
        finish(start(List.of("resume", there.toString(), "--replicates", "3", "--spark", "local[2]")));
        assertThat(tables(there)).isEqualTo(tables(here)).containsKeys("runs.csv", "findings.csv");
    }

    @Test
    void a_master_that_is_no_address_is_said_in_a_sentence() throws Exception {
        Process driver = start(words(CASES, "2", "--out", folder.resolve("out"), "--spark", "nowhere"));
        String said = new String(driver.getErrorStream().readAllBytes());
        assertThat(driver.waitFor()).as(said).isEqualTo(2);
        assertThat(said)
                .contains("Spark at nowhere cannot be used")
                .contains("Maybe")
                .doesNotContain("\tat ");
    }

    private static List<String> words(List<String> first, Object... more) {
        return Stream.concat(first.stream(), Stream.of(more).map(Object::toString))
                .toList();
    }

    private static Process start(List<String> words) throws IOException {
        List<String> line = new ArrayList<>(List.of(CHECKOUT.resolve("plenary").toString()));
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line).directory(CHECKOUT.toFile());
        builder.environment().put("PLENARY_OPTS", "-Dspark.log.level=INFO");
        builder.environment().remove("SPARK_HOME");
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void finish(Process process) throws Exception {
        String said = new String(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Map<String, String> tables(Path results) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".csv")).toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tables;
    }
}
