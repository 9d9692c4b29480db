package org.plenary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.kernel.UserError;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FolderLockTest {
    private static final int TAKES = 300;

    @TempDir
    private Path folder;

    /** Takes a lock and gives it back again and again; says how often it was refused, or that it was not alone. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Path lock = Path.of(arguments[0]);
            int refused = 0;
            for (int taken = 0; taken < TAKES; ) {
                try (FolderLock held = FolderLock.take(lock)) {
                    Path inside = Files.createFile(held.file().resolveSibling("inside"));
                    Files.delete(inside);
                    taken++;
                } catch (UserError e) {
                    refused++;
                }
            }
            System.out.print(refused);
        }
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.resolve("lock").toString())
                .start();
    }

    private static String answer(Process child) throws IOException, InterruptedException {
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(error).isEmpty();
        assertThat(child.waitFor()).isZero();
        return said;
    }

    @Test
    void nobodyEverFindsAnotherInside() throws Exception {
        for (Process child : List.of(child(), child(), child())) {
            answer(child);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whoOnlyAsksMakesNobodyRefuse() throws Exception {
        Process child = child();
        boolean seen = false;
        while (child.isAlive()) {
            seen |= FolderLock.isHeld(folder.resolve("lock"));
        }
        assertThat(seen).isTrue();
        assertThat(answer(child)).isEqualTo("0");
    }

    @Test
    void oneProcessHoldsItOnce() throws IOException {
        Path lock = folder.resolve("lock");
        assertThat(FolderLock.isHeld(lock)).isFalse();
        try (FolderLock held = FolderLock.take(lock)) {
            assertThat(FolderLock.isHeld(lock)).isTrue();
            assertThatThrownBy(() -> FolderLock.take(lock))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("still running");
            assertThat(held.file()).exists();
        }
        assertThat(lock).doesNotExist();
        FolderLock.take(lock).close();
    }

    @Test
    void aLinkInItsPlaceMakesNoFileElsewhere() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createSymbolicLink(folder.resolve("lock"), elsewhere);
        assertThatThrownBy(() -> FolderLock.take(folder.resolve("lock"))).isInstanceOf(IOException.class);
        assertThat(elsewhere).doesNotExist();
    }
}
