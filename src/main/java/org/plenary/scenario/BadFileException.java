package org.plenary.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with everything that is wrong with it. */
public final class BadFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Creates the exception; its message has a line for each problem. */
    public BadFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing wrong with a file.
     *
     * @param file the file, as the user named it
     * @param path the place inside it, such as {@code texts[0].form}; {@code ""} for the file as a whole
     * @param found what stands there
     * @param allowed what may stand there, and the remedy if one is known
     */
    public record Problem(String file, String path, String found, String allowed) {
        @Override
        public String toString() {
            return file + (path.isEmpty() ? "" : ": " + path) + ": found " + found + "; " + allowed;
        }
    }
}
