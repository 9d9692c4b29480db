package org.plenary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.kernel.UserError;

class SafeFilesTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileReplacesWhatStoodThereAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a longer text that was there before");
        SafeFiles.write(file, "é\n");
        assertThat(file).hasContent("é\n");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void linksThatAStrangerLaidAreNotFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        for (String name : List.of("a.csv", "a.csv.part")) {
            Files.createSymbolicLink(folder.resolve(name), precious);
        }
        SafeFiles.write(folder.resolve("a.csv"), "new");
        assertThat(precious).hasContent("mine");
        assertThat(folder.resolve("a.csv")).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(folder.resolve("a.csv"))).isFalse();
    }

    @Test
    void aLinkThatAMakerFindsInItsPlaceIsGoneBeforeItWrites() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Files.createSymbolicLink(folder.resolve("a.parquet.part"), precious);
        SafeFiles.make(folder.resolve("a.parquet"), part -> Files.writeString(part, "new"));
        assertThat(precious).hasContent("mine");
        assertThat(folder.resolve("a.parquet")).hasContent("new");
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOldOneAndSaysItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> SafeFiles.write(file, out -> {
                    out.write("half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": No space left on device");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.csv");
        Path lost = folder.resolve("no/such/a.csv");
        assertThatThrownBy(() -> SafeFiles.write(lost, "x"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(lost.toString());
    }

    @Test
    void nothingButAFileIsReplaced() {
        assertThatThrownBy(() -> SafeFiles.write(folder, "x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a folder");
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "needs a device");
        assertThatThrownBy(() -> SafeFiles.write(device, "x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a device or a pipe");
    }
}
