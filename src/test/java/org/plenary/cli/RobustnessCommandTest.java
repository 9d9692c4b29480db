package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.ArmedCases;
import org.plenary.experiment.FakeRobustness;
import org.plenary.experiment.RobustnessLoader;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine;

class RobustnessCommandTest {
    private static final List<String> OUTPUTS = List.of("robustness.csv", "draws.csv", "draws.jsonl");

    @TempDir
    Path temporary;

    private final AtomicInteger runs = new AtomicInteger();
    private int failAfter = Integer.MAX_VALUE;

    private record Answer(int code, String out, String err) {}

    private RobustnessCommand command() {
        ArmedCases counting = (arm, givers, scenario, values) -> seed -> {
            if (runs.incrementAndGet() > failAfter) {
                throw new IllegalStateException("the power went");
            }
            return FakeRobustness.cases().at(arm, givers, scenario, values).run(seed);
        };
        RobustnessLoader loader = (file, vary, levels) -> FakeRobustness.loaded(counting);
        return new RobustnessCommand(plugins -> loader, new ProgramVersion("1.2.3", ""), Clock.systemUTC());
    }

    private Answer execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new PlenaryCommand())
                .addSubcommand(command())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new FailureHandler())
                .setParameterExceptionHandler(new UsageHandler())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    private void same(String a, String b) throws IOException {
        for (String name : OUTPUTS) {
            assertThat(temporary.resolve(b).resolve(name))
                    .as(name)
                    .hasSameBinaryContentAs(temporary.resolve(a).resolve(name));
        }
    }

    @Test
    void writesTablesAndManifestAndPrintsTheShares() throws IOException {
        Answer answer = execute("robustness", "x.yaml", "--draws", "5", "--replicates", "2", "--out", folder("a"));
        assertThat(answer.code).as(answer.err).isZero();
        assertThat(answer.out)
                .contains("Robustness: A made-up sweep", "5 draws", "In short", "Tables and manifest: " + folder("a"));
        assertThat(answer.out.lines()).allMatch(line -> line.length() <= 100);
        // Six draws with the shipped values, two runs in three arms and scenarios, but for one permutation that is
        // none.
        assertThat(runs).hasValue(6 * 18 - 6);
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("format").asText()).isEqualTo("plenary-robustness/1");
        assertThat(manifest.path("levels").asText()).isEqualTo("ranges");
        assertThat(manifest.path("outputs").path("robustness.csv").asText()).hasSize(64);
    }

    @Test
    void sameBytesWithAnyWorkers() throws IOException {
        execute("robustness", "x.yaml", "--draws", "9", "--workers", "1", "--out", folder("a"));
        execute("robustness", "x.yaml", "--draws", "9", "--workers", "3", "--out", folder("b"));
        same("a", "b");
    }

    @Test
    void whatWasBrokenOffGoesOnToTheSameBytes() throws IOException {
        execute("robustness", "x.yaml", "--draws", "9", "--replicates", "2", "--out", folder("a"));
        int all = runs.getAndSet(0);
        failAfter = 60;
        Answer broken = execute(
                "robustness", "x.yaml", "--draws", "9", "--replicates", "2", "--workers", "1", "--out", folder("b"));
        assertThat(broken.code).isEqualTo(ExitCode.FAILURE);
        // As if the program had died in the middle of a line.
        Files.writeString(
                temporary.resolve("b/draws.jsonl"), "{\"draw\":8,\"drawn\":[{\"lev", StandardOpenOption.APPEND);
        failAfter = Integer.MAX_VALUE;
        runs.set(0);
        Answer answer =
                execute("robustness", "x.yaml", "--draws", "9", "--replicates", "2", "--resume", "--out", folder("b"));
        assertThat(answer.code).as(answer.err).isZero();
        assertThat(runs.get()).isPositive().isLessThan(all);
        same("a", "b");
    }

    @Test
    void drawsCanBeAdded() throws IOException {
        execute("robustness", "x.yaml", "--draws", "9", "--out", folder("a"));
        execute("robustness", "x.yaml", "--draws", "4", "--out", folder("b"));
        execute("robustness", "x.yaml", "--draws", "9", "--resume", "--out", folder("b"));
        same("a", "b");
    }

    @Test
    void anEarlierTestIsNeitherLostNorMixedUp() throws IOException {
        execute("robustness", "x.yaml", "--draws", "2", "--out", folder("a"));
        byte[] before = Files.readAllBytes(temporary.resolve("a/draws.jsonl"));
        Answer again = execute("robustness", "x.yaml", "--draws", "2", "--out", folder("a"));
        assertThat(again.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err).contains("holds a test of robustness already", "--resume", "--overwrite");
        Answer other = execute("robustness", "x.yaml", "--draws", "2", "--seed", "9", "--resume", "--out", folder("a"));
        assertThat(other.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err).contains("another seed", "Maybe");
        assertThat(Files.readAllBytes(temporary.resolve("a/draws.jsonl"))).isEqualTo(before);
        assertThat(execute("robustness", "x.yaml", "--draws", "2", "--seed", "9", "--overwrite", "--out", folder("a"))
                        .code)
                .isZero();
    }

    @Test
    void aDamagedLineIsNamedAndNothingIsTouched() throws IOException {
        execute("robustness", "x.yaml", "--draws", "2", "--out", folder("a"));
        Path journal = temporary.resolve("a/draws.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("\"draw\":1", "\"dr\":1"));
        byte[] before = Files.readAllBytes(journal);
        Answer answer = execute("robustness", "x.yaml", "--draws", "2", "--resume", "--out", folder("a"));
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err).contains("draws.jsonl:3 is damaged", "Maybe remove that line");
        assertThat(Files.readAllBytes(journal)).isEqualTo(before);
    }

    @Test
    void otherFoldersAreLeftAlone() throws IOException {
        Files.createDirectories(temporary.resolve("a"));
        Files.writeString(temporary.resolve("a/letter.txt"), "dear");
        Answer answer = execute("robustness", "x.yaml", "--overwrite", "--out", folder("a"));
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err).contains("holds no test of robustness, so it is not touched");
    }

    @Test
    void wrongOptionsAreRefused() {
        assertThat(execute("robustness", "--draws", "0", "--out", folder("a")).err)
                .contains("0 draws is not possible");
        assertThat(execute("robustness", "--workers", "0", "--out", folder("b")).err)
                .contains("0 workers");
        assertThat(execute("robustness", "--levels", "all", "--out", folder("c")).err)
                .contains("all", "RANGES");
        Answer both = execute("robustness", "--resume", "--overwrite", "--out", folder("d"));
        assertThat(both.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(both.err).contains("Maybe give one of them");
    }
}
