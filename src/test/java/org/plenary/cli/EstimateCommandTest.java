package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
    private static final String[] VOTES = {"Y,Y", "Y,N", "A,N", "N,Y", "X,N", "Y,Y", "N,N", "Y,A"};

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeData() throws IOException {
        StringBuilder states = new StringBuilder("iso3,ideal_point_2019,vote_1,vote_2\n");
        for (int i = 0; i < VOTES.length; i++) {
            states.append("S0")
                    .append(i)
                    .append(',')
                    .append(i - 3.5)
                    .append(',')
                    .append(VOTES[i])
                    .append('\n');
        }
        Files.writeString(folder.resolve("states.csv"), states.toString());
        Files.writeString(
                folder.resolve("rollcalls.csv"), "column,yes,no,abstain,absent\nvote_1,4,2,1,1\nvote_2,3,4,1,0\n");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of("estimate"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void filesAreWrittenCheckedAndNotOverwritten() throws IOException {
        String data = folder.toString();
        Path preferences = folder.resolve("preferences.csv");
        assertThat(run("--check", "--data", data)).isEqualTo(1);
        assertThat(out.toString()).contains("cannot be read");
        assertThat(run("--quiet", "--data", data, "--out", data)).isZero();
        assertThat(run("--check", "--data", data)).isZero();
        assertThat(out.toString()).contains("is what the roll calls give");

        assertThat(run("--quiet", "--data", data, "--out", data)).isEqualTo(2);
        assertThat(err.toString()).contains("preferences.csv exists. Maybe add --overwrite.");
        Files.writeString(preferences, Files.readString(preferences).replace("S03", "S30"));
        assertThat(run("--check", "--data", data)).isEqualTo(1);
        assertThat(out.toString()).contains("differs; line 5: found 'S30");
        assertThat(run("--quiet", "--data", data, "--out", data, "--overwrite")).isZero();
        assertThat(run("--check", "--data", data)).isZero();
        assertThat(run("--check", "--axes", "3", "--data", data)).isEqualTo(1);
    }

    /** Made-up votes in which China, Russia and the United States are compared, and no roll call is a shipped anchor. */
    @Test
    void threeRollCallsOfOnesOwnAreEnough() throws IOException {
        String ballots = "YYN NYY YAY YNN AYN NNY YYY YAN NAY YYA NYA YNA";
        List<String> codes =
                List.of("CHN", "RUS", "USA", "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09");
        StringBuilder states = new StringBuilder("iso3,ideal_point_2019,vote_own_1,vote_own_2,vote_own_3\n");
        for (int i = 0; i < codes.size(); i++) {
            String votes = ballots.split(" ")[i];
            states.append(codes.get(i)).append(',').append((i * 5) % 12 - 6).append(',');
            states.append(String.join(",", votes.split(""))).append('\n');
        }
        Files.writeString(folder.resolve("states.csv"), states.toString());
        StringBuilder totals = new StringBuilder("column,yes,no,abstain,absent\n");
        for (int j = 0; j < 3; j++) {
            int at = j;
            String column = Stream.of(ballots.split(" "))
                    .map(votes -> votes.substring(at, at + 1))
                    .collect(Collectors.joining());
            totals.append("vote_own_").append(j + 1).append(',');
            totals.append(column.replaceAll("[^Y]", "").length()).append(',');
            totals.append(column.replaceAll("[^N]", "").length()).append(',');
            totals.append(column.replaceAll("[^A]", "").length()).append(",0\n");
        }
        Files.writeString(folder.resolve("rollcalls.csv"), totals.toString());
        assertThat(run("--data", folder.toString(), "--anchor", "2=USA")).isZero();
        assertThat(out.toString())
                .startsWith("Preference estimate: 12 states, 3 roll calls, 36 votes cast, 0 missing\n")
                .contains("2019 ideal point alone", "3 axes")
                .contains("What each space makes of CHN, RUS and USA", "USA stands on the positive side of axis 2");
        assertThat(folder.resolve("preferences.csv")).doesNotExist();
        assertThat(run("--data", folder.toString(), "--quiet")).isZero();
        assertThat(err.toString()).contains("axis 2");
        assertThat(run("--data", folder.toString(), "--quiet", "--anchor", "2=BRA"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("neither a roll call nor a state BRA");
    }

    @Test
    void badDataGiveTwoAndEveryProblem() throws IOException {
        Path states = folder.resolve("states.csv");
        Files.writeString(states, Files.readString(states).replace("A,N", "B,N").replace("X,N", "X,Q"));
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("plenary: 2 problems")
                .contains("states.csv:4:1  vote_1\n  found    \"B\"", "states.csv:6:1  vote_2\n  found    \"Q\"");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void binaryRubbishIsRefused() throws IOException {
        byte[] bytes = new byte[500];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        Files.write(folder.resolve("states.csv"), bytes);
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("states.csv").doesNotContain("\tat ");
    }

    @Test
    void badUsageGivesTwoAndARemedy() throws IOException {
        String data = folder.toString();
        assertThat(run("--axes", "4", "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("--axes: found 4");
        assertThat(run("--spread", "0", "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("must lie from 0.05 to 5");
        assertThat(run("--check", "--out", data, "--data", data)).isEqualTo(2);
        assertThat(run("--data", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--data: ", "is no folder", "Maybe name a folder with states.csv");
        assertThat(run("--data", folder.resolve("states.csv").toString())).isEqualTo(2);
        assertThat(run("--data", data, "--out", folder.resolve("states.csv").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is not a folder");
        assertThat(run("--axis", "2")).isEqualTo(2);
    }

    @Test
    void theShippedFilesAreFoundAndUpToDate() {
        assertThat(run("--check")).isZero();
    }
}
