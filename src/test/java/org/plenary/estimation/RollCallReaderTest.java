package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.input.InvalidInputException;

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
        InvalidInputException e =
                catchThrowableOfType(InvalidInputException.class, () -> ShippedData.read(states, rollCalls));
        assertThat(e).as("bad data are refused").isNotNull();
        return String.valueOf(e.getMessage());
    }

    @Test
    void statesAndRollCallsAreSorted() {
        RollCalls calls = ShippedData.read(STATES, ROLL_CALLS);
        assertThat(calls.names()).containsExactly("vote_1", "vote_2");
        assertThat(calls.states()).extracting(RollCalls.Voter::iso3).containsExactly("AAA", "BBB", "CCC");
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
    void theShippedDataAreRead() {
        RollCalls calls = ShippedData.CALLS;
        assertThat(calls.states()).hasSize(193);
        assertThat(calls.names()).hasSize(9);
        assertThat(calls.votesCast()).isEqualTo(1581);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "CCC,0,A | CCC,0,Yes | states.csv:4:1  vote_2 | one of N, A, Y, X, NM",
                "CCC,0,A | CCC,0, | states.csv:4:1  vote_2 | an empty cell",
                "CCC,0,A | ~CCC,0,Z | states.csv:5:1  vote_2 | \"Z\"",
                "CCC | BBB | states.csv:4:1  iso3 | the first stands in line 2",
                "-0.5 | low | states.csv:3:1  ideal_point_2019 | \"low\"",
                "-0.5 | NaN | states.csv:3:1  ideal_point_2019 | a number from -100 to 100",
                "-0.5 | Infinity | states.csv:3:1  ideal_point_2019 | a number from -100 to 100",
                "-0.5 | 1e9 | states.csv:3:1  ideal_point_2019 | a number from -100 to 100",
                "-0.5 | ^^ | states.csv:3:1  ideal_point_2019 | an empty cell",
                "ideal_point_2019 | idealpoint_2019 | states.csv:1:1  ideal_point_2019 | rename the column \"idealpoint_2019\"",
                "vote_1~ | vote_2~ | states.csv:1:1 | \"vote_2\" twice",
                "CCC,0,A,Y | CCC,0,A | states.csv:4:1 | a row of 3 cells",
                "CCC,0,A,Y | CCC,\"0,A,Y | states.csv:4:1 | not CSV",
                "1.5 | é | states.csv:2:1  ideal_point_2019 | \"é\"",
            })
    void faultsInTheStatesAreNamedWithTheirPlace(String good, String bad, String place, String message) {
        String states = STATES.replace(good.replace('~', '\n'), bad.replace('~', '\n'));
        assertThat(states).isNotEqualTo(STATES);
        assertThat(refusal(states, ROLL_CALLS)).contains(place, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vote_1,1,1,0 | vote_1,1,2,0 | rollcalls.csv:2:1  no | 1, to which the states' votes in vote_1 add up",
                "vote_1,1,1,0 | vote_1,1,x,0 | rollcalls.csv:2:1  no | \"x\"",
                "vote_2 | vote_3 | states.csv:1:1  vote_2 | write \"vote_3\"",
                "vote_2 | vote_3 | rollcalls.csv:3:1  column | a column of states.csv",
                "vote_2 | vote_1 | rollcalls.csv:3:1  column | each roll call once",
            })
    void faultsInTheTotalsAreNamedWithTheirPlace(String good, String bad, String place, String message) {
        assertThat(refusal(STATES, ROLL_CALLS.replace(good, bad))).contains(place, message);
    }

    @Test
    void allProblemsOfValuesAreNamedAtOnce() {
        assertThat(refusal(STATES.replace("-0.5", "low").replace("CCC", "BBB").replace("A,Y", ",Y"), ROLL_CALLS))
                .startsWith("3 problems");
    }

    @Test
    void emptyLinesAreNoRows() {
        assertThat(ShippedData.read(STATES + "\n\n", ROLL_CALLS).states()).hasSize(3);
    }

    @Test
    void dataMustBeEnoughToEstimateFrom() {
        assertThat(refusal("", ROLL_CALLS)).contains("states.csv", "an empty file");
        assertThat(refusal("iso3,ideal_point_2019\nAAA,1\nBBB,2\n", ROLL_CALLS))
                .contains("at least one column of votes");
        assertThat(refusal(STATES.replace("1.5", "0").replace("-0.5", "0"), ROLL_CALLS))
                .contains("3 states", "general ideal points that differ", "give -1 to one known camp");
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] bytes = {'i', 's', 'o', (byte) 0xff};
        assertThatThrownBy(() -> RollCallReader.read("s.csv", bytes, "r.csv", bytes))
                .hasMessageContainingAll("s.csv:1:4", "not text in UTF-8");
    }
}
