package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;
import org.plenary.experiment.Manifest;

/** {@code plenary sweep} on the shipped study and on copies of it. */
class SweepEndToEndTest {
    private static final String THREE = "scenarios/sweeps/three-cases.yaml";

    @TempDir
    Path temp = Path.of("");

    private Path sweep(String file, String name, String... more) {
        Path out = temp.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("sweep", file, "--out", out.toString()));
        arguments.addAll(List.of(more));
        Answer answer = plenary(arguments.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err()).isZero();
        return out;
    }

    @Test
    void runsDoNotDependOnWorkers() throws IOException {
        Path one = sweep(THREE, "one", "--replicates", "3", "--workers", "1");
        Path two = sweep(THREE, "two", "--replicates", "3", "--workers", "2");
        for (String table : List.of("runs.csv", "comparison.csv")) {
            assertThat(two.resolve(table)).hasSameBinaryContentAs(one.resolve(table));
        }
    }

    @Test
    void runsDoNotDependOnTheOrderOfStates() throws IOException {
        Path plain = sweep(THREE, "plain", "--replicates", "1");
        Path study = Shell.studyIn(temp.resolve("study"));
        for (String table : List.of("data/states.csv", "data/preferences.csv")) {
            List<String> lines = new ArrayList<>(Files.readAllLines(study.resolve(table)));
            Collections.shuffle(lines.subList(1, lines.size()), new Random(5));
            Files.write(study.resolve(table), lines);
        }
        Path shuffled = sweep(study.resolve("sweeps/three-cases.yaml").toString(), "shuffled", "--replicates", "1");
        assertThat(shuffled.resolve("runs.csv")).hasSameBinaryContentAs(plain.resolve("runs.csv"));
    }

    @Test
    void theManifestHasAllInputs() throws IOException {
        Path out = sweep(THREE, "out", "--replicates", "1");
        Manifest manifest = Manifest.of(out).orElseThrow();
        assertThat(manifest.isFinished()).isTrue();
        assertThat(manifest.inputs())
                .containsOnlyKeys(
                        "codebook.yaml",
                        "cybercrime.yaml",
                        "cyberterrorism.yaml",
                        "cyberwarfare.yaml",
                        "data/preferences.csv",
                        "data/rollcall_items.csv",
                        "data/states.csv",
                        "model.yaml",
                        "sweeps/three-cases.yaml");
        assertThat(plenary("compare", out.toString()).out())
                .contains("of 9 cells", "constant guess", "precision   cybercrime > cyberwarfare");
    }

    @Test
    void aFolderThatExistsIsLeftAlone() throws IOException {
        Path out = sweep(THREE, "out", "--replicates", "1");
        Answer again = plenary("sweep", THREE, "--replicates", "1", "--out", out.toString());
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("already holds this sweep", "of 9 cells");
        Answer other = plenary("sweep", THREE, "--replicates", "1", "--seed", "2", "--out", out.toString());
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("another experiment", "seed", "--overwrite");
        Answer foreign = plenary("sweep", THREE, "--out", "scenarios", "--overwrite");
        assertThat(foreign.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(foreign.err()).contains("not a results folder");
        Answer file = plenary("sweep", THREE, "--out", "pom.xml");
        assertThat(file.code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void allThatIsWrongIsToldBeforeAnyRun() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path file = study.resolve("sweeps/bad.yaml");
        Files.writeString(file, """
                title: Bad
                scenarios: [cybercrime.yaml, cyberwar.yaml]
                factors:
                  - {path: field.drives, values: [0.5]}
                  - {path: field.drive, values: [0.5, 1.5]}
                orders:
                  - {dimension: precision, higher: cybercrime, lower: cyberpeace}
                keep: [states, rounds, states]
                """);
        Path out = temp.resolve("out");
        Answer answer = plenary("sweep", file.toString(), "--out", out.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("bad.yaml:2:", "cyberwar.yaml", "Maybe write \"cyberwarfare.yaml\"")
                .contains("field.drives", "1.5", "\"cyberpeace\"", "keep.3", "stands twice")
                .doesNotContain("\tat ", "Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void aTableThatDoesNotExistIsRefused() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path file = study.resolve("sweeps/bad.yaml");
        Files.writeString(file, """
                title: Bad
                scenarios: [cybercrime.yaml]
                keep: [texts]
                """);
        Answer answer =
                plenary("sweep", file.toString(), "--out", temp.resolve("out").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("bad.yaml:3:", "\"texts\"", "rounds, provisions, states, mandates, votes");
    }

    @Test
    void aMistakeInAScenarioStopsTheSweepBeforeAnyRun() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path scenario = study.resolve("cybercrime.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("drive:", "drve:"));
        Path out = temp.resolve("out");
        Answer answer =
                plenary("sweep", study.resolve("sweeps/three-cases.yaml").toString(), "--out", out.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("cybercrime.yaml:", "\"drve\"", "\"drive\"");
        assertThat(out).doesNotExist();
    }

    @Test
    void valuesThatDoNotGoTogetherAreFoundAtTheirDesignPoint() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path file = study.resolve("sweeps/bad.yaml");
        Files.writeString(file, """
                title: Two organs that are absent are one too many
                scenarios: [cybercrime.yaml]
                factors:
                  - {path: organs.ahc, values: [absent]}
                  - {path: organs.ahc.regular, values: [true, false]}
                """);
        Answer answer =
                plenary("sweep", file.toString(), "--out", temp.resolve("out").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("organs.ahc");
    }

    @Test
    void unknownCodingsAndUnreadableCodebooksAreRefused() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path file = study.resolve("sweeps/three-cases.yaml");
        Files.writeString(file, Files.readString(file).replace("coding: thesis", "coding: theses"));
        Answer answer = plenary("sweep", file.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("three-cases.yaml:7:", "Maybe write \"thesis\"");
        Files.writeString(study.resolve("codebook.yaml"), "format: other\n");
        assertThat(plenary("sweep", file.toString()).err()).contains("codebook.yaml");
        Files.delete(study.resolve("codebook.yaml"));
        assertThat(plenary("sweep", file.toString()).err()).contains("codebook.yaml", "copy it from the shipped study");
    }

    @Test
    void whatIsNoSweepFileIsRefused() throws IOException {
        Path empty = Files.writeString(temp.resolve("empty.yaml"), "");
        Path rubbish = Files.write(temp.resolve("rubbish.yaml"), new byte[] {(byte) 0xff, 0, 1, 2});
        Path alias = Files.writeString(temp.resolve("alias.yaml"), "title: &a x\nscenarios: [*a]\n");
        Path twice = Files.writeString(temp.resolve("twice.yaml"), "title: x\ntitle: y\nscenarios: [a.yaml]\n");
        for (String file : List.of(
                empty.toString(),
                rubbish.toString(),
                alias.toString(),
                twice.toString(),
                temp.toString(),
                temp.resolve("none.yaml").toString(),
                "scenarios/cybercrime.yaml",
                "scenarios/data/states.csv")) {
            Answer answer = plenary("sweep", file);
            assertThat(answer.code()).as(file).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).as(file).contains("problem").doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void scenariosStayInTheirStudy() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Files.copy(Path.of("scenarios/cybercrime.yaml"), temp.resolve("outside.yaml"));
        for (String path :
                List.of("../outside.yaml", temp.resolve("outside.yaml").toString())) {
            Path file = Files.writeString(study.resolve("x.yaml"), "title: x\nscenarios: [\"" + path + "\"]\n");
            Answer answer = plenary("sweep", file.toString());
            assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("leaves the study folder");
        }
    }

    /** As from the jar: another process, another working folder, the study inside the program. */
    @Test
    void theShippedStudyServesInAnEmptyFolder() throws IOException, InterruptedException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        assertThat(elsewhere(empty, "sweep", "scenarios/sweeps/three-cases.yaml", "--replicates", "1"))
                .isZero();
        assertThat(empty.resolve("results/three-cases/runs.csv")).isRegularFile();
        Path here = sweep(THREE, "here", "--replicates", "1");
        assertThat(empty.resolve("results/three-cases/runs.csv")).hasSameBinaryContentAs(here.resolve("runs.csv"));
        assertThat(elsewhere(empty, "run", "examples/smallest.yaml")).isZero();
        assertThat(elsewhere(empty, "validate", "cybercrime.yaml")).isZero();
        assertThat(elsewhere(empty, "run", "mine.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        Files.copy(Path.of("scenarios/examples/smallest.yaml"), empty.resolve("mine.yaml"));
        assertThat(elsewhere(empty, "run", "mine.yaml")).isZero();
    }

    private static int elsewhere(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor();
    }

    @Test
    void aCalendarCanBeMadeTwiceAsLong() throws IOException {
        Path out = sweep("scenarios/sweeps/doubled-calendars.yaml", "out", "--replicates", "1");
        assertThat(Shell.cell(out.resolve("runs.csv"), 1, "periods.*.tablings.*.sessions"))
                .isEqualTo("x2");
        String smallest = "scenarios/examples/smallest.yaml";
        assertThat(plenary("run", smallest).out()).contains(" of 3 ", " of 15 ");
        assertThat(plenary("run", smallest, "--set", "periods.*.tablings.*.sessions=x2")
                        .out())
                .contains(" of 6 ", " of 30 ");
        Answer half = plenary("run", smallest, "--set", "periods.*.tablings.*.sessions=x0.5");
        assertThat(half.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(half.err()).contains("1.5", "whole");
        Answer text = plenary("run", smallest, "--set", "periods.1.tablings.1.organ=x2");
        assertThat(text.err()).contains("a multiple of a number");
    }

    @Test
    void everyStrategyCanBeSwitchedOff() throws IOException {
        Path out = sweep("scenarios/sweeps/strategies.yaml", "out", "--replicates", "1");
        Path runs = out.resolve("runs.csv");
        assertThat(Shell.cell(runs, 7, "effort")).isEqualTo("0");
        assertThat(Shell.cell(runs, 7, "seed")).isEqualTo(Shell.cell(runs, 0, "seed"));
        assertThat(Double.parseDouble(Shell.cell(runs, 0, "effort"))).isPositive();
    }

    @Test
    void nobodyDelegatesMuchInAFieldThatNobodyWantsRegulated() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path file = Files.writeString(study.resolve("x.yaml"), """
                title: The weak case
                scenarios: [examples/weak-field.yaml]
                replicates: 20
                """);
        Path out = sweep(file.toString(), "out");
        assertThat(Shell.cell(out.resolve("comparison.csv"), 0, "modal_class")).isEqualTo("low");
        assertThat(Shell.cell(out.resolve("comparison.csv"), 0, "share_high")).isEqualTo("0");
    }
}
