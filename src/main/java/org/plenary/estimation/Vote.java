package org.plenary.estimation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a state did in a roll call. The three votes cast are ordered: no, abstain, yes. */
public enum Vote {
    /** Voted no. */
    NO("N"),
    /** Abstained. */
    ABSTAIN("A"),
    /** Voted yes. */
    YES("Y"),
    /** Absent or not voting: missing. */
    ABSENT("X"),
    /** Not yet a member: missing. */
    NOT_MEMBER("NM");

    /** How many ordered responses there are. */
    static final int CAST = 3;

    private final String code;

    Vote(String code) {
        this.code = code;
    }

    /** Returns the code in {@code states.csv}. */
    public String code() {
        return code;
    }

    /** Returns whether a vote was cast; one that was not is missing data. */
    public boolean isCast() {
        return ordinal() < CAST;
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
