package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;

/** {@code plenary votes} on the shipped scenarios, and what it says of those that it cannot use. */
class VotesCommandTest {
    private static final String CASE = "scenarios/cybercrime.yaml";

    @TempDir
    Path temp = Path.of("");

    @Test
    void rollCallsThatMandatesNameAreHeldAgainstVotes() throws IOException {
        Path csv = temp.resolve("votes.csv");
        Answer answer = plenary("votes", CASE, "--replicates", "3", "--out", csv.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("Votes on mandates of " + CASE, "this is fit, no forecast", "always yes", "carried forward")
                .contains("Tallies in 3 runs", "vote_73_187", "vote_74_247", csv + ", columns explained in ");
        assertThat(answer.out().lines().filter(line -> !line.contains(temp.toString())))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(Shell.cell(csv, 1, "roll_call")).isEqualTo("vote_74_247");
        assertThat(Shell.cell(csv, 1, "yes_real")).isEqualTo("79");
        assertThat(Shell.cell(csv, 1, "absent_real")).isEqualTo("21");
        double yes = Double.parseDouble(Shell.cell(csv, 1, "yes"));
        assertThat(yes).isBetween(40.0, 150.0);
        assertThat(Double.parseDouble(Shell.cell(csv, 1, "right"))).isGreaterThan(0.6);
        assertThat(Double.parseDouble(Shell.cell(csv, 1, "always_yes"))).isEqualTo(0.459302);
        assertThat(Files.readString(temp.resolve("votes.columns.csv"))).contains("right_single,number");
        assertThat(plenary("votes", CASE, "--replicates", "3", "--out", csv.toString()))
                .satisfies(again -> assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT))
                .satisfies(again -> assertThat(again.err()).contains("exists already", "--overwrite"));
    }

    /** On the first roll call on a field nobody has a vote to carry forward; on the second most have. */
    @Test
    void votesAreCarriedForwardFromTheLastRollCallOnTheField() throws IOException {
        Path csv = temp.resolve("votes.csv");
        plenary("votes", CASE, "--replicates", "1", "--out", csv.toString());
        assertThat(Shell.cell(csv, 0, "roll_call")).isEqualTo("vote_73_187");
        assertThat(Shell.cell(csv, 0, "carry_forward")).isEmpty();
        assertThat(Double.parseDouble(Shell.cell(csv, 1, "carry_forward"))).isBetween(0.8, 0.95);
    }

    @Test
    void theNumbersDoNotDependOnWorkersButOnWhatIsLeftOut() {
        String one =
                plenary("votes", CASE, "--replicates", "3", "--workers", "1").out();
        assertThat(plenary("votes", CASE, "--replicates", "3", "--workers", "3").out())
                .isEqualTo(one);
        Answer without = plenary("votes", CASE, "--replicates", "3", "--leave-one-out");
        assertThat(without.out()).contains("without its slopes, its cuts and the votes in it");
        assertThat(tallies(without.out())).isNotEqualTo(tallies(one));
        Answer again = plenary("votes", CASE, "--replicates", "3", "--leave-one-out", "--estimate-again");
        assertThat(again.out()).contains("positions are estimated again");
        assertThat(tallies(again.out())).isNotEqualTo(tallies(without.out()));
    }

    private static String tallies(String out) {
        return out.substring(out.indexOf("Tallies in"));
    }

    @Test
    void aScenarioThatNamesNoRollCallIsRefused() {
        Answer answer = plenary("votes", "scenarios/cyberterrorism.yaml");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("scenarios/cyberterrorism.yaml: no tabling names a roll call", "Maybe add", "roll_call: ")
                .doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aStudyWithoutStatesOrRollCallsIsRefused() throws IOException {
        for (String missing : new String[] {"data/states.csv", "data/rollcalls.csv"}) {
            Path study = Shell.studyIn(temp.resolve(missing.replace('/', '-')));
            Files.delete(study.resolve(missing));
            Answer answer = plenary("votes", study.resolve("cybercrime.yaml").toString());
            assertThat(answer.code()).as(missing).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("no file \"" + missing + "\"").doesNotContain("\tat ");
        }
    }

    @Test
    void aRollCallWithoutADayIsRefused() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path list = study.resolve("data/rollcalls.csv");
        Files.writeString(list, Files.readString(list).replace("2019-12-27", "27 December"));
        Answer answer = plenary("votes", study.resolve("cybercrime.yaml").toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("rollcalls.csv:10", "27 December", "2018-12-05");
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        Answer none = plenary("votes", CASE, "--replicates", "0");
        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err())
                .isEqualTo("plenary: --replicates: found 0; it must be from 1 to 100000. Maybe leave it"
                        + " out, to make 100.\n");
        Answer alone = plenary("votes", CASE, "--estimate-again");
        assertThat(alone.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(alone.err()).contains("--estimate-again goes with --leave-one-out");
    }

    @Test
    void aMandateThatIsGivenIsNeverPutToTheVote() throws IOException {
        Path study = Shell.studyIn(temp.resolve("study"));
        Path scenario = study.resolve("cybercrime.yaml");
        String given = Files.readString(scenario)
                .replace("        roll_call: vote_74_247", "        roll_call: vote_74_247\n        voted_in: nowhere");
        Files.writeString(scenario, given);
        Answer answer = plenary("votes", scenario.toString(), "--replicates", "2");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("vote_74_247: its mandate is put to the vote in 0 of 2 runs.")
                .doesNotContain("Tallies");
    }
}
