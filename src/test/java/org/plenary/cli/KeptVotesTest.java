package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.cli.Shell.plenary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.cli.Shell.Answer;
import org.plenary.table.CsvRows;
import org.plenary.worlds.SmallStudy;

/** A sweep that keeps mandates and votes: what stands in the tables, and what the report makes of them. */
class KeptVotesTest {
    @TempDir
    static Path temporary = Path.of("");

    private static Path results = Path.of("");

    @BeforeAll
    static void sweep() throws IOException {
        Path study = SmallStudy.in(temporary.resolve("study"));
        for (String name : List.of("data/rollcall_items.csv", "data/rollcalls.csv")) {
            Files.copy(Path.of("scenarios").resolve(name), study.resolve(name));
        }
        Path one = study.resolve("one.yaml");
        Files.writeString(one, Files.readString(one).replace("days: 2}", "days: 2, roll_call: vote_73_266}"));
        Files.writeString(study.resolve("sweep.yaml"), """
                title: Two made-up cases
                scenarios: [one.yaml, two.yaml]
                replicates: 4
                keep: [mandates, votes, states]
                """);
        results = temporary.resolve("results");
        Answer answer = plenary("sweep", study.resolve("sweep.yaml").toString(), "--out", results.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static List<CSVRecord> table(String name) throws IOException {
        Answer answer = plenary("export", results.toString(), "--table", name);
        assertThat(answer.code()).as(answer.err()).isZero();
        try (CSVParser parser = CSVParser.parse(
                answer.out(),
                CsvRows.FORMAT.builder().setHeader().setSkipHeaderRecord(true).build())) {
            return parser.getRecords();
        }
    }

    @Test
    void theVotesOfAMandateAddUpToItsTally() throws IOException {
        List<CSVRecord> votes = table("votes");
        List<CSVRecord> mandates = table("mandates");
        assertThat(mandates).isNotEmpty();
        for (CSVRecord mandate : mandates) {
            List<CSVRecord> of = votes.stream()
                    .filter(vote -> vote.get("run").equals(mandate.get("run"))
                            && vote.get("number").equals(mandate.get("number")))
                    .toList();
            assertThat(of).hasSize(193);
            for (String[] pair :
                    new String[][] {{"yes", "yes"}, {"no", "no"}, {"abstain", "abstentions"}, {"absent", "absent"}}) {
                long counted =
                        of.stream().filter(v -> v.get("vote").equals(pair[0])).count();
                assertThat(mandate.get(pair[1])).isEqualTo(Long.toString(counted));
            }
            assertThat(of)
                    .allSatisfy(vote -> assertThat(vote.get("decided")).isEqualTo(mandate.get("decided")))
                    .allSatisfy(vote -> assertThat(vote.get("body")).isEqualTo("general_assembly"));
        }
    }

    @Test
    void probabilitiesAddUpToOneAndSponsorsAreCertain() throws IOException {
        List<CSVRecord> votes = table("votes");
        assertThat(votes).allSatisfy(vote -> {
            double sum = 0;
            for (String column : List.of("p_yes", "p_no", "p_abstain", "p_absent")) {
                assertThat(Double.parseDouble(vote.get(column))).isBetween(0.0, 1.0);
                sum += Double.parseDouble(vote.get(column));
            }
            assertThat(sum).isBetween(1 - 3e-6, 1 + 3e-6);
        });
        assertThat(votes.stream().filter(vote -> vote.get("state").equals("DEU")))
                .as("the leader of the bloc that tables")
                .isNotEmpty()
                .allSatisfy(vote -> assertThat(vote.get("p_yes")).isEqualTo("1"));
    }

    /** The real votes stand beside those on the mandate that names its roll call, and beside no others. */
    @Test
    void realVotesStandBesideThoseOnTheMandateThatNamesItsRollCall() throws IOException {
        List<CSVRecord> votes = table("votes");
        assertThat(votes.stream()
                        .filter(v -> v.get("scenario").equals("one")
                                && v.get("rival").equals("false"))
                        .filter(v -> v.get("state").equals("USA")))
                .isNotEmpty()
                .allSatisfy(vote -> assertThat(vote.get("real")).isEqualTo("yes"))
                .allSatisfy(vote -> assertThat(vote.get("roll_call")).isEqualTo("vote_73_266"));
        assertThat(votes.stream().filter(v -> v.get("scenario").equals("two")))
                .isNotEmpty()
                .allSatisfy(vote ->
                        assertThat(vote.get("real") + vote.get("roll_call")).isEmpty());
    }

    @Test
    void theReportHasTalliesBesideTheRealOnes() throws IOException {
        Path page = temporary.resolve("report.html");
        Answer answer = plenary("report", results.toString(), "--out", page.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(page))
                .contains("Votes on mandates", "most doubtful states", "most often wrong")
                .contains("138-12-16 (27) vote_73_266", "union, group, period 1", "Votes in favour in two");
    }
}
