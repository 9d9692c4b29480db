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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.CalibrationLoader;
import org.plenary.experiment.DrawnCases;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.Vary;
import org.plenary.report.ProgramVersion;
import picocli.CommandLine;

class CalibrateCommandTest {
    @TempDir
    Path temporary;

    private final AtomicInteger runs = new AtomicInteger();
    private final List<Vary> varied = new ArrayList<>();

    private record Answer(int code, String out, String err) {}

    private CalibrateCommand command() {
        DrawnCases counting = (scenario, values) -> seed -> {
            runs.incrementAndGet();
            return FakeCalibration.cases().at(scenario, values).run(seed);
        };
        CalibrationLoader loader = (file, vary) -> {
            varied.add(vary);
            return FakeCalibration.loaded(counting);
        };
        return new CalibrateCommand(plugins -> loader, new ProgramVersion("1.2.3", ""), Clock.systemUTC());
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

    @Test
    void writesTableAndManifestAndPrintsTheShares() throws IOException {
        Answer answer = execute(
                "calibrate", "x.yaml", "--draws", "10", "--replicates", "2", "--seed", "0xff", "--out", folder("a"));
        assertThat(answer.code).as(answer.err).isZero();
        assertThat(answer.out)
                .contains("Calibration: A made-up sweep", "10 draws", "Table and manifest: " + folder("a"));
        assertThat(answer.err).contains("66 of 66 runs (100%)");
        assertThat(runs).hasValue(66);
        assertThat(varied).containsExactly(Vary.BOTH);
        assertThat(Files.readAllLines(temporary.resolve("a/calibration.csv"))).hasSize(12);
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(temporary.resolve("a/manifest.json")));
        assertThat(manifest.path("format").asText()).isEqualTo("plenary-calibration/1");
        assertThat(manifest.path("command_line").asText())
                .startsWith("plenary calibrate x.yaml --draws 10")
                .endsWith(folder("a"));
        assertThat(manifest.path("seed").asText()).isEqualTo("0x00000000000000ff");
        assertThat(manifest.path("commit").asText()).isEqualTo("unknown");
        assertThat(manifest.path("numbers").path("field.ease").path("range").toString())
                .isEqualTo("[0.0,1.0]");
        assertThat(manifest.path("inputs").path("alpha.yaml").asText()).isEqualTo("00");
        assertThat(manifest.path("outputs").path("calibration.csv").asText()).hasSize(64);
    }

    @Test
    void theTableAndTheTextHaveTheSameBytesWithAnyWorkers() throws IOException {
        Answer one = execute("calibrate", "x.yaml", "--draws", "9", "--workers", "1", "--out", folder("a"));
        Answer three = execute("calibrate", "x.yaml", "--draws", "9", "--workers", "3", "--out", folder("b"));
        assertThat(Files.readAllBytes(temporary.resolve("b/calibration.csv")))
                .isEqualTo(Files.readAllBytes(temporary.resolve("a/calibration.csv")));
        assertThat(three.out.replace(folder("b"), folder("a"))).isEqualTo(one.out);
        Answer other = execute("calibrate", "x.yaml", "--draws", "9", "--seed", "2", "--out", folder("c"));
        assertThat(other.code).isZero();
        assertThat(Files.readAllBytes(temporary.resolve("c/calibration.csv")))
                .isNotEqualTo(Files.readAllBytes(temporary.resolve("a/calibration.csv")));
    }

    @Test
    void whatVariesCanBeChosen() {
        execute("calibrate", "x.yaml", "--draws", "1", "--vary", "shared", "--out", folder("a"));
        execute("calibrate", "x.yaml", "--draws", "1", "--vary", "cases", "--out", folder("b"));
        assertThat(varied).containsExactly(Vary.SHARED, Vary.CASES);
        Answer answer = execute("calibrate", "x.yaml", "--vary", "everything");
        assertThat(answer.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err).contains("everything", "SHARED");
    }

    @Test
    void anEarlierCalibrationIsReplacedOnlyWhenTold() {
        execute("calibrate", "x.yaml", "--draws", "1", "--out", folder("a"));
        Answer again = execute("calibrate", "x.yaml", "--draws", "1", "--out", folder("a"));
        assertThat(again.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err).contains("holds draws of a calibration already", "Maybe give --overwrite");
        assertThat(execute("calibrate", "x.yaml", "--draws", "1", "--out", folder("a"), "--overwrite").code)
                .isZero();
    }

    @Test
    void foldersOfOthersAreLeftAlone() throws IOException {
        Path sweep = Files.createDirectories(temporary.resolve("sweep"));
        Files.writeString(sweep.resolve("manifest.json"), "{\"format\": \"plenary-results/1\"}");
        Path mine = Files.createDirectories(temporary.resolve("mine"));
        Files.writeString(mine.resolve("manifest.json"), "not JSON");
        Path file = Files.writeString(temporary.resolve("file"), "x");
        for (Path path : List.of(sweep, mine, file)) {
            Answer answer = execute("calibrate", "x.yaml", "--overwrite", "--out", path.toString());
            assertThat(answer.code).as(path.toString()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err).contains(path.toString(), "Maybe give another --out");
        }
        assertThat(runs).hasValue(0);
    }

    @Test
    void badNumbersAreRefusedBeforeAnyRun() {
        for (List<String> bad : List.of(
                List.of("--draws", "0"),
                List.of("--draws", "many"),
                List.of("--replicates", "0"),
                List.of("--gap", "2"),
                List.of("--workers", "0"),
                List.of("--seed", "0xgg"))) {
            Answer answer = execute("calibrate", "x.yaml", bad.get(0), bad.get(1), "--out", folder("a"));
            assertThat(answer.code).as(bad.toString()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err).doesNotContain("\tat ");
        }
        assertThat(execute("calibrate").code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(runs).hasValue(0);
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void aStopWritesNothingAndEndsWith130() throws IOException {
        StringWriter out = new StringWriter();
        CalibrateCommand command = command();
        CommandLine line = new CommandLine(new PlenaryCommand())
                .addSubcommand("calibrate", command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true));
        line.parseArgs("calibrate", "x.yaml", "--draws", "10", "--workers", "1", "--out", folder("a"));
        assertThat(command.call(() -> runs.get() >= 40)).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(out.toString()).contains("Stopped: 2 of 11 draws", "nothing was written");
        assertThat(temporary.resolve("a")).doesNotExist();
    }

    @Test
    void theProgramKnowsTheCommand() {
        assertThat(Main.commandLine().getSubcommands()).containsKey("calibrate");
    }
}
