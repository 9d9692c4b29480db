package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;
import org.plenary.experiment.Manifest;

/** The strategy and the protocol in src/example, built and used as its README says. */
class ExamplePluginTest {
    private static final Path EXAMPLE = Path.of("src/example");
    private static final String SCENARIO = "src/example/shuttle.yaml";

    @TempDir
    static Path temp = Path.of("");

    private static String plugins = "";

    @BeforeAll
    static void buildTheJar() throws IOException {
        Path classes = Files.createDirectories(temp.resolve("classes"));
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
        files(EXAMPLE.resolve("java")).forEach(file -> arguments.add(file.toString()));
        assertThat(compiler.run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
        Path folder = Files.createDirectories(temp.resolve("plugins"));
        try (OutputStream file = Files.newOutputStream(folder.resolve("shuttle.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            add(jar, classes);
            add(jar, EXAMPLE.resolve("resources"));
        }
        plugins = folder.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(JarOutputStream jar, Path folder) throws IOException {
        for (Path file : files(folder)) {
            JarEntry entry = new JarEntry(folder.relativize(file).toString().replace('\\', '/'));
            entry.setTime(0);
            jar.putNextEntry(entry);
            jar.write(Files.readAllBytes(file));
            jar.closeEntry();
        }
    }

    @Test
    void theStrategyIsListedShownAndValid() {
        assertThat(plenary("list", "strategies", "--plugins", plugins).out())
                .contains("shuttle_diplomacy", "wait, then bridge", "pause", "days");
        assertThat(plenary("validate", SCENARIO, "--plugins", plugins).code()).isZero();
        assertThat(plenary("show", SCENARIO, "--plugins", plugins).out()).contains("shuttle_diplomacy.start");
    }

    @Test
    void withoutThePluginItsNameIsUnknown() {
        for (String command : List.of("run", "validate", "show")) {
            Answer answer = plenary(command, SCENARIO);
            assertThat(answer.code()).as(command).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("shuttle_diplomacy", "coalition_building");
        }
    }

    @Test
    void itActsInARun() throws IOException {
        Path trace = temp.resolve("trace.jsonl");
        Answer answer = plenary("run", SCENARIO, "--plugins", plugins, "--trace", trace.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(trace).contains("\"strategy\":\"shuttle_diplomacy\""))
                .isTrue();
    }

    /** A protocol in a jar of one's own drafts, puts, concludes, and ends in adoption or failure as Plenary's own do. */
    @Test
    void theProtocolOfTheJarBringsAboutATextInSilence() throws IOException {
        assertThat(plenary("list", "protocols", "--plugins", plugins).out()).contains("silence_procedure", "drafts");
        Path trace = temp.resolve("silence.jsonl");
        Answer answer = plenary("run", "src/example/silence.yaml", "--plugins", plugins, "--trace", trace.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        String told = Files.readString(trace);
        assertThat(told).contains("\"author\":\"secretariat\"").doesNotContain("\"author\":\"state");
        assertThat(told).contains("\"concluded\"").contains("\"adopted\":true");
    }

    @Test
    void itsHashIsInTheManifestAndItsParametersCanBeFactors() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Files.copy(Path.of(SCENARIO), study.resolve("shuttle.yaml"));
        Files.writeString(study.resolve("sweep.yaml"), """
                title: When to begin
                scenarios: [shuttle.yaml]
                factors:
                  - {path: secretariats.office.strategies.shuttle_diplomacy.start, values: [0, 1]}
                  - {path: strategies.shuttle_diplomacy, values: [true, false]}
                replicates: 2
                common_random_numbers: true
                """);
        Path out = temp.resolve("out");
        Answer answer =
                plenary("sweep", study.resolve("sweep.yaml").toString(), "--plugins", plugins, "--out", out.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Manifest.of(out).orElseThrow().inputs())
                .hasEntrySatisfying(
                        "plugins/shuttle.jar", hash -> assertThat(hash).matches("[0-9a-f]{64}"));
        assertThat(Shell.cell(out.resolve("runs.csv"), 2, "effort")).isEqualTo("0");
    }
}
