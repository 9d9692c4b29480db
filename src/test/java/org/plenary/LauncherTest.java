package org.plenary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher {@code plenary}, in a checkout of its own with a Maven and a Java that only pretend. Nothing here waits
 * by the clock: a build that is to be held tells through a pipe that it has begun, and goes on when the test writes into
 * the pipe of its number.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "find", "head", "sed", "mkdir", "dirname", "readlink", "rm", "mv", "touch", "tail", "grep", "cat", "sleep");

    /** Notes that it was called, fails if told so, is held if there are pipes, and writes a jar. */
    private static final String MAVEN = """
            #!/bin/sh
            echo called >>calls
            for argument; do case $argument in -Dplenary.build.directory=*) folder=${argument#*=} ;; esac; done
            if [ -e broken ]; then echo '[ERROR] Main.java:[1,1] missing semicolon'; exit 1; fi
            number=$(grep -c called calls)
            if [ -p begun ]; then echo "$number" >begun; read -r word <"go-$number"; fi
            echo "a whole jar" >"$folder/plenary.jar"
            """;

    private static final String JAVA = """
            #!/bin/sh
            case $1 in -XX:ArchiveClassesAtExit=*) echo called >>archives; echo classes >"${1#*=}"; exit ;; esac
            if [ "$1" = -version ]; then echo "openjdk version \\"${FAKE_VERSION:-17.0.1}\\" 2021-10-19" >&2; exit; fi
            echo "in $(pwd -P)"
            for argument; do echo "<$argument>"; done
            exit "${FAKE_EXIT:-0}"
            """;

    @TempDir
    private Path folder;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = Files.createDirectories(folder.toRealPath().resolve("a check out"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("plenary"), checkout.resolve("plenary"));
        assertThat(checkout.resolve("plenary").toFile().setExecutable(true)).isTrue();
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "class A {}");
        write("scenarios/a.yaml", "a: 1");
        for (String tool : TOOLS) {
            lend(tool);
        }
        if (isOnPath("flock")) {
            lend("flock");
        }
        script("mvn", MAVEN);
        script("java", JAVA);
        dateTree(checkout, "2020-01-01T00:00:00Z");
    }

    @Test
    void missingJarIsBuiltAndRun() throws Exception {
        Finished start = start("run", "a b.yaml", "*").finish();

        assertThat(start.code()).isZero();
        assertThat(start.out()).startsWith("in " + checkout);
        assertThat(start.out()).endsWith("<-jar>", "<" + jar() + ">", "<run>", "<a b.yaml>", "<*>");
        assertThat(start.err()).singleElement().asString().contains("building target/plenary.jar");
        assertThat(jar()).hasContent("a whole jar");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void youngJarIsRunAsItIsEvenIfAScenarioIsNewer() throws Exception {
        makeJar("2021-01-01T00:00:00Z");
        date("scenarios/a.yaml", "2022-01-01T00:00:00Z");

        assertThat(start("list").finish().err()).isEmpty();
        assertThat(builds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/A.java", "src/main/java"})
    void jarOlderThanASourceOrItsFolderIsBuiltAgain(String source) throws Exception {
        makeJar("2021-01-01T00:00:00Z");
        date(source, "2022-01-01T00:00:00Z");

        assertThat(start().finish().code()).isZero();
        assertThat(jar()).hasContent("a whole jar");
        assertThat(start().finish().code()).isZero();
        assertThat(builds()).as("the second start finds the jar").isEqualTo(1);
    }

    @Test
    void failedBuildSaysWhereTheLogIsAndKeepsTheOldJar() throws Exception {
        makeJar("2019-01-01T00:00:00Z");
        write("broken", "");

        Finished start = start().finish();

        assertThat(start.code()).isEqualTo(1);
        assertThat(start.out()).isEmpty();
        assertThat(start.err()).contains("[ERROR] Main.java:[1,1] missing semicolon");
        assertThat(start.err().get(start.err().size() - 1))
                .isEqualTo(
                        "plenary: the build failed; the whole log is " + checkout.resolve("target/plenary-build.log"));
        assertThat(jar()).hasContent("an old jar");
        assertThat(leftovers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void secondStartWaitsForTheBuildOfTheFirst(boolean withFlock) throws Exception {
        useFlock(withFlock);
        makePipes();
        Running first = start();
        assertThat(awaitBuild()).isEqualTo(1);
        Running second = start();
        second.awaitError("waiting for it");
        letBuildGoOn(1);

        assertThat(first.finish().code()).isZero();
        assertThat(second.finish().code()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(leftovers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void killedBuildLeavesNoHalfJarAndItsLockIsTakenOver(boolean withFlock) throws Exception {
        useFlock(withFlock);
        makePipes();
        Running first = start();
        assertThat(awaitBuild()).isEqualTo(1);
        first.kill();
        assertThat(jar()).doesNotExist();

        Running second = start();
        assertThat(awaitBuild()).isEqualTo(2);
        letBuildGoOn(2);

        assertThat(second.finish().code()).isZero();
        assertThat(jar()).hasContent("a whole jar");
        assertThat(leftovers()).isEmpty();
        letBuildGoOn(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.2", "16", "26-ea", "26.0.1"})
    void javaOutsideTheRangeIsRefused(String version) throws Exception {
        Finished start = start(Map.of("FAKE_VERSION", version)).finish();

        assertThat(start.code()).isEqualTo(1);
        assertThat(start.err()).singleElement().asString().contains("is Java " + version, "17 to 25", "Maybe");
        assertThat(builds()).isZero();
    }

    @Test
    void mavenIsMissedOnlyIfSomethingMustBeBuilt() throws Exception {
        Files.delete(tools.resolve("mvn"));
        Finished without = start().finish();
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).singleElement().asString().contains("Maven is not found", "Maybe");

        makeJar("2021-01-01T00:00:00Z");
        assertThat(start().finish().code()).isZero();
    }

    @Test
    void missingJavaIsSaid() throws Exception {
        Files.delete(tools.resolve("java"));
        assertThat(start().finish().err()).singleElement().asString().contains("Java is not found", "Maybe");

        Finished misled = start(Map.of("JAVA_HOME", "/no/such/folder")).finish();
        assertThat(misled.code()).isEqualTo(1);
        assertThat(misled.err()).singleElement().asString().contains("JAVA_HOME is /no/such/folder");
    }

    @Test
    void folderThatCannotBeWrittenToIsSaid() throws Exception {
        write("target", "a file, where the folder should be");

        Finished start = start().finish();

        assertThat(start.code()).isEqualTo(1);
        assertThat(start.err()).singleElement().asString().contains("cannot be written to");
    }

    @Test
    void linkIsFollowedAndTheUsersFolderKept() throws Exception {
        makeJar("2021-01-01T00:00:00Z");
        Path elsewhere = Files.createDirectories(checkout.resolveSibling("elsewhere"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../a check out/plenary"));
        Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("first"));

        Finished start = start(Map.of(), elsewhere, "./second", "x.yaml").finish();

        assertThat(start.out()).startsWith("in " + elsewhere);
        assertThat(start.out()).endsWith("<-jar>", "<" + jar() + ">", "<x.yaml>");
    }

    @Test
    void optionsAreWordsAndTheExitCodeIsThePrograms() throws Exception {
        makeJar("2021-01-01T00:00:00Z");

        Finished start = start(
                        Map.of("JAVA_OPTS", "-Xmx1g  -Da=*", "PLENARY_OPTS", "-Db", "FAKE_EXIT", "130", "HOME", ""))
                .finish();

        assertThat(start.code()).isEqualTo(130);
        assertThat(start.out()).containsSubsequence("in " + checkout, "<-Xmx1g>", "<-Da=*>", "<-Db>", "<-jar>");
    }

    @Test
    void anArchiveOfClassesIsMadeOnceForEachJarAndJava() throws Exception {
        makeJar("2021-01-01T00:00:00Z");

        assertThat(start("list").finish().out()).contains(archived("17.0.1"));
        assertThat(start("sweep").finish().out()).contains(archived("17.0.1"));
        assertThat(archives()).isEqualTo(1);
        assertThat(start(Map.of("FAKE_VERSION", "21.0.2")).finish().out()).contains(archived("21.0.2"));
        assertThat(archives()).isEqualTo(2);
        date("target/plenary-17.0.1.jsa", "2020-06-01T00:00:00Z");
        assertThat(start("list").finish().out()).contains(archived("17.0.1"));
        assertThat(archives()).as("the jar is younger than its archive").isEqualTo(3);
    }

    @Test
    void whatIsOverSoonIsCompiledByTheQuickCompilerAlone() throws Exception {
        makeJar("2021-01-01T00:00:00Z");

        assertThat(start("validate").finish().out()).contains("<-XX:TieredStopAtLevel=1>", "<-XX:+UseSerialGC>");
        assertThat(start("findings").finish().out()).doesNotContain("<-XX:TieredStopAtLevel=1>", "<-XX:+UseSerialGC>");
    }

    @Test
    void whatTheUserSaysOfTheVirtualMachineHolds() throws Exception {
        makeJar("2021-01-01T00:00:00Z");

        Finished start = start(Map.of("JAVA_OPTS", "-XX:+UseParallelGC")).finish();

        assertThat(start.out()).containsExactly("in " + checkout, "<-XX:+UseParallelGC>", "<-jar>", "<" + jar() + ">");
        assertThat(archives()).isZero();
    }

    @Test
    void sparkIsStartedFromItsModuleWithThePrograms() throws Exception {
        makeJar("2021-01-01T00:00:00Z");
        write("spark/pom.xml", "<project/>");
        write("spark/target/home/jars/spark-core_2.13-3.5.9.jar", "");
        write("spark/target/plenary-spark.jar", "");

        Finished start = start("sweep", "a.yaml", "--spark", "local[2]").finish();

        Path target = checkout.resolve("spark/target");
        assertThat(start.out())
                .contains("<--add-opens=java.base/sun.nio.ch=ALL-UNNAMED>")
                .endsWith(
                        "<-cp>",
                        "<" + target.resolve("plenary-spark.jar") + ":" + target.resolve("home/jars") + "/*>",
                        "<org.plenary.cli.Main>",
                        "<sweep>",
                        "<a.yaml>",
                        "<--spark>",
                        "<local[2]>");
        assertThat(builds()).isZero();
    }

    @Test
    void aSparkThatIsNoneIsSaid() throws Exception {
        makeJar("2021-01-01T00:00:00Z");
        write("spark/target/plenary-spark.jar", "");

        Finished start = start(Map.of("SPARK_HOME", "/nowhere"), checkout, "./plenary", "sweep", "--spark=yarn")
                .finish();

        assertThat(start.code()).isEqualTo(1);
        assertThat(start.err())
                .containsExactly(
                        "plenary: SPARK_HOME is /nowhere, but its folder jars holds no Spark 3.5 for Scala 2.13."
                                + " Maybe unset it, to use the one that Maven fetches.");
    }

    private String archived(String version) {
        return "<-XX:SharedArchiveFile=" + checkout.resolve("target/plenary-" + version + ".jsa") + ">";
    }

    private long archives() throws IOException {
        Path calls = checkout.resolve("archives");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    @ParameterizedTest
    @CsvSource({"17.0.1, <-Xlog:disable>", "23.0.1, <-Xlog:disable>", "24, <--sun-misc-unsafe-memory-access=allow>"})
    void onlyAJavaThatWarnsIsToldNotTo(String version, String first) throws Exception {
        makeJar("2021-01-01T00:00:00Z");

        Finished start = start(Map.of("FAKE_VERSION", version)).finish();

        assertThat(start.out()).startsWith("in " + checkout, first);
    }

    private Running start(String... arguments) throws IOException {
        return start(Map.of(), checkout, "./plenary", arguments);
    }

    private Running start(Map<String, String> environment) throws IOException {
        return start(environment, checkout, "./plenary");
    }

    private Running start(Map<String, String> environment, Path where, String launcher, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(find("sh").toString(), launcher));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_OPTS", "PLENARY_OPTS", "CDPATH"));
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        return new Running(builder.start());
    }

    /** A start under way. */
    private record Running(Process process, BufferedReader err) {
        Running(Process process) {
            this(process, process.errorReader(UTF_8));
        }

        void awaitError(String part) throws IOException {
            assertThat(err.readLine()).contains(part);
        }

        /** Kills the launcher alone, as {@code kill -9} does. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        Finished finish() throws IOException, InterruptedException {
            List<String> out = process.inputReader(UTF_8).lines().toList();
            List<String> rest = err.lines().toList();
            return new Finished(process.waitFor(), out, rest);
        }
    }

    /** What a start came to. */
    private record Finished(int code, List<String> out, List<String> err) {}

    private Path jar() {
        return checkout.resolve("target/plenary.jar");
    }

    private long builds() throws IOException {
        Path calls = checkout.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\.build.*|\\.lock\\.d"))
                    .toList();
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void makeJar(String date) throws IOException {
        write("target/plenary.jar", "an old jar");
        date("target/plenary.jar", date);
    }

    private void date(String name, String date) throws IOException {
        Files.setLastModifiedTime(checkout.resolve(name), FileTime.from(Instant.parse(date)));
    }

    private static void dateTree(Path root, String date) throws IOException {
        FileTime time = FileTime.from(Instant.parse(date));
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setLastModifiedTime(file, time);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                Files.setLastModifiedTime(visited, time);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void script(String name, String content) throws IOException {
        Path file = Files.writeString(tools.resolve(name), content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Makes a tool of the machine available to the launcher, which sees no others. */
    private void lend(String tool) throws IOException {
        script(tool, "#!/bin/sh\nexec '" + find(tool) + "' \"$@\"\n");
    }

    private void useFlock(boolean wanted) throws IOException {
        if (!wanted) {
            Files.deleteIfExists(tools.resolve("flock"));
        }
    }

    private static boolean isOnPath(String tool) {
        return path().map(part -> part.resolve(tool)).anyMatch(Files::isExecutable);
    }

    private static Path find(String tool) {
        return path().map(part -> part.resolve(tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> path() {
        return Stream.of(System.getenv("PATH").split(":")).map(Path::of);
    }

    private void makePipes() throws IOException, InterruptedException {
        for (String pipe : List.of("begun", "go-1", "go-2")) {
            Process mkfifo = new ProcessBuilder("mkfifo", checkout.resolve(pipe).toString()).start();
            assertThat(mkfifo.waitFor()).isZero();
        }
    }

    /** Waits until a build begins, and returns its number, from 1. */
    private int awaitBuild() throws IOException {
        return Integer.parseInt(Files.readString(checkout.resolve("begun")).strip());
    }

    /** Writes into the pipe of a build, which waits until the build reads it. */
    private void letBuildGoOn(int number) throws IOException {
        Files.writeString(checkout.resolve("go-" + number), "go on\n");
    }
}
