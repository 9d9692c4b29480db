package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package for R and the module for Python pass their own tests, and their tutorials find what Plenary finds. */
class PackagesTest {
    private static final Pattern STATUS = Pattern.compile("(?m)^Status: (.*)$");

    @TempDir
    Path temporary;

    @Test
    void the_python_module_passes_its_tests_and_its_tutorial_agrees() throws Exception {
        MadeUpFolder.assumeRuns("python3");
        run("python3", "-m", "unittest", "discover", "-s", "python/tests");
        Path folder = MadeUpFolder.hostile(temporary.resolve("a sweep"));
        assertThat(run("python3", "python/tutorial.py", folder.toString())).contains(MadeUpFolder.precision(folder));
        assertThat(run("python3", "python/tutorial.py")).contains("'cybercrime'", "12 runs");
    }

    /** Where ggplot2 is not installed, that is remarked upon and nothing else. */
    @Test
    void the_r_package_passes_its_check_and_its_tutorial_agrees() throws Exception {
        MadeUpFolder.assumeRuns("Rscript");
        run("R", "CMD", "build", Path.of("r/plenary").toAbsolutePath().toString());
        String log = run("R", "CMD", "check", "--no-manual", "plenary_0.1.0.tar.gz");
        assertThat(STATUS.matcher(log).results().map(found -> found.group(1)).toList())
                .as(log)
                .singleElement()
                .isIn("OK", "1 NOTE");
        if (log.contains("Status: 1 NOTE")) {
            assertThat(log).contains("Package which this enhances but not available for checking: ‘ggplot2’");
        }
        Path folder = MadeUpFolder.hostile(temporary.resolve("a sweep"));
        assertThat(run("Rscript", tutorial(), folder.toString()))
                .contains(MadeUpFolder.precision(folder), "figures: TRUE");
    }

    private static String tutorial() {
        return Path.of("r/plenary/inst/tutorial/tutorial.R").toAbsolutePath().toString();
    }

    /** Runs a program: Python in the root of the repository, R in the temporary folder, where its check leaves a library. */
    private String run(String... line) throws Exception {
        boolean python = line[0].startsWith("python");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(python ? Path.of("").toAbsolutePath().toFile() : temporary.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PYTHONPATH", "python",
                        "PYTHONDONTWRITEBYTECODE", "1",
                        "LC_ALL", "C.UTF-8",
                        "R_LIBS", temporary.resolve("plenary.Rcheck").toString()));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
