package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;

/** {@code plenary compare} and {@code plenary report} with two folders. */
class CompareCommandTest {
    private static final String SWEEP = "scenarios/sweeps/weak-field.yaml";

    @TempDir
    Path temp = Path.of("");

    private String folder(String name, String seed) {
        String folder = temp.resolve(name).toString();
        Answer made = plenary("sweep", SWEEP, "--replicates", "4", "--seed", seed, "--out", folder);
        assertThat(made.code()).as(made.err()).isZero();
        return folder;
    }

    @Test
    void twoSweepsStandSideBySideInTheTerminalAndOnAPage() throws IOException {
        String a = folder("a", "1");
        String b = folder("b", "2");
        Answer both = plenary("compare", a, b);
        assertThat(both.code()).as(both.err()).isZero();
        assertThat(both.out())
                .startsWith("Side by side: a and b\n")
                .contains("differences can be told from chance", "Differences are b less a", "as of independent runs")
                .contains("\ndelegation ", "\nadoption ");
        assertThat(both.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        String page = temp.resolve("both.html").toString();
        assertThat(plenary("report", a, b, "--out", page).code()).isZero();
        assertThat(Files.readString(Path.of(page))).contains("<h2>Side by side</h2>", "What differs");
    }

    @Test
    void aFolderDiffersFromItsLikeInNothing() {
        String a = folder("a", "3");
        assertThat(plenary("compare", a, folder("b", "3")).out())
                .contains("0 of ", "over replicates of the same luck", "No class or verdict changes.");
        assertThat(plenary("compare", a, a).err()).contains("a folder is named more than once");
        Answer missing = plenary("compare", a, temp.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("none");
    }
}
