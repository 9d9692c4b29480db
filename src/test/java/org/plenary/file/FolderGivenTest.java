package org.plenary.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.Manifest;
import org.plenary.kernel.UserError;

class FolderGivenTest {
    @TempDir
    Path folder;

    @Test
    void a_file_of_a_results_folder_is_answered_with_the_folder() throws IOException {
        Path runs = Files.createFile(folder.resolve("runs.csv"));
        assertThatThrownBy(() -> FolderGiven.check(runs, "a sweep", "run one first"))
                .isInstanceOf(UserError.class)
                .hasMessage(runs + " is a file: the folder of a sweep is needed. Maybe run one first.");
        Files.createFile(folder.resolve(Manifest.FILE));
        assertThatThrownBy(() -> FolderGiven.check(runs, "a sweep", "run one first"))
                .hasMessageEndingWith("Maybe give its folder, " + folder + ".");
        assertThatThrownBy(() -> FolderGiven.check(folder.resolve("none"), "a sweep", "run one first"))
                .hasMessageContaining("does not exist")
                .hasMessageEndingWith("Maybe run one first.");
        assertThatCode(() -> FolderGiven.check(folder, "a sweep", "run one first"))
                .doesNotThrowAnyException();
    }
}
