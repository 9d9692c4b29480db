package org.plenary.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.plenary.input.NearestName;

/**
 * The states, in the order of their codes, whatever the order of the file.
 *
 * @param states the states, at least one
 */
public record StatesTable(List<StateRow> states) {
    /** Sorts the states. */
    public StatesTable {
        states = states.stream().sorted(Comparator.comparing(StateRow::iso3)).toList();
    }

    /** Returns the codes in order. */
    public List<String> codes() {
        return states.stream().map(StateRow::iso3).toList();
    }

    /** Returns the state with a code, if there is one. */
    public Optional<StateRow> state(String iso3) {
        return states.stream().filter(state -> state.iso3().equals(iso3)).findFirst();
    }

    /** Returns {@code write "CODE"} for the state whose name was written instead of its code, or {@code ""}. */
    String remedy(String written) {
        return states.stream()
                .filter(state -> NearestName.of(written, List.of(state.name())).isPresent())
                .findFirst()
                .map(state -> "write \"" + state.iso3() + "\".")
                .orElse("");
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
}
