package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.worlds.SmallStudy;

/** An experiment that is asked for more adds to what is there, and ends as if it had been asked at once. */
class MoreRunsTest {
    @TempDir
    Path temporary;

    private Path study = Path.of("");

    @BeforeEach
    void makeTheStudy() throws IOException {
        study = SmallStudy.in(temporary.resolve("study"));
    }

    private Shell.Answer plenary(String folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", temporary.resolve(folder).toString()));
        return Shell.plenary(all.toArray(new String[0]));
    }

    private String of(String file) {
        return study.resolve(file).toString();
    }

    /** Moves the second finding to another scenario: in the same one its arms are those of the first. */
    private void inScenario(String file) throws IOException {
        Path second = study.resolve("findings/b.yaml");
        Files.writeString(second, Files.readString(second).replace("[one.yaml]", "[" + file + "]"));
    }

    /** Asks for some, then for all, and for all at once elsewhere: the tables are the same. */
    private void grows(List<String> some, List<String> all, long kept, String... tables) {
        Shell.Answer first = plenary("grown", some.toArray(new String[0]));
        assertThat(first.code()).as(first.err()).isZero();
        Shell.Answer more = plenary("grown", all.toArray(new String[0]));
        assertThat(more.code()).as(more.err()).isZero();
        assertThat(more.out()).contains("Going on with " + temporary.resolve("grown") + ", which holds " + kept);
        assertThat(plenary("once", all.toArray(new String[0])).code()).isZero();
        for (String table : tables) {
            assertThat(temporary.resolve("grown").resolve(table))
                    .as(table)
                    .hasSameBinaryContentAs(temporary.resolve("once").resolve(table));
        }
        Shell.Answer fewer = plenary("grown", some.toArray(new String[0]));
        assertThat(fewer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(fewer.err()).contains("holds more runs of this experiment", "Maybe");
        Shell.Answer again = plenary("grown", all.toArray(new String[0]));
        assertThat(again.out()).contains("finished; nothing was run");
    }

    @Test
    void replicatesOfASweepByTheOption() {
        grows(
                List.of("sweep", of("sweep.yaml"), "--replicates", "2"),
                List.of("sweep", of("sweep.yaml"), "--replicates", "5"),
                4,
                "runs.csv",
                "comparison.csv",
                "sweep.json");
    }

    @Test
    void replicatesOfASweepByItsFile() throws IOException {
        Path file = study.resolve("sweep.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text + "replicates: 2\n");
        assertThat(plenary("grown", "sweep", file.toString()).code()).isZero();
        Files.writeString(file, text + "replicates: 4\n");
        Shell.Answer more = plenary("grown", "sweep", file.toString());
        assertThat(more.code()).as(more.err()).isZero();
        assertThat(more.out()).contains("which holds 4 of 8 runs");
        plenary("once", "sweep", file.toString());
        assertThat(temporary.resolve("grown/runs.csv")).hasSameBinaryContentAs(temporary.resolve("once/runs.csv"));
        Files.writeString(file, text.replace("Two made-up", "Two other") + "replicates: 6\n");
        Shell.Answer other = plenary("grown", "sweep", file.toString());
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("file sweep.yaml: changed since");
    }

    @Test
    void drawsOfACalibration() {
        grows(
                List.of("calibrate", of("sweep.yaml"), "--replicates", "2", "--draws", "2"),
                List.of("calibrate", of("sweep.yaml"), "--replicates", "2", "--draws", "4"),
                12,
                "runs.csv",
                "calibration.csv");
    }

    @Test
    void findingsOfATestOfFindings() throws IOException {
        inScenario("two.yaml");
        List<String> all = List.of("findings", of("findings/a.yaml"), of("findings/b.yaml"), "--replicates", "2");
        List<String> some = new ArrayList<>(all);
        some.addAll(List.of("--only", "A"));
        grows(some, all, 122, "runs.csv", "findings.csv");
    }

    @Test
    void findingsOfBaselinesThatHadNone() {
        List<String> all = new ArrayList<>(List.of("baselines", of("sweep.yaml"), "--replicates", "2"));
        List<String> none = new ArrayList<>(all);
        none.add("--no-findings");
        all.addAll(List.of("--findings-replicates", "2"));
        grows(none, all, 16, "runs.csv", "baselines.csv", "baseline_findings.csv");
    }

    @Test
    void findingsOfBaselinesThatHadSome() throws IOException {
        inScenario("two.yaml");
        List<String> all = new ArrayList<>(List.of("baselines", of("sweep.yaml"), "--replicates", "2"));
        all.addAll(List.of("--findings-replicates", "2"));
        List<String> some = new ArrayList<>(all);
        some.addAll(List.of("--only", "A"));
        grows(some, all, 64, "runs.csv", "baselines.csv", "baseline_findings.csv");
    }

    @Test
    void aScenarioThatOnlyAnAddedFindingHasComesToThoseThatAreThere() throws IOException {
        Files.writeString(
                study.resolve("three.yaml"),
                Files.readString(study.resolve("one.yaml")).replace("drive: 0.5", "drive: 0.6"));
        inScenario("three.yaml");
        List<String> all = new ArrayList<>(List.of("baselines", of("sweep.yaml"), "--replicates", "2"));
        all.addAll(List.of("--findings-replicates", "2"));
        List<String> some = new ArrayList<>(all);
        some.addAll(List.of("--only", "A"));
        grows(some, all, 64, "runs.csv", "baseline_findings.csv");
    }

    @Test
    void whatWasReadBeforeMustBeAsItWas() throws IOException {
        List<String> all = List.of("findings", of("findings/a.yaml"), of("findings/b.yaml"), "--replicates", "2");
        List<String> some = new ArrayList<>(all);
        some.addAll(List.of("--only", "A"));
        assertThat(plenary("grown", some.toArray(new String[0])).code()).isZero();
        Path one = study.resolve("one.yaml");
        Files.writeString(one, Files.readString(one).replace("drive: 0.5", "drive: 0.6"));
        Shell.Answer more = plenary("grown", all.toArray(new String[0]));
        assertThat(more.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(more.err()).contains("file one.yaml: changed since", "--overwrite");
    }
}
