package org.plenary.estimation;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if the data of an estimate cannot be used. It carries every problem that was found. */
public final class BadDataException extends RuntimeException {
    private final transient List<DataProblem> problems;

    /** Carries these problems, at least one. */
    public BadDataException(List<DataProblem> problems) {
        super(problems.stream().map(DataProblem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems in the order of the files. */
    public List<DataProblem> problems() {
        return problems;
    }
}
