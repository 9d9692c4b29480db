package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.legalization.Records;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.RecordFiles;
import org.plenary.text.NegotiatedRecord;
import picocli.CommandLine;

class ScoreCommandTest {
    /** A record with several texts, omissions and authority, conferred and inherited. */
    private static final NegotiatedRecord FULL = LongStream.range(0, 1000)
            .mapToObj(Records::random)
            .filter(r -> r.texts().size() == 3
                    && r.conferred().size() > 5
                    && !r.inherited().isEmpty())
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path folder = Path.of("");

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(new ScoreCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println(problem.getMessage());
                    return problem instanceof UserError ? ExitCode.BAD_INPUT : ExitCode.FAILURE;
                })
                .execute(args);
        return new Ran(code, out.toString(), err.toString());
    }

    private Path exported(NegotiatedRecord record) throws Exception {
        Path file = folder.resolve("text.json");
        Files.writeString(file, RecordFiles.toJson(record));
        return file;
    }

    @Test
    void separateProcessScoresAnExportedTextAsTheRunDid() throws Exception {
        Path out = folder.resolve("out.json");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ScoreProcess.class.getName(),
                exported(FULL).toString(),
                "--json"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        JsonNode printed = new JsonMapper().readTree(Files.readString(out, StandardCharsets.UTF_8));
        Codebook coding = CodebookFiles.shipped().get(0);
        assertThat(printed.get("coding").textValue()).isEqualTo(coding.name());
        for (Dimension dimension : Dimension.values()) {
            DimensionScore score = coding.score(FULL).of(dimension);
            JsonNode node = printed.get(dimension.name().toLowerCase(Locale.ROOT));
            assertThat(node.get("level").doubleValue()).isEqualTo(score.level());
            assertThat(node.get("class").textValue())
                    .isEqualTo(score.classified().name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void printsCodingReasonsPointsAndItems() throws Exception {
        Ran ran = run(exported(FULL).toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("coding thesis\n")
                .contains("\ndelegation ", "\nprecision ", "\nobligation ", "rule_mandate", "half-width")
                .doesNotContain("\r");
    }

    @Test
    void otherCodingAndOtherCodebookAreUsed() throws Exception {
        String text = exported(FULL).toString();
        assertThat(run(text, "--coding", "abbott2000").out()).startsWith("coding abbott2000\n");
        Path other = Files.writeString(
                folder.resolve("mine.yaml"),
                Files.readString(Path.of("scenarios/codebook.yaml")).replace("name: thesis", "name: mine"));
        assertThat(run(text, "--codebook", other.toString()).out()).startsWith("coding mine\n");
    }

    @Test
    void badInputEndsWithCodeTwoAndEveryProblem() throws Exception {
        String good = RecordFiles.toJson(Records.EMPTY);
        Path bad = Files.writeString(
                folder.resolve("bad.json"), good.replace("\"texts\" : [ ]", "\"texts\" : 1, \"more\" : 2"));
        Ran ran = run(bad.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("2 problems", "bad.json:5:13  texts", "found    the number 1", "bad.json:5:16  more");
        assertThat(run(folder.resolve("none.json").toString()).code()).isEqualTo(2);
        Ran unknown = run(exported(Records.EMPTY).toString(), "--coding", "thsis");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("thesis, abbott2000");
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void emptyRecordIsScored() throws Exception {
        Ran ran = run(exported(Records.EMPTY).toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("delegation 0.000 is low", "precision 0.000 is low", "obligation 0.000 is low");
    }
}
