package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;

/** {@code plenary tell} on a scenario and on a run of a folder. */
class TellCommandTest {
    private static final String CASE = "scenarios/cybercrime.yaml";

    @TempDir
    Path temp = Path.of("");

    @Test
    void aRunEndsWithTheParagraphThatItsStoryBeginsWith() {
        String told = plenary("tell", CASE, "--seed", "5").out();
        String paragraph = told.split("\n\n", -1)[1];
        assertThat(paragraph).startsWith("Three mandates are tabled and all adopted.");
        assertThat(plenary("run", CASE, "--seed", "5").out()).endsWith("\nIn brief\n========\n" + paragraph + "\n");
        assertThat(told.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(told).contains("\n2018 to 2021\n============\n", "\nHow it ends\n");
    }

    @Test
    void aProvisionIsToldByItsIdOrTitleAndInAllOrgans() {
        String byId = plenary("tell", CASE, "--seed", "5", "--provision", "jurisdiction")
                .out();
        assertThat(plenary("tell", CASE, "--seed", "5", "--provision", "Jurisdiction")
                        .out())
                .isEqualTo(byId);
        assertThat(byId)
                .contains("\"Jurisdiction\", Open-ended expert group on cybercrime, 2018 to 2021\n")
                .contains("\"Jurisdiction\", Ad Hoc Committee, 2022 to 2024\n");
    }

    @Test
    void anUnknownProvisionIsAnsweredWithANearOne() {
        Answer answer = plenary("tell", CASE, "--provision", "jurisdction");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("no provision \"jurisdction\"", "Maybe jurisdiction.");
    }

    @Test
    void aRunOfAFolderIsTheRunOfItsSeed() {
        String results = temp.resolve("results").toString();
        Answer sweep = plenary("sweep", "scenarios/sweeps/three-cases.yaml", "--replicates", "1", "--out", results);
        assertThat(sweep.code()).as(sweep.err()).isZero();
        String seed = Shell.cell(temp.resolve("results/runs.csv"), 1, "seed");
        String scenario = Shell.cell(temp.resolve("results/runs.csv"), 1, "scenario");
        String stored = plenary("tell", results, "--run", scenario + "/0/0", "--provision", "technical_assistance")
                .out();
        String again = plenary(
                        "tell",
                        "scenarios/" + scenario + ".yaml",
                        "--seed",
                        seed,
                        "--provision",
                        "technical_assistance")
                .out();
        assertThat(stored.lines().skip(2))
                .isNotEmpty()
                .containsExactlyElementsOf(again.lines().skip(2).toList());
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertThat(plenary("tell", temp.toString()).err()).contains("is a folder", "add --run ID");
        assertThat(plenary("tell", temp.toString(), "--run", "a/0/0", "--seed", "3")
                        .err())
                .contains("--run excludes");
        assertThat(plenary("tell", temp.toString(), "--run", "a/0/0").code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
