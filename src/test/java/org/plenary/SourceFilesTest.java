package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the text of the sources must and must not hold. */
class SourceFilesTest {
    private static final Path MAIN = Path.of("src/main/java");

    /** Cases differ in their scenario files alone. */
    private static final Pattern CASE_NAME =
            Pattern.compile("cyber[-_ ]?(crime|warfare|war\\b|terror)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PACKAGE_INFO =
            Pattern.compile("/\\*\\*\\s+\\*?\\s*\\p{Lu}.*?\\.\\s.*?\\*/\\s+@NullMarked\\s+package ", Pattern.DOTALL);

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noCaseIsNamed() throws IOException {
        assertThat(sources())
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .as("%s: cases are named in scenarios only", file)
                        .doesNotContainPattern(CASE_NAME));
    }

    @Test
    void everyPackageSaysInASentenceWhatItIs() throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        sources().forEach(file -> folders.add(file.getParent()));

        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .exists()
                        .content()
                        .as("%s: a sentence and @NullMarked", folder)
                        .containsPattern(PACKAGE_INFO));
    }
}
