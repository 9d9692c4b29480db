package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.UserError;

class StoreFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "p?journal_mode=OFF",
                "a?b&c",
                "50%20 #1; 'x' \"y\"",
                "ü 中",
                ":memory:",
                "file:x",
                "a\\b",
            })
    void aNameIsANameAndNoSetting(String name) throws IOException, SQLException {
        Path inside = Files.createDirectory(folder.resolve(name));
        Path file = inside.resolve("runs.sqlite");
        try (Connection connection = StoreFile.write(file, true, true)) {
            connection.createStatement().execute("PRAGMA user_version = " + StoreSchema.VERSION);
            connection.createStatement().execute("PRAGMA application_id = " + StoreSchema.APPLICATION_ID);
        }
        try (Connection connection = StoreFile.read(file)) {
            assertThat(StoreFile.number(connection, "PRAGMA user_version")).isEqualTo(StoreSchema.VERSION);
        }
        assertThat(file).isRegularFile();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(inside);
        }
    }

    /** Makes a database in a program of its own, in which SQLite is not loaded yet. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            try {
                StoreFile.close(StoreFile.write(Path.of(arguments[0]), true, true));
                Runtime.getRuntime().halt(0); // as kill -9 does: nobody tidies up
            } catch (UserError e) {
                System.out.print(e.getMessage());
            }
        }
    }

    private String child(Path caches, Path temporary) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.resolve("made.sqlite").toString());
        builder.environment().put("XDG_CACHE_HOME", caches.toString());
        Process child = builder.start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(child.waitFor()).isZero();
        return said;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    @Timeout(120)
    void theLibraryIsUnpackedOnceAndNothingIsLeftByAKill() throws Exception {
        Path caches = folder.resolve("caches");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        assertThat(child(caches, temporary)).isEmpty();
        assertThat(files(temporary)).isEmpty();
        Path library = files(caches).get(0);
        byte[] right = Files.readAllBytes(library);
        Files.writeString(library, "half of it");
        assertThat(child(caches, temporary)).isEmpty();
        assertThat(files(caches)).containsExactly(library);
        assertThat(library).hasBinaryContent(right);
    }

    @Test
    @Timeout(120)
    void aLibraryThatCanBePutNowhereIsASentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(child(file.resolve("caches"), file.resolve("tmp")))
                .startsWith("SQLite's library cannot be unpacked or loaded")
                .contains("Maybe name a folder", "-Dorg.sqlite.tmpdir=DIR")
                .hasLineCount(1);
    }
}
