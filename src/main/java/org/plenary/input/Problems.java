package org.plenary.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The problems found so far, so that the user sees all of them at once; {@value #MOST} at most. */
public final class Problems {
    /** How many are kept: nobody mends more at once. */
    public static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();

    /** Adds one, unless there are too many. */
    public void add(Problem problem) {
        if (!isFull()) {
            found.add(problem);
        }
    }

    /** Returns whether no more are kept, so that looking for more is idle. */
    public boolean isFull() {
        return found.size() >= MOST;
    }

    /** Adds one, unless there are too many. */
    public void add(Place place, String path, String what, String allowed, String remedy) {
        add(new Problem(place, path, what, allowed, remedy));
    }

    /** Adds all of another reading. */
    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Returns what a reading yields, or nothing after adding its problems. */
    public <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidInputException e) {
            addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Returns how many there are. */
    public int size() {
        return found.size();
    }

    /** Returns whether there is none. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns them in the order of their places, each once. */
    public List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    /**
     * Goes on if there is no problem.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(sorted());
        }
    }
}
