package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RollCallReaderTest {
    private static final String STATES = """
            iso3,ideal_point_2019,vote_2,vote_1
            BBB,1.5,Y,N
            AAA,-0.5,X,NM
            CCC,0,A,Y
            """;
    private static final String ROLL_CALLS = """
            column,yes,no,abstain,absent
            vote_1,1,1,0,0
            vote_2,1,0,1,1
            """;

    private static String refusal(String states, String rollCalls) {
        BadDataException e = catchThrowableOfType(BadDataException.class, () -> ShippedData.read(states, rollCalls));
        assertThat(e).as("bad data are refused").isNotNull();
        return String.valueOf(e.getMessage());
    }

    @Test
    void statesAndRollCallsAreSorted() {
        RollCalls calls = ShippedData.read(STATES, ROLL_CALLS);
        assertThat(calls.names()).containsExactly("vote_1", "vote_2");
        assertThat(calls.states()).extracting(RollCalls.State::iso3).containsExactly("AAA", "BBB", "CCC");
        assertThat(calls.vote(1, 0)).isEqualTo(Vote.NO);
        assertThat(calls.vote(0, 1)).isEqualTo(Vote.ABSENT);
        assertThat(calls.votesCast()).isEqualTo(4);
        assertThat(calls.without(0).names()).containsExactly("vote_2");
    }

    @Test
    void positionsAreStandardised() {
        RollCalls calls = ShippedData.read(STATES, ROLL_CALLS);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            sum += calls.position(i);
            squares += calls.position(i) * calls.position(i);
        }
        assertThat(Math.abs(sum)).isLessThan(1e-12);
        assertThat(Math.abs(squares / 2 - 1)).isLessThan(1e-12);
        assertThat(calls.position(1)).isPositive();
    }

    @Test
    void theShippedDataAreRead() throws IOException {
        RollCalls calls = ShippedData.rollCalls();
        assertThat(calls.states()).hasSize(193);
        assertThat(calls.names()).hasSize(9);
        assertThat(calls.votesCast()).isEqualTo(1581);
    }

    @Test
    void anUnknownVoteIsPlaced() {
        assertThat(refusal(STATES.replace("CCC,0,A", "CCC,0,Yes"), ROLL_CALLS))
                .startsWith("states.csv, line 4, column vote_2: found 'Yes'; a vote is one of N, A, Y, X, NM");
    }

    @Test
    void allProblemsOfValuesAreNamedAtOnce() {
        String message =
                refusal(STATES.replace("-0.5", "low").replace("CCC", "BBB").replace("A,Y", ",Y"), ROLL_CALLS);
        assertThat(message.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("line 3, column ideal_point_2019: found 'low'"),
                        line -> assertThat(line).contains("line 4, column iso3: found 'BBB'", "line 2 already"),
                        line -> assertThat(line).contains("line 4, column vote_2: found ''"));
    }

    @Test
    void numbersMustBeFinite() {
        for (String number : new String[] {"NaN", "Infinity", "1e9", ""}) {
            assertThat(refusal(STATES.replace("-0.5", number), ROLL_CALLS))
                    .contains("column ideal_point_2019: found '" + number + "'");
        }
    }

    @Test
    void aMissingColumnNamesTheNearest() {
        assertThat(refusal(STATES.replace("ideal_point_2019", "idealpoint_2019"), ROLL_CALLS))
                .isEqualTo("states.csv, line 1, column ideal_point_2019: found 'no such column'; it must be there."
                        + " Maybe 'idealpoint_2019' should be called so.");
    }

    @Test
    void votesMustBeDescribed() {
        assertThat(refusal(STATES, ROLL_CALLS.replace("vote_2", "vote_3")).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("states.csv, line 1, column vote_2", "Maybe 'vote_3'"),
                        line -> assertThat(line).contains("rollcalls.csv, line 3, column column: found 'vote_3'"));
        assertThat(refusal(STATES, ROLL_CALLS + "vote_1,1,1,0,0\n")).contains("rollcalls.csv, line 4", "only once");
    }

    @Test
    void totalsMustAgree() {
        assertThat(refusal(STATES, ROLL_CALLS.replace("vote_1,1,1,0", "vote_1,1,2,0")))
                .contains("rollcalls.csv, line 2, column no: found '2'", "vote_1 add up to 1");
        assertThat(refusal(STATES, ROLL_CALLS.replace("vote_1,1,1,0", "vote_1,1,x,0")))
                .contains("rollcalls.csv, line 2, column no: found 'x'");
    }

    @Test
    void tablesMustBeRectangular() {
        assertThat(refusal(STATES + "DDD,1,Y\n", ROLL_CALLS)).contains("states.csv, line 5: found '3 values'");
        assertThat(refusal(STATES.replace("vote_1", "vote_2"), ROLL_CALLS)).contains("line 1, column vote_2", "once");
        assertThat(refusal("", ROLL_CALLS)).contains("states.csv: found 'no lines'");
        assertThat(refusal("iso3,ideal_point_2019\nAAA,1\nBBB,2\n", ROLL_CALLS))
                .contains("at least one column of votes");
    }

    @Test
    void emptyLinesAreSkippedAndCounted() {
        String spaced = STATES.replace("CCC,0,A", "\nCCC,0,Z");
        assertThat(refusal(spaced, ROLL_CALLS)).contains("line 5, column vote_2: found 'Z'");
        assertThat(ShippedData.read(STATES + "\n\n", ROLL_CALLS).states()).hasSize(3);
    }

    @Test
    void idealPointsMustVary() {
        String same = STATES.replace("1.5", "0").replace("-0.5", "0");
        assertThat(refusal(same, ROLL_CALLS)).contains("3 states", "do not vary");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(refusal("iso3,\"unclosed\nA,B", ROLL_CALLS)).startsWith("states.csv");
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("Input length = 1");
            }

            @Override
            public void close() {}
        };
        BadDataException e = catchThrowableOfType(
                BadDataException.class,
                () -> RollCallReader.read(broken, "s.csv", new StringReader(ROLL_CALLS), "r.csv"));
        assertThat(e.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message())
                        .startsWith("s.csv: found '")
                        .endsWith("it must be a CSV file in UTF-8."));
    }
}
