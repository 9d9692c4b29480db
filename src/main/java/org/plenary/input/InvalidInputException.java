package org.plenary.input;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.kernel.UserError;

/**
 * What the user gave cannot be used: the program declines with exit code 2 and shows the message, which is complete,
 * without a stack trace.
 */
public final class InvalidInputException extends UserError {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 100;

    private final transient List<Problem> problems;

    /** Declines for these problems, at least one. */
    public InvalidInputException(List<Problem> problems) {
        super(render(problems));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** Declines for one problem. */
    public InvalidInputException(Problem problem) {
        this(List.of(problem));
    }

    /** Returns the problems in the order of their places. */
    public List<Problem> problems() {
        return problems;
    }

    private static String render(List<Problem> problems) {
        List<Problem> sorted = problems.stream().sorted().distinct().toList();
        String shown = sorted.stream().limit(MOST_SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        String many = sorted.size() >= Problems.MOST ? "at least " + sorted.size() : "" + sorted.size();
        String count = sorted.size() == 1 ? "1 problem\n" : many + " problems\n";
        int more = sorted.size() - MOST_SHOWN;
        return count + (more > 0 ? shown + "\n... and " + more + " more problems" : shown);
    }
}
