package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SweepRuns;

/** The snippets of the page load a sweep and find what Plenary finds. */
class SnippetsTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "report.md");

    @TempDir
    Path temporary;

    @Test
    void python_reads_the_table_of_runs() throws Exception {
        Path folder = MadeUpFolder.hostile(temporary.resolve("a sweep"));
        assertThat(run("python3", "python", 0, ".py", folder)).isEqualTo(MadeUpFolder.precision(folder));
    }

    @Test
    void python_reads_the_store() throws Exception {
        Path folder = MadeUpFolder.hostile(temporary.resolve("a sweep"));
        double[] all = Summary.of(SweepRuns.read(folder).outcomes()).stream()
                .filter(summary -> summary.outcome() == Outcome.PRECISION)
                .mapToDouble(Summary::mean)
                .toArray();
        String mean = String.format(
                Locale.ROOT, "%.3f", java.util.Arrays.stream(all).average().orElseThrow());
        assertThat(run("python3", "python", 1, ".py", folder)).isEqualTo("n=72 mean=" + mean + "\n");
    }

    @Test
    void r_reads_the_table_of_runs() throws Exception {
        Path folder = MadeUpFolder.hostile(temporary.resolve("a sweep"));
        assertThat(run("Rscript", "r", 0, ".R", folder)).isEqualTo(MadeUpFolder.precision(folder));
    }

    private String run(String interpreter, String language, int index, String ending, Path folder) throws Exception {
        MadeUpFolder.assumeRuns(interpreter);
        List<String> snippets = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        Path script = Files.writeString(temporary.resolve("snippet" + ending), snippets.get(index));
        Process process = new ProcessBuilder(interpreter, script.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
