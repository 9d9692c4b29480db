package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.FindingsCount;
import org.plenary.experiment.StudyBaselineLoader;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine;

/** On the smallest scenario, which takes milliseconds a run. */
class BaselinesCommandTest {
    @TempDir
    Path temporary;

    private FindingsCount findings = FindingsCount.NONE;

    private record Answer(int code, String out, String err) {}

    private Answer execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new PlenaryCommand())
                .addSubcommand(new BaselinesCommand(
                        StudyBaselineLoader::new, findings, new ProgramVersion("1.2.3", ""), Clock.systemUTC()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new FailureHandler())
                .setParameterExceptionHandler(new UsageHandler())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    private Answer baselines(String folder, String... more) {
        String[] all = new String[more.length + 6];
        String[] first = {"baselines", "scenarios/sweeps/weak-field.yaml", "--replicates", "2", "--out", folder(folder)
        };
        System.arraycopy(first, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return execute(all);
    }

    private String folder(String name) {
        return temporary.resolve(name).toString();
    }

    @Test
    void writesTablesAndSaysWhatTheProtocolAdds() throws IOException {
        Answer answer = baselines("a");
        assertThat(answer.code).as(answer.err).isZero();
        assertThat(answer.out)
                .contains("What does each get right?", "signed_sum", "constant guess", "What single_text adds");
        assertThat(answer.out.lines()).allMatch(line -> line.length() <= 100);
        assertThat(Files.readAllLines(temporary.resolve("a/baselines.csv"))).hasSize(6);
        assertThat(Files.readAllLines(temporary.resolve("a/timings.csv"))).hasSize(6);
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("protocols")).hasSize(4);
        assertThat(manifest.path("outputs").path("baselines.csv").asText()).hasSize(64);
    }

    @Test
    void sameBytesWithAnyWorkersButForTimes() throws IOException {
        baselines("a", "--workers", "1");
        baselines("b", "--workers", "3");
        for (String name : new String[] {"baselines.csv", "baseline_cells.csv", "baseline_orders.csv"}) {
            assertThat(temporary.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(temporary.resolve("a").resolve(name));
        }
    }

    @Test
    void findingsAreCountedWhereTheyAreTested() throws IOException {
        findings = protocol ->
                protocol.equals("single_text") ? Optional.of(new FindingsCount.Counted(21, 25)) : Optional.empty();
        Answer answer = baselines("a");
        assertThat(answer.out).contains("findings", "21 of 25");
        assertThat(Files.readString(temporary.resolve("a/baselines.csv"))).contains(",21,25,");
    }

    @Test
    void mistakesAreNamed() {
        Answer unknown = baselines("a", "--protocols", "single_text,compromise_means");
        assertThat(unknown.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err).contains("compromise_means", "compromise_mean");
        Answer twice = baselines("a", "--protocols", "single_text,single_text");
        assertThat(twice.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twice.err).contains("stands twice");
        assertThat(baselines("a", "--gap", "2").err).contains("the gap 2.0 is not from 0 to 1");
        Answer factors = execute("baselines", "scenarios/sweeps/strategies.yaml", "--out", folder("b"));
        assertThat(factors.err).contains("baselines vary the protocol alone");
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void anEarlierComparisonIsReplacedOnlyWhenTold() {
        baselines("a");
        assertThat(baselines("a").err).contains("already", "Maybe give --overwrite");
        assertThat(baselines("a", "--overwrite").code).isZero();
    }
}
