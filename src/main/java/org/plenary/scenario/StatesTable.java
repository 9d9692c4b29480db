package org.plenary.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The states, in the order of their codes, whatever the order of the file.
 *
 * <p>Immutable but for what it remembers: who was selected by a column, since many scenarios ask the same.
 */
public final class StatesTable {
    /** How many states a remedy proposes at most. */
    private static final int MOST_MEANT = 3;

    private final List<StateRow> states;
    private final List<String> codes;
    private final ConcurrentHashMap<String, List<String>> matching = new ConcurrentHashMap<>();

    /**
     * Sorts the states.
     *
     * @param states the states, at least one
     */
    public StatesTable(List<StateRow> states) {
        this.states =
                states.stream().sorted(Comparator.comparing(StateRow::iso3)).toList();
        this.codes = this.states.stream().map(StateRow::iso3).toList();
    }

    /** Returns the states in order. */
    public List<StateRow> states() {
        return states;
    }

    /** Returns the codes in order. */
    public List<String> codes() {
        return codes;
    }

    /**
     * Returns the codes, in order, of the state with a code, or of the states with a membership.
     *
     * @param selector a code; a column, for every state whose cell is neither 0 nor blank; or column=value
     */
    List<String> matching(String selector) {
        return matching.computeIfAbsent(selector, this::found);
    }

    private List<String> found(String selector) {
        int equals = selector.indexOf('=');
        String column = equals < 0 ? selector : selector.substring(0, equals);
        String value = equals < 0 ? "" : selector.substring(equals + 1);
        return states.stream()
                .filter(state -> state.iso3().equals(selector) || has(state, column, value))
                .map(StateRow::iso3)
                .toList();
    }

    private static boolean has(StateRow state, String column, String value) {
        String cell = state.memberships().getOrDefault(column, "");
        return value.isEmpty() ? !cell.isEmpty() && !cell.matches("0+") : cell.equals(value);
    }

    /** Returns the state with a code, if there is one. */
    public Optional<StateRow> state(String iso3) {
        return states.stream().filter(state -> state.iso3().equals(iso3)).findFirst();
    }

    /** Returns {@code write "CODE"} for the states that can have been meant by another word than a code, or {@code ""}. */
    String remedy(String written) {
        List<String> meant = new StateNames(states).meant(written);
        if (meant.size() == 1) {
            return "write \"" + meant.get(0) + "\".";
        }
        return meant.isEmpty()
                ? ""
                : meant.stream()
                        .limit(MOST_MEANT)
                        .map(code ->
                                "\"" + code + "\" (" + state(code).orElseThrow().name() + ")")
                        .collect(Collectors.joining(" or ", "write ", "."));
    }

    /** Returns the columns by which states can be selected, in order. */
    public List<String> columns() {
        return List.copyOf(states.get(0).memberships().keySet());
    }

    /** Returns the values that a column takes, blanks left out, in order. */
    public List<String> values(String column) {
        TreeSet<String> values = new TreeSet<>();
        for (StateRow state : states) {
            String value = state.memberships().getOrDefault(column, "");
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatesTable table && table.states.equals(states);
    }

    @Override
    public int hashCode() {
        return states.hashCode();
    }
}
