package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SweepRuns;
import org.plenary.experiment.SweepPlan;

/** The snippets of the page load a sweep and find what Plenary finds. */
class SnippetsTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "report.md");

    @TempDir
    Path temporary;

    @Test
    void python_reads_the_table_of_runs() throws Exception {
        Path folder = folder();
        assertThat(run("python3", "python", 0, ".py", folder)).isEqualTo(expected(folder));
    }

    @Test
    void python_reads_the_store() throws Exception {
        Path folder = folder();
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
        Path folder = folder();
        assertThat(run("Rscript", "r", 0, ".R", folder)).isEqualTo(expected(folder));
    }

    private Path folder() throws IOException {
        SweepPlan plan = MadeUpFolder.hostilePlan();
        return MadeUpFolder.of(temporary.resolve("a sweep"), plan, plan.size());
    }

    private static String expected(Path folder) throws IOException {
        SweepRuns runs = SweepRuns.read(folder);
        return Summary.of(runs.outcomes()).stream()
                .filter(summary -> summary.outcome() == Outcome.PRECISION)
                .map(summary -> String.format(
                        Locale.ROOT,
                        "%s %d n=%d mean=%.3f sd=%.3f\n",
                        runs.plan().scenarios().get(summary.scenario()).id(),
                        summary.designPoint(),
                        summary.n(),
                        summary.mean(),
                        summary.sd()))
                .collect(Collectors.joining());
    }

    private String run(String interpreter, String language, int index, String ending, Path folder) throws Exception {
        assumeThat(onPath(interpreter)).as(interpreter + " on the PATH").isPresent();
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

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
