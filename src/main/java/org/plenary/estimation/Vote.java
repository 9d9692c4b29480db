package org.plenary.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a state did in a roll call. The three votes cast are ordered: no, abstain, yes. */
public enum Vote {
    /** Voted no. */
    NO("N", 0),
    /** Abstained. */
    ABSTAIN("A", 1),
    /** Voted yes. */
    YES("Y", 2),
    /** Absent or not voting: missing. */
    ABSENT("X", -1),
    /** Not yet a member: missing. */
    NOT_MEMBER("NM", -1);

    /** How many ordered responses there are. */
    static final int CAST = 3;

    private static final List<Vote> ORDERED = List.of(NO, ABSTAIN, YES);

    private final String code;
    private final int category;

    Vote(String code, int category) {
        this.code = code;
        this.category = category;
    }

    /** Returns the place of a vote that was cast in their order, 0 to 2; -1 for one that was not. */
    int category() {
        return category;
    }

    /** Returns the vote of the largest of three weights, for no, abstain, yes; of equal ones the lower. */
    static Vote likeliest(double[] weights) {
        int best = 0;
        for (int k = 1; k < CAST; k++) {
            best = weights[k] > weights[best] ? k : best;
        }
        return ORDERED.get(best);
    }

    /** Returns the code in {@code states.csv}. */
    public String code() {
        return code;
    }

    /** Returns whether a vote was cast; one that was not is missing data. */
    public boolean isCast() {
        return category >= 0;
    }

    /** Returns the vote of this code; empty if there is none. Case and blanks count. */
    public static Optional<Vote> ofCode(String code) {
        return Arrays.stream(values()).filter(vote -> vote.code.equals(code)).findFirst();
    }

    /** Returns all codes as a message lists them. */
    static String codes() {
        return Arrays.stream(values()).map(Vote::code).collect(Collectors.joining(", "));
    }
}
