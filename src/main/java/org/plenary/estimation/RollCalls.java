package org.plenary.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The votes of all states in all roll calls, with each state's general ideal point.
 *
 * <p>States are held in the order of their codes and roll calls in the order of their names, whatever order they came
 * in: sums, and so estimates, have the same bytes for shuffled files.
 */
public final class RollCalls {
    private final List<String> names;
    private final List<Voter> states;
    private final double[] position;

    private RollCalls(List<String> names, List<Voter> states) {
        this.names = names;
        this.states = states;
        this.position = standardised(states);
    }

    /**
     * A state as the data have it.
     *
     * @param iso3 the code, unique
     * @param generalIdealPoint the ideal point over all General Assembly votes, in the source's unit, finite
     * @param votes one for each roll call
     */
    public record Voter(String iso3, double generalIdealPoint, List<Vote> votes) {
        /** Copies the votes. */
        public Voter {
            votes = List.copyOf(votes);
        }
    }

    /**
     * Returns the roll calls of these states.
     *
     * @param names of the roll calls, in the order of each state's votes
     * @throws IllegalArgumentException if a code or name occurs twice, a state has another number of votes than there
     *     are names, or all general ideal points are equal (fewer than two states included)
     */
    public static RollCalls of(List<String> names, List<Voter> states) {
        checkDistinct("roll call", names);
        checkDistinct("state", states.stream().map(Voter::iso3).toList());
        for (Voter state : states) {
            if (state.votes().size() != names.size()) {
                throw new IllegalArgumentException("state " + state.iso3() + " has "
                        + state.votes().size() + " votes; there are " + names.size() + " roll calls");
            }
        }
        int[] order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        return new RollCalls(
                picked(names, order),
                states.stream()
                        .sorted(Comparator.comparing(Voter::iso3))
                        .map(s -> new Voter(s.iso3(), s.generalIdealPoint(), picked(s.votes(), order)))
                        .toList());
    }

    private static void checkDistinct(String what, List<String> keys) {
        List<String> sorted = keys.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                throw new IllegalArgumentException(what + " " + sorted.get(i) + " occurs twice");
            }
        }
    }

    private static <T> List<T> picked(List<T> items, int[] order) {
        return IntStream.of(order).mapToObj(items::get).toList();
    }

    private static double[] standardised(List<Voter> states) {
        int n = states.size();
        double mean = states.stream().mapToDouble(Voter::generalIdealPoint).sum() / n;
        double squares = states.stream()
                .mapToDouble(s -> (s.generalIdealPoint() - mean) * (s.generalIdealPoint() - mean))
                .sum();
        double sd = StrictMath.sqrt(squares / (n - 1));
        if (!(sd > 0)) {
            throw new IllegalArgumentException(
                    "general ideal points that differ: they place states on axis 1 before any vote is counted. Without a"
                            + " source give -1 to one known camp, 1 to the other and 0 to the rest");
        }
        return states.stream()
                .mapToDouble(s -> (s.generalIdealPoint() - mean) / sd)
                .toArray();
    }

    /** Returns the names of the roll calls, sorted. */
    public List<String> names() {
        return names;
    }

    /** Returns the states, sorted by code. */
    public List<Voter> states() {
        return states;
    }

    /** Returns how many votes were cast, missing ones left out. */
    public int votesCast() {
        return (int) states.stream()
                .flatMap(s -> s.votes().stream())
                .filter(Vote::isCast)
                .count();
    }

    /**
     * Returns a state's general ideal point less the mean over states, divided by the standard deviation (of n - 1).
     *
     * @param state index among {@link #states}
     */
    public double position(int state) {
        return position[state];
    }

    /** Returns a state's vote. */
    public Vote vote(int state, int rollCall) {
        return states.get(state).votes().get(rollCall);
    }

    /**
     * Returns the index of a state.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public int indexOf(String iso3) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).iso3().equals(iso3)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no state " + iso3);
    }

    /** Returns the roll calls but for one. */
    public RollCalls without(int rollCall) {
        return new RollCalls(
                less(names, rollCall),
                states.stream()
                        .map(s -> new Voter(s.iso3(), s.generalIdealPoint(), less(s.votes(), rollCall)))
                        .toList());
    }

    private static <T> List<T> less(List<T> items, int index) {
        List<T> rest = new ArrayList<>(items);
        rest.remove(index);
        return List.copyOf(rest);
    }
}
